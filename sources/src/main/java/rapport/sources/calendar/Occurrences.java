package rapport.sources.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.sources.Item;
import rapport.sources.Window;
import rapport.sources.lines.ContentLine;

/**
 * The recurrence set of one entry (RFC 5545 §3.8.5): its start, its rules and single dates, less
 * its exceptions and the occurrences that have an entry of their own. The start is always the first
 * occurrence, also when the rule does not give it; COUNT counts what the rule gives. Where an
 * override speaks for this and all future occurrences (RANGE, §3.2.13), the later ones are its own:
 * they move with it, last as long, and no longer belong to the series. Of more than 1,000
 * occurrences in the window the latest 1,000 are kept, half of them at least of those that have
 * begun, and the next ones of those ahead; in a file of many series fewer, so that all together are
 * about 250,000.
 */
final class Occurrences {

  private static final int MOST = 1000;
  private static final int FEWEST = 60;
  private static final int MOST_OF_ALL = 250_000;
  private static final int MOST_DATES = 20_000;

  /** What comparing with one date costs in steps. */
  private static final int COMPARING = 10;

  /** What reading one date costs in steps. */
  private static final int READING = 60;

  /** A change from one occurrence on: how far the later ones move and how long they last. */
  private record Shift(Duration move, Length length) {}

  private final EventProperties entry;
  private final String uid;
  private final Moment start;
  private final CalendarTimes times;
  private final Window window;
  private final int most;
  private final Steps steps;
  private final Problems problems;
  private final Set<Instant> excluded = new HashSet<>();
  private final Set<LocalDate> excludedDays = new HashSet<>();
  private final TreeMap<Instant, Shift> shifts = new TreeMap<>();
  private final TreeMap<Instant, Item.Instance> found = new TreeMap<>();
  private final boolean recurring;
  private boolean full;
  private boolean cut;
  private int ahead;
  private @Nullable Instant from;
  private final @Nullable Moment replaced;

  Occurrences(
      EventProperties entry,
      String uid,
      Moment start,
      CalendarTimes times,
      Window window,
      int most,
      Steps steps,
      Problems problems) {
    this.most = most;
    this.entry = entry;
    this.uid = uid;
    this.start = start;
    this.times = times;
    this.window = window;
    this.steps = steps;
    this.problems = problems;
    replaced = times.of(entry.first("RECURRENCE-ID"));
    recurring = repeats(entry);
  }

  /** An override is one occurrence; some programs repeat the rule of the series in it. */
  private static boolean repeats(EventProperties entry) {
    return entry.first("RECURRENCE-ID") == null
        && (entry.first("RRULE") != null || entry.first("RDATE") != null);
  }

  /** How many occurrences of each are kept in a file of so many series. */
  static int most(int series) {
    return Math.clamp(MOST_OF_ALL / Math.max(1, series), FEWEST, MOST);
  }

  /** Leaves out, or moves, what overrides speak for. */
  void override(List<Overrides.Resolved> overrides) {
    steps.begin();
    for (Overrides.Resolved one : overrides) {
      if (!steps.take(COMPARING)) return;
      exclude(one.original());
      Moment moved = one.start();
      if (moved == null || !one.future()) continue;
      Moment from = one.original().like(start);
      Duration move = Duration.between(from.local(), moved.like(start).local());
      shifts.put(from.instant(), new Shift(move, times.length(moved, one.end())));
    }
  }

  /**
   * Whether the series this override belongs to excludes its occurrence; programs that delete an
   * occurrence leave its override behind.
   */
  boolean isException(List<ContentLine> lines) {
    if (replaced == null) return false;
    steps.begin();
    for (ContentLine line : lines) if (steps.take(READING)) excludeDates(line);
    boolean is = excluded(replaced.like(start));
    excluded.clear();
    excludedDays.clear();
    return is;
  }

  /** Keeps only what belongs to the override whose original occurrence this is, not the series. */
  void onlyOf(Moment original) {
    from = original.like(start).instant();
  }

  /** The occurrences inside the window, in order. */
  List<Item.Instance> all() {
    Length length = times.length(start, end());
    entry.all("EXDATE").forEach(this::excludeDates);
    entry
        .all("EXRULE")
        .forEach(line -> repeat(line, () -> false, at -> excluded.add(start.at(at).instant())));
    if (!recurring || !over()) offer(start, length);
    if (!recurring) return List.copyOf(found.values());
    entry.all("RRULE").forEach(line -> repeat(line, () -> full, at -> offer(start.at(at), length)));
    entry.all("RDATE").forEach(line -> addDates(line, length));
    return found.values().stream().sorted(Comparator.comparing(Item.Instance::at)).toList();
  }

  private @Nullable ContentLine end() {
    ContentLine end = entry.first("DTEND");
    return end == null ? entry.first("DURATION") : end;
  }

