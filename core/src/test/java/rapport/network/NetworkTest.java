package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
