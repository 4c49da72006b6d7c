package rapport.nurture;

import rapport.network.Need;

/**
 * Something the owner wants and has written down: where a move can come from. It is the name of a
 * decision, not the decision itself, and says nothing of any person.
 *
 * @param id the number of the need, initiative, shared goal, plan, step or thing to share
 * @param words in the owner's own words
 * @param horizon when it is wanted
 */
public record Wish(Kind kind, long id, String words, Need.Horizon horizon) {

  /** What the owner can want. */
  public enum Kind {
    /** A need that the network shall cover. */
    NEED,
    /** An initiative that needs people. */
    INITIATIVE,
    /** A goal shared with somebody. */
    GOAL,
    /** A plan of ninety days. */
    PLAN,
    /** A step of the plan for a relationship. */
    TOUCH,
    /** The review of such a plan. */
    REVIEW,
    /** Something dropped in to be shared with whom it suits. */
    MATERIAL
  }

  /** What a move about it is about: the same for all moves that come from it. */
  public String key() {
    return key(kind, id);
  }

  /** What a move is about that comes from something of a kind, by its number. */
  public static String key(Kind kind, long id) {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }
}