  /** Whether the only rule ended before the start: what is left of a series that was cut short. */
  private boolean over() {
    List<ContentLine> rules = entry.all("RRULE");
    try {
      return rules.size() == 1
          && new Recurrence(Rule.of(rules.getFirst().value()), start).endsBeforeItsStart();
    } catch (Rule.Refused refused) {
      return false;
    }
  }

  private void excludeDates(ContentLine line) {
    for (String value : line.value().split("[,;]", MOST_DATES)) {
      Moment moment = times.of(line, value);
      if (moment != null) exclude(moment);
    }
  }

  private void exclude(Moment moment) {
    if (moment.isDay() && !start.isDay()) excludedDays.add(moment.local().toLocalDate());
    else excluded.add(moment.like(start).instant());
  }

  private void addDates(ContentLine line, Length length) {
    for (String value : line.value().split("[,;]", MOST_DATES)) {
      int slash = value.indexOf('/');
      Moment moment = times.of(line, slash < 0 ? value : value.substring(0, slash));
      if (moment == null) continue;
      offer(
          moment.like(start),
          slash < 0 ? length : period(line, moment, value.substring(slash + 1)));
    }
  }

  private Length period(ContentLine line, Moment from, String end) {
    if (end.strip().startsWith("P")) {
      Length length = Length.of(end);
      return length == null ? Length.NONE : length;
    }
    Moment to = times.of(line, end);
    return to == null ? Length.NONE : Length.between(from, to);
  }

  private void repeat(ContentLine line, BooleanSupplier enough, Consumer<LocalDateTime> date) {
    int slack = shifts.isEmpty() ? 2 : 366;
    try {
      Recurrence recurrence = new Recurrence(Rule.of(line.value()), start);
      LocalDate from = day(window.from()).minusDays(slack);
      LocalDate to = day(window.to()).plusDays(slack);
      if (recurrence.often() && shifts.isEmpty()) to = next(recurrence, to, date);
      recurrence.latest(from, to, enough, steps, date);
      if (steps.spent())
        problems.add(
            entry.line(), "a recurrence rule was given up after " + Steps.PER_RULE + " steps");
    } catch (Rule.Refused refused) {
      problems.add(entry.line(), refused.why() + "; the first occurrence is kept");
    }
  }

  /**
   * Gives what lies ahead in spans from now on, since of a rule of several times a day only the
   * next are kept, and the day from which on the past is left.
   */
  private LocalDate next(Recurrence recurrence, LocalDate to, Consumer<LocalDateTime> date)
      throws Rule.Refused {
    LocalDate now = day(window.now()).plusDays(1);
    LocalDate begin = now;
    for (int span = 1; begin.isBefore(to) && ahead < most; span *= 2) {
      LocalDate end = begin.plusDays(span).isBefore(to) ? begin.plusDays(span) : to;
      recurrence.latest(begin, end, () -> false, steps, date);
      begin = end;
    }
    return now.isBefore(to) ? now : to;
  }

  private static LocalDate day(Instant at) {
    Instant bounded = at.isAfter(LATEST) ? LATEST : at.isBefore(EARLIEST) ? EARLIEST : at;
    return LocalDate.ofInstant(bounded, java.time.ZoneOffset.UTC);
  }

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9990-01-01T00:00:00Z");

  private void offer(Moment original, Length length) {
    Instant key = original.instant();
    if (excluded(original)) return;
    Map.Entry<Instant, Shift> shift = shifts.floorEntry(key);
    if (!Objects.equals(shift == null ? null : shift.getKey(), from)) return;
    Moment at =
        shift == null ? original : original.at(original.local().plus(shift.getValue().move()));
    if (!window.has(at.instant())) return;
    Length lasts = shift == null ? length : shift.getValue().length();
    if (found.put(key, instance(original, at, lasts)) == null && !key.isBefore(window.now()))
      ahead++;
    if (found.size() <= most) return;
    if (ahead > most / 2) {
      found.pollLastEntry();
      ahead--;
    } else {
      found.pollFirstEntry();
      full = true;
    }
    if (cut) return;
    cut = true;
    if (most == MOST)
      problems.add(entry.line(), "more than 1,000 occurrences; the latest 1,000 are kept");
    else
      problems.add(
          0, "so many series that of each the latest " + most + " occurrences alone are kept");
  }

  private boolean excluded(Moment original) {
    return excluded.contains(original.instant())
        || excludedDays.contains(original.local().toLocalDate());
  }

  private Item.Instance instance(Moment original, Moment at, Length length) {
    return new Item.Instance(
        id(original),
        at.instant(),
        length.after(at),
        at.isDay() ? at.local().toLocalDate() : null,
        at.isFloating());
  }

  private String id(Moment original) {
    if (replaced != null && !recurring) return uid + "@" + replaced.like(start).told();
    return recurring ? uid + "@" + original.told() : uid;
  }
}
