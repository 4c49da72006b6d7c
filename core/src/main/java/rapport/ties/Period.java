package rapport.ties;

import java.util.Arrays;

/**
 * The contacts of a log between two instants, grouped by tie and by person, from which {@link
 * Signs} are read. It is not the log: what lies outside is not there.
 *
 * <p>Times are ages at the end of the period in horizons. The contacts of a tie stand side by side,
 * latest first; the ties of a person likewise, by alter. Two counting scatters, O(lines + people).
 */
final class Period {

  /** Of each tie, the smaller and the larger person. */
  final int[] a;

  final int[] b;

  /** Where the contacts of each tie begin. */
  final int[] start;

  /** Of each contact its age in horizons. */
  final double[] age;

  /** Whether the smaller person turned to the larger. */
  final boolean[] forth;

  /** How many people the message reached. */
  final int[] reached;

  /** Which line of the log each contact is. */
  final int[] line;

  /** Where the ties of each person begin, whom they lead to and which they are. */
  final int[] row;

  final int[] alter;
  final int[] tie;

  /** How long the period is in horizons. */
  final double length;

  /**
   * Groups the lines from one index to before another.
   *
   * @param end seconds at the end of the period
   * @param unit seconds of a horizon
   */
  Period(Columns columns, int from, int to, long end, double unit, double length) {
    this.length = length;
    int people = columns.people();
    int[] order = sorted(columns, from, to, people);
    int n = order.length;
    age = new double[n];
    forth = new boolean[n];
    reached = new int[n];
    line = order;
    int[] first = new int[n];
    int[] second = new int[n];
    int[] begin = new int[n + 1];
    int ties = 0;
    for (int i = 0; i < n; i++) {
      int at = order[i];
      int one = columns.from()[at];
      int other = columns.to()[at];
      int low = Math.min(one, other);
      int high = Math.max(one, other);
      if (ties == 0 || first[ties - 1] != low || second[ties - 1] != high) {
        first[ties] = low;
        second[ties] = high;
        begin[ties++] = i;
      }
      age[i] = (end - columns.time()[at]) / unit;
      forth[i] = one == low;
      reached[i] = columns.reached()[at];
    }
    begin[ties] = n;
    a = Arrays.copyOf(first, ties);
    b = Arrays.copyOf(second, ties);
    start = Arrays.copyOf(begin, ties + 1);
    row = new int[people + 1];
    alter = new int[2 * ties];
    tie = new int[2 * ties];
    rows(people);
  }

  /** Indices of the lines by smaller person, then larger, then latest first. */
  private static int[] sorted(Columns columns, int from, int to, int people) {
    int[] lines = new int[to - from];
    for (int i = 0; i < lines.length; i++) lines[i] = to - 1 - i;
    int[] byLarger = scattered(lines, columns, people, false);
    return scattered(byLarger, columns, people, true);
  }

  private static int[] scattered(int[] lines, Columns columns, int people, boolean smaller) {
    int[] next = new int[people + 1];
    for (int line : lines) next[key(columns, line, smaller) + 1]++;
    for (int i = 0; i < people; i++) next[i + 1] += next[i];
    int[] out = new int[lines.length];
    for (int line : lines) out[next[key(columns, line, smaller)]++] = line;
    return out;
  }

  private static int key(Columns columns, int line, boolean smaller) {
    int one = columns.from()[line];
    int other = columns.to()[line];
    return smaller ? Math.min(one, other) : Math.max(one, other);
  }

  private void rows(int people) {
    for (int i = 0; i < a.length; i++) {
      row[a[i] + 1]++;
      row[b[i] + 1]++;
    }
    for (int i = 0; i < people; i++) row[i + 1] += row[i];
    int[] next = Arrays.copyOf(row, people);
    for (int i = 0; i < a.length; i++) put(next[b[i]]++, a[i], i);
    for (int i = 0; i < a.length; i++) put(next[a[i]]++, b[i], i);
  }

  private void put(int slot, int person, int which) {
    alter[slot] = person;
    tie[slot] = which;
  }

  /** How many ties there are. */
  int ties() {
    return a.length;
  }

  /** How many ties a person has. */
  int degree(int person) {
    return row[person + 1] - row[person];
  }

  /** How many contacts a tie has. */
  int count(int which) {
    return start[which + 1] - start[which];
  }

  /** Age of the latest contact of a tie. */
  double last(int which) {
    return age[start[which]];
  }

  /** Contacts of a tie no older than an age. */
  int within(int which, double oldest) {
    int n = 0;
    for (int i = start[which]; i < start[which + 1] && age[i] <= oldest; i++) n++;
    return n;
  }
}
