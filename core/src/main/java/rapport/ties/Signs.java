package rapport.ties;

import java.util.Arrays;

/**
 * The signs by which {@link Persistence} tells whether a tie goes on: {@value #COUNT} numbers
 * without a scale, since every time is divided by the horizon. They are not weights: what a sign
 * says is fitted.
 *
 * <p>Counts in nested windows follow Kossinets &amp; Watts 2006 (Science 311), burstiness with the
 * finite-sample correction Kim &amp; Jo 2016 (Physical Review E 94). A message to many counts for
 * each of them by its share. O(contacts + ties of both sides) per tie.
 */
final class Signs {

  /** How many signs there are. */
  static final int COUNT = 107;

  /** Where each kind of sign begins, and before which it ends. */
  enum Kind {
    /** How long ago the latest contact was. */
    RECENCY(0, 2),
    /** How many contacts in nested windows, and decayed. */
    FREQUENCY(2, 18),
    /** Whether alone or with many. */
    AUDIENCE(18, 22),
    /** Rhythm, gaps, burstiness. */
    REGULARITY(22, 39),
    /** Both directions, turns, an answer that waits. */
    RECIPROCITY(39, 46),
    /** What else the two are doing. */
    BOTH_SIDES(46, 86),
    /** Whom both know. */
    COMMON_CONTACTS(86, 92),
    /** What everybody is doing, and the tie's place among all. */
    EVERYBODY(92, 101),
    /** What there was of the tie before the window. */
    EARLIER_HISTORY(101, 107);

    final int from;
    final int to;

