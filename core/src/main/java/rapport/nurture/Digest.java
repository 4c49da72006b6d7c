package rapport.nurture;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When the owner's digest is due: on Mondays or every morning, at an hour of the owner's day. It is
 * not the digest itself, and it sends nothing.
 *
 * @param times how often
 * @param hour the hour of the day, 0 to 23; where clocks skip it, the hour after the gap, and where
 *     they pass it twice, the first
 * @param since when this was chosen; what lay before it is not sent late
 */
public record Digest(Times times, int hour, Instant since) {

  private static final Duration WRONG_CLOCK = Duration.ofDays(1);

  /** How often a digest is sent. */
  public enum Times {
    /** Never. */
    OFF,
    /** Once a week. */
    MONDAYS,
    /** Once a day. */
    MORNINGS
  }

  /**
   * Checks the hour.
   *
   * @throws IllegalArgumentException for an hour that no day has
   */
  public Digest {
    if (hour < 0 || hour > 23) throw new IllegalArgumentException("there is no hour " + hour);
  }

  /**
   * Whether one is to be sent now. One that was missed is due until it is sent, once however many
   * were missed; two are never due on one day, nor in one week on Mondays. A last one that is said
   * to lie more than a day ahead came from a wrong clock and is not believed.
   *
   * @param lastSent when one was last sent, or null for never
   */
  public boolean due(@Nullable Instant lastSent, Instant now, ZoneId zone) {
    if (times == Times.OFF) return false;
    LocalDate day = day(now, zone);
    if (at(day, zone).isBefore(since)) return false;
    if (lastSent == null || lastSent.isAfter(now.plus(WRONG_CLOCK))) return true;
    return lastSent.isBefore(day.atStartOfDay(zone).toInstant());
  }

  /** The latest day whose hour has come. */
  private LocalDate day(Instant now, ZoneId zone) {
    LocalDate day = now.atZone(zone).toLocalDate();
    Period step = times == Times.MONDAYS ? Period.ofWeeks(1) : Period.ofDays(1);
    if (times == Times.MONDAYS) day = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (at(day, zone).isAfter(now)) day = day.minus(step);
    return day;
  }

  private Instant at(LocalDate day, ZoneId zone) {
    return day.atTime(hour, 0).atZone(zone).toInstant();
  }
}
