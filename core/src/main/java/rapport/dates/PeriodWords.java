package rapport.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.dates.NumberWords.Numeral;

/**
 * Reads periods by the calendar that are longer than a day: Q3, the fourth quarter, 2028 Q2,
 * summer, week 12, in 2027, '28, 79 AD. Weeks are counted as in ISO 8601; the seasons begin in the
 * north.
 */
final class PeriodWords {

  private final Tokens words;
  private final LocalDateTime now;

  PeriodWords(Tokens words, LocalDateTime now) {
    this.words = words;
    this.now = now;
  }

  /** A quarter, a week by its number or a season. */
  @Nullable TimeWord read(int at) {
    TimeWord item = quarter(at);
    if (item == null) item = week(at);
    return item == null ? season(at) : item;
  }

  /** Two digits of a year lie from eighty years ago to twenty years ahead. */
  int full(int at) {
    int year = words.number(at);
    if (words.length(at) > 2) return year;
    int century = now.getYear() / 100 * 100;
    int found = century + year;
    return found > now.getYear() + 20 ? found - 100 : found;
  }

  private @Nullable TimeWord season(int at) {
    int start =
        switch (words.at(at)) {
          case "spring" -> 320;
          case "summer" -> 621;
          case "autumn", "fall" -> 923;
          case "winter" -> 1221;
          default -> 0;
        };
    if (start == 0) return null;
    Times times =
        new Recurring(
            Grain.QUARTER,
            Grain.YEAR,
            2,
            year -> List.of(year.withMonth(start / 100).withDayOfMonth(start % 100)));
    boolean placed = words.is(at - 1, "in", "during", "this", "next", "last", "by", "until");
    return new TimeWord(at + 1, times, !placed && words.count() > 1, null);
  }

  private @Nullable TimeWord quarter(int at) {
    int year = words.number(at);
    boolean joined =
        year >= 0 && words.is(at + 1, "q") && words.glued(at + 1) && words.glued(at + 2);
    if (joined && (words.length(at) == 2 || words.length(at) == 4)) {
      TimeWord quarter = quarter(at + 1);
      return quarter == null || full(at) < 1000 ? null : of(quarter, full(at));
    }
    if (words.is(at, "q")
        && words.glued(at + 1)
        && words.number(at + 1) >= 1
        && words.number(at + 1) <= 4)
      return TimeWord.strong(at + 2, Recurring.quarter(words.number(at + 1)));
    if (words.is(at, "quarter", "qtr")) return numbered(at);
    Numeral number = NumberWords.ordinal(words, words.is(at, "the") ? at + 1 : at);
    if (number == null || number.value() > 4 || number.value() < 1) return null;
    int end = number.end();
    if (words.is(end, "fiscal", "calendar")) end++;
    return words.is(end, "quarter", "qtr")
        ? TimeWord.strong(end + 1, Recurring.quarter(number.value()))
        : null;
  }

  /** Quarter three, which alone may be something else. */
  private @Nullable TimeWord numbered(int at) {
    Numeral number = NumberWords.cardinal(words, at + 1);
    if (number == null || number.value() < 1 || number.value() > 4) return null;
    if (words.number(at + 1) >= 0 && !words.closed(number.end())) return null;
    boolean placed =
        words.is(at - 1, "in", "during", "by", "until", "of", "for")
            || words.is(number.end(), "of", "in")
            || NumberWords.year(words, number.end()) != null;
    return new TimeWord(number.end(), Recurring.quarter(number.value()), !placed, null);
  }

  private TimeWord of(TimeWord quarter, int year) {
    return TimeWord.strong(
        quarter.end(), new Times.Both(new Times.Once(whole(year)), quarter.times()));
  }

