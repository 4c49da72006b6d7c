package rapport.sources.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545 §3.3.10, with SKIP of RFC 7529 §4.1 for the Gregorian calendar). It
 * is not yet dates: {@link Recurrence} makes them. Values that a part cannot have are overlooked; a
 * rule that lost all values of a part, repeats more often than hourly, or counts in another
 * calendar is refused, because what it would give is not what its author meant.
 *
 * @param count how many occurrences, or −1 for no such end
 * @param until the value of UNTIL, or null for no such end
 * @param byDay days of the week, each with its ordinal, 0 for every one
 */
record Rule(
    Frequency frequency,
    int interval,
    long count,
    @Nullable String until,
    List<Integer> byMonth,
    List<Integer> byWeekNo,
    List<Integer> byYearDay,
    List<Integer> byMonthDay,
    List<NthDay> byDay,
    List<Integer> byHour,
    List<Integer> byMinute,
    List<Integer> bySecond,
    List<Integer> bySetPos,
    DayOfWeek weekStart,
    Skip skip) {

  /** How often, coarsest first. */
  enum Frequency {
    YEARLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    HOURLY
  }

  /** What becomes of a day that its month does not have. */
  enum Skip {
    OMIT,
    BACKWARD,
    FORWARD
  }

  /** A day of the week, the nth of its month or year, from the end if negative, any if 0. */
  record NthDay(int nth, DayOfWeek day) {}

  /** Why a text is no rule that Rapport follows; the words are for the receipt. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why, null, false, false);
    }

    /** The reason, in words a user understands. */
    String why() {
      return String.valueOf(getMessage());
    }
  }

  private static final String NOT_UNDERSTOOD = "a recurrence rule cannot be understood";
  private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  private static final Pattern NTH_DAY =
      Pattern.compile("([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
  private static final int MOST_VALUES = 1000;

  /**
   * Reads a rule's value; escaped separators and rules of vCalendar 1.0 are read too.
   *
   * @throws Refused if it cannot be followed
   */
  static Rule of(String value) throws Refused {
    String text = value.replace("\\", "").strip().toUpperCase(Locale.ROOT);
    if (!text.contains("FREQ")) text = OldRule.modern(text);
    Map<String, String> parts = new java.util.HashMap<>();
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0)
        parts.putIfAbsent(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN"))
      throw new Refused("a recurrence rule counts in a calendar that is not the Gregorian one");
    Frequency frequency = frequency(parts.getOrDefault("FREQ", ""));
    return new Rule(
        frequency,
        Math.clamp(number(parts.get("INTERVAL"), 1), 1, 10_000_000),
        number(parts.get("COUNT"), -1),
        parts.get("UNTIL"),
        numbers(parts.get("BYMONTH"), 1, 12),
        numbers(parts.get("BYWEEKNO"), -53, 53),
        numbers(parts.get("BYYEARDAY"), -366, 366),
        numbers(parts.get("BYMONTHDAY"), -31, 31),
        days(parts.get("BYDAY"), frequency),
        numbers(parts.get("BYHOUR"), 0, 23),
        numbers(parts.get("BYMINUTE"), 0, 59),
        numbers(parts.get("BYSECOND"), 0, 59),
        numbers(parts.get("BYSETPOS"), -366, 366),
        day(parts.getOrDefault("WKST", "MO")),
        skip(parts.getOrDefault("SKIP", "OMIT")));
  }

  private static Frequency frequency(String name) throws Refused {
    if (name.equals("SECONDLY") || name.equals("MINUTELY"))
      throw new Refused("a recurrence rule repeats at steps finer than an hour");
    for (Frequency frequency : Frequency.values())
      if (frequency.name().equals(name)) return frequency;
    throw new Refused(NOT_UNDERSTOOD);
  }

  private static Skip skip(String name) throws Refused {
    for (Skip skip : Skip.values()) if (skip.name().equals(name)) return skip;
    throw new Refused(NOT_UNDERSTOOD);
  }

  private static long number(@Nullable String text, long absent) throws Refused {
    if (text == null) return absent;
    if (!text.matches("[+]?[0-9]{1,18}")) throw new Refused(NOT_UNDERSTOOD);
    return Long.parseLong(text);
  }

  private static List<Integer> numbers(@Nullable String text, int least, int most) throws Refused {
    if (text == null) return List.of();
    ToIntFunction<String> value = s -> s.matches("[+-]?[0-9]{1,4}") ? Integer.parseInt(s) : 9999;
    IntStream all =
        Arrays.stream(text.split(",")).limit(MOST_VALUES).map(String::strip).mapToInt(value);
    List<Integer> good =
        all.filter(n -> n >= least && n <= most && (n != 0 || least == 0))
            .sorted()
            .distinct()
            .boxed()
            .toList();
    if (good.isEmpty()) throw new Refused(NOT_UNDERSTOOD);
    return good;
  }

  private static List<NthDay> days(@Nullable String text, Frequency frequency) throws Refused {
    List<NthDay> days = new ArrayList<>();
    if (text == null) return days;
    for (String one : text.replace(" ", "").split(",")) {
      Matcher m = NTH_DAY.matcher(one);
      if (!m.matches() || days.size() == MOST_VALUES) continue;
      boolean counted = m.group(1) != null && frequency.compareTo(Frequency.MONTHLY) <= 0;
      days.add(new NthDay(counted ? Integer.parseInt(m.group(1)) : 0, day(m.group(2))));
    }
    if (days.isEmpty()) throw new Refused(NOT_UNDERSTOOD);
    return List.copyOf(days);
  }

  private static DayOfWeek day(String name) throws Refused {
    int at = Arrays.asList(DAYS).indexOf(name);
    if (at < 0) throw new Refused(NOT_UNDERSTOOD);
    return DayOfWeek.of(at + 1);
  }
}
