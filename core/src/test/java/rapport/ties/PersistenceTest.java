package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.ties.Persistence.Evidence;

class PersistenceTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  void aTieThatIsAliveLikelyGoesOn() {
    assertTrue(Persistence.chance(regular(0.02, 0.1, 40)) > 0.9);
  }

  @Test
  void oneContactLongAgoHardlyComesBack() {
    assertTrue(Persistence.chance(regular(25, 1, 1)) < 0.1);
  }

  @Test
  void withoutAContactThereIsNoChance() {
    assertEquals(0, Persistence.chance(new Evidence(new double[0], 0, 0, 0, 0, 0, 0)));
  }

  @Test
  void beyondWhatWasFittedSilenceOnlyLowers() {
    double before = 1;
    for (double last = 3; last < 60; last += 0.5) {
      double chance = Persistence.chance(regular(last, 0.3, 8));
      assertTrue(chance < before, "after " + last);
      before = chance;
    }
  }

  @Test
  void silenceLowersTheChance() {
    check(0.05, 0.2, 20, 2, 0.2, 20);
  }

  @Test
  void moreContactsRaiseIt() {
    check(0.05, 0.2, 20, 0.05, 0.2, 3);
  }

  @Test
  void denserContactsRaiseIt() {
    check(0.05, 0.1, 12, 0.05, 1.5, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theChanceIsAChance(long seed) {
    Evidence evidence = random(seed);
    double chance = Persistence.chance(evidence);
    assertTrue(chance >= 0 && chance <= 1);
    double[] features = Persistence.features(evidence);
    assertEquals(Persistence.FEATURES, features.length);
    for (double feature : features) assertTrue(Math.abs(feature) < 50, Arrays.toString(features));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoIsWhichSideDoesNotMatter(long seed) {
    Evidence it = random(seed);
    Evidence mirrored =
        new Evidence(
            it.ages(),
            it.ages().length - it.sent(),
            it.activeB(),
            it.activeA(),
            it.quietB(),
            it.quietA(),
            it.common());
    assertEquals(Persistence.chance(it), Persistence.chance(mirrored), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void burstinessLiesBetweenItsBounds(long seed) {
    double value = Persistence.burstiness(random(seed).ages());
    assertTrue(value >= -1 && value <= 1);
  }

  @Test
  void aClockIsNotBursty() {
    assertEquals(-1, Persistence.burstiness(regular(0, 0.5, 30).ages()), 1e-9);
  }

  @Test
  void theWeightsCannotBeChangedFromOutside() {
    Persistence.weights()[0] = 1e9;
    assertTrue(Persistence.weights()[0] < 1);
  }

  private static Evidence regular(double last, double gap, int n) {
    double[] ages = new double[n];
    for (int i = 0; i < n; i++) ages[i] = last + i * gap;
    return new Evidence(ages, n / 2, 10, 10, 0.01, 0.01, 1);
  }

  private static Evidence random(long seed) {
    Random random = new Random(seed);
    double[] ages = random.doubles(random.nextInt(60), 0, 12).sorted().toArray();
    int sent = random.nextInt(ages.length + 1);
    int active = random.nextInt(3000);
    int other = random.nextInt(30);
    double quiet = random.nextDouble() * 5;
    return new Evidence(ages, sent, active, other, quiet, quiet / 3, random.nextInt(40));
  }

  private static void check(
      double last, double gap, int n, double otherLast, double otherGap, int otherN) {
    double likely = Persistence.chance(regular(last, gap, n));
    double less = Persistence.chance(regular(otherLast, otherGap, otherN));
    assertTrue(likely > less, likely + " is not above " + less);
  }
}
