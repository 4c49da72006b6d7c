package rapport.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.ties.Balance;

/**
 * Everybody's standing in rows of numbers, highest first: what the figures and moves of a day are
 * read from without touching everybody. It holds nothing that a standing does not say. Immutable.
 */
public final class Roll {

  private static final Comparator<Standing> ORDER =
      (one, other) -> {
        int higher = Double.compare(other.height(), one.height());
        return higher != 0 ? higher : one.person().id().compareTo(other.person().id());
      };
  private static final int LIVING_DAYS = 180;

  private final Standing[] who;
  private final double[] height;
  private final int[] due;
  private final int[] rhythm;
  private final int[] living;
  private final int[] overdue;
  private final Balance.Lean[] lean;

  private Roll(int size) {
    this.who = new Standing[size];
    this.height = new double[size];
    this.due = new int[size];
    this.rhythm = new int[size];
    this.living = new int[size];
    this.overdue = new int[size];
    this.lean = new Balance.Lean[size];
  }

  /** The roll of some people, one standing each. O(n log n), O(n) where few are out of order. */
  public static Roll of(Collection<Standing> standings) {
    List<Standing> order = new ArrayList<>(standings);
    order.sort(ORDER);
    Roll roll = new Roll(order.size());
    for (int i = 0; i < order.size(); i++) roll.put(i, order.get(i));
    return roll;
  }

  private void put(int i, Standing standing) {
    Rhythm rhythm = standing.rhythm();
    LocalDate silent = standing.silentFrom(); // as a move to pick up again counts it
    LocalDate due = standing.due();
    // What falls due after the sources end is not known to be due.
    if (due != null && due.isAfter(standing.known())) due = null;
    who[i] = standing;
    height[i] = standing.height();
    this.due[i] = standing.waiting() != null ? Integer.MIN_VALUE : day(due, 0);
    this.rhythm[i] = day(due, 0);
    living[i] =
        rhythm == null || silent == null || standing.doubt().later()
            ? Integer.MIN_VALUE
            : day(silent, Math.max(LIVING_DAYS, 4L * rhythm.everyDays()));
    overdue[i] =
        rhythm == null ? Integer.MAX_VALUE : day(due, rhythm.atMostDays() - rhythm.everyDays());
    lean[i] = standing.tie().balance().lean();
  }

  private static int day(@Nullable LocalDate day, long more) {
    return day == null
        ? Integer.MAX_VALUE
        : (int) Math.min(Integer.MAX_VALUE, day.toEpochDay() + more);
  }

  /**
   * The same with one person's standing replaced.
   *
   * @param before what is in the roll, or null
   * @param after what shall be in it, or null
   * @throws IllegalArgumentException if the one before is not in it
   */
  public Roll with(@Nullable Standing before, @Nullable Standing after) {
    int out = before == null ? -1 : Arrays.binarySearch(who, before, ORDER);
    if (before != null && out < 0)
      throw new IllegalArgumentException("this standing is not in the roll");
    int in = -1;
    if (after != null) {
      int found = Arrays.binarySearch(who, after, ORDER);
      in = found < 0 ? -1 - found : found;
      if (out >= 0 && out < in) in--;
    }
    Roll next = new Roll(who.length - (out < 0 ? 0 : 1) + (in < 0 ? 0 : 1));
    Object[] rows = {who, height, due, rhythm, living, overdue, lean};
    Object[] into = {
      next.who, next.height, next.due, next.rhythm, next.living, next.overdue, next.lean
    };
    for (int row = 0; row < rows.length; row++) copy(rows[row], who.length, out, in, into[row]);
    if (after != null) next.put(in, after);
    return next;
  }

  /**
   * The same with some people's standings replaced by others of the same height. O(n).
   *
   * @throws IllegalArgumentException if one of them is not in it at that height
   */
  public Roll with(Collection<Standing> anew) {
    Roll next = new Roll(who.length);
    Object[] rows = {who, height, due, rhythm, living, overdue, lean};
    Object[] into = {
      next.who, next.height, next.due, next.rhythm, next.living, next.overdue, next.lean
    };
    for (int row = 0; row < rows.length; row++) copy(rows[row], who.length, -1, -1, into[row]);
    for (Standing one : anew) {
      int place = Arrays.binarySearch(who, one, ORDER);
      if (place < 0) throw new IllegalArgumentException("this standing is not in the roll");
      next.put(place, one);
    }
    return next;
  }

  /**
   * Copies a row of a table without one place and with a gap at another.
   *
   * @param row an array
   * @param length how long it is
   * @param out the place that is left out, or −1
   * @param in the place in the copy that is left empty, or −1
   * @param into the array to fill
   */
  public static void copy(Object row, int length, int out, int in, Object into) {
    int from = 0;
    int to = 0;
    while (from < length) {
      if (from == out) from++;
      if (to == in) to++;
      int end = out > from ? out : length;
      int many = in > to ? Math.min(end - from, in - to) : end - from;
      System.arraycopy(row, from, into, to, many);
      from += many;
      to += many;
    }
  }

  /** How many people are in it. */
  public int size() {
    return who.length;
  }

  /** One of them, highest first. */
  public Standing get(int i) {
    return who[i];
  }

  double height(int i) {
    return height[i];
  }

  /** Whether a message waits or the rhythm asks for a contact by a day. */
  boolean asks(int i, LocalDate today) {
    return due[i] <= today.toEpochDay();
  }

  /**
   * Relationships with a rhythm that are not dormant on a day: not known to have been silent for
   * half a year or four rhythms. O(n).
   */
  public int withRhythm(LocalDate today) {
    long day = today.toEpochDay();
    int count = 0;
    for (int until : living) if (until >= day) count++;
    return count;
  }

  /** Those of them whose rhythm asks for a contact by a day, the overdue ones too. O(n). */
  public int due(LocalDate today) {
    long day = today.toEpochDay();
    int count = 0;
    for (int i = 0; i < who.length; i++) if (living[i] >= day && rhythm[i] <= day) count++;
    return count;
  }

  /** Those of them that are not overdue. O(n). */
  public int onRhythm(LocalDate today) {
    long day = today.toEpochDay();
    int count = 0;
    for (int i = 0; i < who.length; i++) if (living[i] >= day && overdue[i] >= day) count++;
    return count;
  }

  /** How many relationships lean one way. O(n). */
  public int leaning(Balance.Lean to) {
    int count = 0;
    for (Balance.Lean one : lean) if (one == to) count++;
    return count;
  }
}
