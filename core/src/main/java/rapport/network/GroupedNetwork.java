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

  /** The strengths of groups, summed. */
  double[] strengthsOf(int[] groupOf) {
    double[] sums = new double[size()];
    for (int node = 0; node < sums.length; node++) sums[groupOf[node]] += strengths[node];
    return sums;
  }

  /** This level with each group as one. O(ties). */
  GroupedNetwork grouped(int[] groupOf, int groups) {
    int[] first = new int[groups + 1];
    int[] members = members(groupOf, first);
    int[] rows = new int[groups + 1];
    int[] toAlters = new int[alters.length];
    double[] toWeights = new double[alters.length];
    double[] sums = new double[groups];
    double[] strength = new double[groups];
    int end = 0;
    for (int group = 0; group < groups; group++) {
      int start = end;
      for (int place = first[group]; place < first[group + 1]; place++) {
        int node = members[place];
        strength[group] += strengths[node];
        for (int slot = rows()[node]; slot < rows()[node + 1]; slot++) {
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
      rows[group + 1] = end;
    }
    return new GroupedNetwork(
        rows, Arrays.copyOf(toAlters, end), Arrays.copyOf(toWeights, end), strength, total);
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
