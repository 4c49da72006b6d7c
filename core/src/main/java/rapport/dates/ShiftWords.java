package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rapport.dates.NumberWords.Amount;

/** Reads lengths of time and what they lead to: in two weeks, 3 days ago, a month after Easter. */
final class ShiftWords {

  /**
   * A length and the place after its last word.
   *
   * @param working whether its days are those from Monday to Friday
   * @param rest what is said beside it: "and 20 minutes"
   */
  record Length(double amount, Grain unit, int end, boolean working, @Nullable Length rest) {

    Length(double amount, Grain unit, int end) {
      this(amount, unit, end, false, null);
    }

    /** Where it leads to, with what is said beside it. */
    LocalDateTime from(LocalDateTime time, int sign) {
      LocalDateTime moved = working ? workdays(time, sign) : alone(time, sign);
      return rest == null ? moved : rest.from(moved, sign);
    }

    private LocalDateTime workdays(LocalDateTime time, int sign) {
      LocalDateTime moved = time;
      for (int left = (int) Math.min(amount, 2_000); left > 0; ) {
        moved = moved.plusDays(sign);
        if (moved.getDayOfWeek().getValue() <= 5) left--;
      }
      return moved;
    }

    /** Whole units by the calendar, parts of one by its usual seconds. */
    private LocalDateTime alone(LocalDateTime time, int sign) {
      long whole = (long) amount;
      LocalDateTime moved = unit.plus(time, sign * whole);
      double rest = amount - whole;
      return rest == 0 ? moved : moved.plusSeconds(sign * Math.round(rest * seconds()));
    }

    Grain finest() {
      return rest == null ? unit : rest.finest();
    }

    Grain grain() {
      if (rest != null) return rest.grain();
      if (amount != Math.rint(amount))
        return unit.compareTo(Grain.HOUR) <= 0 ? Grain.SECOND : Grain.HOUR;
      return unit.finer();
    }

    private double seconds() {
      return switch (unit) {
        case SECOND -> 1;
        case MINUTE -> 60;
        case HOUR -> 3600;
        case DAY -> 86_400;
        case WEEK -> 604_800;
        case MONTH -> 30.4369 * 86_400;
        case QUARTER -> 91.3106 * 86_400;
        case YEAR -> 365.2425 * 86_400;
      };
    }
  }

  private final Tokens words;
  private final LocalDateTime now;
  private final TimePhrases phrases;

  ShiftWords(Tokens words, LocalDateTime now, TimePhrases phrases) {
    this.words = words;
    this.now = now;
    this.phrases = phrases;
  }

  @Nullable TimeWord read(int at, int depth) {
    boolean in = words.is(at, "in", "within");
    int start = in ? at + 1 : at;
    if (words.is(start, "about", "around", "approximately", "exactly", "just")
        || (in && words.is(start, "the", "another", "under"))) start++;
    if (in && words.follow(start, "less", "than")) start += 2;
    Length length = length(start);
    if (length == null && !in) length = one(at);
    if (length == null) return in ? bare(at) : null;
    if (words.is(length.end(), "ago")) {
      boolean day = words.is(length.end() + 1, "today", "yesterday");
      Span base = day ? phrases.span(length.end() + 1, depth + 1) : null;
      if (base != null)
        return TimeWord.once(phrases.end(), Span.of(length.from(base.start(), -1), Grain.DAY));
    }
    if (words.is(length.end(), "ago", "back")) return moved(length, -1, length.end() + 1);
    if (words.is(length.end(), "hence", "later")) return moved(length, 1, length.end() + 1);
    if (words.is(length.end(), "from") && words.is(length.end() + 1, "now", "right")) {
      int end = words.is(length.end() + 1, "right") ? length.end() + 3 : length.end() + 2;
      TimeWord item = moved(length, 1, end);
      return words.is(length.end() + 1, "right") ? exact(length, end) : item;
    }
    TimeWord from = from(length, depth);
    if (from == null) from = beside(length, depth);
    if (from != null) return from;
    return in ? moved(length, 1, time(length.end())) : null;
  }

  /** A week on Tuesday, two weeks tomorrow: so much after that day. */
  private @Nullable TimeWord beside(Length length, int depth) {
    if (length.unit() != Grain.WEEK && length.unit() != Grain.DAY) return null;
    boolean weekday =
        words.is(length.end(), "on")
            && length.amount() == 1
            && length.unit() == Grain.WEEK
            && CalendarWords.day(words.at(length.end() + 1)) != null;
    if (!weekday && !words.is(length.end(), "today", "tomorrow", "tmrw", "yesterday")) return null;
    if (!weekday && length.unit() == Grain.DAY && length.amount() % 14 != 0) return null;
    int start = weekday ? length.end() + 1 : length.end();
    Span base = phrases.span(start, depth + 1);
    if (base == null) return null;
    return TimeWord.once(phrases.end(), Span.of(length.from(base.start(), 1), Grain.DAY));
  }

  /** The day after something, the week before it. */
  private @Nullable Length one(int at) {
    int start = words.is(at, "the") ? at + 1 : at;
    Grain unit = Units.one(words.at(start));
    if (unit == null || unit.compareTo(Grain.DAY) < 0) return null;
    return words.is(start + 1, "after", "before") ? new Length(1, unit, start + 1) : null;
  }

  private int time(int at) {
    return words.is(at, "time") || (words.is(at, "'") && words.is(at + 1, "time")) ? at + 1 : at;
  }

  private @Nullable TimeWord bare(int at) {
    int number = words.number(at + 1);
    if (at != 0 || words.count() != 2 || number < 1 || number > 120) return null;
    return moved(new Length(number, Grain.MINUTE, at + 2), 1, at + 2);
  }

