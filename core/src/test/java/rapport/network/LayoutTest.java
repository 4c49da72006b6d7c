package rapport.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Graphs.Ties TIES = Graphs.random(4, 300, 1200);
  private static final Network NETWORK = TIES.network();
  private static final int[] CIRCLES = Circles.of(NETWORK, 1, 1, 2).circleOf();
  private static final Layout MAP = Layout.of(NETWORK, CIRCLES, 1);

  @Test
  void theSameTiesMakeTheSameMap() {
    Layout again = Layout.of(NETWORK, CIRCLES, 1);
    assertArrayEquals(MAP.x(), again.x());
    assertArrayEquals(MAP.y(), again.y());
  }

  @Test
  void everybodyIsOnTheMap() {
    for (int person = 0; person < 300; person++)
      assertTrue(Math.hypot(MAP.x()[person], MAP.y()[person]) <= 1 + 1e-9);
  }

  @Test
  void peopleWithATieStandNearerThanOthers() {
    double tied = 0;
    double all = 0;
    for (int one = 0; one < 300; one++) {
      for (int slot = NETWORK.start(one); slot < NETWORK.end(one); slot++)
        tied += distance(MAP, one, MAP, NETWORK.alter(slot)) / NETWORK.ties() / 2;
      for (int other = 0; other < 300; other++) all += distance(MAP, one, MAP, other) / 90_000;
    }
    assertTrue(tied < 0.8 * all, tied + " of " + all);
  }

  @Test
  void aFewNewTiesMoveNobodyFar() {
    Graphs.Ties more = Graphs.random(4, 300, 1210);
    Layout next = Layout.from(MAP.x(), MAP.y(), more.network(), CIRCLES);
    double moved = 0;
    for (int person = 0; person < 300; person++)
      if (NETWORK.degree(person) > 0) moved = Math.max(moved, distance(MAP, person, next, person));
    assertTrue(moved < 0.1, "moved by " + moved);
  }

  @Test
  void somebodyNewComesToThoseTheyHaveTiesWith() {
    double[] x = MAP.x();
    x[7] = Double.NaN;
    Layout next = Layout.from(x, MAP.y(), NETWORK, CIRCLES);
    assertTrue(distance(MAP, 7, next, 7) < 0.3);
  }

  @Test
  void nobodyIsNowhere() {
    assertEquals(0, Layout.of(Graphs.ties(0, ""), new int[0], 1).x().length);
    assertEquals(1, Layout.of(Graphs.ties(1, ""), new int[1], 1).x().length);
    double[] nowhere = {Double.NaN, Double.NaN};
    Layout pair = Layout.from(nowhere, nowhere, Graphs.ties(2, "0-1"), new int[2]);
    assertTrue(distance(pair, 0, pair, 1) > 0);
  }

  private static double distance(Layout one, int person, Layout other, int alter) {
    return Math.hypot(one.x()[person] - other.x()[alter], one.y()[person] - other.y()[alter]);
  }
}
