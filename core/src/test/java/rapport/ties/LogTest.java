package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.interactions.Story.NOW;
import static rapport.interactions.Story.daysAgo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.ties.Log.Line;

class LogTest {

  private static final Duration HORIZON = Duration.ofDays(60);
  private static final String ADA = "ada@helix.example";
  private static final String MAYA = "maya@northwind.example";
  private static final String JONAS = "jonas@helix.example";

  @Test
  void bothDirectionsAreOneTie() {
    check(null, List.of(line(ADA, MAYA, 3), line(MAYA, ADA, 2)), "ada–maya 2");
  }

  @Test
  void tiesStandInTheOrderOfText() {
    check(
        null,
        List.of(line(MAYA, JONAS, 3), line(JONAS, ADA, 2), line(MAYA, ADA, 1)),
        "ada–jonas 1",
        "ada–maya 1",
        "jonas–maya 1");
  }

  @Test
  void oneselfIsNobody() {
    check(null, List.of(line(ADA, ADA, 1), line(ADA, MAYA, 1)), "ada–maya 1");
  }

  @Test
  void laterLinesAreIgnored() {
    check(null, List.of(line(ADA, MAYA, 1), line(ADA, MAYA, -1)), "ada–maya 1");
  }

  @Test
  void linesBeforeTheWindowAreIgnored() {
    check(
        Duration.ofDays(10),
        List.of(line(ADA, MAYA, 1), line(ADA, MAYA, 11), line(ADA, JONAS, 12)),
        "ada–maya 1");
  }

  @Test
  void theOnlyTieHasAllAttentionButTheReserve() {
    double held = 0.25 * Math.pow(2, -30 / 90.0);
    double strength =
        log(List.of(line(ADA, MAYA, 30))).scores(NOW, HORIZON, null).getFirst().strength();
    assertEquals(Math.sqrt(held / (held + 1)), strength, 1e-12);
  }

  @Test
  void silenceNeverStrengthens() {
    Log log = log(office(4));
    List<Log.Score> now = log.scores(NOW, HORIZON, null);
    List<Log.Score> later = log.scores(NOW.plusSeconds(86_400), HORIZON, null);
    for (int i = 0; i < now.size(); i++)
      assertTrue(later.get(i).strength() <= now.get(i).strength());
  }

  @Test
  void contactsWithOthersNeverStrengthen() {
    double alone =
        log(List.of(line(ADA, MAYA, 3))).scores(NOW, HORIZON, null).getFirst().strength();
    Log busy = log(List.of(line(ADA, MAYA, 3), line(MAYA, JONAS, 2)));
    assertTrue(busy.scores(NOW, HORIZON, null).getFirst().strength() < alone);
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    List<Line> lines = new ArrayList<>(office(7));
    List<Log.Score> scores = log(lines).scores(NOW, HORIZON, null);
    Collections.shuffle(lines, new Random(1));
    assertEquals(scores, log(lines).scores(NOW, HORIZON, null));
  }

  @Test
  void everyChanceIsOne() {
    for (Log.Score score : log(office(3)).scores(NOW, HORIZON, null)) {
      assertTrue(score.chance() >= 0 && score.chance() <= 1);
      assertTrue(score.strength() > 0 && score.strength() < 1);
    }
  }

  @Test
  void aLivelyTieIsLikelierThanAnOldOne() {
    List<Line> lines = new ArrayList<>(List.of(line(ADA, JONAS, 700)));
    for (int day = 1; day < 120; day += 3) lines.add(line(day % 2 == 0 ? ADA : MAYA, MAYA, day));
    for (int day = 1; day < 120; day += 3) lines.add(line(ADA, MAYA, day));
    List<Log.Score> scores = log(lines).scores(NOW, HORIZON, null);
    assertTrue(scores.get(1).chance() > scores.get(0).chance() + 0.5);
  }

  private static List<Line> office(long seed) {
    Random random = new Random(seed);
    List<String> people = List.of(ADA, MAYA, JONAS, "priya@helix.example", "tom@fenwick.example");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      lines.add(line(people.get(random.nextInt(5)), people.get(random.nextInt(5)), i + 0.5));
    }
    return lines;
  }

  private static Line line(String from, String to, double days) {
    return new Line(from, to, daysAgo(days).getEpochSecond(), Channel.MAIL);
  }

  private static Log log(List<Line> lines) {
    Log log = new Log();
    lines.forEach(log::add);
    return log;
  }

  private static void check(@Nullable Duration window, List<Line> lines, String... ties) {
    List<String> found =
        log(lines).scores(NOW, HORIZON, window).stream()
            .map(s -> given(s.a()) + "–" + given(s.b()) + " " + s.count())
            .toList();
    assertEquals(List.of(ties), found);
  }

  private static String given(String address) {
    return address.substring(0, address.indexOf('@'));
  }
}
