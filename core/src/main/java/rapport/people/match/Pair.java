package rapport.people.match;

import java.util.List;

/**
 * Two entries, how likely they are about one human, and why. It is an estimate, not a decision.
 *
 * @param one the number of an entry in the list that was matched
 * @param other the number of a later entry
 * @param chance from 0 to 1
 * @param reasons largest first
 */
public record Pair(int one, int other, double chance, Lane lane, List<Reason> reasons) {

  /** Copies the reasons. */
  public Pair {
    reasons = List.copyOf(reasons);
  }
}
