package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhraseTest {

  @Test
  void aWordTakesInWhatNearlyAlwaysStandsBesideIt() {
    check(
        "Japanese Prime Minister",
        "prime",
        "Lunch: Japanese Prime Minister",
        "The Japanese Prime Minister, seating");
  }

  @Test
  void itReachesOverSmallWordsButNotOverMarks() {
    check(
        "Release of trade data",
        "data",
        "Release of trade data: FERC",
        "ISO - release of trade data");
  }

  @Test
  void whatStandsBesideItOnceDoesNotBelongToIt() {
    check("Budget", "budget", "Winter budget", "Harbour budget review");
  }

  @Test
  void whatStandsNowhereHasNoPhrase() {
    assertEquals(Optional.empty(), Phrase.around("budget", Map.of("Lunch", 3)));
  }

  private static void check(String phrase, String term, String one, String other) {
    assertEquals(Optional.of(phrase), Phrase.around(term, Map.of(one, 2, other, 2)));
  }
}
