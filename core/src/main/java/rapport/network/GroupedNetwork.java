package rapport.network;

import java.util.Arrays;

/**
 * A network with its people put together into groups, as Leiden's algorithm moves them: a row of
 * ties to other groups for each, and each one's whole strength. It is not a simple graph: what
 * weighs inside a group is in its strength only.
 */
record GroupedNetwork(
    int[] rows, int[] alters, double[] weights, double[] strengths, double total) {

  static GroupedNetwork of(Network network) {
    double[] strengths = new double[network.people()];
    double total = 0;
    for (int person = 0; person < strengths.length; person++) {
      strengths[person] = network.strength(person);
      total += strengths[person];
    }
    return new GroupedNetwork(network.rows, network.alters, network.weights, strengths, total);
  }

  int size() {
    return strengths.length;
  }

  /** Fills in the strengths of groups, summed. */
  void strengthsOf(int[] groupOf, double[] sums) {
    Arrays.fill(sums, 0, size(), 0);
    for (int node = 0; node < strengths.length; node++) sums[groupOf[node]] += strengths[node];
  }

  /** Rows in which a level is kept for as long as the next one is made from it. */
  static final class Room {
    private final int[] alters;
    private final double[] weights;

    /** For whatever is made of a network by putting its people together. */
    Room(GroupedNetwork people) {
      alters = new int[people.alters.length];
      weights = new double[people.alters.length];
    }
  }

  /** This level with each group as one. O(ties). */
  GroupedNetwork grouped(int[] groupOf, int groups) {
    GroupedNetwork all = grouped(groupOf, groups, new Room(this));
    int end = all.rows[groups];
    return new GroupedNetwork(
        all.rows,
        Arrays.copyOf(all.alters, end),
        Arrays.copyOf(all.weights, end),
        all.strengths,
        total);
  }

  /**
   * The same in rows that may be longer than what stands in them, and that are written over when a
   * room is used again. It must not be the room of this level.
   */
  GroupedNetwork grouped(int[] groupOf, int groups, Room room) {
    int[] first = new int[groups + 1];
    int[] members = members(groupOf, first);
    int[] starts = new int[groups + 1];
    int[] toAlters = room.alters;
    double[] toWeights = room.weights;
    double[] sums = new double[groups];
    double[] strength = new double[groups];
    int end = 0;
    for (int group = 0; group < groups; group++) {
      int start = end;
      for (int place = first[group]; place < first[group + 1]; place++) {
        int node = members[place];
        strength[group] += strengths[node];
        for (int slot = rows[node], last = rows[node + 1]; slot < last; slot++) {
          int other = groupOf[alters[slot]];
          if (other == group) continue;
          if (sums[other] == 0) toAlters[end++] = other;
          sums[other] += weights[slot];
        }
      }
      for (int slot = start; slot < end; slot++) {
        toWeights[slot] = sums[toAlters[slot]];
        sums[toAlters[slot]] = 0;
      }
      starts[group + 1] = end;
    }
    return new GroupedNetwork(starts, toAlters, toWeights, strength, total);
  }

  /** The nodes in order of their groups; fills in where each group starts. */
  private static int[] members(int[] groupOf, int[] first) {
    for (int group : groupOf) first[group + 1]++;
    for (int group = 1; group < first.length; group++) first[group] += first[group - 1];
    int[] next = first.clone();
    int[] members = new int[groupOf.length];
    for (int node = 0; node < members.length; node++) members[next[groupOf[node]]++] = node;
    return members;
  }
}
