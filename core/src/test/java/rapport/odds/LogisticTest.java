package rapport.odds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticTest {

  @Test
  void evenOddsAreOneHalf() {
    assertEquals(0.5, Logistic.chance(0));
  }

  @Test
  void oppositeOddsAddUpToOne() {
    for (double odds : new double[] {0.3, 2, 7})
      assertEquals(1, Logistic.chance(odds) + Logistic.chance(-odds), 1e-15);
  }

  @Test
  void oneOfTwoIsTheSameChanceAsYesOrNo() {
    assertEquals(Logistic.chance(1.7), Logistic.chances(new double[] {1.7, 0})[0], 1e-15);
  }

  @Test
  void onlyDifferencesBetweenLogOddsMatterHoweverLargeTheyAre() {
    assertArrayEquals(
        Logistic.chances(new double[] {1, 2, 3}),
        Logistic.chances(new double[] {5001, 5002, 5003}),
        1e-12);
  }

  @Test
  void nothingToChooseFromHasNoChances() {
    assertEquals(0, Logistic.chances(new double[0]).length);
  }

  @Test
  void logOddsAreTheWeightedSumOfTheSigns() {
    assertEquals(2 * 3 - 5, Logistic.logOdds(new double[] {2, -1}, new double[] {3, 5}));
    assertEquals(11, Logistic.logOdds(5, new double[] {2}, new double[] {3}));
  }

  @Test
  void weightsThatMadeTheExamplesAreFoundAgain() {
    Logistic found = Logistic.fit(examples(20_000, 1.5, -0.5), precision());
    assertEquals(1.5, found.weights()[0], 0.1);
    assertEquals(-0.5, found.weights()[1], 0.1);
  }

  @Test
  void withoutExamplesNothingIsKnownButThePrior() {
    Logistic found = Logistic.fit(List.of(), new double[] {4, 1});
    assertArrayEquals(new double[2], found.weights());
    assertEquals(0.25, found.variance(new double[] {1, 0}), 1e-15);
  }

  @Test
  void moreExamplesLeaveLessDoubt() {
    double[] signs = {1, 1};
    double few = Logistic.fit(examples(100, 1, 1), precision()).variance(signs);
    double many = Logistic.fit(examples(10_000, 1, 1), precision()).variance(signs);
    assertTrue(many < few / 50, many + " against " + few);
  }

  private static double[] precision() {
    return new double[] {1e-3, 1e-3};
  }

  private static List<Logistic.Row> examples(int many, double... weights) {
    SplittableRandom random = new SplittableRandom(7);
    List<Logistic.Row> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      double[] signs = {random.nextDouble() * 4 - 2, 1};
      boolean yes = random.nextDouble() < Logistic.chance(Logistic.logOdds(weights, signs));
      rows.add(new Logistic.Row(signs, 0, yes, 1));
    }
    return rows;
  }
}
