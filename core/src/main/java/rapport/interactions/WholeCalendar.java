package rapport.interactions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one export of a calendar holds as a whole, so that a later export of the same calendar can
 * be asked what is gone. It is not an invitation, which speaks of one meeting, and it knows nothing
 * of what the meetings are. Times are seconds since 1970 in UTC.
 *
 * @param name the name or identity the calendar gives itself, or empty
 * @param maker the program that wrote it (PRODID, RFC 5545 §3.7.3), or empty
 * @param stamp the newest change it tells of, or 0 when it tells none; it orders exports
 * @param from where the export says that it begins, or null if it says nothing
 * @param until where it says that it ends, or null
 * @param entries its entries by UID
 */
public record WholeCalendar(
    String name,
    String maker,
    long stamp,
    @Nullable Long from,
    @Nullable Long until,
    Map<String, Held> entries) {

  /** How many of the last meetings may be missing before the export seems to end earlier. */
  private static final int LAST = 2;

  /**
   * One entry: when it starts first, and whether it comes back.
   *
   * @param start seconds since 1970
   */
  public record Held(long start, boolean recurring) {}

  /** A span of time, both ends inclusive. */
  public record Span(long from, long until) {
    /** Whether the time lies in it. */
    public boolean has(long at) {
      return at >= from && at <= until;
    }
  }

  /** Copies the map; keys lose tabs and line ends. */
  public WholeCalendar {
    Map<String, Held> copy = new LinkedHashMap<>();
    entries.forEach((uid, held) -> copy.put(key(uid), held));
    entries = java.util.Collections.unmodifiableMap(copy);
  }

  private static String key(String uid) {
    return uid.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /** Whether the entry with this UID is in it. */
  public boolean has(String uid) {
    return entries.containsKey(key(uid));
  }

  /**
   * In which time this export says all that the calendar holds, so that what an earlier export had
   * there and this one has not is gone; empty when the two are not known to be of one calendar. The
   * same name and program, or without a name most of the earlier entries, make it one calendar.
   * Where the export names its time, that is it. Else it reaches from its first to its last meeting
   * (those that come back set aside), and beyond them where it holds the earlier one's first or
   * last meeting too. An export that begins like the earlier one may lack the last two meetings, or
   * a tenth of all, and is still whole: they were called off. O(entries of both).
   */
  public Optional<Span> over(WholeCalendar earlier) {
    if (!name.equals(earlier.name) || !program(maker).equals(program(earlier.maker)))
      return Optional.empty();
    Span span = from != null && until != null ? new Span(from, until) : reach(earlier);
    return span != null && most(earlier, span) ? Optional.of(span) : Optional.empty();
  }

  /** The program without its version. */
  private static String program(String maker) {
    return maker.replaceAll("[0-9.]+", "");
  }

  private @Nullable Span reach(WholeCalendar earlier) {
    boolean single = any(Predicate.not(Held::recurring)) && earlier.any(held -> !held.recurring());
    Predicate<Held> counts = single ? held -> !held.recurring() : held -> true;
    if (!any(counts)) return null;
    long first = starts(counts).min().orElseThrow();
    long last = starts(counts).max().orElseThrow();
    boolean begins = first <= earlier.starts(counts).min().orElseThrow();
    if (!single && !begins) return null;
    long missing = earlier.starts(counts).filter(start -> start > last).count();
    boolean ends =
        missing == 0 || (begins && missing <= Math.max(LAST, earlier.starts(counts).count() / 10));
    return new Span(begins ? Long.MIN_VALUE : first, ends ? Long.MAX_VALUE : last);
  }

  private boolean any(Predicate<Held> counts) {
    return entries.values().stream().anyMatch(counts);
  }

  private java.util.stream.LongStream starts(Predicate<Held> counts) {
    return entries.values().stream().filter(counts).mapToLong(Held::start);
  }

  /** Whether enough of what the earlier export had in a span is here too. */
  private boolean most(WholeCalendar earlier, Span span) {
    long had = 0;
    long shared = 0;
    for (Map.Entry<String, Held> one : earlier.entries.entrySet()) {
      boolean there = one.getValue().recurring() || span.has(one.getValue().start());
      boolean here = entries.containsKey(one.getKey());
      if (there) had++;
      if (there && here) shared++;
    }
    return name.isEmpty() ? shared >= 2 && 2 * shared >= had : shared >= 1 && 4 * shared >= had;
  }
}
