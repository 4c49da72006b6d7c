package rapport.interactions;

/** Who turned to whom in one interaction, seen from the owner. */
public enum Direction {
  /** The owner wrote, called or invited. */
  SENT,
  /** The other one did. */
  RECEIVED,
  /**
   * Both were there and neither is known to have asked for it, as in a meeting a third person
   * called.
   */
  TOGETHER
}
