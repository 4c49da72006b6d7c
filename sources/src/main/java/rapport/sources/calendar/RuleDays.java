package rapport.sources.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rapport.sources.calendar.Rule.Frequency;
import rapport.sources.calendar.Rule.NthDay;
import rapport.sources.calendar.Rule.Skip;

/**
 * The days that a rule picks out of one of its periods (the table of RFC 5545 §3.3.10). It knows no
 * times of day and no end. What a rule leaves open comes from the start (§3.3.10, "information …
 * not contained in the rule"). A day belongs to the calendar year it lies in, also when its week is
 * counted to another (BYWEEKNO).
 */
final class RuleDays {

  private final Rule rule;
  private final WeekFields weeks;
  private final List<Integer> months;
  private final List<Integer> monthDays;
  private final List<NthDay> weekDays;

  RuleDays(Rule rule, LocalDate start) {
    this.rule = rule;
    weeks = WeekFields.of(rule.weekStart(), 4);
    boolean yearly = rule.frequency() == Frequency.YEARLY;
    boolean monthly = rule.frequency() == Frequency.MONTHLY;
    boolean inMonths = !rule.byMonthDay().isEmpty() || !rule.byYearDay().isEmpty();
    boolean noDay = !inMonths && rule.byDay().isEmpty();
    boolean noWeek = rule.byWeekNo().isEmpty();
    boolean whole = yearly && noDay && noWeek && rule.byMonth().isEmpty();
    months = whole ? List.of(start.getMonthValue()) : rule.byMonth();
    monthDays =
        noDay && noWeek && (yearly || monthly) ? List.of(start.getDayOfMonth()) : rule.byMonthDay();
    boolean fromStart = rule.frequency() == Frequency.WEEKLY || (yearly && !noWeek);
    weekDays = noDay && fromStart ? List.of(new NthDay(0, start.getDayOfWeek())) : rule.byDay();
  }

  /** The days of the period that begins on this day, in order. */
  List<LocalDate> in(LocalDate period, Steps steps) {
    return switch (rule.frequency()) {
      case YEARLY -> inYear(period.getYear(), steps);
      case MONTHLY -> inMonth(YearMonth.from(period), steps);
      case WEEKLY -> among(period, 7, steps);
      case DAILY, HOURLY -> among(period, 1, steps);
    };
  }

  private List<LocalDate> inYear(int year, Steps steps) {
    List<LocalDate> days = new ArrayList<>();
    for (int month = 1; month <= 12; month++)
      if (months.isEmpty() || months.contains(month))
        days.addAll(inMonth(YearMonth.of(year, month), steps));
    return days;
  }

  private List<LocalDate> inMonth(YearMonth month, Steps steps) {
    List<LocalDate> days = among(month.atDay(1), month.lengthOfMonth(), steps);
    if (rule.skip() == Skip.OMIT || (!months.isEmpty() && !months.contains(month.getMonthValue())))
      return days;
    TreeSet<LocalDate> all = new TreeSet<>(days);
    for (int day : monthDays)
      if (day > month.lengthOfMonth())
        all.add(rule.skip() == Skip.BACKWARD ? month.atEndOfMonth() : month.plusMonths(1).atDay(1));
    return List.copyOf(all);
  }

  /** Looks at some days; eight of them are one step. */
  private List<LocalDate> among(LocalDate first, int count, Steps steps) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < count && (i % 8 != 0 || steps.take()); i++) {
      LocalDate day = first.plusDays(i);
      if (matches(day)) days.add(day);
    }
    return days;
  }

  private boolean matches(LocalDate day) {
    return (months.isEmpty() || months.contains(day.getMonthValue()))
        && (monthDays.isEmpty()
            || hasFromEither(monthDays, day.getDayOfMonth(), day.lengthOfMonth()))
        && (rule.byYearDay().isEmpty()
            || hasFromEither(rule.byYearDay(), day.getDayOfYear(), day.lengthOfYear()))
        && (rule.byWeekNo().isEmpty() || inWeek(day))
        && (weekDays.isEmpty() || onWeekDay(day));
  }

  private boolean inWeek(LocalDate day) {
    int count = (int) day.range(weeks.weekOfWeekBasedYear()).getMaximum();
    return hasFromEither(rule.byWeekNo(), day.get(weeks.weekOfWeekBasedYear()), count);
  }

  private boolean onWeekDay(LocalDate day) {
    for (NthDay wanted : weekDays) if (is(day, wanted)) return true;
    return false;
  }

  private boolean is(LocalDate day, NthDay wanted) {
    DayOfWeek weekDay = day.getDayOfWeek();
    if (weekDay != wanted.day()) return false;
    if (wanted.nth() == 0 || !rule.byWeekNo().isEmpty()) return true;
    boolean ofMonth = rule.frequency() == Frequency.MONTHLY || !rule.byMonth().isEmpty();
    int position = ofMonth ? day.getDayOfMonth() : day.getDayOfYear();
    int length = ofMonth ? day.lengthOfMonth() : day.lengthOfYear();
    return wanted.nth() > 0
        ? (position + 6) / 7 == wanted.nth()
        : (length - position) / 7 + 1 == -wanted.nth();
  }

  private static boolean hasFromEither(List<Integer> values, int position, int length) {
    return values.contains(position) || values.contains(position - length - 1);
  }
}
