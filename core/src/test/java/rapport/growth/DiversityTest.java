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

  /** Ten who all know each other, twenty strangers: the ten are an echo, chance is not. */
  @Test
  void closeTiesWhoKnowEachOtherAreAnEcho() {
    Diversity.Figure echo = constraint(true);
    assertEquals(1, echo.against());
    assertTrue(echo.value() > echo.high() && echo.low() <= echo.usual());
  }

  @Test
  void strangersAreNoEcho() {
    assertTrue(constraint(false).against() <= 0);
  }

  /** Of equal weights and no tie among them, n close ties constrain by n · (1/n)² = 1/n. */
  @Test
  void withoutTiesAmongThemTheConstraintIsOneOverN() {
    assertEquals(0.1, constraint(false).value(), 1e-12);
  }

  @Test
  void fewerThanThreeTiesHaveNoStructure() {
    Network two = Network.of(3, new int[] {0, 0}, new int[] {1, 2}, new double[] {1, 1});
    assertTrue(
        Double.isNaN(Diversity.constraint(two, 0, new int[] {1, 2}, new int[] {1, 2}, 1).value()));
  }

  /** The owner, ten who know each other, and twenty who know nobody else; all tied to the owner. */
  private static Diversity.Figure constraint(boolean ofTheTen) {
    java.util.List<int[]> ties = new java.util.ArrayList<>();
    for (int person = 1; person <= 30; person++) ties.add(new int[] {0, person});
    for (int one = 1; one <= 10; one++)
      for (int other = one + 1; other <= 10; other++) ties.add(new int[] {one, other});
    Network network =
        Network.of(
            31,
            ties.stream().mapToInt(tie -> tie[0]).toArray(),
            ties.stream().mapToInt(tie -> tie[1]).toArray(),
            ties.stream().mapToDouble(tie -> 1).toArray());
    int from = ofTheTen ? 1 : 11;
    return Diversity.constraint(
        network,
        0,
        IntStream.rangeClosed(1, 30).toArray(),
        IntStream.range(from, from + 10).toArray(),
        5);
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
