package rapport.ties;

import java.util.Arrays;

/**
 * What a {@link Period} shows of each person and of everybody together, from which the signs of a
 * tie's two sides are read. O(contacts + ties).
 */
final class PeriodSides {

  private static final double ALIKE = 3;

  private final Period period;
  private final double[] quiet;
  private final double[] total;
  private final double[] recent;
  private final double[] newest;
  private final double[] old;
  private final double[] back;
  private final double[] attention;
  private final double[] decay;
  private final double[] decays;
  private final double[] lasts;
  private final double[] counts;
  private final double[] lastsOf;
  private final double[] decaysOf;
  private final double[] ages = new double[4];
  private final double rate;

  PeriodSides(Period period) {
    this.period = period;
    int people = period.row.length - 1;
    quiet = new double[people];
    Arrays.fill(quiet, period.length);
    total = new double[people];
    recent = new double[people];
    newest = new double[people];
    old = new double[people];
    back = new double[people];
    attention = new double[people];
    decay = new double[period.ties()];
    lasts = new double[period.ties()];
    counts = new double[period.ties()];
    double known = 0;
    double alive = 0;
    for (int tie = 0; tie < period.ties(); tie++) {
      int lately = period.within(tie, 1);
      count(tie, lately);
      if (period.count(tie) - lately < 2) continue;
      known++;
      if (lately > 0) alive++;
    }
    rate = (alive + 5) / (known + 10);
    lastsOf = ofEveryPerson(lasts);
    decaysOf = ofEveryPerson(decay);
    decays = decay.clone();
    Arrays.sort(decays);
    Arrays.sort(lasts);
    Arrays.sort(counts);
  }

  /** The values of each person's ties, sorted, where the ties of that person stand. */
  private double[] ofEveryPerson(double[] values) {
    double[] sorted = new double[period.tie.length];
    for (int i = 0; i < sorted.length; i++) sorted[i] = values[period.tie[i]];
    for (int person = 0; person + 1 < period.row.length; person++)
      Arrays.sort(sorted, period.row[person], period.row[person + 1]);
    return sorted;
  }

  private void count(int tie, int lately) {
    int n = period.count(tie);
    lasts[tie] = period.last(tie);
    counts[tie] = n;
    for (int i = period.start[tie]; i < period.start[tie + 1]; i++) {
      double age = period.age[i];
      if (age <= 1) ages[0]++;
      else if (age <= 2) ages[1]++;
      if (age <= 0.25) ages[2]++;
      else if (age <= 0.5) ages[3]++;
      decay[tie] += Math.exp(-age) / period.reached[i];
    }
    add(period.a[tie], tie, n, lately);
    add(period.b[tie], tie, n, lately);
  }

  private void add(int person, int tie, int n, int lately) {
    quiet[person] = Math.min(quiet[person], period.last(tie));
    total[person] += n;
    recent[person] += lately;
    newest[person] += period.within(tie, 0.25);
    attention[person] += decay[tie];
    if (n == lately) return;
    old[person]++;
    if (lately > 0) back[person]++;
  }

  /** The 24 signs of both sides, the lesser and the greater of each. */
  void both(int tie, Signs.Row row) {
    int a = period.a[tie];
    int b = period.b[tie];
    int n = period.count(tie);
    int one = period.within(tie, 1);
    int quarter = period.within(tie, 0.25);
    row.both(Math.log1p(total[a] - n), Math.log1p(total[b] - n));
    row.both(Math.log1p(recent[a] - one), Math.log1p(recent[b] - one));
    row.both(Math.log1p(newest[a] - quarter), Math.log1p(newest[b] - quarter));
    row.both(
        odds(recent[a] - one, total[a] - n - recent[a] + one),
        odds(recent[b] - one, total[b] - n - recent[b] + one));
    row.both(
        odds(newest[a] - quarter, recent[a] - one - newest[a] + quarter),
        odds(newest[b] - quarter, recent[b] - one - newest[b] + quarter));
    row.both(Math.log(0.02 + quiet[a]), Math.log(0.02 + quiet[b]));
    row.both(Math.log1p(period.degree(a)), Math.log1p(period.degree(b)));
    row.both(Math.log((n + 0.5) / (total[a] + 1)), Math.log((n + 0.5) / (total[b] + 1)));
    row.both(later(a, tie), later(b, tie));
    row.both(stronger(a, tie), stronger(b, tie));
    row.both(returning(a, tie, one), returning(b, tie, one));
    row.both(share(a, tie), share(b, tie));
  }

