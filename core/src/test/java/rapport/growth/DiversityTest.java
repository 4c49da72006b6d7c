package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rapport.network.Facet;
import rapport.network.Network;

/** What is usual, against exact values and planted networks. */
class DiversityTest {

  /**
   * Of two groups of equal size, k drawn without replacement: E[1 − Σ share²] = (1 − 1/k) · 2 ·
   * (n/2)² / (n (n − 1)) · … by hand for n = 40, k = 10: (9/10) · (20/39) = 0.4615.
   */
  @Test
  void theMeanOfTheDrawsIsTheExactExpectation() {
    Diversity.Figure figure = spread(40, 10, person -> person % 2);
    assertEquals(0.4615, figure.usual(), 0.005);
  }

  @Test
  void nineOfTenDrawsLieInTheBand() {
    int inside = 0;
    Random random = new Random(3);
    for (int trial = 0; trial < 400; trial++) {
      int[] everybody = IntStream.range(0, 60).toArray();
      for (int i = 0; i < 12; i++) {
        int other = i + random.nextInt(60 - i);
        int kept = everybody[i];
        everybody[i] = everybody[other];
        everybody[other] = kept;
      }
      int[] close = java.util.Arrays.copyOf(everybody, 12);
      Facet facet = new Facet(IntStream.range(0, 60).map(p -> p % 5).toArray());
      if (Diversity.spread(facet, everybody, close, trial).against() == 0) inside++;
    }
    assertTrue(inside >= 345, inside + " of 400");
  }

  @Test
  void onlyOneKindIsNarrowerThanUsual() {
    int[] groups = IntStream.range(0, 50).map(p -> p < 10 ? 0 : p % 5).toArray();
    Diversity.Figure figure =
        Diversity.spread(
            new Facet(groups),
            IntStream.range(0, 50).toArray(),
            IntStream.range(0, 10).toArray(),
            1);
    assertEquals(0.0, figure.value());
    assertEquals(-1, figure.against());
  }

  @Test
  void nothingKnownIsNoFigure() {
    int[] nobody = new int[5];
    java.util.Arrays.fill(nobody, -1);
    Diversity.Figure figure =
        Diversity.spread(new Facet(nobody), new int[] {0, 1, 2, 3, 4}, new int[] {0, 1}, 1);
    assertTrue(Double.isNaN(figure.value()));
    assertEquals(0, figure.against());
  }

  @Test
  void theSameSeedDrawsTheSame() {
    assertEquals(spread(40, 10, p -> p % 3), spread(40, 10, p -> p % 3));
  }

  /** One close tie knows all others: with the same counts of ties there is no other wiring. */
  @Test
  void aStarAmongTheCloseLeavesNoRoomForChance() {
    Diversity.Figure star = constraint("1-2 1-3 1-4 1-5", 6);
    assertEquals(star.value(), star.usual(), 1e-12);
  }

  @Test
  void exchangesKeepTheConstraintNearWhatItsDegreesAllow() {
    Diversity.Figure two = constraint("1-2 2-3 1-3 4-5 5-6 4-6 7-8 8-9 7-9", 10);
    assertTrue(two.low() <= two.usual() && two.usual() <= two.high());
    assertTrue(two.high() > two.low(), "there are other wirings");
  }

  @Test
  void fewerThanThreeTiesHaveNoStructure() {
    assertTrue(Double.isNaN(constraint("", 3).value()));
  }

  private static Diversity.Figure constraint(String ties, int people) {
    StringBuilder all = new StringBuilder(ties);
    for (int person = 1; person < people; person++) all.append(" 0-").append(person);
    String[] pairs = all.toString().strip().split(" ");
    int[] one = new int[pairs.length];
    int[] other = new int[pairs.length];
    double[] weight = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      int dash = pairs[i].indexOf('-');
      one[i] = Integer.parseInt(pairs[i].substring(0, dash));
      other[i] = Integer.parseInt(pairs[i].substring(dash + 1));
      weight[i] = 1;
    }
    return Diversity.constraint(
        Network.of(people, one, other, weight), 0, IntStream.range(1, people).toArray(), 5);
  }

  private static Diversity.Figure spread(
      int people, int close, java.util.function.IntUnaryOperator group) {
    return Diversity.spread(
        new Facet(IntStream.range(0, people).map(group).toArray()),
        IntStream.range(0, people).toArray(),
        IntStream.range(0, close).toArray(),
        42);
  }
}