    Kind(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /** Takes one sign after the other. */
  static final class Row {
    private final double[] values = new double[COUNT];
    private int next;

    void add(double value) {
      values[next++] = value;
    }

    void both(double one, double other) {
      add(Math.min(one, other));
      add(Math.max(one, other));
    }
  }

  private static final double[] WINDOWS = {0.06, 0.125, 0.25, 0.5, 1, 2};
  private static final double[] SHARED_SCALES = {0.25, 1, 3};
  private static final double SOON = 0.02;

  private final Period period;
  private final PeriodSides sides;
  private final Sending sending;
  private final History history;

  /**
   * Reads a period.
   *
   * @param whole everything up to the same end in the same unit
   */
  Signs(Period period, Period whole) {
    this.period = period;
    this.sides = new PeriodSides(period);
    this.sending = new Sending(period);
    this.history = new History(period, whole);
  }

  /** The signs of one tie of the period. */
  double[] of(int tie) {
    Row row = new Row();
    int from = period.start[tie];
    int to = period.start[tie + 1];
    double[] ages = Arrays.copyOfRange(period.age, from, to);
    row.add(Math.log(SOON + ages[0]));
    row.add(Math.sqrt(ages[0]));
    frequency(tie, ages, row);
    audience(from, to, row);
    cells(ages, row);
    gaps(ages, row);
    halves(tie, ages.length, row);
    reciprocity(from, to, row);
    directions(from, to, row);
    sides.both(tie, row);
    sending.both(tie, row);
    sides.common(tie, row);
    sides.everybody(tie, row);
    sending.everybody(row);
    history.of(tie, row);
    return row.values;
  }

  private void frequency(int tie, double[] ages, Row row) {
    for (double window : WINDOWS) row.add(Math.log1p(period.within(tie, window)));
    row.add(Math.log1p(ages.length));
    for (double scale : WINDOWS) row.add(Math.log(0.01 + decayed(tie, scale, false)));
    for (double scale : SHARED_SCALES) row.add(Math.log(0.01 + decayed(tie, scale, true)));
  }

  private double decayed(int tie, double scale, boolean shared) {
    double sum = 0;
    for (int i = period.start[tie]; i < period.start[tie + 1]; i++)
      sum += Math.exp(-period.age[i] / scale) / (shared ? period.reached[i] : 1);
    return sum;
  }

  private void audience(int from, int to, Row row) {
    double size = 0;
    int alone = 0;
    double latest = period.length;
    for (int i = to - 1; i >= from; i--) {
      size += Math.log(period.reached[i]) / (to - from);
      if (period.reached[i] > 2) continue;
      alone++;
      latest = period.age[i];
    }
    row.add(size);
    row.add(Math.log1p(alone));
    row.add(Math.log(SOON + latest));
    row.add(Math.log(period.reached[from]));
  }

  /** In how many stretches of an eighth and a thirtieth of a horizon there was a contact. */
  private static void cells(double[] ages, Row row) {
    double[] nearer = Arrays.stream(ages).filter(age -> age < 1).toArray();
    row.add(stretches(ages, 8) / 16.0);
    row.add(stretches(nearer, 8) / 8.0);
    row.add(Math.log1p(stretches(ages, 30)));
  }

  private static int stretches(double[] ages, int parts) {
    int stretches = 0;
    long before = -1;
    for (double age : ages) {
      long cell = (long) (age * parts);
      if (cell != before) stretches++;
      before = cell;
    }
    return stretches;
  }

  private static void gaps(double[] ages, Row row) {
    int n = ages.length;
    double last = ages[0];
    double first = ages[n - 1];
    double[] gaps = new double[n - 1];
    for (int i = 0; i + 1 < n; i++) gaps[i] = ages[i + 1] - ages[i];
    double latest = n < 2 ? first : gaps[0];
    Arrays.sort(gaps);
    double mean = n < 2 ? first : (first - last) / (n - 1);
    double longest = n < 2 ? first : gaps[n - 2];
    double median = n < 2 ? first : gaps[(n - 1) / 2];
    row.add(Math.log(0.05 + first));
    for (double usual : new double[] {mean, longest, median})
      row.add(Math.log((last + SOON) / (usual + SOON)));
    for (double gap : new double[] {longest, median, latest}) row.add(Math.log(SOON + gap));
    int over = 0;
    int soon = 0;
    for (double gap : gaps) {
      if (gap > last) over++;
      if (gap > last && gap <= last + 1) soon++;
    }
    row.add((over + 0.5) / (n + 1.0));
    row.add((soon + 1.0) / (over + 2.0));
    row.add(burstiness(ages));
  }

  /** Whether there was a contact in each of the latest horizons, and the turn between them. */
  private void halves(int tie, int n, Row row) {
    int one = period.within(tie, 1);
    int two = period.within(tie, 2) - one;
    row.add(Math.min(1, one));
    row.add(Math.min(1, two));
    row.add(Math.min(1, n - one - two));
    row.add(Math.log((one + 0.5) / (n - one + 0.5)));
  }

  private void reciprocity(int from, int to, Row row) {
    int forth = 0;
    int turns = 0;
    int waiting = 0;
    for (int i = from; i < to; i++) {
      if (period.forth[i]) forth++;
      if (i > from && period.forth[i] != period.forth[i - 1]) turns++;
      if (turns == 0) waiting++;
    }
    int back = to - from - forth;
    row.add(Math.min(forth, back) / (double) Math.max(1, Math.max(forth, back)));
    row.add(Math.log1p(Math.min(forth, back)));
    row.add(Math.log1p(turns));
    row.add(Math.log1p(waiting));
  }

  /** The later of both directions, and how much goes the lesser way. */
  private void directions(int from, int to, Row row) {
    double[] latest = {period.length, period.length};
    double[] quarter = new double[2];
    double[] horizon = new double[2];
    for (int i = to - 1; i >= from; i--) {
      int way = period.forth[i] ? 0 : 1;
      latest[way] = period.age[i];
      quarter[way] += Math.exp(-4 * period.age[i]);
      horizon[way] += Math.exp(-period.age[i]);
    }
    row.add(Math.log(SOON + Math.max(latest[0], latest[1])));
    row.add(Math.log(0.01 + Math.min(quarter[0], quarter[1])));
    row.add(Math.log(0.01 + Math.min(horizon[0], horizon[1])));
  }

  /**
   * Burstiness in [−1, 1] of the gaps between ascending ages, corrected for their small number; 0
   * with fewer than three.
   */
  static double burstiness(double[] ages) {
    int gaps = ages.length - 1;
    if (gaps < 2) return 0;
    double mean = (ages[gaps] - ages[0]) / gaps;
    if (mean <= 0) return 0;
    double variance = 0;
    for (int i = 0; i < gaps; i++) variance += Math.pow(ages[i + 1] - ages[i] - mean, 2) / gaps;
    double ratio = Math.sqrt(variance) / mean;
    double up = Math.sqrt(gaps + 1.0);
    double down = Math.sqrt(gaps - 1.0);
    double value = (up * ratio - down) / ((up - 2) * ratio + down);
    return Double.isFinite(value) ? Math.clamp(value, -1, 1) : 0;
  }
}
