package rapport.network;

import java.util.BitSet;

/**
 * What a beginning of a way costs to complete when it may not cross itself: A* (P. E. Hart, N. J.
 * Nilsson, B. Raphael, 1968) with the distances to the end, which are right but for the crossing.
 */
final class Detour {

  private final Network network;
  private final double[] costs;
  private final Distances rest;
  private final double[] distance;
  private final int[] seen;
  private final Frontier frontier = new Frontier();
  private int search;

  Detour(Network network, double[] costs, Distances rest) {
    this.network = network;
    this.costs = costs;
    this.rest = rest;
    this.distance = new double[network.people()];
    this.seen = new int[network.people()];
  }

  /** The cost if it is at most a limit, else something between; infinite if there is no way. */
  double cost(Trails trails, int trail, int to, double limit, BitSet avoided) {
    search++;
    frontier.clear();
    trails.each(trail, person -> seen[person] = -search);
    spread(trails.end(trail), 0, avoided);
    while (!frontier.isEmpty()) {
      double promised = frontier.least();
      if (promised > limit) return promised;
      int person = frontier.take();
      if (seen[person] != search) continue;
      if (person == to) return promised;
      seen[person] = -search;
      spread(person, distance[person], avoided);
    }
    return Double.POSITIVE_INFINITY;
  }

  private void spread(int person, double near, BitSet avoided) {
    for (int slot = network.start(person), end = network.end(person); slot < end; slot++) {
      int alter = network.alters[slot];
      double far = near + costs[slot];
      int mark = seen[alter];
      if (mark == -search || (mark == search && far >= distance[alter])) continue;
      double left = rest.settled(alter) ? rest.distance(alter) : rest.radius();
      if (left == Double.POSITIVE_INFINITY || avoided.get(alter)) continue;
      seen[alter] = search;
      distance[alter] = far;
      frontier.add(far + left, alter);
    }
  }
}
