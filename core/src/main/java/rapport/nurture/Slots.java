package rapport.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Free times to propose for a meeting: on working days from tomorrow on, inside working hours of
 * both zones, clear of everything in the owner's calendar. It books nothing.
 *
 * <p>Times are built on the owner's wall clock, so a slot at 10:00 is at 10:00 on both sides of a
 * change of daylight saving time.
 */
public final class Slots {

  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final LocalTime LAST = LocalTime.of(17, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime AFTER_NOON = LocalTime.of(13, 0);
  private static final int DAYS = 15;
  private static final int STEP_MINUTES = 30;

  private Slots() {}

  /** A span of time. */
  public record Span(Instant from, Instant until) {

    boolean meets(Instant start, Instant end) {
      return from.isBefore(end) && start.isBefore(until);
    }
  }

  /**
   * Up to two free times, on two different days where possible: the first one free of each day,
   * mornings on the first and afternoons on the second.
   *
   * @param busy what is in the calendar, in any order
   * @param pauses days on which the owner is away or does not work
   * @param mine the owner's zone
   * @param theirs the other's zone, the same when it is not known
   */
  public static List<Span> two(
      List<Span> busy, Pauses pauses, Duration length, Instant now, ZoneId mine, ZoneId theirs) {
    return two(busy, pauses, length, now, mine, theirs, 0);
  }

  /**
   * The same, with other times for each of several people to whom times are proposed at once.
   *
   * @param turn whose turn it is, from 0: so many free times of each day are left to others
   */
  public static List<Span> two(
      List<Span> busy,
      Pauses pauses,
      Duration length,
      Instant now,
      ZoneId mine,
      ZoneId theirs,
      int turn) {
    List<Span> found = new ArrayList<>();
    LocalDate day = now.atZone(mine).toLocalDate();
    for (int n = 1; n <= DAYS && found.size() < 2; n++) {
      LocalDate next = day.plusDays(n);
      if (!pauses.working(next)) continue;
      LocalTime from = found.isEmpty() ? FIRST : AFTER_NOON;
      free(next, from, busy, length, mine, theirs, turn).ifPresent(found::add);
    }
    return found;
  }

  private static java.util.Optional<Span> free(
      LocalDate day,
      LocalTime from,
      List<Span> busy,
      Duration length,
      ZoneId mine,
      ZoneId theirs,
      int turn) {
    Span last = null;
    int left = turn;
    int steps = (int) Duration.between(FIRST, LAST).toMinutes() / STEP_MINUTES;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < steps; i++) {
        LocalTime time = FIRST.plusMinutes((long) i * STEP_MINUTES);
        if (pass == 0 && time.isBefore(from)) continue;
        ZonedDateTime start = day.atTime(time).atZone(mine);
        ZonedDateTime end = start.plus(length);
        if (!works(start, end) || !works(start, end, theirs)) continue;
        if (pass == 1 && !time.isBefore(from)) continue;
        if (busy.stream().anyMatch(span -> span.meets(start.toInstant(), end.toInstant())))
          continue;
        last = new Span(start.toInstant(), end.toInstant());
        if (left-- == 0) return java.util.Optional.of(last);
      }
    }
    return java.util.Optional.ofNullable(last);
  }

  private static boolean works(ZonedDateTime start, ZonedDateTime end) {
    LocalTime from = start.toLocalTime();
    LocalTime to = end.toLocalTime();
    boolean day = !from.isBefore(FIRST) && !to.isAfter(LAST) && to.isAfter(from);
    boolean lunch = from.isBefore(AFTER_NOON) && to.isAfter(NOON);
    return day && !lunch;
  }

  /** The other's day is taken a little wider, since any overlap is rare across an ocean. */
  private static boolean works(ZonedDateTime start, ZonedDateTime end, ZoneId zone) {
    LocalTime from = start.withZoneSameInstant(zone).toLocalTime();
    LocalTime to = end.withZoneSameInstant(zone).toLocalTime();
    return !from.isBefore(FIRST.minusHours(1))
        && !to.isAfter(LAST.plusHours(1))
        && to.isAfter(from);
  }
}
