package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaysTest {

  /** A way of three strong ties, one of two middling ones, and a weak tie of their own. */
  private static final Network FOUR =
      Network.of(
          5,
          new int[] {0, 1, 2, 0, 1},
          new int[] {1, 2, 3, 3, 3},
          new double[] {0.9, 0.9, 0.9, 0.2, 0.5});

  @Test
  void theProductOfChancesDecides() {
    check(3, Set.of(), "[0, 1, 2, 3] [0, 1, 3] [0, 3]");
  }

  @Test
  void waysOfMorePeopleAreNotOnesWithPeopleLeftOut() {
    check(1, Set.of(), "[0, 1, 3] [0, 3]");
    check(0, Set.of(), "[0, 3]");
  }

  @Test
  void whoIsAvoidedIsOnNoWay() {
    check(3, Set.of(2), "[0, 1, 3] [0, 3]");
    check(3, Set.of(1), "[0, 3]");
    check(3, Set.of(3), "");
  }

  private static void check(int introducers, Set<Integer> avoided, String expected) {
    List<Way> ways = Ways.in(FOUR).between(0, 3, 9, introducers, avoided);
    assertEquals(
        expected, String.join(" ", ways.stream().map(way -> way.people().toString()).toList()));
  }

  @Test
  void thereIsNoWayToThemselfOrToSomebodyWithoutTies() {
    assertEquals(List.of(), Ways.in(FOUR).between(0, 0, 1, 3, Set.of()));
    assertEquals(List.of(), Ways.in(FOUR).between(0, 4, 1, 3, Set.of()));
    assertEquals(List.of(), Ways.in(FOUR).between(0, 4, 2, Ways.ANY, Set.of()));
  }

  @Test
  void weightsAboveOneAreSharesOfTheGreatest() {
    Network counts = Network.of(3, new int[] {0, 1}, new int[] {1, 2}, new double[] {4, 2});
    assertEquals(0.5, Ways.in(counts).between(0, 2, 1, 3, Set.of()).getFirst().chance());
    assertEquals(4, Ways.in(counts).scale());
  }

  @Test
  void somebodyUnknownIsRefused() {
    Ways ways = Ways.in(FOUR);
    assertThrows(IllegalArgumentException.class, () -> ways.between(0, 5, 1, 3, Set.of()));
    assertThrows(IllegalArgumentException.class, () -> ways.between(0, 3, 0, 3, Set.of()));
    assertThrows(IllegalArgumentException.class, () -> ways.between(0, 3, 1, -1, Set.of()));
  }

  @Test
  void aCrowdBehindTheFirstPersonIsNotWalkedThrough() {
    int people = 40;
    List<int[]> pairs = new ArrayList<>();
    for (int one = 0; one < people; one++)
      for (int other = 0; other < one; other++) pairs.add(new int[] {one, other});
    pairs.add(new int[] {0, people});
    double[] weight = new double[pairs.size()];
    java.util.Arrays.fill(weight, 1);
    int[] ones = pairs.stream().mapToInt(pair -> pair[0]).toArray();
    int[] others = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    Ways ways = Ways.in(Network.of(people + 1, ones, others, weight));
    assertEquals(1, ways.between(0, people, 5, Ways.ANY, Set.of()).size());
    assertEquals(1, ways.between(0, people, 5, 3, Set.of()).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void waysAreTheBestOfAllThereAre(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Network network = Graphs.random(seed, 9, 12 + random.nextInt(10)).scaled(0.05).network();
    Ways ways = Ways.in(network);
    for (int question = 0; question < 20; question++) {
      int to = random.nextInt(1, 9);
      Set<Integer> avoided = question % 3 == 0 ? Set.of((to + 1) % 9) : Set.of();
      if (avoided.contains(0)) continue;
      for (int introducers : new int[] {0, 1, 2, 3, 4, 6, Ways.ANY})
        checkAll(network, ways, to, introducers, avoided);
    }
  }

  private static void checkAll(
      Network network, Ways ways, int to, int introducers, Set<Integer> avoided) {
    List<Double> all = new ArrayList<>();
    walk(network, new ArrayList<>(List.of(0)), to, introducers, avoided, 1 / ways.scale(), all);
    all.sort(Comparator.reverseOrder());
    List<Way> found = ways.between(0, to, 6, introducers, avoided);
    assertEquals(Math.min(6, all.size()), found.size());
    for (int rank = 0; rank < found.size(); rank++) {
      Way way = found.get(rank);
      assertEquals(way.people().size(), new HashSet<>(way.people()).size());
      assertEquals(all.get(rank), way.chance() / ways.scale(), 1e-12);
    }
  }

  /** Every way there is, one step after another. */
  private static void walk(
      Network network,
      List<Integer> way,
      int to,
      int introducers,
      Set<Integer> avoided,
      double chance,
      List<Double> all) {
    int last = way.getLast();
    if (last == to) all.add(chance);
    if (last == to || way.size() - 2 >= introducers) return;
    for (int slot = network.start(last); slot < network.end(last); slot++) {
      int alter = network.alter(slot);
      if (way.contains(alter) || avoided.contains(alter)) continue;
      way.add(alter);
      walk(network, way, to, introducers, avoided, chance * network.weight(slot), all);
      way.removeLast();
    }
  }
}
