package rapport.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Groups of people with many ties among themselves and few to others. They are not organisations
 * and need no names; everybody is in exactly one, people without ties each in one of their own.
 *
 * <p>Found by the Leiden algorithm (V. A. Traag, L. Waltman, N. J. van Eck, Scientific Reports 9
 * (2019) 5233) on modularity with a resolution (J. Reichardt, S. Bornholdt, Physical Review E 74
 * (2006) 016110): 1 is Newman's modularity, more finds smaller circles, near 0 everybody whom ties
 * connect is in one. Every circle is connected. Same network, same seed: same circles; multiplying
 * all weights changes none. Modularity has many near-best answers, so another seed may differ.
 *
 * <p>Circles are numbered from the largest, those of one size by their first person. O(ties) for
 * each iteration.
 */
public final class Circles {

  private final Network network;
  private final int[] circleOf;
  private final int count;
  private final double resolution;

  private Circles(Network network, int[] groupOf, double resolution) {
    this.network = network;
    this.count = Leiden.numbered(groupOf);
    this.circleOf = bySize(groupOf, count);
    this.resolution = resolution;
  }

  /**
   * Circles at the resolution where they are furthest from chance and surest to be found again, as
   * most of several runs have them. About 140 times the work of one run; above 400,000 ties 12
   * times.
   */
  public static Circles of(Network network, long seed) {
    Tied tied = Tied.of(network);
    CircleResolution.Chosen chosen = CircleResolution.of(tied, seed);
    return new Circles(network, tied.whole(chosen.groupOf()), chosen.resolution());
  }

  /**
   * Circles at a given resolution.
   *
   * @param iterations how often the whole algorithm runs, each time from the last circles; 2 is
   *     usual
   * @throws IllegalArgumentException for a negative resolution or less than one iteration
   */
  public static Circles of(Network network, double resolution, long seed, int iterations) {
    if (!(resolution >= 0 && resolution < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException("resolution " + resolution);
    if (iterations < 1) throw new IllegalArgumentException(iterations + " iterations");
    SplittableRandom random = new SplittableRandom(seed);
    Tied tied = Tied.of(network);
    int[] groupOf = Leiden.groups(tied.network(), resolution, random, iterations);
    return new Circles(network, tied.whole(groupOf), resolution);
  }

  private static int[] bySize(int[] groupOf, int count) {
    long[] order = new long[count];
    for (int group : groupOf) order[group] -= 1L << 32;
    for (int group = 0; group < count; group++) order[group] += group;
    Arrays.sort(order);
    int[] number = new int[count];
    for (int place = 0; place < count; place++) number[(int) order[place]] = place;
    int[] numbers = new int[groupOf.length];
    for (int person = 0; person < groupOf.length; person++)
      numbers[person] = number[groupOf[person]];
    return numbers;
  }

  /** The number of each person's circle; a copy. */
  public int[] circleOf() {
    return circleOf.clone();
  }

  /** How many circles there are, those of one person included. */
  public int count() {
    return count;
  }

  /** The resolution at which they were found. */
  public double resolution() {
    return resolution;
  }

  /**
   * How much more weight ties inside the circles have than with the same strengths at random, as a
   * share of all weight; 0 without ties. O(ties).
   */
  public double modularity(double resolution) {
    return modularity(network, circleOf, resolution);
  }

  /** The modularity of any grouping of people into circles numbered from 0. O(ties). */
  public static double modularity(Network network, int[] circleOf, double resolution) {
    double[] strengths = new double[Agreement.sizes(circleOf).length];
    double inside = 0;
    double total = 0;
    for (int person = 0; person < circleOf.length; person++)
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        strengths[circleOf[person]] += network.weights[slot];
        total += network.weights[slot];
        if (circleOf[network.alters[slot]] == circleOf[person]) inside += network.weights[slot];
      }
    if (total == 0) return 0;
    double expected = 0;
    for (double strength : strengths) expected += strength / total * (strength / total);
    return inside / total - resolution * expected;
  }
}
