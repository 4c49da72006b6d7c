package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.interactions.Story.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.odds.Logistic;
import rapport.ties.Persistence.Contribution;
import rapport.ties.Persistence.Estimate;
import rapport.ties.Persistence.Example;

class PersistenceTest {

  private static final Duration HORIZON = Duration.ofDays(60);

  @Test
  void aLivelyTieGoesOn() {
    assertTrue(chance(every(2, 1, 100)) > 0.85);
  }

  @Test
  void aTieSilentForTwoHorizonsIsLikelierToLapseThanALivelyOne() {
    assertTrue(chance(every(2, 130, 170)) < 0.5 * chance(every(2, 1, 100)));
  }

  @Test
  void contributionsAddUpToTheLogOdds() {
    for (Log.Forecast one : office(5, 500).forecasts(NOW, HORIZON, null)) {
      double sum = one.estimate().contributions().stream().mapToDouble(Contribution::logOdds).sum();
      assertEquals(one.estimate().chance(), Logistic.chance(sum), 1e-12);
    }
  }

  @Test
  void theChanceLiesInItsInterval() {
    for (Log.Forecast one : office(6, 500).forecasts(NOW, HORIZON, null)) {
      Estimate it = one.estimate();
      assertTrue(it.low() < it.chance() && it.chance() < it.high(), it.toString());
    }
  }

  @Test
  void twoContactsAreNotEnough() {
    assertFalse(only(every(10, 1, 19)).enough());
    assertTrue(only(every(10, 1, 29)).enough());
  }

  @Test
  void aLongerOwnPastNarrowsTheInterval() {
    assertTrue(width(office(7, 500)) < width(office(7, 160)));
  }

  @Test
  void withoutAPastTheShippedModelIsUsed() {
    Persistence shipped = Persistence.shipped();
    assertSame(shipped, shipped.recalibrated(List.of()));
  }

  @Test
  void aPastInWhichEverythingLapsedLowersTheChance() {
    Log log = log(every(2, 1, 100));
    double[] signs = signs(log).of(0);
    List<Example> past = new ArrayList<>();
    for (int i = 0; i < 50; i++) past.add(new Example(signs, false, 1));
    Persistence shipped = Persistence.shipped();
    assertTrue(shipped.recalibrated(past).chance(signs) < 0.5 * shipped.chance(signs));
  }

  @Test
  void bothSidesAreAlike() {
    List<Log.Line> lines = lines(9, 300);
    Log swapped = new Log();
    for (Log.Line line : lines)
      swapped.add(new Log.Line(other(line.from()), other(line.to()), line.at(), line.channel()));
    double[] one = chances(log(lines));
    double[] mirrored = chances(swapped);
    Arrays.sort(one);
    Arrays.sort(mirrored);
    for (int i = 0; i < one.length; i++) assertEquals(one[i], mirrored[i], 1e-9);
  }

  @Test
  void whatComesAfterwardsIsNotKnown() {
    List<Log.Line> lines = lines(11, 400);
    Log before = log(lines);
    lines.addAll(every(1, -50, -1));
    assertEquals(
        before.scores(NOW, HORIZON, null).stream().map(Log.Score::chance).toList(),
        log(lines).scores(NOW, HORIZON, null).stream().map(Log.Score::chance).toList());
  }

