package rapport.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rapport.dates.NumberWords.Numeral;

/**
 * Reads what is counted out of something: the last Monday of March, the third week after Easter,
 * the week of October 7th, two Sundays from now, the closest Friday to the 1st, the end of May.
 */
final class CountedWords {

  private final Tokens words;
  private final LocalDateTime now;
  private final NamedWords named;
  private final TimePhrases phrases;

  CountedWords(Tokens words, LocalDateTime now, NamedWords named, TimePhrases phrases) {
    this.words = words;
    this.now = now;
    this.named = named;
    this.phrases = phrases;
  }

  @Nullable TimeWord read(int at, int depth) {
    if (depth > 2) return null;
    int start = words.is(at, "the") ? at + 1 : at;
    TimeWord item = nth(start, depth);
    if (item == null) item = weekOf(start, depth);
    if (item == null) item = fromNow(at);
    if (item == null) item = closest(start, depth);
    return item == null ? edge(start, depth) : item;
  }

  private @Nullable TimeWord nth(int at, int depth) {
    Numeral number = NumberWords.ordinal(words, at);
    int count = number == null ? 1 : number.value();
    int end = number == null ? at : number.end();
    int back = back(end);
    boolean last = back > 0;
    boolean bare = number == null && !last;
    boolean named = CalendarWords.day(words.at(at)) != null || words.is(at, "weekend");
    if (bare && !named) return null;
    if (count < 1 || count > 400) return null;
    end += back;
    if (words.is(at, "penultimate") || words.is(at, "next") || back > 1) count = Math.max(2, count);
    TimeWord inner = thing(end);
    if (inner == null || !words.is(inner.end(), "of", "in", "after", "from", "before", "following"))
      return null;
    if (words.is(inner.end(), "after", "from", "before", "following")) {
      boolean from = bare && words.is(inner.end(), "from");
      boolean lastBefore = number == null && back == 1 && words.is(inner.end(), "before");
      return from ? null : beside(inner, last && !lastBefore ? 0 : count, depth);
    }
    if (bare) return null;
    int of = words.is(inner.end() + 1, "each", "every") ? inner.end() + 2 : inner.end() + 1;
    Times outer = outer(of, depth, inner.times().grain());
    if (outer == null || outer.grain().compareTo(inner.times().grain()) <= 0) return null;
    return TimeWord.strong(phrases.end(), new Nth(outer, inner.times(), last ? -count : count));
  }

  /** How many words say that it is counted from the end: last, second to last, penultimate. */
  private int back(int at) {
    if (words.is(at - 1, "last") && words.follow(at, "but", "one")) return 2;
    return switch (words.at(at)) {
      case "penultimate", "last" -> 1;
      case "to" -> words.is(at + 1, "last") ? 2 : 0;
      case "-" -> words.is(at + 1, "last") ? 2 : words.follow(at, "-", "to", "-", "last") ? 4 : 0;
      case "next" -> words.follow(at, "next", "to", "last") ? 3 : 0;
      default -> 0;
    };
  }

  /** The month, this year, next quarter, or what has a name. */
  private @Nullable Times outer(int at, int depth, Grain above) {
    Times named = phrases.times(at, depth + 1, above);
    if (named != null) return named;
    int start = words.is(at, "the") ? at + 1 : at;
    Grain unit = Units.one(words.at(start));
    if (unit == null || start == at || unit.compareTo(above) <= 0) return null;
    phrases.endAt(start + 1);
    return new Times.Once(Span.of(unit.floor(now), unit));
  }

  /** The first Monday after Easter, the Friday before it. */
  private @Nullable TimeWord beside(TimeWord inner, int count, int depth) {
    if (count == 0 || inner.times().grain().compareTo(Grain.DAY) < 0) return null;
    Span base = phrases.span(inner.end() + 1, depth + 1);
    if (base == null || base.grain().compareTo(Grain.DAY) < 0) return null;
    Span found =
        words.is(inner.end(), "before")
            ? Nth.before(inner.times(), base.start(), count)
            : Nth.after(inner.times(), base.end(), count);
    return found == null ? null : TimeWord.once(phrases.end(), found);
  }

  private @Nullable TimeWord thing(int at) {
    boolean work = words.is(at, "working", "business", "work") && words.is(at + 1, "day", "days");
    if (work || words.is(at, "weekday", "weekdays", "workday", "workdays"))
      return TimeWord.strong(work ? at + 2 : at + 1, Recurring.workday());
    if (words.is(at, "weekend", "weekends"))
      return TimeWord.strong(at + 1, Recurring.weekday(DayOfWeek.SATURDAY));
    Grain unit = Units.of(words.at(at));
    if (unit != null)
      return unit.compareTo(Grain.HOUR) < 0 ? null : TimeWord.strong(at + 1, Recurring.every(unit));
    TimeWord item = named.read(at);
    return item == null || item.times() instanceof Times.Once ? null : item;
  }

