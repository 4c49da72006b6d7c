package rapport.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import rapport.network.Graphs.Ties;
import rapport.ties.Share;

class FacetTest {

  /** Two groups of three, one tie between them, and one person of whom nothing is known. */
  private static final Network TWO = Graphs.ties(7, "0-1 1-2 2-0 3-4 4-5 5-3 2-3 6-0 6-3");

  private static final Facet HALVES = new Facet(new int[] {0, 0, 0, 1, 1, 1, -1});

  @Test
  void externalTiesAreWeighedAgainstInternalOnes() {
    Outwardness found = Outwardness.of(TWO, HALVES);
    assertEquals(1, found.external());
    assertEquals(6, found.internal());
    assertEquals(-5.0 / 7, found.index(), 1e-15);
  }

  @Test
  void ofSixInHalvesNineOfFifteenPairsAreExternal() {
    assertEquals(3.0 / 15, Outwardness.of(TWO, HALVES).expected(), 1e-15);
  }

  @Test
  void theExpectationIsTheMeanOverShuffledLabels() {
    Ties ties = Graphs.random(5, 40, 90);
    int[] labels = new int[40];
    for (int person = 0; person < 40; person++) labels[person] = person % 7 == 0 ? 1 : person % 2;
    double mean = 0;
    for (int seed = 0; seed < 4000; seed++) {
      int[] numbers = Graphs.shuffled(seed, 40);
      int[] shuffled = new int[40];
      for (int person = 0; person < 40; person++) shuffled[person] = labels[numbers[person]];
      mean += Outwardness.of(ties.network(), new Facet(shuffled)).index() / 4000;
    }
    assertEquals(Outwardness.of(ties.network(), new Facet(labels)).expected(), mean, 0.01);
  }

  @Test
  void onePersonHasTheirOwnChance() {
    Outwardness bridge = Outwardness.of(TWO, HALVES, 2);
    assertEquals(new Outwardness(1, 2, 1.0 / 5), bridge);
    assertEquals(-1.0 / 3, bridge.index(), 1e-15);
  }

  @Test
  void whoIsNotKnownHasNone() {
    assertEquals(Double.NaN, Outwardness.of(TWO, HALVES, 6).index());
  }

  @Test
  void blauIsTheChanceOfMeetingAnotherGroup() {
    assertEquals(0.5, Facet.blau(HALVES.sizes()), 1e-15);
    assertEquals(0, Facet.blau(new int[] {4, 0}));
    assertEquals(Double.NaN, Facet.blau(new int[] {0, 0}));
  }

  @Test
  void moreTiesInsideThanChanceHasItArePositive() {
    double share = 6.0 / 7;
    double chance = 2.0 / 5;
    double expected = (share - chance) / (1 - chance);
    assertArrayEquals(new double[] {expected, expected}, HALVES.coleman(TWO), 1e-15);
  }

  @Test
  void noTieInsideIsMinusOne() {
    Facet pairs = new Facet(new int[] {0, 1, 0, 1});
    double[] found = pairs.coleman(Graphs.ties(4, "0-1 2-3"));
    assertArrayEquals(new double[] {-1, -1}, found, 1e-15);
  }

  @Test
  void mostOfTheAltersAreInOneCircle() {
    assertEquals(new InOneCircle(0, new Share(2, 3)), InOneCircle.of(TWO, HALVES, 2));
    assertEquals(new InOneCircle(1, new Share(2, 3)), InOneCircle.of(TWO, HALVES, 3));
  }

  @Test
  void whoHasNoAlterIsInNoCircle() {
    Network alone = Graphs.ties(2, "");
    Facet facet = new Facet(new int[] {0, 0});
    assertEquals(new InOneCircle(-1, new Share(0, 0)), InOneCircle.of(alone, facet, 0));
  }

  @Test
  void aGroupIsANumberOrNotKnown() {
    assertThrows(IllegalArgumentException.class, () -> new Facet(new int[] {0, -2}));
  }
}
