package rapport.dates;

import org.jspecify.annotations.Nullable;

/** Reads the names of holidays, with or without "day", "national", an apostrophe or a plural s. */
final class HolidayWords {

  private static final int LONGEST = 8;

  private final Tokens words;

  HolidayWords(Tokens words) {
    this.words = words;
  }

  /** Whether a name may begin with a word and the next. */
  static boolean begins(Tokens words, int at) {
    String first = stem(words.at(at));
    if (!Holidays.begins(first)) return false;
    if (Holidays.named(first) != null) return true;
    int next = at + 1;
    while (skipped(words, next)) next++;
    return Holidays.begins(first + ' ' + stem(words.at(next)));
  }

  private static boolean skipped(Tokens words, int at) {
    return words.is(at, "-") || (words.is(at, ".") && words.glued(at) && words.length(at - 1) <= 3);
  }

  @Nullable TimeWord read(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    if (!Holidays.begins(stem(words.at(start)))) return null;
    StringBuilder name = new StringBuilder();
    TimeWord found = null;
    int next = start;
    for (int count = 0; count < LONGEST && next < words.count(); count++, next++) {
      if (skipped(words, next)) continue;
      String stem = stem(words.at(next));
      if (stem.isEmpty() || !Character.isLetterOrDigit(stem.charAt(0))) break;
      if (!name.isEmpty()) name.append(' ');
      String known = name.append(stem).toString();
      if (!Holidays.begins(known)) break;
      Times times = Holidays.named(known);
      if (times != null) found = TimeWord.strong(next + 1, times);
    }
    return found == null ? null : found.until(abbreviated(found.end()));
  }

  private int abbreviated(int at) {
    boolean cut = words.is(at, ".") && words.glued(at) && words.length(at - 1) <= 3;
    return cut && at + 1 < words.count() ? at + 1 : at;
  }

  /** Without possessive and plural, in one spelling. */
  static String stem(String word) {
    switch (word) {
      case "st" -> {
        return "saint";
      }
      case "xmas" -> {
        return "christma";
      }
      case "patriots", "patriots'" -> {
        return "patriots";
      }
      case "&" -> {
        return "and";
      }
      default -> {}
    }
    String plain = word;
    if (plain.endsWith("'s")) plain = plain.substring(0, plain.length() - 2);
    else if (plain.endsWith("'")) plain = plain.substring(0, plain.length() - 1);
    java.time.DayOfWeek day = CalendarWords.day(plain);
    if (day != null) return day.name().toLowerCase(java.util.Locale.ROOT);
    plain = plain.replace("'", "");
    if (plain.endsWith("ies")) return plain.substring(0, plain.length() - 3) + "y";
    return plain.length() > 3 && plain.endsWith("s")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