  private static double odds(double one, double other) {
    return Math.log((one + 1) / (other + 1));
  }

  /** The share of a person's ties with a later contact. */
  private double later(int person, int tie) {
    int from = period.row[person];
    int later = first(lastsOf, from, period.row[person + 1], period.last(tie), false) - from;
    return (later + 0.5) / (period.degree(person) + 1.0);
  }

  /** The share of a person's ties that hold more of the attention. */
  private double stronger(int person, int tie) {
    int to = period.row[person + 1];
    int stronger = to - first(decaysOf, period.row[person], to, decay[tie], true);
    return (stronger + 0.5) / (period.degree(person) + 1.0);
  }

  /** How many of a person's other ties from before the latest horizon went on, as log-odds. */
  private double returning(int person, int tie, int lately) {
    boolean counted = period.count(tie) > lately;
    double others = old[person] - (counted ? 1 : 0);
    double alive = back[person] - (counted && lately > 0 ? 1 : 0);
    double share = (alive + ALIKE * rate) / (others + ALIKE);
    return Math.log(share / (1 - share));
  }

  private double share(int person, int tie) {
    return Math.log((decay[tie] + 0.001) / (0.01 + attention[person]));
  }

  /** The six signs of the people both know. */
  void common(int tie, Signs.Row row) {
    int i = period.row[period.a[tie]];
    int j = period.row[period.b[tie]];
    int endI = period.row[period.a[tie] + 1];
    int endJ = period.row[period.b[tie] + 1];
    int n = 0;
    double rare = 0;
    double lately = 0;
    double flow = 0;
    double latest = period.length;
    while (i < endI && j < endJ) {
      int x = period.alter[i];
      int y = period.alter[j];
      if (x == y) {
        n++;
        rare += 1 / Math.log(1.0 + period.degree(x));
        double both = Math.max(period.last(period.tie[i]), period.last(period.tie[j]));
        latest = Math.min(latest, both);
        if (both <= 1) lately++;
        flow += Math.min(decay[period.tie[i]], decay[period.tie[j]]);
      }
      if (x <= y) i++;
      if (y <= x) j++;
    }
    int fewer = Math.min(period.degree(period.a[tie]), period.degree(period.b[tie]));
    row.add(Math.log1p(n));
    row.add(Math.log1p(rare));
    row.add(Math.log(0.02 + latest));
    row.add(Math.log1p(lately));
    row.add(Math.log(0.05 + flow));
    row.add(Math.log((n + 0.5) / (fewer + 1.0)));
  }

  /** The seven signs of everybody together, and of the tie's place among all. */
  void everybody(int tie, Signs.Row row) {
    row.add(Math.log(rate / (1 - rate)));
    row.add(Math.log((ages[0] + 5) / (ages[1] + 5)));
    row.add(Math.log((ages[2] + 5) / (ages[3] + 5)));
    row.add(below(decays, decay[tie]));
    row.add(below(lasts, period.last(tie)));
    row.add(below(counts, period.count(tie)));
    row.add(Math.log(4 * (ages[2] + 1) / (ages[0] + 1)));
  }

  /** The share of sorted values below one of them, half of the equal ones counted. */
  private static double below(double[] sorted, double value) {
    int low = first(sorted, 0, sorted.length, value, false);
    int high = first(sorted, 0, sorted.length, value, true);
    return (low + high) / 2.0 / sorted.length;
  }

  private static int first(double[] sorted, int from, int to, double value, boolean beyond) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (beyond && sorted[middle] == value)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
