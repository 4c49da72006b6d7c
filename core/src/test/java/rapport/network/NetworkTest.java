package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.network.Graphs.Ties;

class NetworkTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rowsAreWhatTheTiesSay(long seed) {
    Ties ties = Graphs.random(seed, 5 * (int) seed, 20 * (int) seed);
    TreeMap<Long, Double> expected = new TreeMap<>();
    for (int tie = 0; tie < ties.one().length; tie++) {
      long a = ties.one()[tie];
      long b = ties.other()[tie];
      if (a == b) continue;
      expected.merge(a << 32 | b, ties.weight()[tie], Double::sum);
      expected.merge(b << 32 | a, ties.weight()[tie], Double::sum);
    }
    Network network = ties.network();
    TreeMap<Long, Double> found = new TreeMap<>();
    long last = -1;
    for (int person = 0; person < network.people(); person++)
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        long key = (long) person << 32 | network.alter(slot);
        assertEquals(1, Long.signum(key - last));
        last = key;
        found.put(key, network.weight(slot));
        assertEquals(slot, network.slot(person, network.alter(slot)));
      }
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whoeverIsTakenOutAndPutInAgainHasTheTiesOfBefore(long seed) {
    Network network = Graphs.random(seed, 5 * (int) seed, 20 * (int) seed).network();
    int last = network.people() - 1;
    int many = network.degree(last);
    int[] alters = new int[many];
    double[] weights = new double[many];
    long[] marks = new long[many];
    long[] values = new long[2 * network.ties()];
    for (int slot = 0; slot < values.length; slot++) values[slot] = 7L * slot + 1;
    for (int at = 0; at < many; at++) {
      int slot = network.start(last) + at;
      alters[at] = network.alter(slot);
      weights[at] = network.weight(slot);
      marks[at] = values[network.slot(alters[at], last)];
    }
    Network less = network.without(last);
    assertEquals(last, less.people());
    assertEquals(network.ties() - many, less.ties());
    Network again = less.and(alters, weights);
    long[] valued = less.and(network.without(values, last), alters, marks);
    for (int person = 0; person < network.people(); person++)
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        assertEquals(network.alter(slot), again.alter(slot));
        assertEquals(network.weight(slot), again.weight(slot));
        if (person != last) assertEquals(values[slot], valued[slot]);
      }
  }

  @Test
  void whoeverComesAfterOneThatGoesHasOneNumberLess() {
    Network network = Graphs.ties(4, "0-1 1-2 2-3 0-3").without(1);
    assertEquals(3, network.people());
    assertEquals(2, network.ties());
    assertTrue(network.slot(1, 2) >= 0 && network.slot(0, 2) >= 0 && network.slot(0, 1) < 0);
    assertThrows(IllegalArgumentException.class, () -> network.without(3));
    assertThrows(
        IllegalArgumentException.class, () -> network.and(new int[] {1, 1}, new double[] {1, 1}));
  }

  @Test
  void aTieWithOneselfIsNone() {
    Network network = Graphs.ties(2, "0-0 1-1");
    assertEquals(0, network.ties());
    assertEquals(2, network.people());
  }

  @Test
  void aTieMayWeighSomethingElse() {
    Network before = Graphs.ties(4, "0-1 1-2");
    Network after = before.with(2, 1, 7);
    assertEquals(7, after.weight(after.slot(1, 2)));
    assertEquals(7, after.weight(after.slot(2, 1)));
    assertEquals(1, before.weight(before.slot(1, 2)));
    assertEquals(2, after.ties());
  }

  @Test
  void aTieMayBeNew() {
    Network after = Graphs.ties(4, "0-1 1-2").with(3, 0, 7);
    assertEquals(7, after.weight(after.slot(0, 3)));
    assertEquals(1, after.weight(after.slot(2, 1)));
    assertEquals(3, after.ties());
    assertThrows(IllegalArgumentException.class, () -> after.with(1, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void oneTieMoreIsTheNetworkOfAll(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Network grown = Network.of(30, new int[0], new int[0], new double[0]);
    List<int[]> pairs = new ArrayList<>();
    for (int one = 0; one < 30; one++)
      for (int other = one + 1; other < 30; other++)
        if (random.nextInt(4) == 0) pairs.add(new int[] {one, other});
    Collections.shuffle(pairs, new Random(seed));
    long[] values = new long[0];
    for (int i = 0; i < pairs.size(); i++) {
      int[] pair = pairs.get(i);
      boolean turned = random.nextBoolean();
      grown = grown.with(pair[turned ? 1 : 0], pair[turned ? 0 : 1], i + 1.0);
      values = grown.opened(values, pair[0], pair[1]);
      values[grown.slot(pair[0], pair[1])] = i + 1L;
      values[grown.slot(pair[1], pair[0])] = i + 1L;
    }
    int[] ones = pairs.stream().mapToInt(pair -> pair[0]).toArray();
    int[] others = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    double[] weights = new double[ones.length];
    for (int i = 0; i < weights.length; i++) weights[i] = i + 1;
    Network whole = Network.of(30, ones, others, weights);
    for (int person = 0; person < 30; person++) {
      assertEquals(whole.start(person), grown.start(person));
      for (int slot = whole.start(person); slot < whole.end(person); slot++) {
        assertEquals(whole.alter(slot), grown.alter(slot));
        assertEquals(whole.weight(slot), grown.weight(slot));
        assertEquals(whole.weight(slot), (double) values[slot]);
      }
    }
  }

  @Test
  void aWeightMustBePositive() {
    refuses(0, 1, 0.0);
    refuses(0, 1, -1);
    refuses(0, 1, Double.NaN);
    refuses(0, 1, Double.POSITIVE_INFINITY);
  }

  @Test
  void everybodyMustBeAmongThePeople() {
    refuses(0, 2, 1);
    refuses(-1, 1, 1);
  }

  private static void refuses(int one, int other, double weight) {
    int[] a = {one};
    int[] b = {other};
    double[] w = {weight};
    assertThrows(IllegalArgumentException.class, () -> Network.of(2, a, b, w));
  }
}
