package rapport.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How fine a time in words is: "in May" speaks of a month, "at 3:15" of a minute. It is not a
 * length: a month has 28 to 31 days. Weeks begin on Monday (ISO 8601).
 */
public enum Grain {
  /** To the second. */
  SECOND(ChronoUnit.SECONDS),
  /** To the minute. */
  MINUTE(ChronoUnit.MINUTES),
  /** To the hour. */
  HOUR(ChronoUnit.HOURS),
  /** A calendar day. */
  DAY(ChronoUnit.DAYS),
  /** Monday to Sunday. */
  WEEK(ChronoUnit.WEEKS),
  /** A calendar month. */
  MONTH(ChronoUnit.MONTHS),
  /** Three months, the first of them January, April, July or October. */
  QUARTER(ChronoUnit.MONTHS),
  /** A calendar year. */
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit unit;

  Grain(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The beginning of the second, day, week … that holds a time. */
  public LocalDateTime floor(LocalDateTime time) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> time.truncatedTo(unit);
      case WEEK ->
          time.truncatedTo(ChronoUnit.DAYS)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case QUARTER -> MONTH.floor(time).withMonth((time.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
    };
  }

  /** So many of them later; the day of the month is kept where the month has it. */
  public LocalDateTime plus(LocalDateTime time, long count) {
    return time.plus(this == QUARTER ? 3 * count : count, unit);
  }

  /** The next finer one that is spoken of: days for weeks and coarser. */
  Grain finer() {
    return switch (this) {
      case SECOND, MINUTE -> SECOND;
      case HOUR -> MINUTE;
      case DAY -> HOUR;
      case WEEK, MONTH, QUARTER, YEAR -> DAY;
    };
  }
}
