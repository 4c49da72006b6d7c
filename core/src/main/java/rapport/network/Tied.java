package rapport.network;

import java.util.Arrays;

/**
 * The people of a network who have a tie at all, as a network of their own; the others each stand
 * for themselves whatever is asked of circles, and need not be asked again and again. In a mailbox
 * they are more than half. It is no copy where everybody has a tie. O(people + ties).
 *
 * @param network of those with a tie, in the order of the whole
 * @param person the number in the whole of each of them
 * @param all how many people the whole has
 */
record Tied(Network network, int[] person, int all) {

  static Tied of(Network network) {
    int all = network.people();
    int[] number = new int[all];
    int[] person = new int[all];
    int tied = 0;
    for (int one = 0; one < all; one++) {
      if (network.degree(one) == 0) continue;
      number[one] = tied;
      person[tied++] = one;
    }
    if (tied == all) return new Tied(network, person, all);
    int[] rows = new int[tied + 1];
    for (int one = 0; one < tied; one++) rows[one + 1] = network.rows[person[one] + 1];
    int[] alters = new int[network.alters.length];
    for (int slot = 0; slot < alters.length; slot++) alters[slot] = number[network.alters[slot]];
    Network own = new Network(rows, alters, network.weights);
    return new Tied(own, Arrays.copyOf(person, tied), all);
  }

  /** How many people have no tie. */
  int alone() {
    return all - person.length;
  }

  /** Groups of those with a tie as groups of everybody: who has none is a group of one. */
  int[] whole(int[] groupOf) {
    if (alone() == 0) return groupOf;
    int[] whole = new int[all];
    Arrays.fill(whole, -1);
    int groups = 0;
    for (int one = 0; one < person.length; one++) {
      whole[person[one]] = groupOf[one];
      groups = Math.max(groups, groupOf[one] + 1);
    }
    for (int one = 0; one < all; one++) if (whole[one] < 0) whole[one] = groups++;
    return whole;
  }
}
