package rapport.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.dates.NumberWords.Numeral;

/**
 * Reads days by the calendar: 2/15, 2027-03-03, 14 April, March 3rd 2027, the ides of March,
 * Friday, the 15th, October, and the periods of {@link PeriodWords}. Of two numbers the first is
 * the month unless it cannot.
 */
final class CalendarWords {

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

  static {
    for (java.time.Month month : java.time.Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month.getValue());
      MONTHS.put(name.substring(0, 3), month.getValue());
    }
    MONTHS.put("sept", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      DAYS.put(name, day);
      DAYS.put(name + "s", day);
      DAYS.put(name.substring(0, 3), day);
    }
    DAYS.put("tues", DayOfWeek.TUESDAY);
    DAYS.put("thur", DayOfWeek.THURSDAY);
    DAYS.put("thurs", DayOfWeek.THURSDAY);
  }

  private final Tokens words;
  private final PeriodWords periods;

  CalendarWords(Tokens words, LocalDateTime now) {
    this.words = words;
    periods = new PeriodWords(words, now);
  }

  @Nullable TimeWord read(int at) {
    TimeWord item = figures(at);
    if (item == null) item = dayAndMonth(at);
    if (item == null) item = monthAndDay(at);
    if (item == null) item = weekday(at);
    if (item == null) item = month(at);
    if (item == null) item = periods.read(at);
    if (item == null) item = dayOfMonth(at);
    return item == null ? periods.year(at) : item;
  }

  private @Nullable TimeWord figures(int at) {
    int first = words.number(at);
    if (first < 0
        || (glue(at) && !words.is(at - 1, "-", "/", ":", "(", "\""))
        || (glue(at) && words.number(at - 2) >= 0 && words.glued(at - 1)))
      return compactOr(at, first);
    String sign = words.at(at + 1);
    if (words.length(at) == 8 || (!sign.equals("/") && !sign.equals("-") && !sign.equals("."))) {
      TimeWord apart = apart(at);
      return apart == null ? compactOr(at, first) : apart;
    }
    int spread = words.glued(at + 1) ? 0 : 1;
    if (spread == 1 && (words.glued(at + 2) || sign.equals("."))) return null;
    TimeWord three = words.at(at + 3).equals(sign) && tail(at + 4) ? three(at) : null;
    if (three != null) return three;
    if (!words.at(at + 3).equals(sign) || !words.glued(at + 3)) return two(at, first, sign);
    return words.number(at + 4) < 0 && sign.equals(".") ? two(at, first, sign) : null;
  }

  /** 10 31 1974, when nothing else is said or "on" stands before it. */
  private @Nullable TimeWord apart(int at) {
    boolean three =
        words.length(at) < 3
            && words.length(at + 1) < 3
            && words.length(at + 2) == 4
            && !words.glued(at + 1)
            && !words.glued(at + 2);
    int year = words.number(at + 2);
    boolean said = words.count() == 3 || words.is(at - 1, "on", "dated");
    if (!three || !said || year < 1900 || year > 2200) return null;
    int first = words.number(at);
    int second = words.number(at + 1);
    return first > 12 ? date(at + 3, year, second, first) : date(at + 3, year, first, second);
  }

  private boolean tail(int at) {
    return words.number(at) >= 0 || monthAt(at) > 0;
  }

  private boolean glue(int at) {
    return words.glued(at);
  }

  private @Nullable TimeWord compactOr(int at, int number) {
    if (number < 0 || words.length(at) != 8 || glue(at) || !words.closed(at + 1)) return null;
    return date(at + 1, number / 10_000, number / 100 % 100, number % 100);
  }

  private int monthAt(int at) {
    return MONTHS.getOrDefault(words.at(at), 0);
  }

  private @Nullable TimeWord three(int at) {
    int a = words.number(at);
    int b = words.number(at + 2);
    int c = words.number(at + 4);
    int end = at + 5;
    if (monthAt(at + 2) > 0)
      return words.length(at) == 4
          ? date(end, a, monthAt(at + 2), c)
          : date(end, periods.full(at + 4), monthAt(at + 2), a);
    if (monthAt(at + 4) > 0)
      return words.length(at) == 4
          ? date(end, a, monthAt(at + 4), b)
          : date(end, b, monthAt(at + 4), a);
    if (a < 0 || b < 0 || c < 0 || (words.glued(end) && words.number(end) >= 0)) return null;
    if (words.length(at) == 4) return date(end, a, b, c);
    if (words.length(at) > 2 || words.length(at + 2) > 2 || words.length(at + 4) % 2 == 1)
      return null;
    return a > 12 ? date(end, periods.full(at + 4), b, a) : date(end, periods.full(at + 4), a, b);
  }

  private @Nullable TimeWord two(int at, int first, String sign) {
    int second = words.number(at + 2);
    int end = at + 3;
    if (monthAt(at + 2) > 0 && !sign.equals("."))
      return first > 999 ? null : each(end, monthAt(at + 2), first);
    if (second < 0 || !words.closed(end) || (first == 24 && second == 7)) return null;
    if (words.length(at) == 4
        && words.length(at + 2) <= 2
        && !sign.equals(".")
        && second >= 1
        && second <= 12)
      return first < 1000 || !words.open(at)
          ? null
          : TimeWord.once(end, Span.of(LocalDate.of(first, second, 1).atStartOfDay(), Grain.MONTH));
    if (words.length(at + 2) == 4
        && first >= 1
        && first <= 12
        && second >= 1900
        && second < 2200
        && sign.equals("/"))
      return TimeWord.once(
          end, Span.of(LocalDate.of(second, first, 1).atStartOfDay(), Grain.MONTH));
    if (words.length(at) > 2 || words.length(at + 2) > 2 || !words.open(at)) return null;
    TimeWord item = first > 12 ? each(end, second, first) : each(end, first, second);
    boolean sure =
        sign.equals("/")
            || words.is(at - 1, "on", "by", "until", "due")
            || words.count() == 3
            || (words.count() == 4 && at == 0 && words.is(end, "."));
    return item == null || sure ? item : TimeWord.weak(end, item.times());
  }

  private static @Nullable TimeWord date(int end, int year, int month, int day) {
    try {
      return year < 1000
          ? null
          : TimeWord.once(end, Span.of(LocalDate.of(year, month, day).atStartOfDay(), Grain.DAY));
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static @Nullable TimeWord each(int end, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > java.time.Month.of(month).maxLength())
      return null;
    return TimeWord.strong(
        end,
        Recurring.yearly(year ->
            day == 29 && month == 2 && !Year.isLeap(year) ? null : LocalDate.of(year, month, day)));
  }

  private @Nullable TimeWord dayAndMonth(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    if (words.is(start, "ides") && words.is(start + 1, "of") && monthAt(start + 2) > 0) {
      int month = monthAt(start + 2);
      return each(
          start + 3, month, month == 3 || month == 5 || month == 7 || month == 10 ? 15 : 13);
    }
    Numeral day = NumberWords.small(words, start);
    if (day == null || day.value() > 31 || (words.number(start) >= 0 && !openDay(start)))
      return null;
    int month = day.end();
    if (words.is(month, "of", "-", "/", ",")) month++;
    if (monthAt(month) == 0 || words.is(month, "sun", "mon")) return null;
    boolean verb =
        words.is(month, "may", "mar")
            && month == day.end()
            && !day.ordinal()
            && words.number(start) < 0;
    return verb
        ? null
        : withYear(
            each(abbreviated(month + 1), monthAt(month), day.value()), monthAt(month), day.value());
  }

  private boolean openDay(int at) {
    boolean range = words.is(at - 1, "-") && words.length(at - 2) < 3 && !words.glued(at - 2);
    return range || words.open(at) || words.is(at - 1, ":");
  }

  private @Nullable TimeWord monthAndDay(int at) {
    int month = monthAt(at);
    if (month == 0) return null;
    int next = abbreviated(at + 1);
    if (words.is(next, "-", "/") && words.number(next + 1) > 999 && words.is(next + 2, "-", "/"))
      return date(next + 4, words.number(next + 1), month, words.number(next + 3));
    boolean comma = words.is(next, ",");
    if (words.is(next, "-", "/", ",")) next++;
    if (words.is(next, "the")) next++;
    Numeral day = NumberWords.small(words, next);
    if (day == null || day.value() > 31 || day.value() < 1) return null;
    if (comma && words.number(next) < 0) return null;
    if (words.number(next) >= 0 && words.length(next) > 2) return null;
    if ((words.is(day.end(), ":", "h") && words.glued(day.end()))
        || words.is(day.end(), "am", "pm")) return null;
    return withYear(each(day.end(), month, day.value()), month, day.value());
  }

  private int abbreviated(int at) {
    boolean cut =
        (words.length(at - 1) == 3 && !words.is(at - 1, "may"))
            || words.is(at - 1, "sept", "tues", "thur", "thurs");
    return cut && words.is(at, ".") && words.glued(at) && (at + 1 < words.count() || at == 1)
        ? at + 1
        : at;
  }

  private @Nullable TimeWord withYear(@Nullable TimeWord item, int month, int day) {
    if (item == null) return null;
    int at = item.end();
    while (at < item.end() + 2 && words.is(at, ",", "of", "-", "/", "in")) at++;
    Numeral year = NumberWords.year(words, at);
    if (year != null) return date(year.end(), year.value(), month, day);
    if (words.is(at, "'")) at++;
    boolean two =
        !words.is(at - 1, "-")
            && words.length(at) == 2
            && words.number(at) >= 0
            && words.closed(at + 1)
            && !words.is(at + 1, ":", "h", "am", "pm", "o'clock", "a", "p");
    return two && !words.is(item.end(), "in") ? date(at + 1, periods.full(at), month, day) : item;
  }

  private @Nullable TimeWord weekday(int at) {
    DayOfWeek day = DAYS.get(words.at(at));
    if (day == null) return null;
    int end = abbreviated(at + 1);
    boolean word =
        words.length(at) == 3 && words.is(at, "sun", "sat", "mon", "wed") && end == at + 1;
    boolean weak =
        word
            && words.count() > 1
            && !(words.capital(at)
                && words.is(at - 1, "on", "this", "next", "last", "by", "until"));
    return new TimeWord(end, Recurring.weekday(day), weak, null);
  }

  static @Nullable DayOfWeek day(String word) {
    return DAYS.get(word);
  }

  /** The words that name a month or a day of the week. */
  static Set<String> names() {
    Set<String> names = new HashSet<>(MONTHS.keySet());
    names.addAll(DAYS.keySet());
    return names;
  }

  /** Whether a word names a month. */
  static boolean month(String word) {
    return MONTHS.containsKey(word);
  }

  private @Nullable TimeWord month(int at) {
    int month = monthAt(at);
    if (month == 0) return null;
    boolean word = words.is(at, "may", "march", "mar", "jan", "dec");
    boolean placed =
        words.count() == 1
            || words.is(
                at - 1, "in", "during", "of", "since", "until", "by", "next", "last", "this",
                "early", "late", "mid")
            || (words.is(at - 1, "-") && words.is(at - 2, "mid"))
            || (words.is(at, "march") && words.capital(at));
    return new TimeWord(abbreviated(at + 1), Recurring.month(month), word && !placed, null);
  }

  private @Nullable TimeWord dayOfMonth(int at) {
    int start = words.is(at, "on") ? at + 1 : at;
    if (start > at && dayAndMonth(start) != null) return null;
    boolean article = words.is(start, "the");
    if (article) start++;
    Numeral day = NumberWords.small(words, start);
    if (day == null
        || day.value() < 1
        || day.value() > 31
        || (words.number(start) >= 0 && !words.open(start))) return null;
    int end = day.end();
    boolean unit = words.is(end, "day") && words.is(end + 1, "of");
    if (unit) end++;
    boolean month =
        words.is(end, "of", "in") && (words.follow(end + 1, "the", "month") || shifted(end + 1));
    if (month) return TimeWord.strong(end, Recurring.dayOfMonth(day.value()));
    if (!day.ordinal()) {
      boolean bare = words.is(at, "on") && article && day.end() >= words.count();
      return bare ? TimeWord.strong(end, Recurring.dayOfMonth(day.value())) : null;
    }
    boolean digits = words.number(start) >= 0;
    boolean alone =
        article
            && (words.is(at, "on")
                || words.is(at - 1, "on", "by", "until")
                || end >= words.count());
    if (!words.closed(end)) return null;
    return alone && (digits || end >= words.count() || words.is(end, ".", ",", "?", "!", "at"))
        ? TimeWord.strong(end, Recurring.dayOfMonth(day.value()))
        : TimeWord.weak(end, Recurring.dayOfMonth(day.value()));
  }

  private boolean shifted(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    return words.is(start, "this", "next", "last", "previous", "following", "coming", "current")
        && words.is(start + 1, "month");
  }
}
