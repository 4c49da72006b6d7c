package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.interactions.Story.NOW;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.interactions.Story;
import rapport.ties.Balance.Lean;

class BalanceTest {

  static IntStream sizes() {
    return IntStream.rangeClosed(6, 60);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aBalancedTieIsCalledLeaningInFewerThanFiveOfAHundred(int n) {
    BigInteger alarms = BigInteger.ZERO;
    BigInteger choose = BigInteger.ONE;
    for (int k = 0; k <= n; k++) {
      if (Balance.lean(new Share(k, n)) != Lean.EVEN) alarms = alarms.add(choose);
      choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
    }
    assertTrue(alarms.doubleValue() / Math.pow(2, n) < 0.05);
  }

  @Test
  void simulatedBalancedTiesRaiseFewAlarms() {
    int alarms = 0;
    for (int seed = 0; seed < 5500; seed++)
      if (simulated(6 + seed % 55, 0.5, seed) != Lean.EVEN) alarms++;
    assertTrue(alarms < 0.05 * 5500, alarms + " alarms");
  }

  @Test
  void aTieThatIOpenFourTimesOfFiveIsFoundOut() {
    planted(0.8, Lean.ON_ME);
  }

  @Test
  void aTieThatTheyOpenFourTimesOfFiveIsFoundOut() {
    planted(0.2, Lean.ON_THEM);
  }

  @Test
  void fiveExchangesTellNothing() {
    check(Lean.UNKNOWN, new Story().sent(1, 2, 3, 4, 5));
  }

  @Test
  void sixOfSixTell() {
    check(Lean.ON_ME, new Story().sent(1, 2, 3, 4, 5, 6));
  }

  @Test
  void fiveOfSixMayBeChance() {
    check(Lean.EVEN, new Story().received(1, 2, 3, 4, 5).sent(6));
  }

  @Test
  void meetingsAndAnswersDoNotLean() {
    check(Lean.UNKNOWN, new Story().sent(1, 2, 3, 4, 5).met(6, 7, 8));
  }

  @Test
  void theYearBeforeIsToldApart() {
    Story story = new Story().sent(400, 401, 402).received(403, 9, 10, 11, 12, 13, 14);
    Balance balance = Balance.of(story.sent(800, -1).timeline(), NOW);
    assertEquals(new Share(0, 6), balance.recent());
    assertEquals(new Share(3, 4), balance.before());
    assertEquals(1, balance.years());
  }

  @Test
  void theWindowWidensUntilSixExchangesTell() {
    Balance balance = Balance.of(new Story().sent(9, 400, 401, 402, 403, 404).timeline(), NOW);
    assertEquals(new Share(6, 6), balance.recent());
    assertEquals(2, balance.years());
    assertEquals(Lean.ON_ME, balance.lean());
  }

  @Test
  void manyExchangesThatLeanALittleAreEven() {
    assertEquals(Lean.EVEN, Balance.lean(new Share(600, 1000)));
    assertEquals(Lean.ON_THEM, Balance.lean(new Share(300, 1000)));
  }

  private static void planted(double mine, Lean lean) {
    int found = 0;
    for (int seed = 0; seed < 200; seed++) if (simulated(40, mine, seed) == lean) found++;
    assertTrue(found >= 190, found + " of 200");
  }

  private static Lean simulated(int n, double mine, long seed) {
    Random random = new Random(seed * 7919 + n);
    Story story = new Story();
    for (int i = 0; i < n; i++) {
      double day = random.nextDouble() * 364;
      if (random.nextDouble() < mine) story.sent(day);
      else story.received(day);
    }
    return Balance.of(story.timeline(), NOW).recent().whole() == n
        ? Balance.lean(Balance.of(story.timeline(), NOW).recent())
        : Lean.UNKNOWN;
  }

  private static void check(Lean lean, Story story) {
    assertEquals(lean, Balance.of(story.timeline(), NOW).lean());
  }
}
