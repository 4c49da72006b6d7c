package rapport.people.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Nodes joined from the likeliest pair on, as long as all members of two clusters speak for it on
 * average (average linkage; Sokal and Michener 1958), never because of one link in a chain, and
 * never where one member contradicts one of the other cluster. Pairs that were not compared speak
 * against. The order of nodes does not matter except among equal averages, where the smaller
 * numbers go first. O(pairs × log pairs) for clusters of bounded size.
 */
final class Clusters {

  /** What one pair can add or take away, so that one sure pair does not silence the others. */
  private static final double MOST = 12;

  private static final double UNSEEN = -6;

  private record Link(int one, int other, double average, int version) {}

  /** What the compared pairs between two clusters say together. */
  private record Seen(double bits, int pairs) {
    Seen and(Seen more) {
      return new Seen(bits + more.bits, pairs + more.pairs);
    }
  }

  private final List<Node> nodes;
  private final OwnersAnswers said;
  private final List<int[]> members = new ArrayList<>();
  private final List<Map<Integer, Seen>> seen = new ArrayList<>();
  private final int[] version;
  private final boolean[] gone;
  private final PriorityQueue<Link> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble((Link link) -> -link.average())
              .thenComparingInt(Link::one)
              .thenComparingInt(Link::other));

  private Clusters(List<Node> nodes, OwnersAnswers said) {
    this.said = said;
    this.nodes = nodes;
    version = new int[nodes.size()];
    gone = new boolean[nodes.size()];
    for (int node = 0; node < nodes.size(); node++) {
      members.add(new int[] {node});
      seen.add(Map.of());
    }
  }

  /**
   * The cluster of every node, as the smallest number of its members.
   *
   * @param pairs the compared pairs, the smaller number in the upper half
   * @param bits the log odds of each
   * @param said what stands above them
   */
  static int[] of(List<Node> nodes, long[] pairs, double[] bits, OwnersAnswers said) {
    int[] parent = new int[nodes.size()];
    Arrays.setAll(parent, node -> node);
    for (int pair = 0; pair < pairs.length; pair++)
      if (bits[pair] > Comparison.LIKELY)
        parent[root(parent, (int) pairs[pair])] = root(parent, (int) (pairs[pair] >> 32));
    Clusters clusters = new Clusters(nodes, said);
    for (int pair = 0; pair < pairs.length; pair++) {
      int one = (int) (pairs[pair] >> 32);
      int other = (int) pairs[pair];
      if (root(parent, one) == root(parent, other)) clusters.put(one, other, bits[pair]);
    }
    return clusters.joined();
  }

  /** Only nodes that some chain of likely pairs connects can ever come together. */
  static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private void put(int one, int other, double bits) {
    double kept = Math.clamp(bits, -MOST, MOST);
    seen(one).put(other, new Seen(kept, 1));
    seen(other).put(one, new Seen(kept, 1));
    if (kept > Comparison.LIKELY)
      queue.add(new Link(Math.min(one, other), Math.max(one, other), kept, 0));
  }

  /** What is seen from a node; most of very many see nobody. */
  private Map<Integer, Seen> seen(int node) {
    if (seen.get(node).isEmpty()) seen.set(node, new HashMap<>(2));
    return seen.get(node);
  }

  private int[] joined() {
    while (!queue.isEmpty()) {
      Link link = queue.remove();
      boolean stale = gone[link.one()] || gone[link.other()];
      if (!stale && link.version() == version[link.one()] + version[link.other()] && allowed(link))
        join(link);
    }
    int[] cluster = new int[nodes.size()];
    for (int node = 0; node < cluster.length; node++)
      if (!gone[node]) {
        int smallest = Arrays.stream(members.get(node)).min().orElseThrow();
        for (int member : members.get(node)) cluster[member] = smallest;
      }
    return cluster;
  }

  private boolean allowed(Link link) {
    for (int mine : members.get(link.one()))
      for (int theirs : members.get(link.other()))
        if (never(nodes.get(mine), nodes.get(theirs))) return false;
    return true;
  }

  private boolean never(Node one, Node other) {
    return one.contradicts(other) || said.apart(one.entries, other.entries);
  }

  private void join(Link link) {
    int into = link.one();
    int from = link.other();
    gone[from] = true;
    version[into]++;
    int[] mine = members.get(into);
    int[] all = Arrays.copyOf(mine, mine.length + members.get(from).length);
    System.arraycopy(members.get(from), 0, all, mine.length, members.get(from).length);
    members.set(into, all);
    Map<Integer, Seen> links = seen(into);
    links.remove(from);
    seen.get(from).forEach((near, more) -> add(links, into, near, more));
    links.forEach((near, together) -> linked(into, near, together));
  }

  private void add(Map<Integer, Seen> links, int into, int near, Seen more) {
    if (near != into && !gone[near]) links.merge(near, more, Seen::and);
  }

  private void linked(int into, int near, Seen together) {
    if (gone[near]) return;
    seen(near).put(into, together);
    double pairs = (double) members.get(into).length * members.get(near).length;
    double average = (together.bits() + (pairs - together.pairs()) * UNSEEN) / pairs;
    int one = Math.min(into, near);
    int other = Math.max(into, near);
    if (average > Comparison.LIKELY)
      queue.add(new Link(one, other, average, version[one] + version[other]));
  }
}
