package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  private static final Network NETWORK =
      Network.of(
          6,
          new int[] {0, 0, 1, 2, 3},
          new int[] {1, 2, 2, 3, 4},
          new double[] {0.9, 0.2, 0.8, 0.5, 1});

  @Test
  void theStrongestWayMayHaveMorePeople() {
    Reach reach = Reach.from(NETWORK, 0, 3);
    assertEquals(List.of(0, 1, 2), reach.way(2));
    assertEquals(0.72, reach.chance(2), 1e-12);
    assertEquals(List.of(0, 1, 2, 3, 4), reach.way(4));
  }

  @Test
  void introducersAreBounded() {
    assertEquals(List.of(0, 2), Reach.from(NETWORK, 0, 0).way(2));
    assertEquals(List.of(0, 2, 3, 4), Reach.from(NETWORK, 0, 2).way(4));
    assertEquals(0.1, Reach.from(NETWORK, 0, 2).chance(4), 1e-12);
    assertEquals(List.of(), Reach.from(NETWORK, 0, 1).way(4));
  }

  @Test
  void whoIsMuteIsReachedAndBringsNobodyAlong() {
    Reach reach = Reach.from(NETWORK, 0, 3, Set.of(1));
    assertEquals(0.9, reach.chance(1), 1e-12);
    assertEquals(List.of(0, 2), reach.way(2));
    assertEquals(0.2, reach.chance(2), 1e-12);
    assertEquals(List.of(0, 2, 3, 4), reach.way(4));
    assertEquals(0.72, Reach.from(NETWORK, 0, 3, Set.of(0)).chance(2), 1e-12);
  }

  @Test
  void whoHasNoTiesIsNotReached() {
    assertEquals(0, Reach.from(NETWORK, 0, 3).chance(5));
    assertEquals(List.of(0), Reach.from(NETWORK, 0, 3).way(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noWayBeatsIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] one = random.ints(30, 0, 9).toArray();
    int[] other = random.ints(30, 0, 9).toArray();
    Network network = Network.of(9, one, other, random.doubles(30, 0.01, 0.2).toArray());
    for (int introducers = 0; introducers < 4; introducers++) {
      Reach reach = Reach.from(network, 0, introducers);
      for (int person = 1; person < 9; person++) {
        double best = best(network, new ArrayList<>(List.of(0)), person, introducers + 1);
        assertEquals(best, reach.chance(person), 1e-12);
        assertEquals(best, along(network, reach.way(person)), 1e-12);
      }
    }
  }

  private static double best(Network network, List<Integer> way, int target, int ties) {
    int at = way.getLast();
    if (at == target) return along(network, way);
    double best = 0;
    for (int slot = network.start(at); ties > 0 && slot < network.end(at); slot++) {
      if (way.contains(network.alter(slot))) continue;
      way.add(network.alter(slot));
      best = Math.max(best, best(network, way, target, ties - 1));
      way.removeLast();
    }
    return best;
  }

  private static double along(Network network, List<Integer> way) {
    double chance = way.isEmpty() ? 0 : 1;
    for (int i = 1; i < way.size(); i++)
      chance *= network.weight(network.slot(way.get(i - 1), way.get(i)));
    return chance;
  }
}
