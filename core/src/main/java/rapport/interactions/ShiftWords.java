package rapport.interactions;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rapport.interactions.NumberWords.Amount;

/** Reads lengths of time and what they lead to: in two weeks, 3 days ago, a month after Easter. */
final class ShiftWords {

  /** Where a length counted from here ends; the place after its last word. */
  record Length(double amount, Grain unit, int end) {

    /** Whole units by the calendar, parts of one by its usual seconds. */
    LocalDateTime from(LocalDateTime time, int sign) {
      long whole = (long) amount;
      LocalDateTime moved = unit.plus(time, sign * whole);
      double rest = amount - whole;
      return rest == 0 ? moved : moved.plusSeconds(sign * Math.round(rest * seconds()));
    }

    Grain grain() {
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
  private final Phrases phrases;

  ShiftWords(Tokens words, LocalDateTime now, Phrases phrases) {
    this.words = words;
    this.now = now;
    this.phrases = phrases;
  }

  @Nullable TimeWord read(int at, int depth) {
    boolean in = words.is(at, "in", "within");
    int start = in ? at + 1 : at;
    if (words.is(start, "about", "around", "approximately", "exactly", "just")
        || (in && words.is(start, "the", "another"))) start++;
    Length length = length(start);
    if (length == null && !in) length = one(at);
    if (length == null) return in ? bare(at) : null;
    if (words.is(length.end(), "ago", "back")) return moved(length, -1, length.end() + 1);
    if (words.is(length.end(), "hence", "later")) return moved(length, 1, length.end() + 1);
    if (words.is(length.end(), "from") && words.is(length.end() + 1, "now", "right")) {
      int end = words.is(length.end() + 1, "right") ? length.end() + 3 : length.end() + 2;
      TimeWord item = moved(length, 1, end);
      return words.is(length.end() + 1, "right") ? exact(length, end) : item;
    }
    TimeWord from = from(length, depth);
    if (from != null) return from;
    return in ? moved(length, 1, time(length.end())) : null;
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
    Span base = phrases.span(length.end() + 1, depth + 1);
    if (base == null) return null;
    int sign = words.is(length.end(), "before") ? -1 : 1;
    LocalDateTime moved = length.from(base.start(), sign);
    Grain grain = base.grain();
    if (grain.compareTo(Grain.DAY) >= 0)
      grain = length.unit().compareTo(Grain.DAY) < 0 ? length.grain() : Grain.DAY;
    return new TimeWord(
        phrases.end(), new Times.Once(Span.of(moved, grain)), false, wide(length, moved));
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
    Grain unit = length.unit().compareTo(Grain.DAY) < 0 ? Grain.DAY : length.unit();
    return new Times.Once(Span.of(unit.floor(time), unit));
  }

  /** A length such as two weeks, 90 min, 1h, 5', half an hour, a fortnight. */
  @Nullable Length length(int at) {
    if (words.number(at) >= 0 && !words.open(at)) return null;
    Amount amount = NumberWords.amount(words, at);
    if (amount == null) return null;
    int end =
        words.is(amount.end(), "more", "full", "whole", "-") ? amount.end() + 1 : amount.end();
    if (words.is(end, "fortnight", "fortnights", "fortnight's"))
      return new Length(14 * amount.value(), Grain.DAY, end + 1);
    Grain unit = Units.of(words.at(end));
    boolean glued = words.glued(end) && words.number(end - 1) >= 0;
    if (unit == null && glued) unit = sign(words.at(end));
    if (unit == null
        && words.is(end, "business", "working", "calendar")
        && words.is(end + 1, "day", "days")) return new Length(amount.value(), Grain.DAY, end + 2);
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
