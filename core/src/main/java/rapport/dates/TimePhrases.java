package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression of time at a place: days, a part of the day and a time of day side by side,
 * in any order. Days that stand together are those on which all of them hold.
 */
final class TimePhrases {

  private static final int LONGEST = 6;

  private final Tokens words;
  private final LocalDateTime now;
  private final NamedWords named;
  private final RelativeWords relative;
  private final ShiftWords shifts;
  private final CountedWords counted;
  private final ClockWords clocks;
  private int end;

  TimePhrases(Tokens words, LocalDateTime now) {
    this.words = words;
    this.now = now;
    named = new NamedWords(words, now);
    relative = new RelativeWords(words, now, named);
    shifts = new ShiftWords(words, now, this);
    counted = new CountedWords(words, now, named, this);
    clocks = new ClockWords(words);
  }

  /** The place after what was read last by {@link #span} or {@link #times}. */
  int end() {
    return end;
  }

  void endAt(int place) {
    end = place;
  }

  /** Days or longer that are named here, as part of another expression. */
  @Nullable Times times(int at, int depth, Grain above) {
    TimePhrase phrase = dates(at, depth, above);
    if (phrase == null) return null;
    Times times = phrase.dates();
    end = phrase.end();
    return times;
  }

  /** The one of those that is meant. */
  @Nullable Span span(int at, int depth) {
    TimePhrase phrase = dates(at, depth, Grain.SECOND);
    if (phrase == null) return null;
    Span span = phrase.span();
    end = phrase.end();
    return span;
  }

  private @Nullable TimePhrase dates(int at, int depth, Grain above) {
    TimePhrase phrase = new TimePhrase(now);
    int next = at;
    for (int count = 0; count < LONGEST; count++) {
      int start = count == 0 ? next : glue(next);
      TimeWord item = date(start, depth);
      if (item == null && start > next) item = date(next, depth);
      if (item == null
          || (count > 0 && item.times().grain().compareTo(above) <= 0)
          || !phrase.fits(item)
          || !phrase.add(item, words)) break;
      next = item.end();
    }
    return phrase.empty() ? null : phrase;
  }

  /** An expression that begins exactly here. */
  @Nullable TimePhrase read(int at) {
    TimePhrase phrase = new TimePhrase(now);
    int next = at;
    for (int count = 0; count < LONGEST; count++) {
      int after = part(phrase, next, at);
      if (after == next) after = one(phrase, next);
      int glued = glue(next);
      if (after == next && count > 0 && glued > next) {
        after = part(phrase, glued, at);
        if (after == glued) after = one(phrase, glued);
        if (after == glued) after = next;
      }
      if (after == next) break;
      next = after;
    }
    return phrase.empty() ? null : phrase;
  }

  @Nullable Clock clock(int at) {
    return clocks.read(at);
  }

  private int one(TimePhrase phrase, int at) {
    Clock clock = phrase.timed() ? null : clocks.read(at);
    TimeWord item = date(at, 0);
    if (item != null
        && (clock == null
            || item.end() > clock.end()
            || (item.end() == clock.end() && !item.weak() && clock.weak())))
      return phrase.add(item, words) ? item.end() : at;
    if (clock == null && item == null) return at;
    if (clock == null) return at;
    boolean bare = clock.weak() && clock.end() == at + 1;
    if (bare && !phrase.empty() && !phrase.parted() && DayPart.of(words.at(clock.end())) == null)
      return at;
    return phrase.add(clock, bare) ? clock.end() : at;
  }

  private @Nullable TimeWord date(int at, int depth) {
    if (!words.may(at, TimeStarts.ANY)) return null;
    TimeWord best = words.may(at, TimeStarts.SHIFT) ? shifts.read(at, depth) : null;
    if (words.may(at, TimeStarts.RELATIVE)) best = longer(best, relative.read(at));
    if (words.may(at, TimeStarts.COUNTED)) best = longer(best, counted.read(at, depth));
    best = longer(best, named.read(at));
    if (best == null && words.is(at, "the")) best = longer(named.read(at + 1), null);
    return best;
  }

  private static @Nullable TimeWord longer(@Nullable TimeWord one, @Nullable TimeWord other) {
    if (one == null || other == null) return one == null ? other : one;
    return other.end() > one.end() ? other : one;
  }

  private int part(TimePhrase phrase, int at, int first) {
    if (!words.may(at, TimeStarts.PART)) return at;
    int start = at;
    if (words.is(start, "in", "during") && words.is(start + 1, "the")) start += 2;
    else if (words.is(start, "this", "last", "early", "late", "the")) start++;
    boolean alone = words.is(start, "tonight");
    DayPart part = words.is(start, "am", "pm") ? null : DayPart.of(words.at(start));
    if (part == null || (start > at && alone)) return at;
    boolean last = words.is(at, "last");
    if (last && part != DayPart.NIGHT) return at;
    boolean today = alone || last || words.is(at, "this");
    if (at == first && !today && !words.is(at, "in") && !words.is(start + 1, "at", "@")) return at;
    return phrase.add(part, start + 1, today, last) ? start + 1 : at;
  }

  /** Past the small words that may stand between the parts of one expression. */
  private int glue(int at) {
    if (words.is(at, "t") && words.glued(at) && words.glued(at + 1)) return at + 1;
    int next = at;
    while (next < at + 3
        && words.is(next, ",", "on", "of", "in", "from", "for", "the", "-", "@", ".")) {
      if (words.is(next, ".") && !words.is(next + 1, "on", ",")) break;
      if (words.is(next, "-") && (words.glued(next) || words.number(next + 1) >= 0)) break;
      next++;
    }
    return next;
  }
}
