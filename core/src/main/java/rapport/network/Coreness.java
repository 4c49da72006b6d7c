package rapport.network;

/**
 * How deep everybody sits: the largest k for which a person belongs to a group in which everybody
 * has k alters of the same group (k-cores: Seidman 1983, Social Networks 5(3)). Weights are left
 * aside; it says nothing of how many such groups there are.
 *
 * <p>People are peeled off level by level: at level k all who have at most k ties left, and those
 * who come down to k thereby (after Batagelj &amp; Zaversnik 2003, arXiv cs/0310049, without their
 * buckets). Edges: 0 for who has no tie. O(ties + people · levels) at worst; people who are gone
 * are not looked at again.
 */
public final class Coreness {

  private Coreness() {}

  /** The core number of everybody, by person. */
  public static int[] of(Network network) {
    int people = network.people();
    int[] left = new int[people];
    int[] waiting = new int[people];
    for (int person = 0; person < people; person++) {
      left[person] = network.degree(person);
      waiting[person] = person;
    }
    int[] peeled = new int[people];
    int remaining = people;
    for (int level = 0; remaining > 0; level++) {
      int kept = 0;
      int tail = 0;
      int next = Integer.MAX_VALUE;
      for (int i = 0; i < remaining; i++) {
        int person = waiting[i];
        int ties = left[person];
        if (ties > level) {
          waiting[kept++] = person;
          next = Math.min(next, ties);
        } else if (ties == level) {
          peeled[tail++] = person;
        }
      }
      peel(network, left, peeled, tail, level);
      remaining = kept;
      if (tail == 0) level = next - 1;
    }
    return left;
  }

  private static void peel(Network network, int[] left, int[] peeled, int count, int level) {
    int tail = count;
    for (int head = 0; head < tail; head++) {
      int end = network.rows[peeled[head] + 1];
      for (int slot = network.rows[peeled[head]]; slot < end; slot++) {
        int alter = network.alters[slot];
        int ties = left[alter];
        if (ties <= level) continue;
        left[alter] = ties - 1;
        if (ties - 1 == level) peeled[tail++] = alter;
      }
    }
  }
}
