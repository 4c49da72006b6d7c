package rapport.sources.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import rapport.sources.calendar.Rule.Frequency;

/**
 * The dates of one rule, one after the other, on the wall clock of its start (RFC 5545 §3.3.10). It
 * is not the set of an entry's occurrences, which also knows single dates and exceptions. It never
 * holds the dates of more than one period and steps over the time before the span asked for where
 * the rule does not count. When the {@link Steps} end before the span does, the earliest dates are
 * there and, but of a rule that counts, the latest too, which matter most.
 */
final class Recurrence {

  private final Rule rule;
  private final Moment start;
  private final RuleDays days;
  private final List<LocalTime> times;
  private long left;

  /**
   * A rule that begins at a start.
   *
   * @throws Rule.Refused if the rule repeats too often within a day or its end means nothing
   */
  Recurrence(Rule rule, Moment start) throws Rule.Refused {
    this.rule = rule;
    this.start = start;
    days = new RuleDays(rule, start.local().toLocalDate());
    times = times();
  }

  private List<LocalTime> times() throws Rule.Refused {
    LocalTime first = start.local().toLocalTime();
    if (start.isDay()) return List.of(first);
    boolean hourly = rule.frequency() == Frequency.HOURLY;
    List<Integer> hours = hourly ? List.of(0) : or(rule.byHour(), first.getHour());
    List<Integer> minutes = or(rule.byMinute(), first.getMinute());
    List<Integer> seconds = or(rule.bySecond(), first.getSecond());
    if ((long) hours.size() * minutes.size() * seconds.size() > 288)
      throw new Rule.Refused("a recurrence rule repeats more than 288 times a day");
    List<LocalTime> all = new ArrayList<>();
    for (int hour : hours)
      for (int minute : minutes)
        for (int second : seconds) all.add(LocalTime.of(hour, minute, second));
    return all;
  }

  private static List<Integer> or(List<Integer> values, int absent) {
    return values.isEmpty() ? List.of(absent) : values;
  }

  /**
   * Gives every date of the rule up to a day; those before {@code from} may be left out.
   *
   * @param to the last day that matters
   */
  void dates(LocalDate from, LocalDate to, Steps steps, Consumer<LocalDateTime> date)
      throws Rule.Refused {
    left = rule.count() < 0 ? Long.MAX_VALUE : rule.count();
    LocalDateTime last = last(to);
    steps.begin();
    long first = firstPeriod(from);
    long reached = walk(first, last, steps, date);
    if (!steps.spent() || rule.count() >= 0) return;
    long walked = Math.max(1, (reached - first) / 2);
    steps.begin();
    walk(Math.max(reached, lastPeriod(last) - walked), last, steps, date);
  }

  /** Gives the dates from a period on; the period it came to is the answer. */
  private long walk(long first, LocalDateTime last, Steps steps, Consumer<LocalDateTime> date) {
    long n = first;
    for (; left > 0; n++) {
      LocalDateTime period = period(n);
      if (period.isAfter(last) || !steps.take() || !visit(period, last, steps, date)) return n;
    }
    return n;
  }

  /**
   * The same, the latest dates first, until enough are found; a rule that counts is gone through
   * from its start all the same.
   *
   * @param enough whether no older date is wanted
   */
  void latest(
      LocalDate from,
      LocalDate to,
      BooleanSupplier enough,
      Steps steps,
      Consumer<LocalDateTime> date)
      throws Rule.Refused {
    if (rule.count() >= 0) {
      dates(from, to, steps, date);
      return;
    }
    left = Long.MAX_VALUE;
    LocalDateTime last = last(to);
    steps.begin();
    long first = firstPeriod(from);
    for (long n = lastPeriod(last) + 3; n >= first && !enough.getAsBoolean(); n--) {
      LocalDateTime period = period(n);
      if (period.isAfter(last)) continue;
      if (!steps.take()) return;
      visit(period, last, steps, date);
      if (steps.spent()) return;
    }
  }

