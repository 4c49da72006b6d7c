package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** The last three cuts of a log together, as the data's description measures. */
  @ParameterizedTest
  @CsvSource({
    "email-eu-dept1, 180, 60, 0.82",
    "email-eu-dept2, 180, 60, 0.82",
    "enron, 180, 60, 0.85",
    "collegemsg, 30, 14, 0.76"
  })
  void tiesThatGoOnRankAboveThoseThatLapse(String name, int window, int horizon, double bar)
      throws IOException {
    Path log = DATA.resolve("ties/" + name + ".tsv");
    List<String[]> lines =
        Files.readAllLines(log).stream().skip(1).map(l -> l.split("\t")).toList();
    long last = lines.stream().mapToLong(row -> Long.parseLong(row[2])).max().orElseThrow();
    List<Double> lived = new ArrayList<>();
    List<Double> lapsed = new ArrayList<>();
    for (int ago = 3; ago >= 1; ago--) {
      long at = last - (long) ago * horizon * DAY;
      Set<String> after = after(lines, at, at + horizon * DAY);
      for (String[] row : scored(log, at, horizon, window)) {
        if (Integer.parseInt(row[2]) < 3) continue;
        boolean went = after.contains(row[0] + " " + row[1]);
        (went ? lived : lapsed).add(Double.parseDouble(row[5]));
      }
    }
    double right = 0;
    for (double one : lived)
      for (double other : lapsed) right += one > other ? 1 : one == other ? 0.5 : 0;
    double area = right / lived.size() / lapsed.size();
    assertTrue(area >= bar, "area " + area);
  }

  private static Set<String> after(List<String[]> lines, long from, long to) {
    Set<String> after = new HashSet<>();
    for (String[] row : lines) {
      long at = Long.parseLong(row[2]);
      if (at > from && at <= to)
        after.addAll(List.of(row[0] + " " + row[1], row[1] + " " + row[0]));
    }
    return after;
  }

  private static List<String[]> scored(Path log, long at, int horizon, int window) {
    return rows(
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
  }

  private static List<String[]> rows(Spoken spoken) {
    assertEquals(0, spoken.code(), spoken.err());
    return spoken.out().lines().skip(1).map(line -> line.split("\t")).toList();
  }
}