  private @Nullable TimeWord weekOf(int at, int depth) {
    if (!words.is(at, "week")
        || !words.is(at + 1, "of", "from")
        || words.is(at - 1, "next", "this", "last")) return null;
    Span day = phrases.span(at + 2, depth + 1);
    if (day == null || day.grain() != Grain.DAY) return null;
    return TimeWord.once(phrases.end(), Span.of(Grain.WEEK.floor(day.start()), Grain.WEEK));
  }

  private @Nullable TimeWord fromNow(int at) {
    Numeral number = NumberWords.cardinal(words, at);
    if (number == null || number.value() < 1 || number.value() > 400) return null;
    TimeWord item = named.read(number.end());
    if (item == null || item.times() instanceof Times.Once || item.end() - number.end() > 4)
      return null;
    boolean later =
        (words.is(item.end(), "from") && words.is(item.end() + 1, "now", "today"))
            || words.is(item.end(), "hence");
    boolean ago = words.is(item.end(), "ago", "back");
    if (!later && !ago) return null;
    LocalDateTime today = Grain.DAY.floor(now);
    Span found =
        later
            ? Nth.after(item.times(), today.plusDays(1), number.value())
            : Nth.before(item.times(), today, number.value());
    int end = words.is(item.end(), "from") ? item.end() + 2 : item.end() + 1;
    return found == null ? null : TimeWord.once(end, found);
  }

  private @Nullable TimeWord closest(int at, int depth) {
    Numeral number = NumberWords.ordinal(words, at);
    int start = number == null ? at : number.end();
    if (!words.is(start, "closest", "nearest")) return null;
    TimeWord item = named.read(start + 1);
    if (item == null || item.times() instanceof Times.Once || !words.is(item.end(), "to"))
      return null;
    Span to = phrases.span(item.end() + 1, depth + 1);
    Span found =
        to == null ? null : Nth.nearest(item.times(), to, number == null ? 1 : number.value());
    return found == null ? null : TimeWord.once(phrases.end(), found);
  }

  /** The end of the day is its last second, that of a longer time its last third or last day. */
  private @Nullable TimeWord edge(int at, int depth) {
    if (words.is(at, "eow")) return end(at + 1, Span.of(Grain.WEEK.floor(now), Grain.WEEK));
    if (words.is(at, "eom")) return end(at + 1, Span.of(Grain.MONTH.floor(now), Grain.MONTH));
    if (words.is(at, "eoy")) return end(at + 1, Span.of(Grain.YEAR.floor(now), Grain.YEAR));
    Grain ended = Units.one(words.at(at));
    int after = words.is(at + 1, "-") ? at + 2 : at + 1;
    if (ended != null && ended.compareTo(Grain.MONTH) >= 0 && words.is(after, "end"))
      return end(yearEnd(after + 1, ended), Span.of(ended.floor(from(after + 1, ended)), ended));
    boolean end = words.is(at, "end");
    if ((!end && !words.is(at, "beginning", "start", "middle")) || !words.is(at + 1, "of"))
      return null;
    Span whole = whole(at + 2, depth);
    if (whole == null) return null;
    after = phrases.end();
    if (end) return end(after, whole);
    if (whole.grain().compareTo(Grain.DAY) <= 0) return null;
    long days = java.time.Duration.between(whole.start(), whole.end()).toDays();
    LocalDateTime from = words.is(at, "middle") ? whole.start().plusDays(days / 3) : whole.start();
    return TimeWord.once(after, new Span(from, from.plusDays(Math.max(1, days / 3)), Grain.DAY));
  }

  /** Year end 2028. */
  private int yearEnd(int at, Grain unit) {
    Numeral year = unit == Grain.YEAR ? NumberWords.year(words, at) : null;
    return year == null ? at : year.end();
  }

  private LocalDateTime from(int at, Grain unit) {
    Numeral year = unit == Grain.YEAR ? NumberWords.year(words, at) : null;
    return year == null ? now : now.withYear(year.value());
  }

  private @Nullable Span whole(int at, int depth) {
    int start = words.is(at, "the", "this") ? at + 1 : at;
    Grain unit = Units.one(words.at(start));
    if (unit != null && unit.compareTo(Grain.DAY) >= 0) {
      phrases.endAt(start + 1);
      return Span.of(unit.floor(now), unit);
    }
    return phrases.span(start, depth + 1);
  }

  private static @Nullable TimeWord end(int after, Span whole) {
    if (whole.grain() == Grain.DAY && whole.start().plusDays(1).equals(whole.end()))
      return TimeWord.once(after, Span.of(whole.end().minusSeconds(1), Grain.SECOND));
    if (whole.grain().compareTo(Grain.DAY) < 0) return null;
    return TimeWord.once(after, Span.of(whole.end().minusDays(1), Grain.DAY));
  }
}
