package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyHabitsTest {

  private static final int PEOPLE = 400;

  @Test
  void whereNobodyAnswersNothingIsExpected() {
    ReplyHabits habits = ReplyHabits.of(List.of(ReplyTime.UNKNOWN, ReplyTime.UNKNOWN));
    assertEquals(Optional.empty(), habits.estimated(ReplyTime.UNKNOWN));
  }

  @Test
  void withoutOwnAnswersEverybodysTimeIsExpected() {
    ReplyHabits habits = ReplyHabits.of(List.of(hours(4, 9), hours(4, 9), hours(4, 9)));
    assertEquals(Duration.ofHours(4), habits.estimated(ReplyTime.UNKNOWN).orElseThrow().time());
  }

  @Test
  void fewerThanThreeOwnAnswersAreNotSaid() {
    ReplyHabits habits = ReplyHabits.of(List.of(hours(4, 9), hours(4, 9), hours(4, 9)));
    assertEquals(Optional.empty(), habits.usual(ReplyTime.UNKNOWN));
    assertEquals(Optional.empty(), habits.usual(hours(2, 2)));
    assertTrue(habits.usual(hours(2, 3)).isPresent());
  }

  @Test
  void oneAnswerMovesLittleAndManyMoveAll() {
    ReplyHabits habits = simulated(1).habits();
    Duration before = habits.estimated(ReplyTime.UNKNOWN).orElseThrow().time();
    Duration one = habits.estimated(hours(1, 1)).orElseThrow().time();
    Duration many = habits.estimated(hours(1, 5_000)).orElseThrow().time();
    assertTrue(one.compareTo(before) < 0 && one.compareTo(before.dividedBy(2)) > 0, one + "");
    assertTrue(many.minusHours(1).abs().compareTo(Duration.ofMinutes(1)) < 0, many + "");
  }

  @Test
  void moreAnswersMakeTheIntervalNarrower() {
    ReplyHabits habits = simulated(2).habits();
    Duration last = Duration.ofDays(9_999);
    for (int n = 1; n < 1_000; n *= 2) {
      ReplyHabits.Usual usual = habits.estimated(hours(4, n)).orElseThrow();
      Duration width = usual.high().minus(usual.low());
      assertTrue(width.compareTo(last) < 0);
      last = width;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theEstimateIsNearerToTheTruthThanTheMedian(long seed) {
    Simulated all = simulated(seed);
    double median = 0;
    double usual = 0;
    int inside = 0;
    for (int i = 0; i < PEOPLE; i++) {
      ReplyTime time = all.times.get(i);
      ReplyHabits.Usual expected = all.habits().estimated(time).orElseThrow();
      double truth = all.truth.get(i);
      median += Math.pow(log(time.median()) - truth, 2);
      usual += Math.pow(log(expected.time()) - truth, 2);
      if (log(expected.low()) <= truth && truth <= log(expected.high())) inside++;
    }
    assertTrue(usual < 0.6 * median, usual + " against " + median);
    assertTrue(inside > 0.92 * PEOPLE && inside < 0.985 * PEOPLE, inside + " inside");
    assertEquals(1, all.habits().spread(), 0.5);
  }

  private record Simulated(List<Double> truth, List<ReplyTime> times) {
    ReplyHabits habits() {
      return ReplyHabits.of(times);
    }
  }

  /** People whose own medians lie around five hours, with one to twenty answers each. */
  private static Simulated simulated(long seed) {
    Random random = new Random(seed);
    List<Double> truth = new ArrayList<>();
    List<ReplyTime> times = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      double own = Math.log(5 * 3600) + random.nextGaussian();
      List<Duration> answers = new ArrayList<>();
      for (int n = 1 + random.nextInt(20); n > 0; n--)
        answers.add(Duration.ofSeconds(Math.round(Math.exp(own + 1.9 * random.nextGaussian()))));
      truth.add(own);
      times.add(ReplyTime.of(answers));
    }
    return new Simulated(truth, times);
  }

  private static ReplyTime hours(int hours, int n) {
    return new ReplyTime(Duration.ofHours(hours), n);
  }

  private static double log(@Nullable Duration time) {
    return Math.log(Math.max(1_000, Objects.requireNonNull(time).toMillis()) / 1e3);
  }
}