  /** Whether it has no count and may give several dates a day. */
  boolean often() {
    return rule.count() < 0 && (rule.frequency() == Frequency.HOURLY || times.size() > 1);
  }

  /** Whether UNTIL is earlier than the start. */
  boolean endsBeforeItsStart() throws Rule.Refused {
    return until().isBefore(start.local());
  }

  /** The last instant that UNTIL allows (inclusive), on the start's clock. */
  private LocalDateTime until() throws Rule.Refused {
    if (rule.until() == null) return LocalDateTime.MAX;
    Moment until = Moment.of(rule.until(), false, start.rules());
    if (until == null) throw new Rule.Refused("the end of a recurrence rule is no date");
    return until.isDay() || start.isDay()
        ? until.day().atTime(LocalTime.MAX)
        : until.like(start).local();
  }

  /** The last instant that matters: the end of a day, or the end of the rule. */
  private LocalDateTime last(LocalDate to) throws Rule.Refused {
    LocalDateTime until = until();
    LocalDateTime last =
        to.isBefore(LocalDate.of(9999, 1, 1))
            ? to.plusDays(1).atStartOfDay()
            : LocalDateTime.of(9999, 1, 1, 0, 0);
    return until.isBefore(last) ? until : last;
  }

  private LocalDateTime period(long n) {
    LocalDate day = start.local().toLocalDate();
    long k = n * rule.interval();
    return switch (rule.frequency()) {
      case YEARLY -> day.withDayOfYear(1).plusYears(k).atStartOfDay();
      case MONTHLY -> day.withDayOfMonth(1).plusMonths(k).atStartOfDay();
      case WEEKLY -> weekStart(day).plusWeeks(k).atStartOfDay();
      case DAILY -> day.plusDays(k).atStartOfDay();
      case HOURLY -> start.local().truncatedTo(ChronoUnit.HOURS).plusHours(k);
    };
  }

  private LocalDate weekStart(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
  }

  private long firstPeriod(LocalDate from) {
    if (rule.count() >= 0 || !from.isAfter(start.local().toLocalDate())) return 0;
    return lastPeriod(from.atStartOfDay());
  }

  /** A period shortly before a time. */
  private long lastPeriod(LocalDateTime time) {
    ChronoUnit unit =
        switch (rule.frequency()) {
          case YEARLY -> ChronoUnit.YEARS;
          case MONTHLY -> ChronoUnit.MONTHS;
          case WEEKLY -> ChronoUnit.WEEKS;
          case DAILY -> ChronoUnit.DAYS;
          case HOURLY -> ChronoUnit.HOURS;
        };
    return Math.max(0, unit.between(start.local(), time) / rule.interval() - 1);
  }

  /** Gives the dates of one period; false when the end is reached. */
  private boolean visit(
      LocalDateTime period, LocalDateTime last, Steps steps, Consumer<LocalDateTime> date) {
    boolean hourly = rule.frequency() == Frequency.HOURLY;
    if (hourly && !rule.byHour().isEmpty() && !rule.byHour().contains(period.getHour()))
      return true;
    List<LocalDate> picked = days.in(period.toLocalDate(), steps);
    int count = picked.size() * times.size();
    for (int index : indexes(count)) {
      if (!steps.take()) return false;
      LocalTime time = times.get(index % times.size());
      LocalDateTime at = picked.get(index / times.size()).atTime(time);
      if (hourly) at = at.plusHours(period.getHour());
      if (at.isBefore(start.local())) continue;
      if (at.isAfter(last) || left-- == 0) return false;
      date.accept(at);
    }
    return true;
  }

  /** The positions in a period's dates that BYSETPOS keeps, in order; all of them without it. */
  private int[] indexes(int count) {
    if (rule.bySetPos().isEmpty()) return IntStream.range(0, count).toArray();
    return rule.bySetPos().stream()
        .mapToInt(Integer::intValue)
        .map(position -> position > 0 ? position - 1 : count + position)
        .filter(index -> index >= 0 && index < count)
        .sorted()
        .distinct()
        .toArray();
  }
}
