package rapport.sources.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;

/**
 * The occurrences of a calendar that have an entry of their own (RECURRENCE-ID, RFC 5545 §3.8.4.4),
 * by the UID of the entry they belong to. They are known before the first entry is read, because
 * they may stand before or after it. At most 100,000 are kept.
 */
final class Overrides {

  private static final int MOST = 100_000;

  /**
   * One such occurrence, as it stands.
   *
   * @param original the RECURRENCE-ID
   * @param start its own DTSTART, or null
   * @param end its own DTEND or DURATION, or null
   */
  private record Moved(
      ContentLine original, @Nullable ContentLine start, @Nullable ContentLine end) {}

  /**
   * One such occurrence, understood.
   *
   * @param start its own start, or null
   * @param end its own DTEND or DURATION, or null
   * @param future whether it speaks for all later ones too (RANGE, §3.2.13)
   */
  record Resolved(
      Moment original, @Nullable Moment start, @Nullable ContentLine end, boolean future) {}

  private final Map<String, List<Moved>> byUid = new HashMap<>();
  private final Map<String, List<ContentLine>> exceptions = new HashMap<>();
  private final Map<String, List<Resolved>> resolved = new HashMap<>();
  private final Map<String, EventProperties> series = new HashMap<>();
  private final Set<String> future = new HashSet<>();
  private int count;
  private int recurring;

  /** Keeps what the entry says, if it is one; of any other its exceptions. */
  void note(EventProperties entry) {
    ContentLine original = entry.first("RECURRENCE-ID");
    String uid = entry.uid();
    if (uid == null || count >= MOST) return;
    if (original == null) {
      if (entry.first("RRULE") != null || entry.first("RDATE") != null) recurring++;
      noteExceptions(uid, entry.all("EXDATE"));
      return;
    }
    if (original.value().length() > 200) return;
    if (original.says("RANGE", "THISANDFUTURE")) future.add(uid);
    ContentLine end = entry.first("DTEND");
    byUid
        .computeIfAbsent(uid, any -> new ArrayList<>(1))
        .add(
            new Moved(
                original,
                small(entry.first("DTSTART")),
                small(end == null ? entry.first("DURATION") : end)));
    count++;
  }

  /** How many entries come back. */
  int recurring() {
    return recurring;
  }

  /** Whether an override speaks for later occurrences too, so that its series must be known. */
  boolean future() {
    return !future.isEmpty();
  }

  /** Keeps an entry if it is the series of which an override speaks for the future. */
  void noteSeries(EventProperties entry) {
    String uid = entry.uid();
    boolean series = uid != null && entry.first("RECURRENCE-ID") == null && future.contains(uid);
    if (series && uid != null) this.series.putIfAbsent(uid, entry);
  }

  /** The series of which an override with this UID speaks for the future, or null. */
  @Nullable EventProperties series(String uid) {
    return series.get(uid);
  }

  private void noteExceptions(String uid, List<ContentLine> lines) {
    for (ContentLine line : lines) {
      count += 1 + line.value().length() / 100;
      exceptions.computeIfAbsent(uid, any -> new ArrayList<>(1)).add(line);
    }
  }

  private static @Nullable ContentLine small(@Nullable ContentLine line) {
    return line == null || line.value().length() > 200 ? null : line;
  }

  /** The occurrences of the entry with this UID that stand on their own. */
  List<Resolved> of(String uid, CalendarTimes times) {
    if (!byUid.containsKey(uid)) return List.of();
    return resolved.computeIfAbsent(uid, any -> resolve(uid, times));
  }

  private List<Resolved> resolve(String uid, CalendarTimes times) {
    List<Resolved> all = new ArrayList<>();
    for (Moved one : byUid.getOrDefault(uid, List.of())) {
      Moment original = times.of(one.original());
      boolean future = one.original().says("RANGE", "THISANDFUTURE");
      if (original != null)
        all.add(new Resolved(original, times.of(one.start()), one.end(), future));
    }
    return all;
  }

  /** The exceptions (EXDATE, §3.8.5.1) of the entries with this UID that are no overrides. */
  List<ContentLine> exceptions(String uid) {
    return exceptions.getOrDefault(uid, List.of());
  }
}
