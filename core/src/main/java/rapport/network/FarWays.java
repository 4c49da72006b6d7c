package rapport.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The strongest ways of any length. */
final class FarWays {

  private static final double[] LONGER = {1.1, 1.5};
  private static final double SLACK = 1.05; // looks a little further than must be, not to come back

  private final Network network;
  private final double[] costs;
  private final Distances forth;
  private final Distances back;
  private final Distances rest;
  private final Detour detour;
  private final Trails trails = new Trails();
  private final Frontier frontier = new Frontier();

  FarWays(Network network, double[] costs) {
    this.network = network;
    this.costs = costs;
    this.forth = new Distances(network, costs);
    this.back = new Distances(network, costs);
    this.rest = new Distances(network, costs);
    this.detour = new Detour(network, costs, rest);
  }

  List<List<Integer>> between(int from, int to, int count, BitSet avoided) {
    if (count > 1) return several(from, to, count, avoided);
    int middle = middle(from, to, avoided);
    return middle < 0 ? List.of() : List.of(through(middle));
  }

  /** A person on the best way, found from both ends by turns; −1 if there is no way. */
  private int middle(int from, int to, BitSet avoided) {
    forth.begin(from, avoided);
    back.begin(to, avoided);
    double best = Double.POSITIVE_INFINITY;
    int middle = -1;
    while (forth.radius() + back.radius() < best) {
      boolean forward = forth.waiting() <= back.waiting(); // the side that costs less
      Distances near = forward ? forth : back;
      Distances other = forward ? back : forth;
      int person = near.next(best - other.radius());
      if (person < 0) break;
      for (int slot = network.start(person), end = network.end(person); slot < end; slot++) {
        int alter = network.alters[slot];
        if (!near.reached(alter) || !other.reached(alter)) continue;
        double far = near.distance(alter) + other.distance(alter);
        if (far >= best) continue;
        best = far;
        middle = alter;
      }
    }
    return middle;
  }

  private List<Integer> through(int middle) {
    List<Integer> people = new ArrayList<>();
    for (int person = middle; person >= 0; person = forth.via(person)) people.add(person);
    Collections.reverse(people);
    for (int person = back.via(middle); person >= 0; person = back.via(person)) people.add(person);
    return people;
  }

  /**
   * Looks among the ways that are little longer than the best first: few people are on such ways,
   * by their distances from both ends.
   */
  private List<List<Integer>> several(int from, int to, int count, BitSet avoided) {
    int middle = middle(from, to, avoided);
    if (middle < 0) return List.of();
    double best = forth.distance(middle) + back.distance(middle);
    for (double longer : LONGER) {
      rest.begin(to, avoided, forth, best * longer);
      List<List<Integer>> ways = within(from, to, count, best * longer, avoided);
      if (ways.size() == count) return ways;
    }
    rest.begin(to, avoided);
    return within(from, to, count, Double.POSITIVE_INFINITY, avoided);
  }

  /** Takes the beginning that can become best, and lengthens it when that is known to be true. */
  private List<List<Integer>> within(int from, int to, int count, double limit, BitSet avoided) {
    frontier.clear();
    frontier.add(0, trails.start(from));
    List<List<Integer>> ways = new ArrayList<>();
    while (ways.size() < count && !frontier.isEmpty() && frontier.least() <= limit) {
      double promised = frontier.least();
      int trail = frontier.take();
      int person = trails.end(trail);
      if (person == to) ways.add(trails.people(trail));
      else if (trails.exact(trail) || isTrue(trail, promised, to, avoided)) extend(trail, avoided);
    }
    return ways;
  }

  /**
   * Whether a beginning becomes as good as promised; if not, it waits for its turn, or is dropped.
   */
  private boolean isTrue(int trail, double promised, int to, BitSet avoided) {
    int person = trails.end(trail);
    while (!rest.settled(person)) if (rest.next() < 0) return false;
    double far = trails.cost(trail) + rest.distance(person);
    if (far > promised && far > frontier.least()) {
      frontier.add(far, trail);
      return false;
    }
    if (!meetsItself(trail)) return true;
    double limit = Math.max(promised, frontier.least()) * SLACK - trails.cost(trail);
    double around = detour.cost(trails, trail, to, limit, avoided);
    trails.exact(trail, around <= limit);
    if (around < Double.POSITIVE_INFINITY) frontier.add(trails.cost(trail) + around, trail);
    return false;
  }

  private boolean meetsItself(int trail) {
    for (int at = rest.via(trails.end(trail)); at >= 0; at = rest.via(at))
      if (trails.has(trail, at)) return true;
    return false;
  }

  private void extend(int trail, BitSet avoided) {
    int person = trails.end(trail);
    for (int slot = network.start(person), end = network.end(person); slot < end; slot++) {
      int alter = network.alters[slot];
      if (avoided.get(alter) || trails.has(trail, alter)) continue;
      double left = rest.settled(alter) ? rest.distance(alter) : rest.radius();
      if (left == Double.POSITIVE_INFINITY) continue;
      double far = trails.cost(trail) + costs[slot];
      frontier.add(far + left, trails.add(trail, alter, far));
    }
  }
}
