package rapport.network;

import java.util.List;

/**
 * A way from one person to another over ties: who is on it, both ends included, and the product of
 * the chances of its ties. It is not a promise that anybody introduces anybody.
 *
 * @param people from the first to the last, nobody twice
 * @param chance above 0, at most 1
 */
public record Way(List<Integer> people, double chance) {

  /** Checks that there is a way at all. */
  public Way {
    people = List.copyOf(people);
    if (people.size() < 2) throw new IllegalArgumentException("a way of " + people.size());
  }

  /**
   * Below this, a way over others is none. Somebody to whom the tie is steady and who once wrote to
   * the person and up to ten more, or read one letter with them and four more, is just above it.
   */
  public static final double LEAST = 0.001;

  /** Whether it leads over others, with less than the least chance. */
  public boolean slight() {
    return introducers() > 0 && chance < LEAST;
  }

  /** How many people stand between both ends. */
  public int introducers() {
    return people.size() - 2;
  }
}
