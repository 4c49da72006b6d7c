package rapport.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The strongest ways from one person to another: a tie's weight is read as the chance that one of
 * both brings the other along, and a way is as strong as the product. It does not say who is
 * willing.
 *
 * <p>Weights above 1 are no chances: if there are any, all are divided by the greatest ({@link
 * #scale}). Nobody is on a way twice; of ways with the same chance, one with fewer people comes
 * first. A bound on the people between is exact, not a filter on unbounded ways.
 *
 * <p>Up to three introducers: the ends of all ways within two ties of one end are put together with
 * what is within two of the other; about the square of the usual degree. More: the strongest by a
 * search from both ends (I. Pohl, Machine Intelligence 6 (1971) 127), the next by lengthening
 * beginnings of ways in the order of the best they can become (J. Y. Yen, Management Science 17
 * (1971) 712; E. L. Lawler, Management Science 18 (1972) 401), with distances from the other end.
 *
 * <p>Keeps its working space between questions, 40 bytes a person and 8 a slot, and so is for one
 * thread.
 */
public final class Ways {

  /** The number of people between that stands for as many as there are. */
  public static final int ANY = Integer.MAX_VALUE;

  /** The product's bound. */
  public static final int USUAL = 3;

  private static final double STEP = 1e-12; // so that of equal ways the shorter is first

  private final Network network;
  private final double scale;
  private final NearWays near;
  private final FarWays far;

  private Ways(Network network) {
    this.network = network;
    double greatest = 1;
    for (double weight : network.weights) greatest = Math.max(greatest, weight);
    this.scale = greatest;
    double[] costs = new double[network.weights.length];
    for (int slot = 0; slot < costs.length; slot++)
      costs[slot] = STEP - Math.log(network.weights[slot] / greatest);
    this.near = new NearWays(network, costs);
    this.far = new FarWays(network, costs);
  }

  /** Gets a network ready. O(ties). */
  public static Ways in(Network network) {
    return new Ways(network);
  }

  /** What every weight was divided by to be a chance; 1 when none is above 1. */
  public double scale() {
    return scale;
  }

  /**
   * The strongest ways, the strongest first; fewer when there are no more, none from a person to
   * themself or to somebody avoided.
   *
   * @param count how many at most
   * @param introducers how many people may stand between, or {@link #ANY}
   * @param avoided who may not be on a way
   * @throws IllegalArgumentException for a person outside the network or a count below 1
   */
  public List<Way> between(int from, int to, int count, int introducers, Set<Integer> avoided) {
    check(from);
    check(to);
    if (count < 1) throw new IllegalArgumentException(count + " ways");
    if (introducers < 0) throw new IllegalArgumentException(introducers + " introducers");
    BitSet without = new BitSet();
    for (int person : avoided) without.set(person);
    if (from == to || without.get(from) || without.get(to)) return List.of();
    List<Way> ways = new ArrayList<>();
    for (List<Integer> people : found(from, to, count, introducers, without))
      ways.add(new Way(people, chance(people)));
    ways.sort(
        Comparator.comparingDouble(Way::chance).reversed().thenComparingInt(Way::introducers));
    return List.copyOf(ways);
  }

  private List<List<Integer>> found(int from, int to, int count, int introducers, BitSet without) {
    int bound = Math.min(introducers, Math.max(0, network.people() - 2));
    if (bound <= USUAL) return near.between(from, to, count, bound + 1, without);
    List<List<Integer>> unbound = far.between(from, to, count, without);
    for (List<Integer> people : unbound)
      if (people.size() - 2 > bound) return near.between(from, to, count, bound + 1, without);
    return unbound;
  }

  private void check(int person) {
    if (person < 0 || person >= network.people())
      throw new IllegalArgumentException("person " + person + " of " + network.people());
  }

  private double chance(List<Integer> people) {
    double chance = 1;
    for (int place = 1; place < people.size(); place++)
      chance *= network.weights[network.slot(people.get(place - 1), people.get(place))] / scale;
    return chance;
  }
}
