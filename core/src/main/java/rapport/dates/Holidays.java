package rapport.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The days of holidays in any year, fixed or moving, by name. A Jewish holiday is given on the day
 * whose evening begins it.
 */
final class Holidays {

  private static final Map<String, Times> BY_NAME = new HashMap<>();
  private static final Set<String> OPENINGS = new HashSet<>();
  private static final List<String> WIDE =
      List.of("world ", "international ", "national ", "global ");

  static {
    for (String table : List.of(HolidayNames.CIVIL, MovingNames.TABLE, WorldDays.TABLE))
      for (String line : table.split("\n")) add(line.substring(0, line.indexOf(':')), line);
  }

  private Holidays() {}

  /** Whether a name begins with these stems, or is them. */
  static boolean begins(String stems) {
    return OPENINGS.contains(stems);
  }

  /** The days of a holiday by the stems of its name. */
  static @Nullable Times named(String stems) {
    return BY_NAME.get(stems);
  }

  /** The stems that names begin with. */
  static List<String> first() {
    return OPENINGS.stream().filter(stems -> stems.indexOf(' ') < 0).toList();
  }

  private static void add(String rule, String line) {
    Times times = Recurring.yearly(rule(rule));
    for (String written : line.substring(line.indexOf(':') + 1).strip().split("\\|")) {
      String name = written.replace("*", "").replace("~", "");
      List<String> names = new ArrayList<>(List.of(name));
      if (written.endsWith("*")) names.add(name + " day");
      if (written.startsWith("~")) for (String wide : WIDE) names.add(wide + name);
      for (String one : names) put(one, times);
    }
  }

  private static void put(String name, Times times) {
    StringBuilder stems = new StringBuilder();
    for (String word : name.split(" "))
      stems.append(stems.isEmpty() ? "" : " ").append(HolidayWords.stem(word));
    BY_NAME.putIfAbsent(stems.toString(), times);
    for (int end = stems.indexOf(" "); end >= 0; end = stems.indexOf(" ", end + 1))
      OPENINGS.add(stems.substring(0, end));
    OPENINGS.add(stems.toString());
  }

