package rapport.interactions;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rapport.interactions.NumberWords.Numeral;

/**
 * Reads what is counted out of something: the last Monday of March, the third week after Easter,
 * the week of October 7th, two Sundays from now, the closest Friday to the 1st, the end of May.
 */
final class CountedWords {

  private final Tokens words;
  private final LocalDateTime now;
  private final NamedWords named;
  private final Phrases phrases;

  CountedWords(Tokens words, LocalDateTime now, NamedWords named, Phrases phrases) {
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
    boolean last = words.is(end, "last");
    if ((number == null && !last) || count < 1 || count > 400) return null;
    if (last) end++;
    TimeWord inner = thing(end);
    if (inner == null || !words.is(inner.end(), "of", "in", "after", "from")) return null;
    if (words.is(inner.end(), "after", "from")) return after(inner, last ? 0 : count, depth);
    Times outer = phrases.times(inner.end() + 1, depth + 1, inner.times().grain());
    if (outer == null || outer.grain().compareTo(inner.times().grain()) <= 0) return null;
    return TimeWord.strong(phrases.end(), new Nth(outer, inner.times(), last ? -count : count));
  }

  private @Nullable TimeWord after(TimeWord inner, int count, int depth) {
    if (count == 0 || inner.times().grain().compareTo(Grain.DAY) < 0) return null;
    Span base = phrases.span(inner.end() + 1, depth + 1);
    Span found = base == null ? null : Nth.after(inner.times(), base.end(), count);
    return found == null ? null : TimeWord.once(phrases.end(), found);
  }

  private @Nullable TimeWord thing(int at) {
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
    if (words.is(at, "eod")) return end(at + 1, Span.of(Grain.DAY.floor(now), Grain.DAY));
    if (words.is(at, "eow")) return end(at + 1, Span.of(Grain.WEEK.floor(now), Grain.WEEK));
    if (words.is(at, "eom")) return end(at + 1, Span.of(Grain.MONTH.floor(now), Grain.MONTH));
    if (words.is(at, "eoy")) return end(at + 1, Span.of(Grain.YEAR.floor(now), Grain.YEAR));
    boolean end = words.is(at, "end");
    if ((!end && !words.is(at, "beginning", "start", "middle")) || !words.is(at + 1, "of"))
      return null;
    Span whole = whole(at + 2, depth);
    if (whole == null) return null;
    int after = phrases.end();
    if (end) return end(after, whole);
    if (whole.grain().compareTo(Grain.DAY) <= 0) return null;
    long days = java.time.Duration.between(whole.start(), whole.end()).toDays();
    LocalDateTime from = words.is(at, "middle") ? whole.start().plusDays(days / 3) : whole.start();
    return TimeWord.once(after, new Span(from, from.plusDays(Math.max(1, days / 3)), Grain.DAY));
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
