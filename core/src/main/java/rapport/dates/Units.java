package rapport.dates;

import org.jspecify.annotations.Nullable;

/** The words for units of time. */
final class Units {

  /** The units in the singular, as {@link #one} knows them. */
  static final String WORDS =
      "second sec minute min hour hr day week wk month mo quarter qtr year yr";

  private Units() {}

  /** In the singular only, perhaps with an apostrophe: week, week's. */
  static @Nullable Grain one(String word) {
    String plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return switch (plain) {
      case "second", "sec" -> Grain.SECOND;
      case "minute", "min" -> Grain.MINUTE;
      case "hour", "hr" -> Grain.HOUR;
      case "day" -> Grain.DAY;
      case "week", "wk" -> Grain.WEEK;
      case "month", "mo" -> Grain.MONTH;
      case "quarter", "qtr" -> Grain.QUARTER;
      case "year", "yr" -> Grain.YEAR;
      default -> null;
    };
  }

  /** In the singular or plural. */
  static @Nullable Grain of(String word) {
    if (word.endsWith("s'")) return of(word.substring(0, word.length() - 1));
    boolean plural = word.length() > 2 && word.endsWith("s") && !word.endsWith("'s");
    return one(plural ? word.substring(0, word.length() - 1) : word);
  }
}
