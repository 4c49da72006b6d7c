package rapport.nurture;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import rapport.people.ByNumber;
import rapport.ties.Attention;
import rapport.ties.Balance;

/**
 * Everybody's standing in rows of numbers, highest first: what the figures and moves of a day are
 * read from without touching everybody. It holds nothing that a standing does not say. Immutable.
 */
public final class Roll {

  private static final int LIVING_DAYS = 180;

  private final Ranks who;
  private final int[] due;
  private final int[] rhythm;
  private final int[] living;
  private final int[] overdue;
  private final Balance.Lean[] lean;

  private Roll(Ranks who) {
    this(
        who,
        new int[who.size()],
        new int[who.size()],
        new int[who.size()],
        new int[who.size()],
        new Balance.Lean[who.size()]);
  }

  private Roll(
      Ranks who, int[] due, int[] rhythm, int[] living, int[] overdue, Balance.Lean[] lean) {
    this.who = who;
    this.due = due;
    this.rhythm = rhythm;
    this.living = living;
    this.overdue = overdue;
    this.lean = lean;
  }

  /** The roll of some people, one standing each. O(n log n), O(n) where few are out of order. */
  public static Roll of(Collection<Standing> standings) {
    Roll roll = new Roll(Ranks.of(Ranks.By.HEIGHT, standings));
    for (int i = 0; i < roll.size(); i++) roll.put(i, roll.get(i));
    return roll;
  }

  private void put(int i, Standing standing) {
    Rhythm rhythm = standing.rhythm();
    LocalDate silent = standing.silentFrom(); // as a move to pick up again counts it
    LocalDate due = standing.due();
    // What falls due after the sources end is not known to be due.
    if (due != null && due.isAfter(standing.known())) due = null;
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
    Ranks.Step step = who.step(before, after);
    Roll next = new Roll(who.with(step, after));
    step.of(due, next.due, size());
    step.of(rhythm, next.rhythm, size());
    step.of(living, next.living, size());
    step.of(overdue, next.overdue, size());
    step.of(lean, next.lean, size());
    if (after != null) next.put(step.in(), after);
    return next;
  }

  /**
   * The same with some people's standings replaced by others of the same height. O(n).
   *
   * @throws IllegalArgumentException if one of them is not in it at that height
   */
  public Roll with(Collection<Standing> anew) {
    Roll next =
        new Roll(
            who.with(anew),
            due.clone(),
            rhythm.clone(),
            living.clone(),
            overdue.clone(),
            lean.clone());
    for (Standing one : anew) next.put(who.step(one, null).out(), one);
    return next;
  }

  /** The same where all ties together hold something else: only who is higher than whom moves. */
  public Roll weighed(Attention attention, ByNumber<Standing> now) {
    Ranks.Moved moved = who.weighed(attention, now);
    return new Roll(
        moved.now(),
        moved.of(due),
        moved.of(rhythm),
        moved.of(living),
        moved.of(overdue),
        moved.of(lean));
  }

  /** How many people are in it. */
  public int size() {
    return who.size();
  }

  /** One of them, highest first. */
  public Standing get(int i) {
    return who.get(i);
  }

  double height(int i) {
    return who.figure(i);
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
    for (int i = 0; i < size(); i++) if (living[i] >= day && rhythm[i] <= day) count++;
    return count;
  }

  /** Those of them that are not overdue. O(n). */
  public int onRhythm(LocalDate today) {
    long day = today.toEpochDay();
    int count = 0;
    for (int i = 0; i < size(); i++) if (living[i] >= day && overdue[i] >= day) count++;
    return count;
  }

  /** How many relationships lean one way. O(n). */
  public int leaning(Balance.Lean to) {
    int count = 0;
    for (Balance.Lean one : lean) if (one == to) count++;
    return count;
  }
}
