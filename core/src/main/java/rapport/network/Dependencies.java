package rapport.network;

import java.util.Arrays;

/**
 * Shortest ways from one person to all others, and how much those others depend on each person on
 * the way: one step of Brandes' algorithm (2001, Journal of Mathematical Sociology 25(2)), over and
 * over on the same arrays. Weights are left aside.
 *
 * <p>People are met level by level. The next level is found from the ties of the latest or from
 * those of everybody not met yet, whichever are fewer (Beamer, Asanović &amp; Patterson 2012,
 * Direction-Optimizing Breadth-First Search); dependencies come back by summing over ties alone,
 * since only one level at a time has a flow. O(ties).
 */
final class Dependencies {

  private final Network network;

  /** People in the order they are met. */
  private final int[] order;

  private final int[] level;

  /** How many shortest ways lead to each person met. */
  private final double[] ways;

  /** Of the level that is summed over; otherwise 0. */
  private final double[] flow;

  /** Where each level begins in the order. */
  private int[] begins = new int[16];

  private int levels;
  private int met;
  private int slotsMet;

  Dependencies(Network network) {
    this.network = network;
    int people = network.people();
    order = new int[people];
    level = new int[people];
    Arrays.fill(level, -1);
    ways = new double[people];
    flow = new double[people];
  }

  /** Adds what all others depend on each person between, on their ways to a source. */
  void add(int source, double[] sums) {
    spread(source);
    collect(sums);
    for (int i = 0; i < met; i++) level[order[i]] = -1;
  }

  private void spread(int source) {
    met = 0;
    slotsMet = 0;
    levels = 0;
    meet(source, 0, 1);
    int from = 0;
    while (from < met) {
      if (levels + 2 > begins.length) begins = Arrays.copyOf(begins, 2 * begins.length);
      begins[levels++] = from;
      begins[levels] = met;
      int slots = slots(from, met);
      int left = network.alters.length - slotsMet;
      int to = met;
      if (left == 0) break;
      if (slots <= left) push(from, to);
      else pull(from, to);
      from = to;
    }
  }

  private void meet(int person, int distance, double paths) {
    level[person] = distance;
    ways[person] = paths;
    order[met++] = person;
    slotsMet += network.degree(person);
  }

  private int slots(int from, int to) {
    int slots = 0;
    for (int i = from; i < to; i++) slots += network.degree(order[i]);
    return slots;
  }

  private void push(int from, int to) {
    int[] alters = network.alters;
    for (int i = from; i < to; i++) {
      int end = network.rows[order[i] + 1];
      double here = ways[order[i]];
      for (int slot = network.rows[order[i]]; slot < end; slot++) {
        int alter = alters[slot];
        if (level[alter] < 0) meet(alter, levels, here);
        else if (level[alter] == levels) ways[alter] += here;
      }
    }
  }

  private void pull(int from, int to) {
    for (int i = from; i < to; i++) flow[order[i]] = ways[order[i]];
    for (int person = 0; person < level.length; person++) {
      if (level[person] >= 0) continue;
      double sum = flowAround(person);
      if (sum > 0) meet(person, levels, sum);
    }
    for (int i = from; i < to; i++) flow[order[i]] = 0;
  }

  private double flowAround(int person) {
    int[] alters = network.alters;
    double sum = 0;
    for (int slot = network.rows[person], end = network.rows[person + 1]; slot < end; slot++)
      sum += flow[alters[slot]];
    return sum;
  }

  /**
   * Level by level from the farthest; a person's flow is what each shortest way to them carries.
   */
  private void collect(double[] sums) {
    for (int i = begins[levels - 1]; i < met; i++) flow[order[i]] = 1 / ways[order[i]];
    for (int at = levels - 2; at >= 1; at--) {
      for (int i = begins[at]; i < begins[at + 1]; i++) {
        int person = order[i];
        double dependent = ways[person] * flowAround(person);
        sums[person] += dependent;
        ways[person] = (1 + dependent) / ways[person];
      }
      for (int i = begins[at + 1]; i < begins[at + 2]; i++) flow[order[i]] = 0;
      for (int i = begins[at]; i < begins[at + 1]; i++) flow[order[i]] = ways[order[i]];
    }
    int near = levels > 1 ? 1 : 0;
    for (int i = begins[near]; i < begins[near + 1]; i++) flow[order[i]] = 0;
  }
}
