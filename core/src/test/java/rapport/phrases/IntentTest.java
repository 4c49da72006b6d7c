package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sentences of the cast, and what they intend. */
class IntentTest {

  @Test
  void willWithAVerbIsAPromise() {
    promise(true, "I'll send you the figures by Friday.");
    promise(true, "I will call Tom tomorrow and let you know.");
    promise(true, "We will post the agenda next week.");
  }

  @Test
  void whatIsDoneIsNoPromise() {
    promise(false, "I sent it yesterday.");
    promise(false, "The report was written by the board.");
    promise(false, "Thanks for the lovely evening.");
  }

  @Test
  void anOrderOrAQuestionToTheReaderIsARequest() {
    request(true, "Could you let me know by tomorrow?");
    request(true, "Please review the draft.");
    request(true, "Can you send me the slides?");
    request(false, "It rained all day in Bergen.");
    request(false, "I'll send you the figures by Friday.");
  }

  @Test
  void anInvitationPutsSomethingForward() {
    assertTrue(Intent.of("Let's meet for lunch on Tuesday.").proposal() > 0.5);
    assertTrue(Intent.of("Let's meet for lunch on Tuesday.").meeting() > 0.5);
    assertTrue(Intent.of("The harbour was full of boats.").proposal() < 0.5);
  }

  @Test
  void quotedAndEmptyLinesIntendNothing() {
    assertEquals(Intent.NONE, Intent.of("> I'll send it"));
    assertEquals(Intent.NONE, Intent.of("   "));
  }

  @Test
  void anyTextGivesChances() {
    String[] hostile = {
      "?", "\ud800", "\0\0", "'".repeat(50_000), "a".repeat(1_000_000), "I will ".repeat(100_000)
    };
    for (String text : hostile) {
      Intent intent = Intent.of(text);
      assertTrue(intent.promise() >= 0 && intent.promise() <= 1);
      assertTrue(intent.meeting() >= 0 && intent.meeting() <= intent.proposal());
    }
  }

  private static void promise(boolean expected, String sentence) {
    assertEquals(expected, Intent.of(sentence).promise() > 0.5, sentence);
  }

  private static void request(boolean expected, String sentence) {
    assertEquals(expected, Intent.of(sentence).request() > 0.5, sentence);
  }

  @Test
  void whoIsIllUndertakesNothing() {
    assertTrue(Intent.undertakes("Ill send you the list tonight."));
    assertTrue(Intent.undertakes("Fine, ill call her."));
    assertFalse(Intent.undertakes("A firm of Oak Brook, Ill., has sent the plans."));
    assertFalse(Intent.undertakes("He had been ill for a year."));
  }
}