  private static IntFunction<@Nullable LocalDate> rule(String rule) {
    String[] parts = rule.split("[ ]");
    char kind = rule.charAt(0);
    if (kind == '@') return year -> special(rule, year);
    if (kind == 'E' || kind == 'O') {
      int days = Integer.parseInt(rule.substring(1));
      return year ->
          (kind == 'E' ? MoonCalendars.easter(year) : MoonCalendars.orthodoxEaster(year))
              .plusDays(days);
    }
    if (parts.length == 1) {
      int month = Integer.parseInt(rule.substring(0, 2));
      int day = Integer.parseInt(rule.substring(3));
      return year ->
          day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }
    int first = kind >= 'A' ? Integer.parseInt(parts[1]) : Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[2]);
    return switch (kind) {
      case 'J' -> year -> MoonCalendars.jewish(year, first, second).minusDays(1);
      case 'I' -> year -> MoonCalendars.islamic(year, first, second);
      case 'C' -> year -> MoonCalendars.chinese(year, first, second);
      case 'H' -> {
        int hour = Integer.parseInt(parts[3]);
        yield year -> MoonCalendars.hindu(year, first, second, hour);
      }
      default -> {
        DayOfWeek day = CalendarWords.day(parts[1]);
        yield year -> day == null ? null : nth(year, second, day, first);
      }
    };
  }

  private static LocalDate nth(int year, int month, DayOfWeek day, int count) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(count, day));
  }

  private static @Nullable LocalDate special(String rule, int year) {
    return switch (rule) {
      case "@black" -> thanksgiving(year).plusDays(1);
      case "@small" -> thanksgiving(year).plusDays(2);
      case "@cyber" -> thanksgiving(year).plusDays(4);
      case "@giving" -> thanksgiving(year).plusDays(5);
      case "@election" -> nth(year, 11, DayOfWeek.MONDAY, 1).plusDays(1);
      case "@tax" -> tax(year);
      case "@boss" -> workday(LocalDate.of(year, 10, 16));
      case "@administrative" -> lastFullWeek(year).plusDays(3);
      case "@spouse" -> nth(year, 5, DayOfWeek.SUNDAY, 2).minusDays(2);
      case "@emergency" -> nth(year, 5, DayOfWeek.SUNDAY, 3).plusDays(3);
      case "@summertime" -> nth(year, 3, DayOfWeek.SUNDAY, 2);
      case "@wintertime" -> nth(year, 11, DayOfWeek.SUNDAY, 1);
      case "@grandparents" -> nth(year, 9, DayOfWeek.MONDAY, 1).plusDays(6);
      case "@primaries" -> primaries(year);
      case "@king" -> king(year);
      case "@inauguration" -> year % 4 == 1 ? LocalDate.of(year, 1, 20) : null;
      case "@statistics" -> year % 5 == 0 ? LocalDate.of(year, 10, 20) : null;
      case "@bowl" -> bowl(year);
      case "@victoria" ->
          LocalDate.of(year, 5, 24).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "@remembrance" -> nth(year, 11, DayOfWeek.SUNDAY, 2);
      case "@native" -> thanksgiving(year).plusDays(1);
      case "@saturday" ->
          LocalDate.of(year, 12, 25).with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
      case "@teachers" -> nth(year, 5, DayOfWeek.SUNDAY, 1).plusDays(2);
      case "@programmers" -> LocalDate.ofYearDay(year, 256);
      case "@spring" -> MoonCalendars.sun(year, 3);
      case "@summer" -> MoonCalendars.sun(year, 6);
      case "@autumn" -> MoonCalendars.sun(year, 9);
      case "@winter" -> MoonCalendars.sun(year, 12);
      case "@sleep" ->
          MoonCalendars.sun(year, 3).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
      case "@kingdom", "@advent1", "@advent2", "@advent3", "@advent4" -> advent(rule, year);
      case "@plough" -> LocalDate.of(year, 1, 6).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      default -> ofTheEast(rule, year);
    };
  }

  private static @Nullable LocalDate ofTheEast(String rule, int year) {
    return switch (rule) {
      case "@shoah" -> shoah(year);
      case "@independence" -> independence(year);
      case "@memory" -> independence(year).minusDays(1);
      case "@pateti" -> parsi(year).minusDays(1);
      case "@av" -> fast(MoonCalendars.jewish(year, 5, 9));
      case "@wida" -> lastFriday(year);
      case "@qingming" -> LocalDate.of(year, 4, year % 4 < 2 ? 4 : 5);
      case "@holi" -> MoonCalendars.hindu(year, 12, 15, 18).plusDays(1);
      case "@dayananda" -> MoonCalendars.hindu(year, 11, 25, 6);
      case "@pongal" -> makar(year);
      case "@bhogi" -> makar(year).minusDays(1);
      case "@mattu" -> makar(year).plusDays(1);
      case "@kanum" -> makar(year).plusDays(2);
      case "@makar" -> makar(year);
      case "@vaisakhi" -> MoonCalendars.sunEnters(year, 0, LocalDate.of(2001, 4, 14));
      case "@onam" -> MoonCalendars.onam(year);
      case "@parsi" -> parsi(year);
      case "@zarathustra" -> parsi(year).plusDays(5);
      default -> throw new IllegalArgumentException(rule);
    };
  }

  private static LocalDate makar(int year) {
    return MoonCalendars.sunEnters(year, 270, LocalDate.of(2001, 1, 14));
  }

  private static LocalDate thanksgiving(int year) {
    return nth(year, 11, DayOfWeek.THURSDAY, 4);
  }

  /** The workday nearest to a day. */
  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** 15 April, or the workday after it; Washington keeps Emancipation Day on the 16th. */
  private static LocalDate tax(int year) {
    LocalDate kept = workday(LocalDate.of(year, 4, 16));
    LocalDate day = LocalDate.of(year, 4, 15);
    while (day.equals(kept) || day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
    return day;
  }

  private static LocalDate lastFullWeek(int year) {
    LocalDate sunday = nth(year, 4, DayOfWeek.SUNDAY, -1);
    return sunday.getDayOfMonth() > 24 ? sunday.minusWeeks(1) : sunday;
  }

  /** When most American states vote on candidates, as it has mostly been. */
  private static @Nullable LocalDate primaries(int year) {
    if (year % 4 != 0) return null;
    if (year == 2008) return LocalDate.of(2008, 2, 5);
    return nth(year, 3, DayOfWeek.TUESDAY, year < 2000 ? 2 : 1);
  }

  /** The final of American football, as it has been since 2004 and since 2022. */
  private static LocalDate bowl(int year) {
    if (year < 2004) return nth(year, 1, DayOfWeek.SUNDAY, -1);
    return nth(year, 2, DayOfWeek.SUNDAY, year < 2022 ? 1 : 2);
  }

  /**
   * The fourth Sunday of Advent is the last before Christmas Day; the year ends before the first.
   */
  private static LocalDate advent(String rule, int year) {
    int week = rule.equals("@kingdom") ? 0 : rule.charAt(7) - '0';
    LocalDate fourth =
        LocalDate.of(year, 12, 24).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return fourth.minusWeeks(4L - week);
  }

  private static LocalDate king(int year) {
    LocalDate day = LocalDate.of(year, 4, 27);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }

  /** 27 Nisan, moved away from the sabbath; it begins on the evening before. */
  private static LocalDate shoah(int year) {
    LocalDate day = MoonCalendars.jewish(year, 1, 27);
    return switch (day.getDayOfWeek()) {
      case FRIDAY -> day.minusDays(2);
      case SUNDAY -> day;
      default -> day.minusDays(1);
    };
  }

  private static LocalDate independence(int year) {
    LocalDate day = MoonCalendars.jewish(year, 2, 5);
    return switch (day.getDayOfWeek()) {
      case FRIDAY -> day.minusDays(2);
      case SATURDAY -> day.minusDays(3);
      case MONDAY -> day;
      default -> day.minusDays(1);
    };
  }

  private static LocalDate fast(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day : day.minusDays(1);
  }

  private static @Nullable LocalDate lastFriday(int year) {
    LocalDate feast = MoonCalendars.islamic(year, 10, 1);
    return feast == null ? null : feast.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
  }

  /** A year of 365 days without leap days. */
  private static LocalDate parsi(int year) {
    LocalDate known = LocalDate.of(2018, 8, 17);
    long days = LocalDate.of(year, 12, 31).toEpochDay() - known.toEpochDay();
    return known.plusDays(Math.floorDiv(days, 365L) * 365);
  }
}