  /** Calendar week 12, CW 12, in week 12. */
  private @Nullable TimeWord week(int at) {
    if (words.is(at + 1, "-") && words.is(at + 2, "w") && words.glued(at + 3)) return isoWeek(at);
    boolean calendar = words.is(at, "calendar", "iso") && words.is(at + 1, "week");
    int start = calendar ? at + 2 : at + 1;
    if (!calendar && !words.is(at, "week", "wk", "cw")) return null;
    if (words.is(start, "number", "no", "nr")) start++;
    Numeral number = NumberWords.cardinal(words, words.is(start, "#") ? start + 1 : start);
    if (number == null || number.value() < 1 || number.value() > 53) return null;
    if (!words.closed(number.end())) return null;
    boolean dated =
        NumberWords.year(
                words, words.is(number.end(), "of", "in", ",") ? number.end() + 1 : number.end())
            != null;
    boolean sure = calendar || words.is(at, "cw") || dated;
    return new TimeWord(number.end(), weeks(number.value()), !sure, null);
  }

  /** 2027-W12. */
  private @Nullable TimeWord isoWeek(int at) {
    int number = words.number(at + 3);
    if (words.length(at) != 4 || number < 1 || number > 53 || !words.glued(at + 1)) return null;
    return of(TimeWord.strong(at + 4, weeks(number)), words.number(at));
  }

  private static Times weeks(int count) {
    return new Recurring(
        Grain.WEEK,
        Grain.YEAR,
        9,
        year -> {
          LocalDate fourth = LocalDate.of(year.getYear(), 1, 4);
          boolean has =
              count <= IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
          LocalDateTime first = Grain.WEEK.floor(fourth.atStartOfDay());
          return has ? List.of(first.plusWeeks(count - 1L)) : List.of();
        });
  }

  /** A year, which in four digits alone may be any number. */
  @Nullable TimeWord year(int at) {
    int start = words.is(at, "in", "of") ? at + 1 : at;
    if (words.is(start, "the")) start++;
    if (words.is(start, "year")) start++;
    TimeWord era = era(start);
    if (era != null) return era;
    if (words.is(start, "'") && words.glued(start + 1) && words.length(start + 1) == 2)
      return cut(start);
    Numeral year = NumberWords.year(words, start);
    if (year == null
        || (words.number(start) >= 0 && (!words.open(start) || !words.closed(year.end()))))
      return null;
    if (words.number(start) < 0 && year.value() < 1500) return null;
    boolean near = year.value() > 1700 && year.value() < 2200;
    boolean said =
        (near && (words.is(at, "in") || (start == at && words.is(at - 1, "since", "during"))))
            || (near && words.is(at - 1, "by", "until", "till", "before") && ends(year.end()))
            || words.is(start - 1, "year");
    return new TimeWord(year.end(), new Times.Once(whole(year.value())), !said, null);
  }

  private boolean ends(int at) {
    return at >= words.count() || words.is(at, ".", ",", ";", "?", "!", ")", "and", "or");
  }

  /** '28 after a month or a quarter. */
  private @Nullable TimeWord cut(int at) {
    if (words.number(at + 1) < 0 || !words.closed(at + 2)) return null;
    return TimeWord.weak(at + 2, new Times.Once(whole(full(at + 1))));
  }

  private @Nullable TimeWord era(int at) {
    boolean before = words.is(at, "ad", "ce") && words.capital(at);
    Numeral number = NumberWords.cardinal(words, before ? at + 1 : at);
    if (number == null || number.value() < 1 || number.value() > 2999) return null;
    int end = before ? number.end() : after(number.end());
    return end == 0 || !words.closed(end) ? null : TimeWord.once(end, whole(number.value()));
  }

  private int after(int at) {
    boolean common = words.is(at, "ce") && words.capital(at) && !words.glued(at);
    if (common || (words.is(at, "ad") && words.open(at - 1))) return at + 1;
    if (!words.follow(at, "a", ".", "d")) return 0;
    return words.is(at + 3, ".") ? at + 4 : at + 3;
  }

  private static Span whole(int year) {
    return Span.of(LocalDate.of(year, 1, 1).atStartOfDay(), Grain.YEAR);
  }
}
