package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the writer of a letter wrote. */
class SentencesTest {

  @Test
  void aParagraphIsSplitAtItsMarks() {
    check(
        "Thanks, Dr. Okafor. Will you come?\nI will.",
        "Thanks, Dr. Okafor.",
        "Will you come?",
        "I will.");
  }

  @Test
  void aTitleBeforeANameEndsNoSentence() {
    check(
        "Ruth and I met with Sen. Okafor's chief of staff and I will call her.",
        "Ruth and I met with Sen. Okafor's chief of staff and I will call her.");
    check("Gov. Reyes and Reps. Hale and Ito come.", "Gov. Reyes and Reps. Hale and Ito come.");
    check("Ask the sales rep. They know.", "Ask the sales rep.", "They know.");
    check("I met the Rep. I'll write to her.", "I met the Rep.", "I'll write to her.");
    check("It was for the Gov.", "It was for the Gov.");
  }

  @Test
  void aSentenceGoesOnOverALineEnd() {
    check("I will send\nthe figures.\n\nSoon", "I will send the figures.", "Soon");
  }

  @Test
  void quotedLinesAndWhatFollowsTheirAttributionAreLeftOut() {
    check("Yes.\n\nOn Monday, Maya wrote:\nI will send it.", "Yes.");
    check("Yes.\n\nOn Monday, Maya\n<maya@northwind.example> wrote:\n> I will.", "Yes.");
    check("> Shall we?\nYes.", "Yes.");
    check("Yes.\n-----Original Message-----\nI will.", "Yes.");
    check("Yes.\nFrom: Maya\nSent: Monday\nI will.", "Yes.");
  }

  @Test
  void signaturesAndSignOffsAreLeftOut() {
    check("See you.\n-- \nMaya\nI will sell you things.", "See you.");
    check("See you.\n\nBest regards,\nMaya\nNorthwind", "See you.");
    check(
        "Thanks!\nI will do it.\n\n" + "More text follows here.\n\n".repeat(8).strip(),
        "Thanks!",
        10);
  }

  @Test
  void aListHasASentencePerItem() {
    check("- call Tom\n- write to Ada", "- call Tom", "- write to Ada");
  }

  @Test
  void hostileBodiesAreBounded() {
    for (String part : List.of(">", "On ", "a.", "- ", "From: \n", "thanks ", "\n"))
      assertTimeout(Duration.ofSeconds(5), () -> Sentences.of(part.repeat(300_000)));
  }

  private static void check(String body, String... expected) {
    assertEquals(List.of(expected), Sentences.of(body));
  }

  private static void check(String body, String first, int count) {
    assertEquals(first, Sentences.of(body).getFirst());
    assertEquals(count, Sentences.of(body).size());
  }
}
