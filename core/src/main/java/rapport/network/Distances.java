package rapport.network;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How far people are from one of them, found from near to far as long as somebody asks (E. W.
 * Dijkstra, Numerische Mathematik 1 (1959) 269). Kept between searches, so that one costs only what
 * it reaches.
 */
final class Distances {

  private final Network network;
  private final double[] costs;
  private final double[] distance;
  private final int[] via;
  private final int[] seen; // in which search; negative when settled
  private final Frontier frontier = new Frontier();
  private BitSet avoided = new BitSet();
  private @Nullable Distances other; // from the other end, for a bound on whole ways
  private double limit;
  private double skipped; // the nearest that was not looked at
  private int search;

  Distances(Network network, double[] costs) {
    this.network = network;
    this.costs = costs;
    this.distance = new double[network.people()];
    this.via = new int[network.people()];
    this.seen = new int[network.people()];
  }

  void begin(int source, BitSet without) {
    begin(source, without, null, Double.POSITIVE_INFINITY);
  }

  /** Leaves out whoever is on no way up to a limit, by distances from the other end so far. */
  void begin(int source, BitSet without, @Nullable Distances otherEnd, double most) {
    avoided = without;
    other = otherEnd;
    limit = most;
    skipped = Double.POSITIVE_INFINITY;
    search++;
    frontier.clear();
    seen[source] = search;
    distance[source] = 0;
    via[source] = -1;
    frontier.add(0, source);
  }

  /** Settles the next person; −1 if there is none. */
  int next() {
    return next(Double.POSITIVE_INFINITY);
  }

  /** Settles the next person, and looks no further than so far; −1 if there is none. */
  int next(double most) {
    while (!frontier.isEmpty()) {
      double near = frontier.least();
      int person = frontier.take();
      if (seen[person] != search || near > distance[person]) continue;
      seen[person] = -search;
      for (int slot = network.start(person), end = network.end(person); slot < end; slot++) {
        double far = near + costs[slot];
        if (far < most) reach(network.alters[slot], person, far);
        else skipped = Math.min(skipped, far);
      }
      return person;
    }
    return -1;
  }

  private void reach(int person, int from, double far) {
    int mark = seen[person];
    if (mark == -search || (mark == search && far >= distance[person])) return;
    if (avoided.get(person)) return;
    if (other != null && far + other.atLeast(person) > limit) return;
    seen[person] = search;
    distance[person] = far;
    via[person] = from;
    frontier.add(far, person);
  }

  /** No unsettled person is nearer than this; infinite when all are settled. */
  double radius() {
    return frontier.least();
  }

  private double atLeast(int person) {
    return Math.min(skipped, settled(person) ? distance[person] : radius());
  }

  /** How many are waiting to be settled, some perhaps more than once. */
  int waiting() {
    return frontier.size();
  }

  boolean settled(int person) {
    return seen[person] == -search;
  }

  boolean reached(int person) {
    return Math.abs(seen[person]) == search;
  }

  double distance(int person) {
    return distance[person];
  }

  /** The next person on the way back to the source; −1 at the source. */
  int via(int person) {
    return via[person];
  }
}
