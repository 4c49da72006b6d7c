package rapport.dates;

import java.time.DateTimeException;
import java.time.Duration;
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
 * <p>Read are days, weeks, quarters and years by the calendar, holidays of many countries and
 * faiths ({@link HolidayNames}), what is counted out of or beside something ("the third Tuesday
 * after Thanksgiving"), lengths from now ("in 1 hour and 20 minutes", "in three working days"),
 * times of day with parts of the day and zones, and ranges. "Two upcoming weeks" names the second
 * of them, by which something is done.
 *
 * <p>What may lie on both sides of the reference time lies ahead of it, beginning with today; a
 * bare weekday is never today, "next Friday" is that of next week. A day and month with a weekday
 * is the nearest such. Weeks begin on Monday; of two numbers the first is the month unless it
 * cannot be one. A local time that a clock change leaves out is moved by the change. The time taken
 * is linear in the text; of one text the first 200 expressions are found.
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

  private record Read(
      int at,
      int end,
      LocalDateTime start,
      LocalDateTime over,
      Grain grain,
      boolean clock,
      @Nullable ZoneId zone,
      boolean day) {

    Read until(int from, int to, LocalDateTime later) {
      return new Read(from, to, start, later, grain, clock, zone, day);
    }

    /** The same hours on another day. */
    Read on(Read there) {
      long days = there.start().toLocalDate().toEpochDay() - over.toLocalDate().toEpochDay();
      return new Read(
          there.at(), end, start.plusDays(days), over.plusDays(days), grain, true, zone, true);
    }
  }

  private final Tokens words;
  private final ZoneId zone;
  private final LocalDateTime now;
  private final TimePhrases phrases;

  private DateWords(Tokens words, ZonedDateTime at) {
    this.words = words;
    zone = at.getZone();
    now = at.toLocalDateTime();
    phrases = new TimePhrases(words, now);
  }

  /** All expressions in a text, in its order, as told at a reference time in its zone. */
  public static List<Found> in(String text, ZonedDateTime at) {
    return new DateWords(Tokens.of(text), at).all();
  }

  /** The same by trying every grammar at every word, which the quicker way is held against. */
  static List<Found> everywhere(String text, ZonedDateTime at) {
    return new DateWords(Tokens.unsorted(text), at).all();
  }

  private List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < words.count() && found.size() < MOST; ) {
      Read read = words.may(at, TimeStarts.ANY) ? range(at) : null;
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
    Found found = plain(read);
    if (found.end().isAfter(found.start())) return found;
    Duration length = Duration.between(read.start(), read.over());
    ZonedDateTime end = found.start().plus(length);
    return new Found(found.from(), found.to(), found.text(), found.start(), end, found.grain());
  }

  private Found plain(Read read) {
    ZoneId there = read.zone() == null ? zone : read.zone();
    ZonedDateTime start = read.start().atZone(there).withZoneSameInstant(zone);
    ZonedDateTime end = read.over().atZone(there).withZoneSameInstant(zone);
    int days = read.zone() == null || read.day() ? 0 : nearer(start);
    return new Found(
        words.start(read.at()),
        words.end(read.end() - 1),
        words.text(read.at(), read.end()),
        start.plusDays(days),
        end.plusDays(days),
        read.grain());
  }

  /** A clock elsewhere without a day shows the next such time, which may be a day off from here. */
  private int nearer(ZonedDateTime start) {
    if (start.toLocalDateTime().isBefore(now)) return 1;
    return start.minusDays(1).toLocalDateTime().isBefore(now) ? 0 : -1;
  }

  private @Nullable Read range(int at) {
    Read early = hours(at);
    if (early == null) early = daysOfMonth(at);
    if (early != null) return early;
    boolean said = words.is(at, "from", "between");
    Read first = point(said ? at + 1 : at, phrases);
    if (first == null) return null;
    if (first.clock() && first.day()) return later(at, first);
    if (first.grain().compareTo(Grain.DAY) < 0) return first;
    if (first.grain() == Grain.DAY) {
      Read inside = hours(words.is(first.end(), ",", "at") ? first.end() + 1 : first.end());
      if (inside != null && !inside.day()) return inside.on(first);
    }
    Read whole = days(at, first, said);
    return whole == null ? first : whole;
  }

  /** 12-14 January, from the 12th to the 14th of January. */
  private @Nullable Read daysOfMonth(int at) {
    boolean said = words.is(at, "from", "between");
    int start = said ? at + 1 : at;
    if (words.is(start, "the")) start++;
    NumberWords.Numeral first = NumberWords.small(words, start);
    boolean starts = first != null && first.value() > 0 && first.value() < 31 && words.open(start);
    if (first == null || !starts || !joins(first.end(), said)) return null;
    int other = words.is(first.end() + 1, "the") ? first.end() + 2 : first.end() + 1;
    NumberWords.Numeral second = NumberWords.small(words, other);
    int of = second == null ? 0 : words.is(second.end(), "of") ? second.end() + 1 : second.end();
    if (second == null || !CalendarWords.month(words.at(of))) return null;
    Read last = point(other, phrases);
    if (last == null || last.clock() || last.grain() != Grain.DAY) return null;
    if (last.start().getDayOfMonth() <= first.value()) return null;
    LocalDateTime from = last.start().withDayOfMonth(first.value());
    return new Read(at, last.end(), from, last.over(), Grain.DAY, false, null, true);
  }

  /** Tomorrow from 9:30 to 11. */
  private Read later(int at, Read first) {
    Clock end = joins(first.end(), false) ? phrases.clock(first.end() + 1) : null;
    boolean unclear = end == null || (end.weak() && !words.closed(end.end()));
    if (end == null || unclear) return first;
    return first.until(at, end.end(), end.after(first.start().plusSeconds(1)));
  }

  private @Nullable Read days(int at, Read first, boolean said) {
    if (!joins(first.end(), said)) return null;
    int next = first.end() + 1;
    Read last = point(next, new TimePhrases(words, first.start()));
    if (last != null && !last.clock() && last.over().isAfter(first.over()))
      return first.until(at, last.end(), last.over());
    NumberWords.Numeral day = NumberWords.small(words, next);
    boolean same = day != null && first.grain() == Grain.DAY && words.closed(day.end());
    if (day == null || !same || day.value() <= first.start().getDayOfMonth() || day.value() > 31)
      return null;
    LocalDateTime over = first.start().withDayOfMonth(1).plusDays(day.value());
    return first.until(at, day.end(), over);
  }

  private boolean joins(int at, boolean said) {
    return words.is(at, "to", "until", "till", "through", "thru", "-", "\u2013", "\u2014")
        || (said && words.is(at, "and"));
  }

  /** From 3 to 5pm, 9:30-11:00 on Friday. */
  private @Nullable Read hours(int at) {
    boolean said = words.is(at, "from", "between");
    Clock first = phrases.clock(said ? at + 1 : at);
    if (first == null || !joins(first.end(), said)) return null;
    Clock end = phrases.clock(first.end() + 1);
    if (end == null || (end.weak() && (first.weak() || !said))) return null;
    if (first.weak() && !said && end.twice()) return null;
    Read last = point(first.end() + 1, phrases);
    if (last == null || !last.clock()) return null;
    return new Read(
        at,
        last.end(),
        first.before(last.start()),
        last.start(),
        first.grain(),
        true,
        last.zone(),
        last.day());
  }

  private @Nullable Read point(int at, TimePhrases phrases) {
    if (at >= words.count()) return null;
    try {
      TimePhrase phrase = phrases.read(at);
      if (phrase == null) return null;
      boolean all = at == 0 && phrase.end() >= words.count();
      if (!phrase.sure() && !(all && phrase.sureAlone())) return null;
      Span span = phrase.span();
      if (span == null || span.start().getYear() < 1 || span.end().getYear() > 9999) return null;
      Clock clock = phrase.clock();
      return new Read(
          at,
          phrase.end(),
          span.start(),
          span.end(),
          span.grain(),
          clock != null,
          clock == null ? null : clock.zone(),
          phrase.dated());
    } catch (DateTimeException outOfReach) {
      return null;
    }
  }
}
