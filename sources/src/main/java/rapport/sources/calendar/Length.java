package rapport.sources.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long every occurrence of an entry lasts: days on the wall clock, then exact time (RFC 5545
 * §3.3.6, §3.8.5.3). It is never negative, and a length beyond a hundred years is none.
 */
record Length(long days, Duration exact) {

  private static final Pattern VALUE =
      Pattern.compile(
          "\\+?P(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?"
              + "(?:T(?:([0-9]{1,8})H)?(?:([0-9]{1,8})M)?(?:([0-9]{1,9})S)?)?");
  private static final long MOST_DAYS = 36_525;

  static final Length NONE = new Length(0, Duration.ZERO);
  static final Length ONE_DAY = new Length(1, Duration.ZERO);

  /** A value of type DURATION, or null if it is none or not a positive one. */
  static @Nullable Length of(String value) {
    Matcher m = VALUE.matcher(value.strip());
    if (!m.matches()) return null;
    Duration exact = Duration.ofSeconds(number(m, 3) * 3600 + number(m, 4) * 60 + number(m, 5));
    long days = number(m, 1) * 7 + number(m, 2);
    return days + exact.toDays() > MOST_DAYS ? null : new Length(days, exact);
  }

  private static long number(Matcher m, int group) {
    String text = m.group(group);
    return text == null ? 0 : Long.parseLong(text);
  }

  /** From a start to an end; nothing if the end is before the start, for days at least one. */
  static Length between(Moment start, Moment end) {
    if (start.isDay()) {
      long days = ChronoUnit.DAYS.between(start.local(), end.like(start).local());
      return days < 1 || days > MOST_DAYS ? ONE_DAY : new Length(days, Duration.ZERO);
    }
    Moment same = end.isFloating() ? start.at(end.local()) : end;
    Duration exact = Duration.between(start.instant(), same.instant());
    return exact.isNegative() || exact.toDays() > MOST_DAYS ? NONE : new Length(0, exact);
  }

  /** The end of what starts here. */
  Instant after(Moment start) {
    return start.plus(days, exact);
  }
}
