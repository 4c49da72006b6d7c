package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sentences that keep a promise, and those that only seem to. */
class KeptSignTest {

  private static boolean kept(String what, String text, boolean sameThread, int attachments) {
    return KeptClaims.of(Sentences.of(text)).keeping(what, sameThread, attachments).isPresent();
  }

  @Test
  void handingOverTheThingKeepsIt() {
    check(true, "send the deck", "Attached is the deck.");
    check(true, "send the deck", "As promised, here is the deck.");
    check(true, "forward the notes from Bergen", "Hi,\n\nhere are the notes.");
    check(true, "send the figures", "I sent you the figures this morning.");
    check(true, "call Tom about the roof", "I spoke to Tom yesterday.");
    check(true, "review the draft", "I have read the draft, it is good.");
  }

  @Test
  void anotherThingDoesNot() {
    check(false, "send the deck", "Attached is the invoice.");
    check(false, "call Tom", "I called Ada yesterday.");
    check(false, "review the draft", "Here is the draft.");
    check(false, "send the deck", "Done.");
  }

  @Test
  void whatIsStillToComeDoesNot() {
    check(false, "send the deck", "I will send the deck tomorrow.");
    check(false, "send the deck", "I have not sent the deck.");
    check(false, "send the deck", "Have you sent the deck?");
    check(false, "send the deck", "Here is what I need before I can send the deck: if only!");
  }

  @Test
  void theThreadMakesAShortWordEnough() {
    assertEquals(true, kept("send the deck", "Done.", true, 0));
    assertEquals(true, kept("send the deck", "Please find it attached.", true, 1));
    assertEquals(false, kept("send the deck", "Thanks for lunch.", true, 1));
  }

  @Test
  void aQuotedLetterKeepsNothing() {
    check(false, "send the deck", "> Attached is the deck.");
  }

  private static void check(boolean expected, String what, String text) {
    assertEquals(expected, kept(what, text, false, 0), text);
  }

  @Test
  void oneLetterIsHeldAgainstManyPromises() {
    KeptClaims claims =
        KeptClaims.of(
            Sentences.of("Attached is the deck. I spoke to Tom yesterday. Will it rain?"));
    assertEquals(
        "Attached is the deck.",
        claims.keeping("send the deck", false, 0).orElseThrow().sentence());
    assertEquals(
        "I spoke to Tom yesterday.", claims.keeping("call Tom", false, 0).orElseThrow().sentence());
    assertTrue(claims.keeping("book the room", false, 0).isEmpty());
  }
}
