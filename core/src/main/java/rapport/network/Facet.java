package rapport.network;

import java.util.Arrays;

/**
 * One thing that is known of some people and of which everybody has at most one, such as their
 * field, level or place: a group for each person. It says nothing of how groups relate.
 *
 * <p>The indices built on it leave out whom nothing is known of, and their ties.
 *
 * @param groupOf by person: a number from 0, or −1 when not known
 */
public record Facet(int[] groupOf) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for one below −1
   */
  public Facet {
    for (int group : groupOf) if (group < -1) throw new IllegalArgumentException("group " + group);
  }

  /** How many groups have a number: the highest number and one. */
  public int groups() {
    return 1 + Arrays.stream(groupOf).max().orElse(-1);
  }

  /** How many people are known to be in each group. */
  public int[] sizes() {
    int[] sizes = new int[groups()];
    for (int group : groupOf) if (group >= 0) sizes[group]++;
    return sizes;
  }

  /** How many of a person's alters are known to be in each group. */
  public int[] sizesAmongAlters(Network network, int person) {
    int[] sizes = new int[groups()];
    for (int slot = network.start(person); slot < network.end(person); slot++) {
      int group = groupOf[network.alter(slot)];
      if (group >= 0) sizes[group]++;
    }
    return sizes;
  }

  /**
   * Blau's index: the chance that two people drawn with replacement are of different groups, {@code
   * 1 − Σ share²} (Blau 1977, Inequality and Heterogeneity). 0 when all are of one group, at most 1
   * − 1 / groups; NaN for nobody.
   *
   * @param sizes how many people are in each group, as from {@link #sizes} or {@link
   *     #sizesAmongAlters}
   */
  public static double blau(int[] sizes) {
    double all = 0;
    for (int size : sizes) all += size;
    double squares = 0;
    for (int size : sizes) squares += (double) size * size;
    return all == 0 ? Double.NaN : 1 - squares / (all * all);
  }

  /**
   * Coleman's index of homophily for each group: how much larger the share of ties inside the group
   * is than chance would have it, {@code (s − p) / (1 − p)}; or, when it is smaller, {@code (s − p)
   * / p} (Coleman 1958, Human Organization 17(4)). Here s is the share among the ends of the
   * group's ties with known people, and p the group's share among the others that somebody of it
   * could have a tie with, {@code (size − 1) / (known − 1)}. 1 is nothing but ties inside, 0 is
   * chance, −1 none inside; NaN for a group without ties, or where there is no choice. Weights are
   * left aside. O(ties).
   */
  public double[] coleman(Network network) {
    int[] sizes = sizes();
    int known = Arrays.stream(sizes).sum();
    long[] inside = new long[sizes.length];
    long[] all = new long[sizes.length];
    for (int person = 0; person < groupOf.length; person++) {
      int group = groupOf[person];
      if (group < 0) continue;
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        int other = groupOf[network.alter(slot)];
        if (other == group) inside[group]++;
        if (other >= 0) all[group]++;
      }
    }
    double[] coleman = new double[sizes.length];
    for (int group = 0; group < sizes.length; group++) {
      double share = (double) inside[group] / all[group];
      double chance = (sizes[group] - 1.0) / (known - 1.0);
      coleman[group] = (share - chance) / (share >= chance ? 1 - chance : chance);
    }
    return coleman;
  }
}
