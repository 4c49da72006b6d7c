package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sheets scored by hand with the published keys. */
class SheetTest {

  /** The items of each trait that the published keys count the other way round. */
  private static final List<Set<String>> REVERSED =
      List.of(
          Set.of(
              "Rarely think about how I feel.",
              "Rarely analyze my emotions.",
              "Am not in touch with my feelings.",
              "Often ignore my feelings.",
              "Rarely notice my emotional reactions."),
          Set.of(
              "Get angry easily.",
              "Get upset easily.",
              "Change my mood a lot.",
              "Get easily agitated.",
              "Can be stirred up easily.",
              "Am a person whose moods go up and down easily."),
          Set.of(
              "Am not highly motivated to succeed.",
              "Do just enough work to get by.",
              "Put little time and effort into my work."),
          Set.of(
              "Am indifferent to the feelings of others.",
              "Take no time for others.",
              "Am not interested in other people's problems.",
              "Can't be bothered with other's needs.",
              "Don't have a soft side."),
          Set.of(
              "Have little to say.",
              "Find it difficult to approach others.",
              "Often feel uncomfortable around others.",
              "Have difficulty expressing my feelings.",
              "Only feel comfortable with friends."));

  @Test
  void theKeysAreThePublishedOnes() {
    List<Set<String>> reversed = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      Set<String> words = new HashSet<>();
      for (Inventory.Item item : Inventory.items())
        if (item.trait() == trait && item.reversed()) words.add(item.words());
      reversed.add(words);
    }
    assertEquals(REVERSED, reversed);
  }

  @Test
  void tenItemsEachAndFourThatOthersAnswer() {
    for (Trait trait : Trait.values()) {
      assertEquals(10, Inventory.items().stream().filter(i -> i.trait() == trait).count());
      assertEquals(4, Inventory.seen().stream().filter(i -> i.trait() == trait).count());
      assertEquals(
          2, Inventory.seen().stream().filter(i -> i.trait() == trait && i.reversed()).count());
    }
  }

  @Test
  void everythingVeryAccurateCountsTheKeys() {
    check("5".repeat(50), 30, 26, 38, 30, 30);
  }

  @Test
  void everythingVeryInaccurateIsItsMirror() {
    check("1".repeat(50), 30, 34, 22, 30, 30);
  }

  @Test
  void inTheMiddleNoKeyMatters() {
    check("3".repeat(50), 30, 30, 30, 30, 30);
  }

  /** Each trait's items are answered 1, 2, 3, 4, 5, 1, 2, 3, 4, 5; the sums are by hand. */
  @Test
  void aSheetOfAllAnswersScoresAsByHand() {
    check("11111222223333344444555551111122222333334444455555", 30, 26, 34, 30, 30);
  }

  @Test
  void aMissingAnswerIsTheMeanOfTheOthers() {
    Sheet.Score score = Sheet.parse("0" + "5".repeat(49)).score(Trait.SELF_AWARENESS);
    assertEquals(9, score.mean().n());
    assertEquals(10 * 25.0 / 9, score.sum(), 1e-12);
  }

  @Test
  void eightOfTenAreEnoughAndSevenAreNot() {
    assertTrue(sheet("0000000000", "33333").score(Trait.MOTIVATION).enough());
    assertFalse(sheet("000000000000000", "33333").score(Trait.MOTIVATION).enough());
  }

  @Test
  void othersAreComparedOnTheItemsTheyAnswer() {
    Sheet.Score score = Sheet.parse("5".repeat(50)).seen(Trait.SELF_REGULATION);
    assertEquals(4, score.items());
    assertEquals(3.0, score.mean().value());
  }

  @Test
  void theSameSheetTwiceMovesNothing() {
    Sheet sheet = Sheet.parse("11111222223333344444555551111122222333334444455555");
    Mean moved = sheet.since(sheet, Trait.EMPATHY);
    assertEquals(0.0, moved.value());
    assertFalse(moved.clear());
  }

  @Test
  void aStepUpOnEveryItemIsAClearChange() {
    Sheet low = keyed(2);
    assertEquals(1.0, keyed(3).since(low, Trait.EMPATHY).value(), 1e-12);
    assertTrue(keyed(3).since(low, Trait.EMPATHY).clear());
    assertTrue(low.since(keyed(3), Trait.EMPATHY).value() < 0);
  }

  @Test
  void aSheetIsItsText() {
    String text = "01234".repeat(10);
    assertEquals(text, Sheet.parse(text).text());
    assertEquals(40, Sheet.parse(text).answered());
    assertThrows(IllegalArgumentException.class, () -> Sheet.parse("3".repeat(49)));
    assertThrows(IllegalArgumentException.class, () -> Sheet.parse("6".repeat(50)));
  }

  /** By hand: mean 3, s = 1.5811, s / √5 = 0.7071, t = 2.132 with 4 degrees of freedom. */
  @Test
  void theIntervalIsStudents() {
    Mean mean = Mean.of(new double[] {1, 2, 3, 4, 5}, 1, 5);
    assertEquals(3.0, mean.value());
    assertEquals(1.4924, mean.low(), 1e-4);
    assertEquals(4.5076, mean.high(), 1e-4);
  }

  @Test
  void fourItemsOfTenAreLessReliable() {
    assertEquals(0.82, Trait.SELF_AWARENESS.alpha(10), 1e-12);
    assertEquals(0.6457, Trait.SELF_AWARENESS.alpha(4), 1e-4);
  }

  private static Sheet sheet(String none, String all) {
    StringBuilder text = new StringBuilder(none);
    while (text.length() < 50) text.append(all);
    return Sheet.parse(text.toString());
  }

  /** Every item answered so that it counts for its trait as said. */
  static Sheet keyed(int value) {
    StringBuilder text = new StringBuilder();
    for (Inventory.Item item : Inventory.items()) text.append(item.keyed(value));
    return Sheet.parse(text.toString());
  }

  private static void check(String answers, int... sums) {
    Sheet sheet = Sheet.parse(answers);
    for (int i = 0; i < sums.length; i++)
      assertEquals(sums[i], sheet.score(List.of(Trait.values()).get(i)).sum(), 1e-12, "trait " + i);
  }
}