  private @Nullable TimeWord from(Length length, int depth) {
    if (!words.is(length.end(), "after", "before", "from") || depth > 2) return null;
    int sign = words.is(length.end(), "before") ? -1 : 1;
    Span base = base(length, sign, depth);
    if (base == null) return null;
    LocalDateTime moved = length.from(base.start(), sign);
    Grain grain = base.grain();
    if (grain.compareTo(Grain.DAY) >= 0)
      grain = length.unit().compareTo(Grain.DAY) < 0 ? length.grain() : Grain.DAY;
    return new TimeWord(
        phrases.end(), new Times.Once(Span.of(moved, grain)), false, wide(length, moved));
  }

  /** Of what comes every year the one from which the length leads to what lies ahead. */
  private @Nullable Span base(Length length, int sign, int depth) {
    int at = length.end() + 1;
    Times times = phrases.times(at, depth + 1, Grain.SECOND);
    if (times instanceof Recurring yearly
        && yearly.cycle() == Grain.YEAR
        && yearly.grain() == Grain.DAY)
      return yearly.from(length.from(Grain.DAY.floor(now), -sign));
    return times == null ? null : phrases.span(at, depth + 1);
  }

  private TimeWord exact(Length length, int end) {
    return TimeWord.once(end, Span.of(length.from(now, 1).withNano(0), Grain.SECOND));
  }

  private TimeWord moved(Length length, int sign, int end) {
    LocalDateTime time = length.from(now, sign);
    Grain grain = length.grain();
    return new TimeWord(
        end, new Times.Once(Span.of(grain.floor(time), grain)), false, wide(length, time));
  }

  private static Times wide(Length length, LocalDateTime time) {
    Grain finest = length.finest();
    Grain unit = finest.compareTo(Grain.DAY) < 0 ? Grain.DAY : finest;
    return new Times.Once(Span.of(unit.floor(time), unit));
  }

  /** A length such as two weeks, 90 min, 1h30, 5', half an hour, a fortnight, a year and a day. */
  @Nullable Length length(int at) {
    Length first = part(at);
    if (first == null) return null;
    int next = first.end();
    if (words.is(next, ",")) next++;
    if (words.is(next, "and", "&")) next++;
    Length rest = clockLike(first);
    if (rest == null) rest = part(next);
    if (rest == null || rest.unit().compareTo(first.unit()) >= 0 || first.working()) return first;
    Length last = part(words.is(rest.end(), "and", ",") ? rest.end() + 1 : rest.end());
    if (last != null && last.unit().compareTo(rest.unit()) < 0)
      rest = new Length(rest.amount(), rest.unit(), last.end(), false, last);
    return new Length(first.amount(), first.unit(), rest.end(), false, rest);
  }

  /** The 30 of 1h30 or 1h 30. */
  private @Nullable Length clockLike(Length hours) {
    int minutes = words.number(hours.end());
    boolean bare = hours.unit() == Grain.HOUR && words.is(hours.end() - 1, "h");
    boolean two = words.length(hours.end()) == 2 && minutes >= 0 && minutes < 60;
    if (!bare || !two || !words.closed(hours.end() + 1)) return null;
    return new Length(minutes, Grain.MINUTE, hours.end() + 1);
  }

  private @Nullable Length part(int at) {
    if (words.number(at) >= 0 && !words.open(at) && !words.is(at - 1, "h")) return null;
    Amount amount = NumberWords.amount(words, at);
    if (amount == null) return null;
    if (words.is(amount.end(), "to", "or", "-", "\u2013") && !words.is(at - 1, "from", "between")) {
      Amount most = NumberWords.amount(words, amount.end() + 1);
      if (most != null && most.value() > amount.value() && Units.of(words.at(most.end())) != null)
        amount = most;
    }
    int end =
        words.is(amount.end(), "more", "full", "whole", "entire", "-")
            ? amount.end() + 1
            : amount.end();
    if (words.is(end, "fortnight", "fortnights", "fortnight's"))
      return new Length(14 * amount.value(), Grain.DAY, end + 1);
    if (words.is(end, "decade", "decades") && amount.value() < 500)
      return new Length(10 * amount.value(), Grain.YEAR, end + 1);
    if (words.is(end, "century", "centuries") && amount.value() < 50)
      return new Length(100 * amount.value(), Grain.YEAR, end + 1);
    Grain unit = Units.of(words.at(end));
    boolean glued = words.glued(end) && words.number(end - 1) >= 0;
    if (unit == null && glued) unit = sign(words.at(end));
    if (unit == null
        && words.is(end, "business", "working", "work", "calendar")
        && words.is(end + 1, "day", "days"))
      return new Length(amount.value(), Grain.DAY, end + 2, !words.is(end, "calendar"), null);
    if (unit == null && words.is(end, "workdays", "workday", "weekdays"))
      return new Length(amount.value(), Grain.DAY, end + 1, true, null);
    if (unit == null || amount.value() > (unit == Grain.YEAR ? 5_000 : 50_000)) return null;
    boolean half = words.follow(end + 1, "and", "a", "half");
    return new Length(half ? amount.value() + 0.5 : amount.value(), unit, half ? end + 4 : end + 1);
  }

  private static @Nullable Grain sign(String word) {
    return switch (word) {
      case "'", "m" -> Grain.MINUTE;
      case "\"" -> Grain.SECOND;
      case "h" -> Grain.HOUR;
      case "d" -> Grain.DAY;
      case "w" -> Grain.WEEK;
      case "y" -> Grain.YEAR;
      default -> null;
    };
  }
}
