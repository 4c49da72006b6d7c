package rapport.interactions;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and times in English words ("by Friday", "the last Monday of March", "in two weeks at
 * 5pm", "from Monday to Thursday", "Easter") and says which stretch of time each one means. It does
 * not read lengths of time by themselves, nor what comes again ("every Monday" gives one Monday).
 *
 * <p>What may lie on both sides of the reference time lies ahead of it, beginning with today; a
 * bare weekday is never today, "next Friday" is that of next week. A day and month with a weekday is the
 * nearest such. Weeks begin on Monday; of two numbers the first is the month unless it cannot be
 * one. A local time that a clock change leaves out is moved by the change. The time taken is linear
 * in the text; of one text the first 200 expressions are found.
 */
public final class DateWords {

  private static final int MOST = 200;

  /**
   * One expression of time.
   *
   * @param from the place of its first letter in the text
   * @param to the place after its last
   * @param text its words
   * @param start when it begins, in the zone of the reference time
   * @param end when it is over; later than start
   * @param grain how fine it is
   */
  public record Found(
      int from, int to, String text, ZonedDateTime start, ZonedDateTime end, Grain grain) {}

  private record Read(int at, int end, LocalDateTime start, LocalDateTime over, Grain grain, boolean clock, @Nullable ZoneId zone) {}

  private final Words words;
  private final ZoneId zone;
  private final LocalDateTime now;
  private final Phrases phrases;

  private DateWords(String text, ZonedDateTime at) {
    words = new Words(text);
    zone = at.getZone();
    now = at.toLocalDateTime();
    phrases = new Phrases(words, now);
  }

  /** All expressions in a text, in its order, as told at a reference time in its zone. */
  public static List<Found> in(String text, ZonedDateTime at) {
    return new DateWords(text, at).all();
  }

  private List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < words.count() && found.size() < MOST; ) {
      Read read = range(at);
      if (read == null) {
        at++;
        continue;
      }
      found.add(found(read));
      at = read.end();
    }
    return List.copyOf(found);
  }

  private Found found(Read read) {
    ZoneId there = read.zone() == null ? zone : read.zone();
    return new Found(
        words.start(read.at()),
        words.end(read.end() - 1),
        words.text(read.at(), read.end()),
        read.start().atZone(there).withZoneSameInstant(zone),
        read.over().atZone(there).withZoneSameInstant(zone),
        read.grain());
  }

  private @Nullable Read range(int at) {
    boolean said = words.is(at, "from", "between");
    Read first = point(said ? at + 1 : at);
    if (first == null) return null;
    int join = first.end();
    boolean joined =
        words.is(join, "to", "until", "till", "through", "-", "\u2013", "\u2014")
            || said && words.is(join, "and");
    Read last = joined ? point(join + 1) : null;
    if (last == null) return first;
    LocalDateTime over = last.over();
    if (first.clock() && last.clock()) over = last.start();
    if (first.clock() && last.clock()) over = first.start().toLocalDate().atTime(over.toLocalTime());
    if (!over.isAfter(first.start())) {
      if (!last.clock()) return first;
      over = over.plusDays(1);
    }
    return new Read(at, last.end(), first.start(), over, first.grain(), first.clock(), first.zone());
  }

  private @Nullable Read point(int at) {
    if (at >= words.count()) return null;
    try {
      Phrase phrase = phrases.read(at);
      if (phrase == null) return null;
      boolean all = at == 0 && phrase.end() >= words.count();
      if (!phrase.sure() && !(all && phrase.sureAlone())) return null;
      Span span = phrase.span();
      if (span == null || span.start().getYear() < 1 || span.end().getYear() > 9999) return null;
      Clock clock = phrase.clock();
      return new Read(
          at,
          phrase.end(), span.start(), span.end(), span.grain(), clock != null, clock == null ? null : clock.zone());
    } catch (DateTimeException outOfReach) {
      return null;
    }
  }
}
