package rapport.sources.attendance;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One date and time as a report writes it, before anybody knows whether its day or its month comes
 * first: three numbers, what divides them, and the time of the day. {@code 1/5/24, 10:02:15 AM},
 * {@code 05.01.2024 10:02}, {@code 2024-01-05 10:02:15}. It is not an instant: it has no zone.
 */
record WallTime(int one, int two, int three, boolean dots, int hour, int minute, int second) {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,4})([-./])([0-9]{1,2})\\2([0-9]{1,4})[.,]?[ T]+([0-9]{1,2})[:.]([0-9]{2})"
              + "(?:[:.]([0-9]{2}))?(?: ?([AaPp])\\.? ?[Mm]\\.?)?");
  private static final int LONGEST = 40;

  /** In which order the three numbers stand. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST
  }

  /** What a field says, or null if it is no date with a time. */
  static @Nullable WallTime of(String field) {
    if (field.length() > LONGEST) return null;
    Matcher form = FORM.matcher(field);
    if (!form.matches()) return null;
    int hour = Integer.parseInt(form.group(5));
    String half = form.group(8);
    if (half != null) {
      if (hour < 1 || hour > 12) return null;
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
    return new WallTime(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(3)),
        Integer.parseInt(form.group(4)),
        form.group(2).equals("."),
        hour,
        Integer.parseInt(form.group(6)),
        form.group(7) == null ? 0 : Integer.parseInt(form.group(7)));
  }

  /** What it is if its numbers stand in that order, or null if there is no such day or time. */
  @Nullable LocalDateTime in(Order order) {
    boolean yearFirst = order == Order.YEAR_FIRST;
    if (dots && order == Order.MONTH_FIRST) return null;
    if (one > 31 != yearFirst) return null;
    int year = yearFirst ? one : three;
    int month = order == Order.MONTH_FIRST ? one : two;
    int day = yearFirst ? three : order == Order.MONTH_FIRST ? two : one;
    if (year < 100) year += 2000;
    try {
      return year < FIRST || year > LAST
          ? null
          : LocalDateTime.of(year, month, day, hour, minute, second);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static final int FIRST = 2005;
  private static final int LAST = 2100;
}
