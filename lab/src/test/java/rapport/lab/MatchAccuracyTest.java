package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the lab joins on sets with a truth, by pairs: right ones of joined, and of those to join.
 */
@Tag("shared")
class MatchAccuracyTest {

  private static final Path DATA =
      Path.of(System.getProperty("rapport.shared", "none"), "data", "identity");

  @ParameterizedTest
  @CsvSource({
    "febrl-dataset1.csv, 0, 0.999, 0.999",
    "febrl-dataset3.csv, 0, 0.999, 0.999",
    "splink_fake_1000.csv, 6, 0.98, 0.99"
  })
  void oneHumanIsFoundOnce(String file, int column, double bar, double precision)
      throws IOException {
    check(DATA.resolve(file), truth(file, column), bar, precision);
  }

  /** Only where the column person tells people apart and does not count something else. */
  @Test
  void aliasesOfOneDeveloperAreFound() throws IOException {
    List<String> truth = truth("mailmap-sympy.tsv", 0);
    assumeTrue(new HashSet<>(truth).size() > truth.size() / 2, "person is no truth in this copy");
    check(DATA.resolve("mailmap-sympy.tsv"), truth, 0.92, 0.97);
  }

  private static List<String> truth(String file, int column) throws IOException {
    List<String> truth = new ArrayList<>();
    for (String line : Files.readAllLines(DATA.resolve(file)))
      if (!line.isBlank())
        truth.add(line.split("[,\t]")[column].strip().replaceAll("-(org|dup).*", ""));
    return truth.subList(1, truth.size());
  }

  private static void check(Path file, List<String> truth, double bar, double least) {
    Spoken spoken = Spoken.of("lab", "match", file.toString());
    assertEquals(0, spoken.code(), spoken.err());
    List<String> found =
        spoken.out().lines().skip(1).map(line -> line.substring(line.indexOf('\t') + 1)).toList();
    assertEquals(truth.size(), found.size());
    Map<String, Long> both = new TreeMap<>();
    for (int row = 0; row < truth.size(); row++)
      both.merge(truth.get(row) + "\t" + found.get(row), 1L, Long::sum);
    double right = pairs(both);
    double joined = pairs(counts(found));
    double all = pairs(counts(truth));
    double precision = right / joined;
    assertTrue(precision >= least, file.getFileName() + " precision " + precision);
    double f1 = 2 * right / (joined + all);
    assertTrue(f1 >= bar, file.getFileName() + " F1 " + f1);
  }

  private static Map<String, Long> counts(List<String> values) {
    Map<String, Long> counts = new TreeMap<>();
    for (String value : values) counts.merge(value, 1L, Long::sum);
    return counts;
  }

  private static double pairs(Map<String, Long> counts) {
    return counts.values().stream().mapToDouble(count -> count * (count - 1) / 2.0).sum();
  }
}
