package rapport.dates;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one expression of time while it is read, and the stretch that they mean together.
 */
final class TimePhrase {

  private final LocalDateTime now;
  private final List<TimeWord> items = new ArrayList<>();
  private @Nullable Clock clock;
  private @Nullable DayPart part;
  private boolean sure;
  private boolean bare;
  private boolean today;
  private int end;

  TimePhrase(LocalDateTime now) {
    this.now = now;
  }

  boolean empty() {
    return items.isEmpty() && clock == null && part == null;
  }

  /** Whether a day is named. */
  boolean dated() {
    return today || !items.isEmpty();
  }

  boolean timed() {
    return clock != null;
  }

  boolean parted() {
    return part != null;
  }

  int end() {
    return end;
  }

  /** Adds a date if it fits to the others. */
  boolean add(TimeWord item, Tokens words) {
    for (TimeWord other : items)
      if (other.times().grain() == Grain.WEEK && item.times().grain() == Grain.WEEK) return false;
    if (!items.isEmpty() && item.weak() && item.times().grain() == Grain.YEAR && !yearFits(words))
      return false;
    boolean verb = item.weak() && item.times().grain() == Grain.MONTH;
    if (verb && !items.isEmpty() && items.getLast().times() instanceof Times.Once) return false;
    items.add(item);
    if (!item.weak() || (items.size() > 1 && items.stream().anyMatch(TimePhrase::number)))
      sure = true;
    end = item.end();
    return true;
  }

  /** Words that also mean something else are made sure by a number, not by each other. */
  private static boolean number(TimeWord item) {
    return item.times().grain() == Grain.YEAR
        || (item.times() instanceof Recurring named && named.cycle() == Grain.MONTH);
  }

  private boolean yearFits(Tokens words) {
    Times last = items.getLast().times();
    return (!(last instanceof Times.Once) && !words.is(end, ",", "in"))
        || (last.grain() != Grain.SECOND && words.is(end, "of", "in", ","));
  }

  /** Whether there is a day on which all that was read holds beside this. */
  boolean fits(TimeWord item) {
    if (items.isEmpty()) return true;
    Times all = both(dates(), item);
    return all.current(now) != null || all.before(now) != null;
  }

  /** Adds a time of day; a bare number is one only beside a part of the day. */
  boolean add(Clock time, boolean number) {
    if (clock != null || (!items.isEmpty() && grain().compareTo(Grain.DAY) > 0)) return false;
    if (!items.isEmpty() && grain().compareTo(Grain.HOUR) < 0) return false;
    clock = part == null ? time : time.in(part, time.end());
    bare = number && part == null;
    if (!time.weak() || part != null) sure = true;
    end = time.end();
    return true;
  }

  boolean add(DayPart some, int until, boolean now, boolean before) {
    if (part != null || (!items.isEmpty() && grain() != Grain.DAY)) return false;
    part = some;
    bare = false;
    sure = true;
    today |= now;
    if (before)
      items.add(TimeWord.once(until, Span.of(Grain.DAY.floor(this.now).minusDays(1), Grain.DAY)));
    if (clock != null) clock = clock.in(some, until);
    end = until;
    return true;
  }

  private Grain grain() {
    Grain finest = Grain.YEAR;
    for (TimeWord item : items) {
      Grain grain = item.times().grain();
      if (item.wide() != null && grain == Grain.HOUR) grain = Grain.DAY;
      if (grain.compareTo(finest) < 0) finest = grain;
    }
    return finest;
  }

  boolean sure() {
    return sure && !bare;
  }

  /** A single weak word stands for a time if it is all that was said. */
  boolean sureAlone() {
    return !bare
        && (sure
            || (items.size() == 1
                && items.getFirst().times().grain() != Grain.YEAR
                && items.getFirst().times().grain() != Grain.DAY));
  }

  @Nullable Clock clock() {
    return clock;
  }

  /** All that the days named have in common. */
  Times dates() {
    Times all = items.getFirst().times();
    for (TimeWord item : items.subList(1, items.size())) all = both(all, item);
    return all;
  }

  private static Times both(Times all, TimeWord item) {
    return Times.Both.of(all, item.times());
  }

  /** What is meant, or null if the parts exclude each other. */
  @Nullable Span span() {
    if (items.isEmpty()) return withoutDay();
    Span day = day();
    if (day == null) return null;
    if (clock == null) return part == null ? day : part.on(day.start());
    LocalDateTime floor = Grain.DAY.floor(day.start());
    return Span.of(clock.on(floor.toLocalDate()), clock.grain());
  }

  private @Nullable Span withoutDay() {
    LocalDateTime midnight = Grain.DAY.floor(now);
    if (clock != null)
      return Span.of(today ? clock.on(midnight.toLocalDate()) : clock.after(now), clock.grain());
    if (part == null) return null;
    Span span = part.on(midnight);
    return today || span.end().isAfter(now) ? span : part.on(midnight.plusDays(1));
  }

  private @Nullable Span day() {
    TimeWord shift = null;
    for (TimeWord item : items) if (item.wide() != null) shift = item;
    if (shift != null) return items.size() == 1 ? meant(shift.times(), false) : shifted(shift);
    Span found = meant(dates(), items.size() > 1 && weekday());
    if (found != null || items.size() == 1) return found;
    TimeWord fixed = items.getFirst();
    for (TimeWord item : items) if (rank(item) > rank(fixed)) fixed = item;
    return meant(fixed.times(), false);
  }

  /** What tells more about the day when parts exclude each other. */
  private static int rank(TimeWord item) {
    if (item.times() instanceof Times.Once once) return once.span().grain() == Grain.DAY ? 3 : 1;
    return item.times() instanceof Recurring named && named.cycle() == Grain.YEAR ? 4 : 2;
  }

  private boolean weekday() {
    boolean week = false;
    boolean year = false;
    for (TimeWord item : items)
      if (item.times() instanceof Recurring named && named.grain() == Grain.DAY) {
        week |= named.cycle() == Grain.WEEK;
        year |= named.cycle() == Grain.YEAR;
      }
    return week && year;
  }

  private @Nullable Span shifted(TimeWord shift) {
    Times others = null;
    for (TimeWord item : items)
      if (item.wide() == null)
        others = others == null ? item.times() : Times.Both.of(others, item.times());
    Times wide = shift.wide();
    if (others == null || wide == null || others instanceof Times.Once)
      return meant(shift.times(), false);
    Span there = meant(Times.Both.of(wide, others), false);
    if (there != null) return there;
    Span exact = meant(shift.times(), false);
    if (exact == null) return null;
    return others.current(Grain.DAY.floor(exact.start()));
  }

  private @Nullable Span meant(Times times, boolean nearest) {
    boolean weekday = times instanceof Recurring named && named.cycle() == Grain.WEEK;
    if (weekday) return times.from(Grain.DAY.floor(now).plusDays(1));
    Span ahead = times.current(now);
    if (ahead != null && !nearest) return ahead;
    Span behind = times.before(now);
    if (ahead == null || behind == null) return ahead == null ? behind : ahead;
    boolean back =
        java.time.Duration.between(behind.start(), now)
                .compareTo(java.time.Duration.between(now, ahead.start()))
            < 0;
    return back ? behind : ahead;
  }
}
