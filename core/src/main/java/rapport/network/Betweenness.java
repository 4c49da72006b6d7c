package rapport.network;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * On how many of the shortest ways between others each person stands (Freeman 1977, Sociometry
 * 40(1)): for every pair of others the share of their shortest ways that pass through the person,
 * each pair once, weights left aside. It is not brokerage: the whole network counts, and no tie is
 * asked whether it would pass anything on.
 *
 * <p>Exact from all people as sources (Brandes 2001), or estimated from some of them, chosen
 * without repetition (Brandes &amp; Pich 2007, International Journal of Bifurcation and Chaos
 * 17(7)): each source's dependency on a person lies between 0 and people − 2, so by Hoeffding's
 * inequality (1963, §6 for draws without repetition) the estimate of one person is with a given
 * confidence no further off than {@link #error}; the bound is wide for few sources, but the order
 * at the top settles long before.
 *
 * <p>Edges: ways between components do not exist and count for nothing; 0 in a network of fewer
 * than three. O(sources · ties), on as many threads as there are, with the same digits on any
 * number of them. Shortest ways are counted in double precision.
 *
 * @param value by person
 * @param sources how many people the ways were followed from
 */
public record Betweenness(double[] value, int sources) {

  private static final int PARTS = 8;

  /** From all people. */
  public static Betweenness exact(Network network) {
    return from(network, IntStream.range(0, network.people()).toArray());
  }

  /**
   * From so many people chosen at random; the exact values if there are not more.
   *
   * @throws IllegalArgumentException if there is no source
   */
  public static Betweenness sampled(Network network, int sources, long seed) {
    if (sources < 1) throw new IllegalArgumentException("no sources");
    int people = network.people();
    if (sources >= people) return exact(network);
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = IntStream.range(0, people).toArray();
    for (int i = 0; i < sources; i++) {
      int other = random.nextInt(i, people);
      int kept = drawn[i];
      drawn[i] = drawn[other];
      drawn[other] = kept;
    }
    return from(network, java.util.Arrays.copyOf(drawn, sources));
  }

  /** Sums of fixed parts in a fixed order, so that threads do not show in the digits. */
  private static Betweenness from(Network network, int[] sources) {
    int people = network.people();
    Ranked ranked = Ranked.of(network);
    int[] numbers = new int[people];
    for (int number = 0; number < people; number++) numbers[ranked.people()[number]] = number;
    int[] starts = IntStream.of(sources).map(source -> numbers[source]).toArray();
    int parts = Math.clamp(sources.length / 16, 1, PARTS);
    double[][] sums =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> part(ranked.network(), starts, part, parts))
            .toArray(double[][]::new);
    double scale = people / (2.0 * sources.length);
    double[] value = new double[people];
    for (int person = 0; person < people; person++) {
      for (double[] sum : sums) value[person] += sum[person];
      value[person] *= scale;
    }
    return new Betweenness(ranked.byPerson(value), sources.length);
  }

  private static double[] part(Network network, int[] sources, int part, int parts) {
    double[] sums = new double[network.people()];
    Dependencies dependencies = new Dependencies(network);
    for (int i = part; i < sources.length; i += parts) dependencies.add(sources[i], sums);
    return sums;
  }

  /**
   * How far off one person's value may be, with this confidence: {@code n (n − 2) / 2 · √(ln(2 / (1
   * − confidence)) / 2k)} for k sources among n people; 0 if it is exact.
   *
   * @param confidence such as 0.95
   * @throws IllegalArgumentException unless it is between 0 and 1
   */
  public double error(double confidence) {
    if (!(confidence > 0 && confidence < 1))
      throw new IllegalArgumentException("confidence " + confidence);
    double people = value.length;
    if (sources >= people) return 0;
    double widest = people * (people - 2) / 2;
    return widest * Math.sqrt(Math.log(2 / (1 - confidence)) / (2.0 * sources));
  }
}
