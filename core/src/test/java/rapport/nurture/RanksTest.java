package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.interactions.Story;
import rapport.people.ByNumber;
import rapport.ties.Attention;

/**
 * Whatever the owner's attention becomes, everybody stands where they would if put in order anew.
 */
class RanksTest {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void weighedAgainTheyAreAsMadeAnew(long seed) {
    Random random = new Random(seed);
    Map<Long, Standing> people = new HashMap<>();
    for (long id = 1; id <= 40; id++) people.put(id, WeekTest.story(id, random));
    for (Ranks.By by : Ranks.By.values()) {
      Map<Long, Standing> everybody = new HashMap<>(people);
      ByNumber<Standing> known = ByNumber.of(everybody);
      Ranks ranks = Ranks.of(by, everybody.values());
      Roll roll = Roll.of(everybody.values());
      for (int change = 0; change < 20; change++) {
        Attention attention = attention(random);
        everybody.replaceAll((id, one) -> one.with(attention));
        known = known.later(one -> one.with(attention));
        Ranks.Moved moved = ranks.weighed(attention, known);
        assertArrayEquals(numbers(moved.now()), moved.of(numbers(ranks)), "rows go with people");
        roll = roll.weighed(attention, known);
        long id = 1L + random.nextInt(45);
        Standing before = known.get(id);
        Standing after = random.nextInt(3) == 0 ? null : WeekTest.story(id, random).with(attention);
        ranks = moved.now().with(moved.now().step(before, after), after);
        roll = roll.with(before, after);
        known = known.with(id, after);
        if (after == null) everybody.remove(id);
        else everybody.put(id, after);
        same(Ranks.of(by, everybody.values()), ranks);
        assertEquals(row(Roll.of(everybody.values())), row(roll));
        assertEquals(everybody, new HashMap<>(known));
        for (Standing one : ranks) assertSame(one, known.get(one.person().id().value()));
      }
    }
  }

  private static Attention attention(Random random) {
    Story story = new Story();
    for (int n = random.nextInt(400); n > 0; n--) story.met(random.nextDouble() * 300);
    return Attention.of(List.of(story.timeline()));
  }

  private static void same(Ranks expected, Ranks ranks) {
    assertEquals(expected, ranks);
    for (int place = 0; place < expected.size(); place++) {
      assertEquals(expected.figure(place), ranks.figure(place));
      assertEquals(expected.number(place), ranks.number(place));
    }
  }

  private static long[] numbers(Ranks ranks) {
    long[] numbers = new long[ranks.size()];
    for (int place = 0; place < numbers.length; place++) numbers[place] = ranks.number(place);
    return numbers;
  }

  private static List<String> row(Roll roll) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < roll.size(); i++)
      row.add(roll.get(i) + " " + roll.height(i) + " " + roll.asks(i, Office.TODAY));
    return row;
  }
}
