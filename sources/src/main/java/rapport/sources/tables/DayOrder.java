package rapport.sources.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.cards.CardDetails;

/**
 * Whether days stand before months in one column of a table. A value such as 03/04/1984 says
 * nothing by itself; a value of the same column with a number above twelve says it for all. Where
 * none does, or two contradict each other, such values mean nothing. With dots between, as nobody
 * writes months first, the day is first.
 */
final class DayOrder {

  private static final Pattern PARTS =
      Pattern.compile("([0-9]{1,2})([-./])([0-9]{1,2})[-./]([0-9]{4})(?:[ T].*)?");
  private static final int MONTHS = 12;

  private boolean dayFirst;
  private boolean monthFirst;

  /** Learns from one value. */
  void note(String value) {
    Matcher parts = PARTS.matcher(value);
    if (!parts.matches() || parts.group(2).equals(".")) return;
    dayFirst |= Integer.parseInt(parts.group(1)) > MONTHS;
    monthFirst |= Integer.parseInt(parts.group(3)) > MONTHS;
  }

  /** The day in the form of ISO 8601, or null where it cannot be told. */
  @Nullable String day(String value) {
    Matcher parts = PARTS.matcher(value);
    if (!parts.matches()) return CardDetails.day(value);
    boolean dots = parts.group(2).equals(".");
    if (!dots && dayFirst == monthFirst) return null;
    boolean first = dots || dayFirst;
    return CardDetails.day(
        "%s-%02d-%02d"
            .formatted(
                parts.group(4),
                Integer.parseInt(parts.group(first ? 3 : 1)),
                Integer.parseInt(parts.group(first ? 1 : 3))));
  }
}
