package rapport.ties;

import java.util.Arrays;

/**
 * What a {@link Period} shows of what each person sends, to how many, and whether their ties go on
 * within a quarter of a horizon: who leaves still receives for a while, but sends no more. It is
 * not about one tie. O(contacts + ties).
 */
final class Sending {

  private static final double SOON = 0.02;
  private static final double QUARTER = 0.25;
  private static final double ALIKE = 3;

  private final Period period;
  private final double[] silent;
  private final double[] newest;
  private final double[] recent;
  private final double[] widthNewest;
  private final double[] widthRecent;
  private final double[] old;
  private final double[] back;
  private final double[] late;
  private final double[] crowd;
  private final double rate;
  private final double senders;

  Sending(Period period) {
    this.period = period;
    int people = period.row.length - 1;
    silent = new double[people];
    Arrays.fill(silent, period.length);
    newest = new double[people];
    recent = new double[people];
    widthNewest = new double[people];
    widthRecent = new double[people];
    old = new double[people];
    back = new double[people];
    late = new double[people];
    crowd = new double[people];
    double known = 0;
    double alive = 0;
    for (int tie = 0; tie < period.ties(); tie++) {
      int quarter = period.within(tie, QUARTER);
      int before = before(tie, quarter);
      add(period.a[tie], tie, quarter, before);
      add(period.b[tie], tie, quarter, before);
      authors(tie);
      if (before < 2) continue;
      known++;
      if (quarter > 0) alive++;
    }
    for (int tie = 0; tie < period.ties(); tie++) {
      crowd[period.a[tie]] += Math.log(SOON + silent[period.b[tie]]);
      crowd[period.b[tie]] += Math.log(SOON + silent[period.a[tie]]);
    }
    rate = (alive + 5) / (known + 10);
    senders = (5.0 + some(newest)) / (5 + some(recent));
  }

  private int before(int tie, int quarter) {
    return period.within(tie, 1 + QUARTER) - quarter;
  }

  private static long some(double[] sent) {
    return Arrays.stream(sent).filter(one -> one > 0).count();
  }

  private void add(int person, int tie, int quarter, int before) {
    late[person] += Math.log(SOON + period.last(tie));
    if (quarter > 0) widthNewest[person]++;
    if (period.last(tie) <= 1) widthRecent[person]++;
    if (before == 0) return;
    old[person]++;
    if (quarter > 0) back[person]++;
  }

  private void authors(int tie) {
    for (int i = period.start[tie]; i < period.start[tie + 1]; i++) {
      int author = period.forth[i] ? period.a[tie] : period.b[tie];
      double age = period.age[i];
      silent[author] = Math.min(silent[author], age);
      if (age <= QUARTER) newest[author] += 1.0 / period.reached[i];
      if (age <= 1) recent[author] += 1.0 / period.reached[i];
    }
  }

  /** The 16 signs of both sides, the lesser and the greater of each. */
  void both(int tie, Signs.Row row) {
    int a = period.a[tie];
    int b = period.b[tie];
    row.both(Math.log(SOON + silent[a]), Math.log(SOON + silent[b]));
    row.both(Math.log1p(newest[a]), Math.log1p(newest[b]));
    row.both(Math.log1p(recent[a]), Math.log1p(recent[b]));
    row.both(odds(widthNewest[a], widthRecent[a]), odds(widthNewest[b], widthRecent[b]));
    row.both(odds(widthRecent[a], period.degree(a)), odds(widthRecent[b], period.degree(b)));
    row.both(returning(a, tie), returning(b, tie));
    row.both(later(a, tie), later(b, tie));
    row.both(crowd(a), crowd(b));
  }

  private static double odds(double one, double other) {
    return Math.log((one + 1) / (other + 1));
  }

  /** How many of a person's other ties of the horizon before the latest quarter went on in it. */
  private double returning(int person, int tie) {
    int quarter = period.within(tie, QUARTER);
    boolean counted = before(tie, quarter) > 0;
    double others = old[person] - (counted ? 1 : 0);
    double alive = back[person] - (counted && quarter > 0 ? 1 : 0);
    double share = (alive + ALIKE * rate) / (others + ALIKE);
    return Math.log(share / (1 - share));
  }

  /** How much longer the tie is silent than the person's ties usually. */
  private double later(int person, int tie) {
    return Math.log(SOON + period.last(tie)) - late[person] / period.degree(person);
  }

  /** How long those whom a person is in contact with have sent nothing, on average. */
  private double crowd(int person) {
    return crowd[person] / period.degree(person);
  }

  /** The two signs of everybody together. */
  void everybody(Signs.Row row) {
    row.add(Math.log(rate / (1 - rate)));
    row.add(Math.log(senders));
  }
}
