package rapport.ties;

/**
 * What a log shows of a tie before the period, from which six signs are read. It is no second
 * period: only the tie itself is looked at. Without anything before the period the signs that
 * compare with it say "no change". O(ties) to build, O(contacts of the tie) for its signs.
 */
final class History {

  private static final double SLOW = 6;

  private final Period period;
  private final Period whole;
  private final int[] same;
  private final double before;

  /**
   * Finds the ties of a period among those of everything up to its end.
   *
   * @param whole with the same end and unit; the period itself if nothing more is known
   */
  History(Period period, Period whole) {
    this.period = period;
    this.whole = whole;
    same = new int[period.ties()];
    double reach = period.length;
    for (int tie = 0, seen = 0; tie < whole.ties(); tie++) {
      reach = Math.max(reach, first(tie));
      if (seen < period.ties() && period.a[seen] == whole.a[tie] && period.b[seen] == whole.b[tie])
        same[seen++] = tie;
    }
    before = reach - period.length;
  }

  private double first(int tie) {
    return whole.age[whole.start[tie + 1] - 1];
  }

  /** The six signs of one tie of the period. */
  void of(int which, Signs.Row row) {
    int tie = same[which];
    double last = period.last(which);
    double decayed = 0;
    double over = 0;
    double soon = 0;
    for (int i = whole.start[tie]; i < whole.start[tie + 1]; i++) {
      decayed += Math.exp(-whole.age[i] / SLOW);
      if (i + 1 == whole.start[tie + 1]) break;
      double gap = whole.age[i + 1] - whole.age[i];
      if (gap > last) over++;
      if (gap > last && gap <= last + 1) soon++;
    }
    int n = whole.count(tie);
    int within = period.count(which);
    double previous = whole.within(tie, 2 * period.length) - within;
    row.add(Math.log(0.05 + first(tie)));
    row.add(Math.log(0.01 + decayed));
    row.add((over + 0.5) / (n + 1.0));
    row.add((soon + 1) / (over + 2));
    row.add(change(previous, Math.min(before, period.length), within));
    row.add(change(n - within, before, within));
  }

  /** How much more there was in so many horizons before the period than is usual within it. */
  private double change(double older, double horizons, double within) {
    double usual = (within + 0.5) / period.length;
    return Math.log((older + usual) / (horizons + 1) / usual);
  }
}
