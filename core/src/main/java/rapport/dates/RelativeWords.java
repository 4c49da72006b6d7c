package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rapport.dates.NumberWords.Numeral;

/**
 * Reads times told from now: today, tomorrow, now, the end of the day, this, next and last of a
 * unit, a weekday, a month or a holiday, the next three days, Friday after next.
 */
final class RelativeWords {

  private final Tokens words;
  private final LocalDateTime now;
  private final NamedWords named;

  RelativeWords(Tokens words, LocalDateTime now, NamedWords named) {
    this.words = words;
    this.now = now;
    this.named = named;
  }

  @Nullable TimeWord read(int at) {
    TimeWord item = moment(at);
    if (item == null) item = week(at);
    if (item == null) item = day(at);
    if (item == null) item = afterNext(at);
    return item == null ? pointed(at) : item;
  }

  private @Nullable TimeWord moment(int at) {
    int end =
        switch (words.at(at)) {
          case "now", "atm" -> at + 1;
          case "right", "just" -> words.is(at + 1, "now") ? at + 2 : 0;
          case "at" -> present(at + 1);
          default -> 0;
        };
    return end == 0 ? null : TimeWord.once(end, Span.of(now.withNano(0), Grain.SECOND));
  }

  /** At present, at the moment, at this time: the place after it, or 0. */
  private int present(int at) {
    if (words.is(at, "present")) return at + 1;
    if (words.is(at, "the")) return words.is(at + 1, "moment") ? at + 2 : 0;
    return words.is(at, "this") && words.is(at + 1, "time", "moment") ? at + 2 : 0;
  }

  private @Nullable TimeWord day(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    if (words.is(start, "day") && words.is(start + 1, "after", "before")) {
      boolean after = words.is(start + 1, "after");
      if (after && tomorrow(start + 2)) return day(start + 3, 2);
      if (!after && words.is(start + 2, "yesterday")) return day(start + 3, -2);
      boolean last =
          start > at && (start + 2 >= words.count() || words.is(start + 2, ".", "?", "!"));
      return last ? day(start + 2, after ? 1 : -1) : null;
    }
    if (tomorrow(at)) return day(at + 1, 1);
    if (words.is(at, "today", "todays", "today's")) return day(at + 1, 0);
    if (words.is(at, "yesterday", "yesterday's")) return day(at + 1, -1);
    boolean whole = words.is(at, "the") && words.is(at + 1, "day") && words.is(at - 1, "for", "of");
    return whole && words.closed(at + 2) && !words.is(at + 2, "of", "that", "when")
        ? day(at + 2, 0)
        : null;
  }

  private boolean tomorrow(int at) {
    return switch (words.at(at)) {
      case "tomorrow",
          "tomorrows",
          "tomorrow's",
          "tmrw",
          "tmr",
          "tomorow",
          "tommorow",
          "tommorrow" ->
          true;
      default -> false;
    };
  }

  private TimeWord day(int end, int days) {
    return TimeWord.once(end, Span.of(Grain.DAY.floor(now).plusDays(days), Grain.DAY));
  }

  private static int direction(String word) {
    return switch (word) {
      case "this", "current" -> 0;
      case "next", "following", "coming", "upcoming" -> 1;
      case "last", "past", "previous" -> -1;
      default -> 9;
    };
  }

  private @Nullable TimeWord pointed(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    int direction = direction(words.at(start));
    if (direction == 9) {
      TimeWord upcoming = upcoming(start);
      if (upcoming != null) return upcoming;
      boolean inside =
          start > at
              && words.is(at - 1, "of", "in", "this")
              && words.is(start, "week", "month", "quarter", "year");
      return inside || (start > at && words.is(start, "weekend")) ? unit(start, 0) : null;
    }
    TimeWord upcoming = upcoming(start);
    if (upcoming != null) return upcoming;
    int next = start + 1;
    int second = direction(words.at(next));
    if (direction == 0 && (second == 1 || second == -1)) {
      direction = second;
      next++;
    }
    TimeWord item = several(next, direction);
    if (item == null) item = unit(next, direction);
    return item == null ? thing(next, direction, words.is(start, "next")) : item;
  }

  private @Nullable TimeWord unit(int at, int direction) {
    if (words.is(at, "weekend")) return weekend(at + 1, direction);
    if (words.is(at, "fiscal", "financial", "calendar", "working", "business")) at++;
    Grain unit = Units.one(words.at(at));
    if (unit == null || unit.compareTo(Grain.HOUR) < 0) return null;
    if (unit.compareTo(Grain.DAY) <= 0 && direction <= 0) return null;
    return TimeWord.once(at + 1, Span.of(unit.plus(unit.floor(now), direction), unit));
  }

