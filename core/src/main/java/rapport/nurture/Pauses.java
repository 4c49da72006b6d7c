package rapport.nurture;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rapport.people.PersonId;

/**
 * Days on which nothing is asked (practice N1): a holiday of the owner's, or a snooze of one
 * person. What falls due in a pause is due on the day after it, once, however many rhythms it would
 * have been. A public holiday is no pause: people may be written to, but nothing is planned for it,
 * as for a weekend.
 *
 * @param holidays whether a day is a public holiday where the owner works
 */
public record Pauses(List<Pause> all, Predicate<LocalDate> holidays) {

  /** No pause at all. */
  public static final Pauses NONE = new Pauses(List.of());

  private static final int MOST_IN_A_ROW = 100;
  private static final int MOST_AHEAD = 370;

  /**
   * One pause.
   *
   * @param person about whom, or null for everybody
   * @param from the first day
   * @param until the first day on which things may be asked again
   */
  public record Pause(@Nullable PersonId person, LocalDate from, LocalDate until) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Pause {
      if (!until.isAfter(from))
        throw new IllegalArgumentException("a pause ends after it begins, not on " + until);
    }

    boolean covers(PersonId whom, LocalDate day) {
      return (person == null || person.equals(whom)) && !day.isBefore(from) && day.isBefore(until);
    }
  }

  /** Copies the list. */
  public Pauses {
    all = List.copyOf(all);
  }

  /** Pauses where no public holiday is known. */
  public Pauses(List<Pause> all) {
    this(all, day -> false);
  }

  /** The same pauses where some days are public holidays. */
  public Pauses at(Predicate<LocalDate> holidays) {
    return new Pauses(all, holidays);
  }

  /** Whether a day is one to plan something for: no weekend, no holiday, no pause. O(n). */
  public boolean working(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5 && !holidays.test(day) && !quiet(day);
  }

  /** Whether nothing is asked about somebody on a day. O(n). */
  public boolean quiet(PersonId whom, LocalDate day) {
    for (Pause pause : all) if (pause.covers(whom, day)) return true;
    return false;
  }

  /** The last day of the pause from everything that a day lies in, or null. O(n) a day. */
  public @Nullable LocalDate last(LocalDate day) {
    if (!quiet(day)) return null;
    LocalDate last = day;
    while (quiet(last.plusDays(1)) && last.isBefore(day.plusDays(MOST_AHEAD)))
      last = last.plusDays(1);
    return last;
  }

  /** Whether nothing is asked about anybody on a day. O(n). */
  public boolean quiet(LocalDate day) {
    for (Pause pause : all)
      if (pause.person() == null && !day.isBefore(pause.from()) && day.isBefore(pause.until()))
        return true;
    return false;
  }

  /** The first day from a day on at which something about somebody may be asked. */
  public LocalDate after(PersonId whom, LocalDate day) {
    LocalDate found = day;
    for (int bound = 0; bound < MOST_IN_A_ROW; bound++) {
      LocalDate next = found;
      for (Pause pause : all) if (pause.covers(whom, next)) next = pause.until();
      if (next.equals(found)) return found;
      found = next;
    }
    return found;
  }
}