  @Test
  void fittedOnMadeUpTiesItTellsThemApart() {
    SplittableRandom random = new SplittableRandom(3);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      double[] signs = new double[Signs.COUNT];
      for (int k = 0; k < signs.length; k++) signs[k] = random.nextDouble() - 0.5;
      examples.add(new Example(signs, random.nextDouble() < Logistic.chance(8 * signs[4]), 1));
    }
    Persistence fitted = Persistence.fitted(List.of(examples));
    double[] high = new double[Signs.COUNT];
    double[] low = new double[Signs.COUNT];
    high[4] = 0.5;
    low[4] = -0.5;
    assertTrue(fitted.chance(high) > 0.8 && fitted.chance(low) < 0.2);
  }

  @Test
  void everySignIsFinite() {
    Log log = office(13, 300);
    Period period = log.period(NOW, HORIZON, null);
    Signs signs = signs(log);
    for (int tie = 0; tie < period.ties(); tie++)
      for (double sign : signs.of(tie)) assertTrue(Double.isFinite(sign));
  }

  @Test
  void regularGapsHaveTheLowestBurstiness() {
    double[] regular = new double[30];
    for (int i = 0; i < 30; i++) regular[i] = i * 0.5;
    assertEquals(-1, Signs.burstiness(regular), 1e-9);
    assertNotEquals(-1, Signs.burstiness(new double[] {0, 1, 5, 5.5}), 0.1);
  }

  @Test
  void theSignsHaveNoScale() {
    List<Log.Line> slower = new ArrayList<>();
    for (Log.Line line : lines(15, 300)) {
      long age = NOW.getEpochSecond() - line.at();
      slower.add(
          new Log.Line(line.from(), line.to(), NOW.getEpochSecond() - 2 * age, Channel.MAIL));
    }
    Log slow = log(slower);
    Duration twice = HORIZON.multipliedBy(2);
    Signs signs = signs(office(15, 300));
    Signs same = new Signs(slow.period(NOW, twice, null), slow.ever(NOW, twice));
    for (int tie = 0; tie < 10; tie++) assertArrayEquals(signs.of(tie), same.of(tie), 1e-9);
  }

  @Test
  void withoutAnythingBeforeTheWindowTheHistorySaysNoChange() {
    double[] signs = signs(log(every(2, 1, 100))).of(0);
    assertEquals(0, signs[Signs.COUNT - 2], 1e-12);
    assertEquals(0, signs[Signs.COUNT - 1], 1e-12);
  }

  @Test
  void whatWasBeforeTheWindowIsPartOfTheHistory() {
    List<Log.Line> lines = every(2, 1, 100);
    double[] young = signs(log(lines)).of(0);
    lines.addAll(every(2, 200, 400));
    double[] old = signs(log(lines)).of(0);
    int from = Signs.Kind.EARLIER_HISTORY.from;
    assertArrayEquals(Arrays.copyOf(young, from), Arrays.copyOf(old, from), 1e-12);
    assertTrue(old[from] > young[from] && old[Signs.COUNT - 1] > young[Signs.COUNT - 1]);
  }

  @Test
  void whoSendsNothingIsSilentWhateverTheyReceive() {
    List<Log.Line> lines = every(2, 1, 100);
    double[] before = signs(log(lines)).of(0);
    for (int age = 1; age < 50; age++) lines.add(line("p3", "p1", age));
    double[] after = signs(log(lines)).of(0);
    int silent = Signs.Kind.BOTH_SIDES.from + 24;
    assertEquals(before[silent], after[silent], 1e-12);
    assertEquals(before[silent + 1], after[silent + 1], 1e-12);
  }

  private static Signs signs(Log log) {
    return new Signs(log.period(NOW, HORIZON, null), log.ever(NOW, HORIZON));
  }

  private static double chance(List<Log.Line> lines) {
    return log(lines).scores(NOW, HORIZON, null).getFirst().chance();
  }

  private static Estimate only(List<Log.Line> lines) {
    return log(lines).forecasts(NOW, HORIZON, null).getFirst().estimate();
  }

  private static double width(Log log) {
    return log.forecasts(NOW, HORIZON, null).stream()
        .mapToDouble(one -> one.estimate().high() - one.estimate().low())
        .average()
        .orElseThrow();
  }

  private static double[] chances(Log log) {
    return log.scores(NOW, HORIZON, null).stream().mapToDouble(Log.Score::chance).toArray();
  }

  private static String other(String person) {
    return "p" + (9 - Integer.parseInt(person.substring(1)));
  }

  private static Log office(long seed, int days) {
    return log(lines(seed, days));
  }

  private static List<Log.Line> lines(long seed, int days) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Log.Line> lines = new ArrayList<>();
    for (int i = 0; i < 3 * days; i++) {
      int from = random.nextInt(10);
      int near = random.nextInt(9);
      int to = (from + 1 + Math.min(near, random.nextInt(9))) % 10;
      lines.add(line("p" + from, "p" + to, random.nextDouble() * days));
    }
    return lines;
  }

  /** Contacts of one tie, a gap apart, with ages in days from one to another. */
  private static List<Log.Line> every(int gap, int latest, int earliest) {
    List<Log.Line> lines = new ArrayList<>();
    for (int age = latest; age <= earliest; age += gap)
      lines.add(age % 4 < 2 ? line("p1", "p2", age) : line("p2", "p1", age));
    return lines;
  }

  private static Log.Line line(String from, String to, double daysAgo) {
    return new Log.Line(
        from, to, NOW.getEpochSecond() - Math.round(daysAgo * 86_400), Channel.MAIL);
  }

  private static Log log(List<Log.Line> lines) {
    Log log = new Log();
    lines.forEach(log::add);
    return log;
  }
}
