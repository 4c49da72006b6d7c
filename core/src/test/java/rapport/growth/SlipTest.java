package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  private static boolean unseen(Row row) {
    return List.of("seventh", "ninth").contains(row.part());
  }

  private static boolean honest(Row row) {
    return row.label().equals("reflecting");
  }

  @Test
  void ofAnswersNobodyFittedOnTwoInAHundredSlipThrough() throws IOException {
    assertTrue(share(row -> unseen(row) && bad(row), SlipTest::reflects) <= 0.02);
  }

  @Test
  void whoReflectsIsToldSoOrThatItIsNotClear() throws IOException {
    Predicate<Row> asked = row -> unseen(row) && honest(row);
    assertTrue(share(asked, SlipTest::reflects) >= 0.5);
    assertTrue(share(asked, row -> reflects(row) || row.heard().slip() == Slip.UNCLEAR) >= 0.85);
  }

  @Test
  void whatIsNotClearIsNeitherSaidToReflectNorToJudge() throws IOException {
    for (Row row : rows()) {
      if (row.heard().slip() != Slip.UNCLEAR) continue;
      assertFalse(reflects(row), row.answer());
      assertTrue(row.heard().chance(Manner.REFLECTING) <= 0.5, row.answer());
    }
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
    assertTrue(
        share(listens, row -> !List.of(Slip.NONE, Slip.UNCLEAR).contains(row.heard().slip()))
            <= 0.02);
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
  void anotherLanguageIsNotCalledNoAnswer() {
    check(Slip.FOREIGN, "Du hast dich nicht getraut, ihm zu widersprechen.");
    check(Slip.FOREIGN, "Vous êtes fatigué, et ce n'est pas la première fois.");
    check(Slip.FOREIGN, "Estás cansado y nadie lo ve, con todo el trabajo que haces.");
    check(Slip.NONE, "You were in Las Vegas, and nobody asked how it was for you.");
    check(Slip.NONE, "Mine took two days.");
    check(Slip.NONE, "Your hat was bent, and that hurt.");
    assertEquals(Manner.OTHER, new Row("x", "Du bist nicht faul.", "", "", "").heard().manner());
  }

  @Test
  void anAnswerThatSpeaksOfTheOtherTakesThemUp() {
    String said = "My wife says I'm never really at home, even when I am.";
    assertTrue(Slip.takesUp(said, "You hold yourself to more than that."));
    assertFalse(Slip.takesUp(said, "My elephant prefers the violin on rainy stairs."));
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
