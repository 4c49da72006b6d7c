package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cheap look at a sentence never says no to what the grammar accepts. */
class IntentCuesTest {

  private static final List<String> WORDS =
      List.of(
          "I",
          "we",
          "We'll",
          "i'm",
          "I’ll",
          "im",
          "Ill",
          "you",
          "will",
          "shall",
          "am",
          "are",
          "going",
          "to",
          "plan",
          "intend",
          "promise",
          "hope",
          "commit",
          "aim",
          "can",
          "could",
          "would",
          "should",
          "must",
          "need",
          "want",
          "expect",
          "try",
          "let",
          "me",
          "us",
          "happy",
          "glad",
          "planning",
          "send",
          "sending",
          "have",
          "get",
          "also",
          "definitely",
          "not",
          "and",
          "yes",
          "the",
          "figures",
          "ring",
          "my",
          "best",
          "gonna",
          "wanna",
          "'",
          ",",
          "if",
          "what",
          "be",
          "do",
          "hear",
          "you",
          "u",
          "myself",
          "yes",
          "ok",
          "w'e",
          "y'ou",
          "le't",
          "can't",
          "you'll");

  @Test
  void whateverUndertakesHasTheCue() {
    Random random = new Random(7);
    int undertakings = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder sentence = new StringBuilder();
      int words = 2 + random.nextInt(7);
      for (int word = 0; word < words; word++)
        sentence.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
      if (!Intent.undertakes(sentence.toString())) continue;
      undertakings++;
      assertEquals(
          1, IntentCues.of(sentence.toString()) & IntentCues.UNDERTAKES, sentence::toString);
    }
    assertTrue(undertakings > 1_000, undertakings + " undertakings");
  }

  @Test
  void plainSentencesHaveNone() {
    for (String plain :
        List.of(
            "The roof is done.", "Ada wrote to Tom on Monday.", "12 of 30", "", "Thanks for it!"))
      assertEquals(0, IntentCues.of(plain), plain);
  }

  @Test
  void aWordGivenIsSeen() {
    assertEquals(
        IntentCues.REMINDS, IntentCues.of("You promised to ring Tom.") & IntentCues.REMINDS);
    assertEquals(IntentCues.REMINDS, IntentCues.of("YOU SAID you'd ring.") & IntentCues.REMINDS);
  }
}
