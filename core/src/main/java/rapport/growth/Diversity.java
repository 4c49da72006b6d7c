package rapport.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import rapport.network.Brokerage;
import rapport.network.Facet;
import rapport.network.Network;

/**
 * How many-sided the ties closest to somebody are, against what would be usual (practice I10). It
 * counts what people declare or their titles and addresses tell; what they think, nobody can count.
 *
 * <p>What is usual is simulated with a seed. For a facet: as many people drawn at random from
 * everybody of the network of whom the facet is known. For the structure: the same people with as
 * many ties each, among each other, but tied at random (degree-preserving exchanges, Maslov &amp;
 * Sneppen 2002, Science 296), ten per tie. The band holds 90 of 100 draws.
 */
public final class Diversity {

  /** How often it is drawn. */
  public static final int DRAWS = 1_000;

  private static final int WIRINGS = 200;
  private static final int EXCHANGES = 10;

  private Diversity() {}

  /**
   * A figure beside what is usual.
   *
   * @param value NaN when nothing is known
   * @param usual the mean of the draws
   * @param low below which 5 of 100 draws lie
   * @param high above which 5 of 100 lie
   * @param people of how many it is known
   */
  public record Figure(double value, double usual, double low, double high, int people) {

    /** −1 below the band, 1 above it, 0 inside, or where nothing is known. */
    public int against() {
      if (value < low) return -1;
      return value > high ? 1 : 0;
    }
  }

  /**
   * Blau's index of the people close to somebody. O(draws · people).
   *
   * @param everybody whose facet counts for what is usual
   * @param close the people closest, out of everybody
   */
  public static Figure spread(Facet facet, int[] everybody, int[] close, long seed) {
    int[] known =
        Arrays.stream(everybody).map(p -> facet.groupOf()[p]).filter(g -> g >= 0).toArray();
    int[] own = Arrays.stream(close).map(p -> facet.groupOf()[p]).filter(g -> g >= 0).toArray();
    if (own.length == 0 || known.length < own.length)
      return new Figure(Double.NaN, Double.NaN, Double.NaN, Double.NaN, own.length);
    Random random = new Random(seed);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < own.length; i++) {
        int other = i + random.nextInt(known.length - i);
        int kept = known[i];
        known[i] = known[other];
        known[other] = kept;
      }
      drawn[draw] = blau(known, own.length, facet.groups());
    }
    return figure(blau(own, own.length, facet.groups()), drawn, own.length);
  }

  private static double blau(int[] groups, int count, int most) {
    int[] sizes = new int[most];
    for (int i = 0; i < count; i++) sizes[groups[i]]++;
    return Facet.blau(sizes);
  }

  /**
   * Burt's constraint of somebody within the network of him and those close to him. O(wirings ·
   * ties · log degree).
   */
  public static Figure constraint(Network network, int person, int[] close, long seed) {
    int[] number = new int[network.people()];
    Arrays.fill(number, -1);
    for (int i = 0; i < close.length; i++) number[close[i]] = i + 1;
    List<int[]> among = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<double[]> own = new ArrayList<>();
    for (int one : close) {
      int slot = network.slot(person, one);
      if (slot >= 0) own.add(new double[] {number[one], network.weight(slot)});
      for (int at = network.start(one); at < network.end(one); at++) {
        int other = network.alter(at);
        if (other <= one || other == person || number[other] < 0) continue;
        among.add(new int[] {number[one], number[other]});
        weights.add(network.weight(at));
      }
    }
    if (own.size() < 3)
      return new Figure(Double.NaN, Double.NaN, Double.NaN, Double.NaN, own.size());
    Random random = new Random(seed);
    double value = constraint(close.length + 1, own, among, weights);
    double[] drawn = new double[WIRINGS];
    List<int[]> wired = new ArrayList<>(among.stream().map(int[]::clone).toList());
    for (int draw = 0; draw < WIRINGS; draw++) {
      exchange(wired, close.length + 1, random);
      drawn[draw] = constraint(close.length + 1, own, wired, weights);
    }
    return figure(value, drawn, own.size());
  }

  /** Exchanges the ends of two ties at a time, keeping everybody's number of ties. */
  private static void exchange(List<int[]> ties, int people, Random random) {
    java.util.Set<Long> there = new java.util.HashSet<>();
    for (int[] tie : ties) there.add(key(tie[0], tie[1], people));
    for (int i = 0; i < EXCHANGES * ties.size(); i++) {
      int[] one = ties.get(random.nextInt(ties.size()));
      int[] other = ties.get(random.nextInt(ties.size()));
      boolean turned = random.nextBoolean();
      int a = one[0];
      int b = one[1];
      int c = turned ? other[1] : other[0];
      int d = turned ? other[0] : other[1];
      long first = key(a, d, people);
      long second = key(c, b, people);
      if (a == d || c == b || there.contains(first) || there.contains(second)) continue;
      there.remove(key(a, b, people));
      there.remove(key(c, d, people));
      there.add(first);
      there.add(second);
      one[1] = d;
      other[0] = c;
      other[1] = b;
    }
  }

  private static long key(int one, int other, int people) {
    return (long) Math.min(one, other) * people + Math.max(one, other);
  }

  private static double constraint(
      int people, List<double[]> own, List<int[]> among, List<Double> weights) {
    int ties = own.size() + among.size();
    int[] one = new int[ties];
    int[] other = new int[ties];
    double[] weight = new double[ties];
    int n = 0;
    for (double[] tie : own) {
      other[n] = (int) tie[0];
      weight[n++] = tie[1];
    }
    for (int i = 0; i < among.size(); i++) {
      one[n] = among.get(i)[0];
      other[n] = among.get(i)[1];
      weight[n++] = weights.get(i);
    }
    return Brokerage.of(Network.of(people, one, other, weight)).constraint()[0];
  }

  private static Figure figure(double value, double[] drawn, int people) {
    double sum = 0;
    for (double one : drawn) sum += one;
    Arrays.sort(drawn);
    int tail = drawn.length / 20;
    return new Figure(
        value, sum / drawn.length, drawn[tail], drawn[drawn.length - 1 - tail], people);
  }
}
