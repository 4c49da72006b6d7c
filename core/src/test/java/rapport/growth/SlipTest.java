package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What keeps an answer from listening, held against answers that the project wrote itself. */
class SlipTest {

  private record Row(String said, String answer, String label, String again, String part) {
    Listening heard() {
      Heard heard = Heard.answer(said, answer);
      return Listening.of(heard).practised(heard);
    }
  }

  private static List<Row> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SlipTest.class.getResourceAsStream("/listening/answers.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .toList();
    }
  }

  private static double share(Predicate<Row> of, Predicate<Row> which) throws IOException {
    List<Row> all = rows().stream().filter(of).toList();
    assertTrue(all.size() >= 8, all.size() + " answers");
    return (double) all.stream().filter(which).count() / all.size();
  }

  private static boolean reflects(Row row) {
    return row.heard().manner() == Manner.REFLECTING;
  }

  private static boolean wrong(Row row) {
    return row.label().equals("contempt") || row.label().equals("nonsense");
  }

  @Test
  void insultAndNonsenseAreHardlyEverReflecting() throws IOException {
    assertTrue(
        share(row -> wrong(row) && !row.part().equals("seventh"), SlipTest::reflects) <= 0.02);
  }

  @Test
  void ofAnswersNobodyFittedOnFewSlipThrough() throws IOException {
    Predicate<Row> unseen = row -> row.part().equals("seventh");
    assertTrue(share(row -> unseen.test(row) && bad(row), SlipTest::reflects) <= 0.2);
    assertTrue(
        share(row -> unseen.test(row) && row.label().equals("reflecting"), SlipTest::reflects)
            >= 0.9);
  }

  private static boolean bad(Row row) {
    return wrong(row) || row.label().equals("judgement");
  }

  @Test
  void judgementsAreRarelyReflecting() throws IOException {
    assertTrue(share(row -> row.label().equals("judgement"), SlipTest::reflects) <= 0.06);
  }

  @Test
  void whoListensIsNotBlamed() throws IOException {
    Predicate<Row> listens =
        row -> List.of("reflecting", "asking", "advice", "other").contains(row.label());
    assertTrue(share(listens, row -> row.heard().slip() != Slip.NONE) <= 0.02);
  }

  @Test
  void aSecondReadingAgrees() throws IOException {
    assertTrue(
        share(row -> !row.again().isEmpty(), row -> row.again().equals(row.label())) >= 0.95);
  }

  @Test
  void eachIsKnownByItsWords() {
    check(Slip.JUDGEMENT, "So you are lazy and hiding.");
    check(Slip.CONTEMPT, "What an idiot you are.");
    check(Slip.LEADING, "Have you thought about using a blurred background?");
    check(Slip.NONSENSE, "banana banana banana");
    check(Slip.NONE, "It bothers you that they have the wrong idea of you.");
  }

  @Test
  void whatSomebodyFeelsFearsOrWasCalledIsNoSlip() {
    check(Slip.NONE, "You felt stupid standing there.");
    check(Slip.NONE, "You are afraid that they think you are lazy.");
    check(Slip.NONE, "He called you an idiot, and that hurt.");
    check(Slip.NONE, "You are not lazy, and you want them to see it.");
  }

  @Test
  void anExerciseHearsAdviceBehindAQuestion() {
    Listening heard = new Row("My calendar is full.", "Why not decline?", "", "", "").heard();
    assertEquals(Manner.ADVISING, heard.manner());
    assertEquals(Slip.LEADING.better(), heard.better());
  }

  private static void check(Slip expected, String answer) {
    assertEquals(expected, Slip.of(answer), answer);
  }
}
