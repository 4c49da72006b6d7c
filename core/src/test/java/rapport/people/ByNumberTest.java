package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row by number says what a map says, whatever was put into it and taken out. */
class ByNumberTest {

  @Test
  void saysWhatASortedMapSays() {
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < 200; round++) {
      long spread = round % 2 == 0 ? 300 : 1L << 40; // numbers in a row, and far apart
      Map<Long, String> expected = new TreeMap<>();
      for (int i = random.nextInt(200); i > 0; i--)
        expected.put(random.nextLong(spread), "first " + i);
      ByNumber<String> row = ByNumber.of(expected);
      same(expected, row, random, spread);
      for (int change = 0; change < 30; change++) {
        Map<Long, @Nullable String> some = new HashMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
          long number = random.nextLong(spread);
          some.put(number, random.nextBoolean() ? null : "again " + change);
        }
        if (!expected.isEmpty() && random.nextBoolean())
          some.put(expected.keySet().iterator().next(), null);
        row = row.with(some);
        some.forEach((number, value) -> {
          if (value == null) expected.remove(number);
          else expected.put(number, value);
        });
        same(expected, row, random, spread);
      }
    }
  }

  private static void same(
      Map<Long, String> expected, ByNumber<String> row, SplittableRandom random, long spread) {
    assertEquals(expected.size(), row.size());
    assertEquals(
        new ArrayList<>(expected.entrySet()), new ArrayList<>(row.entrySet()), "in this order");
    assertEquals(expected, row);
    for (int i = 0; i < 20; i++) {
      long number = random.nextLong(spread) - 5;
      assertEquals(expected.get(number), row.get(number));
      assertEquals(expected.containsKey(number), row.containsKey(number));
    }
  }

  @Test
  void whatWasChangedBesideLeavesTheOthersAsTheyWere() {
    ByNumber<String> row = ByNumber.of(Map.of(1L, "one", 2L, "two"));
    ByNumber<String> less = row.with(1, null);
    assertEquals(Map.of(1L, "one", 2L, "two"), row);
    assertEquals(Map.of(2L, "two"), less);
    assertEquals(Map.of(2L, "two", 3L, "three"), less.with(3, "three"));
    assertSame(row, ByNumber.of(row));
    assertSame(row, row.with(Map.of()));
  }

  @Test
  void whatIsMadeOfEachStandsUnderTheSameNumber() {
    ByNumber<String> row =
        ByNumber.of(Map.of(1L, "one", 2L, "two", 3L, "three")).with(2, null).with(7, "seven");
    assertEquals(Map.of(1L, "one!", 3L, "three!", 7L, "seven!"), row.each(one -> one + "!"));
  }

  @Test
  void whatIsMadeLaterIsMadeOnceAndOfWhatWasThereAtFirst() {
    ByNumber<String> row = ByNumber.of(Map.of(1L, "one", 2L, "two", 3L, "three")).with(7, "seven");
    List<String> made = new ArrayList<>();
    ByNumber<String> later =
        row.later(one -> {
          made.add(one);
          return one.substring(0, 1) + "!";
        });
    assertEquals(List.of("seven"), made, "what stands beside the rows");
    assertEquals("t!", later.get(2L));
    assertSame(later.get(2L), later.with(9, "nine").get(2L));
    assertEquals(List.of("seven", "two"), made);
    assertEquals(true, later.containsKey(3L));
    assertEquals("three?", later.later(one -> one + "?").get(3L));
    assertEquals(List.of("seven", "two"), made, "nothing was asked for");
    assertEquals(Map.of(1L, "o!", 2L, "t!", 3L, "t!", 7L, "s!"), later);
  }

  @Test
  void tellsWhatIsAnotherSinceAFewChanges() {
    ByNumber<String> row = ByNumber.of(Map.of(1L, "one", 2L, "two", 3L, "three"));
    ByNumber<String> other = row.with(1, null).with(2, row.get(2)).with(4, "four");
    assertEquals(Set.of(1L, 4L), other.changedSince(row));
    assertEquals(Set.of(1L, 4L), row.changedSince(other));
    assertEquals(Set.of(4L), other.with(4, "vier").changedSince(other));
    assertNull(ByNumber.of(Map.of(1L, "one")).changedSince(row));
  }

  @Test
  void knowsNothingOfOtherKindsOfKeysAndEndsAtItsEnd() {
    ByNumber<String> row = ByNumber.of(Map.of(7L, "seven"));
    Map<?, ?> any = row;
    assertNull(any.get("7"));
    assertNull(any.get(7));
    var walk = row.entrySet().iterator();
    walk.next();
    assertThrows(NoSuchElementException.class, walk::next);
    assertThrows(UnsupportedOperationException.class, () -> row.put(8L, "eight"));
  }
}
