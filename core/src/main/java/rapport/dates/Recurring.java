package rapport.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Times that come again in each day, week, month or year; looked for in a bounded number of them.
 *
 * @param cycle how often they come again
 * @param reach how many cycles to look through
 * @param inside the starts within the cycle that begins at a time, in order
 */
record Recurring(
    Grain grain, Grain cycle, int reach, Function<LocalDateTime, List<LocalDateTime>> inside)
    implements Times {

  @Override
  public @Nullable Span from(LocalDateTime at) {
    LocalDateTime base = cycle.floor(at);
    for (int count = 0; count <= reach; count++)
      for (LocalDateTime start : inside.apply(cycle.plus(base, count)))
        if (!start.isBefore(at)) return Span.of(start, grain);
    return null;
  }

  @Override
  public @Nullable Span before(LocalDateTime at) {
    LocalDateTime base = cycle.floor(at);
    for (int count = 0; count <= reach; count++)
      for (LocalDateTime start : inside.apply(cycle.plus(base, -count)).reversed())
        if (start.isBefore(at)) return Span.of(start, grain);
    return null;
  }

  /** Every day, week, month … */
  static Times every(Grain grain) {
    return new Recurring(grain, grain, 2, List::of);
  }

  static Times weekday(DayOfWeek day) {
    return new Recurring(
        Grain.DAY, Grain.WEEK, 2, week -> List.of(week.plusDays(day.getValue() - 1)));
  }

  /** Monday to Friday, whatever is kept on them. */
  static Times workday() {
    return new Recurring(
        Grain.DAY, Grain.WEEK, 2, week -> IntStream.range(0, 5).mapToObj(week::plusDays).toList());
  }

  /** The 31st is not in every month. */
  static Times dayOfMonth(int day) {
    return new Recurring(
        Grain.DAY,
        Grain.MONTH,
        3,
        month ->
            day <= YearMonth.from(month).lengthOfMonth()
                ? List.of(month.withDayOfMonth(day))
                : List.of());
  }

  static Times month(int month) {
    return new Recurring(Grain.MONTH, Grain.YEAR, 2, year -> List.of(year.withMonth(month)));
  }

  static Times quarter(int quarter) {
    return new Recurring(
        Grain.QUARTER, Grain.YEAR, 2, year -> List.of(year.withMonth(3 * quarter - 2)));
  }

  /** A day of each year, or of some years. */
  static Times yearly(IntFunction<@Nullable LocalDate> day) {
    return new Recurring(
        Grain.DAY,
        Grain.YEAR,
        9,
        year -> {
          LocalDate found = day.apply(year.getYear());
          return found == null ? List.of() : List.of(found.atStartOfDay());
        });
  }
}
