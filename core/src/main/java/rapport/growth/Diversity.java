package rapport.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import rapport.network.Brokerage;
import rapport.network.Facet;
import rapport.network.Network;

/**
 * How many-sided the ties closest to somebody are, against what would be usual (practice I10). It
 * counts what people declare or their titles and addresses tell; what they think, nobody can count.
 *
 * <p>What is usual is simulated with a seed: as many people drawn at random from everybody of the
 * network (of a facet, from those of whom it is known), as if they were as close. The band holds 90
 * of 100 draws.
 */
public final class Diversity {

  /** How often it is drawn. */
  public static final int DRAWS = 1_000;

  private static final int NETWORKS = 300;
  private static final double LEAST = 1e-9;

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
    int[] sizes = new int[facet.groups()];
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      shuffle(known, own.length, random);
      drawn[draw] = blau(known, own.length, sizes);
    }
    return figure(blau(own, own.length, sizes), drawn, own.length);
  }

  /** Blau's index of the first of some groups, over sizes that are 0 before and after. O(count). */
  private static double blau(int[] groups, int count, int[] sizes) {
    long squares = 0;
    for (int i = 0; i < count; i++) squares += 2L * sizes[groups[i]]++ + 1;
    for (int i = 0; i < count; i++) sizes[groups[i]] = 0;
    return 1 - squares / ((double) count * count);
  }

  /**
   * Burt's constraint of somebody within the network of him and those close to him: how much they
   * know each other. Usual is what it would be if as many of everybody, drawn at random, were as
   * close. O(draws · ties of those drawn).
   */
  public static Figure constraint(
      Network network, int person, int[] everybody, int[] close, long seed) {
    if (close.length < 3 || everybody.length < close.length)
      return new Figure(Double.NaN, Double.NaN, Double.NaN, Double.NaN, close.length);
    double[] own = new double[close.length];
    for (int i = 0; i < own.length; i++) {
      int slot = network.slot(person, close[i]);
      own[i] = slot < 0 ? LEAST : network.weight(slot);
    }
    double value = constraint(network, person, close, own);
    Random random = new Random(seed);
    int[] others = everybody.clone();
    double[] drawn = new double[NETWORKS];
    for (int draw = 0; draw < NETWORKS; draw++) {
      shuffle(others, close.length, random);
      drawn[draw] = constraint(network, person, Arrays.copyOf(others, close.length), own);
    }
    return figure(value, drawn, close.length);
  }

  /** Somebody with these close to him, this close, and the ties they have among themselves. */
  private static double constraint(Network network, int person, int[] close, double[] own) {
    Map<Integer, Integer> number = new HashMap<>();
    for (int i = 0; i < close.length; i++) number.put(close[i], i + 1);
    List<int[]> ties = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < close.length; i++) {
      ties.add(new int[] {0, i + 1});
      weights.add(own[i]);
      for (int at = network.start(close[i]); at < network.end(close[i]); at++) {
        int other = network.alter(at);
        Integer known = number.get(other);
        if (known == null || known <= i + 1 || other == person) continue;
        ties.add(new int[] {i + 1, known});
        weights.add(network.weight(at));
      }
    }
    return Brokerage.of(
            Network.of(
                close.length + 1,
                ties.stream().mapToInt(tie -> tie[0]).toArray(),
                ties.stream().mapToInt(tie -> tie[1]).toArray(),
                weights.stream().mapToDouble(Double::doubleValue).toArray()))
        .constraint()[0];
  }

  /** Brings a random choice to the front. */
  private static void shuffle(int[] all, int count, Random random) {
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(all.length - i);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
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
