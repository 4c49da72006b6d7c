package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lab forecasts on real logs, against what happened. */
@Tag("shared")
class AccuracyTest {

  private static final Path DATA = Path.of(System.getProperty("rapport.shared", "none"), "data");
  private static final long DAY = 86_400;

  @Test
  void theRightIntroducerComesEarly() throws IOException {
    Path folder = DATA.resolve("introductions");
    Path events = folder.resolve("events-open.tsv");
    List<String> truth = Files.readAllLines(events);
    Map<String, Integer> ranks = new TreeMap<>();
    for (String[] row :
        rows(
            Spoken.of(
                "lab",
                "introducers",
                folder.resolve("messages-open.tsv").toString(),
                events.toString()))) {
      String right = truth.get(Integer.parseInt(row[0])).split("\t")[3];
      if (Set.of(right.split(",")).contains(row[4]))
        ranks.merge(row[0], Integer.valueOf(row[3]), Math::min);
    }
    double sum = ranks.values().stream().mapToDouble(rank -> 1.0 / rank).sum();
    assertTrue(sum / (truth.size() - 1) >= 0.68, "mean reciprocal rank " + sum);
  }

  @ParameterizedTest
  @CsvSource({
    "email-eu-dept1, 180, 60, 0.8",
    "email-eu-dept2, 180, 60, 0.8",
    "enron, 180, 60, 0.8",
    "collegemsg, 30, 14, 0.7"
  })
  void tiesThatGoOnRankAboveThoseThatLapse(String name, int window, int horizon, double bar)
      throws IOException {
    Path log = DATA.resolve("ties/" + name + ".tsv");
    List<String[]> lines =
        Files.readAllLines(log).stream().skip(1).map(l -> l.split("\t")).toList();
    long last = lines.stream().mapToLong(row -> Long.parseLong(row[2])).max().orElseThrow();
    long at = last - horizon * DAY;
    Set<String> after = new HashSet<>();
    for (String[] row : lines)
      if (Long.parseLong(row[2]) > at)
        after.addAll(List.of(row[0] + " " + row[1], row[1] + " " + row[0]));
    double right = 0;
    double pairs = 0;
    List<String[]> scored =
        rows(
            Spoken.of(
                "lab",
                "score",
                log.toString(),
                "--at",
                at + "",
                "--horizon",
                horizon + "",
                "--window",
                window + ""));
    List<String[]> usual = scored.stream().filter(row -> Integer.parseInt(row[2]) >= 3).toList();
    for (String[] lived : usual) {
      if (!after.contains(lived[0] + " " + lived[1])) continue;
      for (String[] lapsed : usual) {
        if (after.contains(lapsed[0] + " " + lapsed[1])) continue;
        int above = Double.compare(Double.parseDouble(lived[5]), Double.parseDouble(lapsed[5]));
        right += (1 + above) / 2.0;
        pairs++;
      }
    }
    assertTrue(right / pairs >= bar, "area " + right / pairs);
  }

  private static List<String[]> rows(Spoken spoken) {
    assertEquals(0, spoken.code(), spoken.err());
    return spoken.out().lines().skip(1).map(line -> line.split("\t")).toList();
  }
}
