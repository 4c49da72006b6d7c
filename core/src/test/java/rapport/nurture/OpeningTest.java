package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a hard talk begins, and how what was done may be read. */
class OpeningTest {

  private static final String FACTS =
      "I told the customer on 16 November. Tomás learned it the next morning";

  private static Tension.Sheet sheet(String facts, String goal, String question) {
    return new Tension.Sheet(facts, "", "", "", goal, "", question, "");
  }

  private static Opening of(String facts, String goal, String question) {
    return Opening.of(sheet(facts, goal, question), "Tomás", 0);
  }

  @Test
  void itIsMadeFromGoalFactsAndQuestion() {
    Opening opening = of(FACTS, "one launch date.", "how was that for your team");
    assertEquals("Tomás, this is what I believe we both want: one launch date.", opening.want());
    assertEquals(
        "I told the customer on 16 November. You learned it the next morning.", opening.was());
    assertEquals("how was that for your team?", opening.ask());
    assertEquals("No blame in it, one question, 31 words.", opening.check().words(70));
  }

  @Test
  void aGoalInAWholeSentenceStaysOne() {
    assertEquals("Tomás, we want one date.", of("", "We want one date", "").want());
    assertEquals("Tomás, I want one date.", of("", "I want one date.", "").want());
  }

  /** The sheet tells of somebody, and the talk is with them. */
  @Test
  void whatWasIsSaidToTheOther() {
    assertEquals("I asked you twice.", of("I asked Tomás twice.", "", "").was());
    assertEquals("On Friday you were away.", of("On Friday Tomás was away.", "", "").was());
    assertEquals("Your team heard it first.", of("Tomás's team heard it first.", "", "").was());
    assertEquals("You and I had one date.", of("Tomás and I had one date.", "", "").was());
    String present = "Tomás holds the plan. I told Tomás so.";
    assertEquals(present, of(present, "", "").was());
    assertEquals("Tomász called.", of("Tomász called.", "", "").was());
  }

  @Test
  void whatIsNotWrittenIsNotSaid() {
    Opening opening = of("", " ", "");
    assertEquals("", opening.want());
    assertEquals("", opening.was());
    assertEquals("How was that for you?", opening.said());
  }

  @Test
  void longFactsAreCutAtASentence() {
    String long1 = "word ".repeat(30).strip() + ".";
    assertEquals(long1, of(long1 + " " + long1, "", "").was());
  }

  @Test
  void blameIsNamedInTheOwnersWords() {
    Opening.Check check = of("You never asked me. You did it on purpose.", "a date", "").check();
    assertEquals(List.of("you never", "on purpose"), check.blame());
    assertFalse(check.good());
    assertTrue(check.words(70).startsWith("“you never”, “on purpose” sound like blame"));
    assertTrue(of(FACTS, "a date", "").check().good());
  }

  @Test
  void ownWordsStandBeforeWhatIsMade() {
    Tension.Sheet own = new Tension.Sheet("a", "b", "c", "d", "e", "f", "g", "One.\nTwo.\nThree?");
    Opening opening = Opening.of(own, "Tomás", 3);
    assertEquals(new Opening("One.", "Two.", "Three?"), opening);
    assertEquals("One.\nTwo.\nThree?", opening.kept());
  }

  @Test
  void anotherBeginningAsksAnotherQuestion() {
    assertEquals("How did you see it?", Opening.of(sheet("", "", ""), "Tomás", 1).ask());
    assertEquals("How was that for you?", Opening.of(sheet("", "", ""), "Tomás", 5).ask());
  }

  @Test
  void readingsAreQuestionsThatTheOwnersWordsCallFor() {
    Tension.Sheet sheet = sheet("He disagreed in front of six people.", "", "");
    List<String> asked = Readings.of(sheet, "Tomás", false);
    assertEquals("Did Tomás say it there because there was no other place left?", asked.get(0));
    assertEquals("Is Tomás protecting somebody, or work that I do not see?", asked.get(1));
    assertTrue(asked.stream().allMatch(one -> one.endsWith("?")));
  }

  @Test
  void noReadingIsAskedTwice() {
    Tension.Sheet sheet =
        new Tension.Sheet("", "", "Did Tomás know then what I know now?", "", "", "", "", "");
    assertEquals(2, Readings.of(sheet, "Tomás", false).size());
    assertEquals(
        "Does Tomás still wait for an answer of mine?", Readings.of(sheet, "Tomás", true).get(0));
  }
}
