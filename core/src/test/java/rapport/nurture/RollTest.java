package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.nurture.Office.TODAY;
import static rapport.nurture.Office.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.interactions.Story;
import rapport.ties.Balance;

class RollTest {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void nobodyIsAnEmptyRoll() {
    assertEquals("0 people, 0 due, 0 of 0 on rhythm, leaning 0 0", told(Roll.of(List.of()), TODAY));
  }

  @Test
  void aRhythmIsKeptMissedOrLongForgotten() {
    Roll roll =
        Roll.of(
            List.of(
                standing(1, "Maya Okafor", new Story().met(100, 60, 10), 20),
                standing(2, "Jonas Weber", new Story().met(200, 160, 90), 20),
                standing(3, "Lena Novak", new Story().met(900, 860, 820), 20),
                standing(4, "Ruth Adeyemi", new Story().sent(3))));
    assertEquals("4 people, 1 due, 1 of 2 on rhythm, leaning 0 0", told(roll, TODAY));
  }

  @Test
  void theHighestComesFirst() {
    Standing low = standing(1, "Maya Okafor", new Story().sent(300));
    Standing high = standing(2, "Jonas Weber", new Story().met(9, 8, 7, 6, 5));
    Roll roll = Roll.of(List.of(low, high));
    assertEquals(List.of(high, low), List.of(roll.get(0), roll.get(1)));
    assertTrue(roll.height(0) > roll.height(1));
  }

  @Test
  void onlyWhoIsInItCanBeReplaced() {
    Standing other = standing(2, "Jonas Weber", new Story().sent(3));
    Roll roll = Roll.of(List.of(standing(1, "Maya Okafor", new Story().sent(3))));
    assertThrows(IllegalArgumentException.class, () -> roll.with(other, null));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void replacedOneByOneItIsAsMadeAnew(long seed) {
    Random random = new Random(seed);
    List<Standing> people = new ArrayList<>();
    for (long id = 1; id <= 20; id++) people.add(WeekTest.story(id, random));
    Roll roll = Roll.of(people);
    for (int change = 0; change < 60; change++) {
      int place = random.nextInt(people.size() + 1);
      Standing before = place < people.size() ? people.remove(place) : null;
      long id = before == null ? 100L + change : before.person().id().value();
      Standing after =
          people.size() > 3 && random.nextInt(4) == 0 ? null : WeekTest.story(id, random);
      if (after != null) people.add(after);
      roll = roll.with(before, after);
      Roll anew = Roll.of(people);
      assertEquals(rows(anew), rows(roll));
      LocalDate day = TODAY.plusDays(random.nextInt(200) - 100);
      assertEquals(told(anew, day), told(roll, day));
    }
  }

  @Test
  void whoMayHaveBeenHeardOfSinceIsNeitherOnRhythmNorOffItAndCarriesNothing() {
    List<Standing> people = new ArrayList<>();
    for (long id = 1; id <= 60; id++) people.add(WeekTest.story(id, new Random(id)));
    List<Standing> doubted = new ArrayList<>();
    for (Standing one : people) doubted.add(one.doubted(new Doubt(true, false, true)));
    Roll roll = Roll.of(people).with(doubted);
    assertEquals(told(Roll.of(doubted), TODAY), told(roll, TODAY));
    assertEquals("60 people, 0 due, 0 of 0 on rhythm, leaning 0 0", told(roll, TODAY));
    assertNotEquals(told(roll, TODAY), told(Roll.of(people), TODAY));
    for (Standing one : doubted) assertEquals(Optional.empty(), one.silence(TODAY));
  }

  private static String told(Roll roll, LocalDate day) {
    return roll.size()
        + " people, "
        + roll.due(day)
        + " due, "
        + roll.onRhythm(day)
        + " of "
        + roll.withRhythm(day)
        + " on rhythm, leaning "
        + roll.leaning(Balance.Lean.ON_ME)
        + " "
        + roll.leaning(Balance.Lean.ON_THEM);
  }

  private static List<String> rows(Roll roll) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < roll.size(); i++)
      rows.add(roll.get(i).person().id() + " " + roll.height(i) + " " + roll.asks(i, TODAY));
    return rows;
  }
}
