package rapport.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How near everybody is to all others, and how many are within two steps. Closeness is harmonic
 * (Rochat 2009, Closeness centrality extended to unconnected graphs): the mean over all others of 1
 * / steps, where those out of reach count 0; weights are left aside. It is not Freeman's closeness,
 * which means nothing across components.
 *
 * <p>Ways from 64 people at a time are followed together, a bit for each (Then et al. 2014, VLDB
 * 8(4), The More the Merrier). Edges: 0 for who has no tie. O(people / 64 · ties · diameter) at
 * worst, on as many threads as there are, with the same digits on any number of them.
 *
 * @param closeness by person, in [0, 1]
 * @param withinTwoSteps by person: how many others are at most two ties away
 */
public record Closeness(double[] closeness, int[] withinTwoSteps) {

  private static final int PARTS = 8;

  /** Both measures for everybody. */
  public static Closeness of(Network network) {
    int people = network.people();
    int batches = (people + Long.SIZE - 1) / Long.SIZE;
    int parts = Math.clamp(batches, 1, PARTS);
    Ranked ranked = Ranked.of(network);
    double[][] sums =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> new Waves(ranked.network()).sums(part, parts, batches))
            .toArray(double[][]::new);
    double[] closeness = new double[people];
    for (int person = 0; person < people; person++) {
      for (double[] sum : sums) closeness[person] += sum[person];
      closeness[person] /= Math.max(1, people - 1);
    }
    return new Closeness(ranked.byPerson(closeness), withinTwoSteps(network));
  }

  /** How many others are at most two ties away, by person. O(Σ degree²). */
  public static int[] withinTwoSteps(Network network) {
    int[] within = new int[network.people()];
    int[] seenBy = new int[network.people()];
    Arrays.fill(seenBy, -1);
    for (int person = 0; person < within.length; person++) {
      seenBy[person] = person;
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        int alter = network.alters[slot];
        if (seenBy[alter] != person) within[person]++;
        seenBy[alter] = person;
        for (int far = network.rows[alter]; far < network.rows[alter + 1]; far++) {
          if (seenBy[network.alters[far]] == person) continue;
          seenBy[network.alters[far]] = person;
          within[person]++;
        }
      }
    }
    return within;
  }

  /** Since ties have no direction, steps from a source to a person are added up at the person. */
  private static final class Waves {

    private final Network network;
    private final long[] seen;
    private long[] front;
    private long[] next;

    Waves(Network network) {
      this.network = network;
      seen = new long[network.people()];
      front = new long[seen.length];
      next = new long[seen.length];
    }

    double[] sums(int part, int parts, int batches) {
      double[] sums = new double[seen.length];
      for (int batch = part; batch < batches; batch += parts) {
        start(batch * Long.SIZE);
        for (int step = 1; step(step, sums); step++) {
          long[] spare = front;
          front = next;
          next = spare;
        }
      }
      return sums;
    }

    private void start(int from) {
      Arrays.fill(seen, 0);
      Arrays.fill(front, 0);
      for (int person = from; person < Math.min(seen.length, from + Long.SIZE); person++) {
        seen[person] = 1L << (person - from);
        front[person] = seen[person];
      }
    }

    private boolean step(int step, double[] sums) {
      long found = 0;
      for (int person = 0; person < seen.length; person++) {
        long arriving = seen[person] == -1 ? 0 : around(person) & ~seen[person];
        next[person] = arriving;
        if (arriving == 0) continue;
        seen[person] |= arriving;
        sums[person] += Long.bitCount(arriving) / (double) step;
        found |= arriving;
      }
      return found != 0;
    }

    private long around(int person) {
      long bits = 0;
      for (int slot = network.rows[person]; slot < network.rows[person + 1]; slot++)
        bits |= front[network.alters[slot]];
      return bits;
    }
  }
}
