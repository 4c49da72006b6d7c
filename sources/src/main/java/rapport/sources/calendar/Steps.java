package rapport.sources.calendar;

/**
 * How much work is left for the recurrence rules of one calendar: a rule may look at 100,000
 * candidates, and all rules of a file together at five million; after that each may look at 2,000.
 * It measures work, not results: a rule that never matches uses it up as well.
 */
final class Steps {

  /** The most candidates that one rule looks at. */
  static final int PER_RULE = 100_000;

  private long all = 5_000_000;
  private int left;
  private boolean spent;

  /** Begins the next rule. */
  void begin() {
    left = all > 0 ? PER_RULE : 2000;
    spent = false;
  }

  /** Takes one step; false if there was none left. */
  boolean take() {
    return take(1);
  }

  /** Takes several steps at once, for work that costs as much; false if there were none left. */
  boolean take(int count) {
    all -= count;
    left -= count;
    if (left > 0) return true;
    spent = true;
    return false;
  }

  /** Whether the last rule ran out of steps. */
  boolean spent() {
    return spent;
  }
}