  private TimeWord weekend(int end, int direction) {
    LocalDateTime saturday = Grain.WEEK.floor(now).plusDays(5L + 7L * direction);
    return TimeWord.once(end, new Span(saturday, saturday.plusDays(2), Grain.DAY));
  }

  /** The next three days, the last two weeks: whole ones, beside the present one. */
  private @Nullable TimeWord several(int at, int direction) {
    if (direction == 0) return null;
    boolean some = words.is(at, "couple", "few");
    Numeral number = NumberWords.cardinal(words, at);
    if (!some && number == null) return null;
    int count = number != null ? number.value() : words.is(at, "few") ? 3 : 2;
    int end = number != null ? number.end() : words.is(at + 1, "of") ? at + 2 : at + 1;
    return span(count, end, direction);
  }

  private @Nullable TimeWord span(int count, int end, int direction) {
    Grain unit = Units.of(words.at(end));
    if (unit == null || count < 1 || count > 10_000) return null;
    LocalDateTime base = unit.floor(now);
    return TimeWord.once(
        end + 1,
        direction > 0
            ? new Span(unit.plus(base, 1), unit.plus(base, count + 1L), unit)
            : new Span(unit.plus(base, -count), base, unit));
  }

  /** Two upcoming weeks, the coming two weeks: up to the second, which is the one that is named. */
  private @Nullable TimeWord upcoming(int at) {
    boolean first = words.is(at, "upcoming", "coming");
    Numeral number = NumberWords.cardinal(words, first ? at + 1 : at);
    if (number == null || (!first && !words.is(number.end(), "upcoming", "coming", "following")))
      return null;
    int end = first ? number.end() : number.end() + 1;
    Grain unit = Units.of(words.at(end));
    if (unit == null || number.value() < 1 || number.value() > 10_000) return null;
    LocalDateTime start = unit.plus(unit.floor(now), number.value());
    return TimeWord.once(end + 1, Span.of(start, unit));
  }

  /** Next Wednesday is that of next week, the coming one is the nearest. */
  private @Nullable TimeWord thing(int at, int direction, boolean next) {
    TimeWord item = named.read(at);
    if (item == null || item.times() instanceof Times.Once) return null;
    Times times = item.times();
    if (times instanceof Recurring day && day.cycle() == Grain.MONTH) return null;
    boolean weekday = CalendarWords.day(words.at(at)) != null && times.grain() == Grain.DAY;
    LocalDateTime tomorrow = Grain.DAY.floor(now).plusDays(1);
    Span found;
    if (direction < 0) {
      found = times.before(Grain.DAY.floor(now));
      if (found != null && found.end().isAfter(now)) found = times.before(found.start());
    } else if (direction == 0 && !weekday) found = times.current(Grain.YEAR.floor(now));
    else if (weekday && next) found = times.from(Grain.WEEK.floor(now).plusWeeks(1));
    else found = times.from(tomorrow);
    return found == null ? null : TimeWord.once(item.end(), found);
  }

  /** The week after next, the year before last, Friday after next. */
  private @Nullable TimeWord afterNext(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    boolean unit = words.is(start, "weekend") || Units.one(words.at(start)) != null;
    if (unit && words.follow(start + 1, "after", "next")) return until(start + 3, unit(start, 2));
    if (unit && words.follow(start + 1, "before", "last")) return until(start + 3, unit(start, -2));
    TimeWord item = named.read(start);
    if (item == null || item.times() instanceof Times.Once) return null;
    LocalDateTime today = Grain.DAY.floor(now);
    Span found = null;
    if (words.follow(item.end(), "after", "next"))
      found = Nth.after(item.times(), today.plusDays(1), 2);
    else if (words.follow(item.end(), "before", "last")) found = Nth.before(item.times(), today, 2);
    return found == null ? null : TimeWord.once(item.end() + 2, found);
  }

  private static @Nullable TimeWord until(int end, @Nullable TimeWord item) {
    return item == null ? null : item.until(end);
  }

  /** Friday week and tomorrow fortnight: a week or two after that day. */
  private @Nullable TimeWord week(int at) {
    TimeWord item = day(at);
    if (item == null && CalendarWords.day(words.at(at)) != null) item = named.read(at);
    if (item == null || item.times().grain() != Grain.DAY) return null;
    int weeks = words.is(item.end(), "week") ? 1 : words.is(item.end(), "fortnight") ? 2 : 0;
    if (weeks == 0 || words.is(item.end() + 1, "of", "in", "number")) return null;
    if (NumberWords.small(words, item.end() + 1) != null) return null;
    LocalDateTime from = Grain.DAY.floor(now);
    if (!(item.times() instanceof Times.Once)) from = from.plusDays(1);
    Span found = item.times() instanceof Times.Once one ? one.span() : item.times().from(from);
    return found == null
        ? null
        : TimeWord.once(item.end() + 1, Span.of(found.start().plusWeeks(weeks), Grain.DAY));
  }
}
