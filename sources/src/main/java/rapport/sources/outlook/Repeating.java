package rapport.sources.outlook;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a meeting of Outlook repeats (AppointmentRecurrencePattern, MS-OXOCAL §2.2.1.44), told as a
 * rule of RFC 5545 §3.3.10. It is not the occurrences: those are what the reader of calendars makes
 * of it, within its bounds. All its times stand on the wall clock of the meeting's zone. Words of
 * single occurrences are not read. O(length).
 *
 * @param rule the value of an RRULE
 * @param start when the first occurrence begins
 * @param end when it ends
 * @param deleted the days of occurrences that were deleted
 * @param changed the occurrences that were moved or called off
 */
record Repeating(
    String rule,
    LocalDateTime start,
    LocalDateTime end,
    List<LocalDate> deleted,
    List<Changed> changed) {

  /** One occurrence that differs from the rule. */
  record Changed(
      LocalDateTime original, LocalDateTime start, LocalDateTime end, boolean cancelled) {}

  /** It cannot be told how the meeting repeats. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    Refused(String why) {
      super(why);
      this.why = why;
    }

    /** The reason in words a user understands. */
    String why() {
      return why;
    }
  }

  private static final LocalDateTime FIRST = LocalDateTime.of(1601, 1, 1, 0, 0);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final String[] DAYS = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  private static final int VERSIONS = 0x30043004;
  private static final int LAST_SURE_DAY = 28;
  private static final int MINUTES_OF_A_DAY = 1440;
  private static final int MOST = 5_000;
  private static final int BY_DATE = 0x2021;
  private static final int BY_COUNT = 0x2022;

  /** Calendars whose months are those of the Gregorian one (MS-OXOCAL §2.2.1.44.1). */
  private static final Set<Integer> GREGORIAN = Set.of(0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12);

  private static final int MEETING_TYPE = 0x0002;
  private static final int SUBJECT = 0x0001;
  private static final int PLACE = 0x0010;
  private static final int[] NUMBERS = {0x0004, 0x0008};
  private static final int[] MORE_NUMBERS = {0x0020, 0x0040, 0x0080, 0x0100};
  private static final int CANCELLED = 4;

  /** Copies the lists. */
  Repeating {
    deleted = List.copyOf(deleted);
    changed = List.copyOf(changed);
  }

  /**
   * What these bytes say.
   *
   * @throws Refused if they are damaged, or count in another calendar than the Gregorian
   */
  static Repeating of(byte[] bytes) throws Refused {
    try {
      return read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | DateTimeException | ArithmeticException e) {
      throw new Refused("a meeting that repeats, but how is damaged");
    }
  }

  private static Repeating read(ByteBuffer in) throws Refused {
    if (in.getInt() != VERSIONS) throw new Refused("a meeting that repeats, but how is damaged");
    word(in); // How Outlook shows the pattern; what it is stands in the next.
    int pattern = word(in);
    int calendar = word(in);
    in.getInt();
    int period = in.getInt();
    in.getInt();
    String rule = rule(in, pattern, calendar, period);
    int endType = in.getInt();
    int count = in.getInt();
    int firstDay = in.getInt();
    if (pattern == 1) rule += ";WKST=" + DAYS[Math.floorMod(firstDay, 7)];
    List<LocalDateTime> deleted = dates(in);
    dates(in);
    LocalDateTime startDay = moment(in);
    LocalDateTime endDay = moment(in);
    if (endType == BY_COUNT && count > 0) rule += ";COUNT=" + count;
    if (endType == BY_DATE) rule += ";UNTIL=" + DAY.format(endDay);
    in.getInt();
    in.getInt();
    LocalDateTime start = startDay.plusMinutes(in.getInt());
    LocalDateTime end = startDay.plusMinutes(in.getInt());
    List<Changed> changed = changed(in);
    Set<LocalDate> days = new LinkedHashSet<>();
    for (LocalDateTime one : deleted) days.add(one.toLocalDate());
    for (Changed one : changed) days.remove(one.original().toLocalDate());
    return new Repeating(rule, start, end, List.copyOf(days), changed);
  }

  private static String rule(ByteBuffer in, int pattern, int calendar, int period) throws Refused {
    if (period < 1) throw new Refused("a meeting that repeats, but how is damaged");
    return switch (pattern) {
      case 0 -> "FREQ=DAILY;INTERVAL=" + Math.max(1, period / MINUTES_OF_A_DAY);
      case 1 -> "FREQ=WEEKLY;INTERVAL=" + period + ";BYDAY=" + days(in.getInt());
      case 2, 4 -> {
        gregorian(calendar);
        yield "FREQ=MONTHLY;INTERVAL=" + period + ofMonth(in.getInt(), pattern == 4);
      }
      case 3 -> {
        gregorian(calendar);
        String days = days(in.getInt());
        int nth = in.getInt();
        if (nth < 1 || nth > 5) throw new Refused("a meeting that repeats, but how is damaged");
        yield "FREQ=MONTHLY;INTERVAL="
            + period
            + ";BYDAY="
            + days
            + ";BYSETPOS="
            + (nth == 5 ? -1 : nth);
      }
      default ->
          throw new Refused("a meeting that repeats in a calendar that is not the Gregorian one");
    };
  }

  private static void gregorian(int calendar) throws Refused {
    if (!GREGORIAN.contains(calendar))
      throw new Refused("a meeting that repeats in a calendar that is not the Gregorian one");
  }

  /** A day beyond the end of a month is the month's last (MS-OXOCAL §2.2.1.44.1.3). */
  private static String ofMonth(int day, boolean last) throws Refused {
    if (last || day == 31) return ";BYMONTHDAY=-1";
    if (day < 1 || day > 31) throw new Refused("a meeting that repeats, but how is damaged");
    if (day <= LAST_SURE_DAY) return ";BYMONTHDAY=" + day;
    return ";BYMONTHDAY=28,29" + (day == 30 ? ",30" : "") + ";BYSETPOS=-1";
  }

  private static String days(int mask) throws Refused {
    List<String> days = new ArrayList<>();
    for (int n = 0; n < DAYS.length; n++) if ((mask >> n & 1) == 1) days.add(DAYS[n]);
    if (days.isEmpty()) throw new Refused("a meeting that repeats, but how is damaged");
    return String.join(",", days);
  }

  private static List<LocalDateTime> dates(ByteBuffer in) throws Refused {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / 4)
      throw new Refused("a meeting that repeats, but how is damaged");
    List<LocalDateTime> dates = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      LocalDateTime one = moment(in);
      if (n < MOST) dates.add(one);
    }
    return dates;
  }

  /** Fields that an occurrence does not override are not written (MS-OXOCAL §2.2.1.44.2). */
  private static List<Changed> changed(ByteBuffer in) {
    List<Changed> changed = new ArrayList<>();
    int count = Math.min(word(in), MOST);
    for (int n = 0; n < count; n++) {
      LocalDateTime start = moment(in);
      LocalDateTime end = moment(in);
      LocalDateTime original = moment(in);
      int overrides = word(in);
      if ((overrides & SUBJECT) != 0) words(in);
      boolean off = (overrides & MEETING_TYPE) != 0 && (in.getInt() & CANCELLED) != 0;
      for (int one : NUMBERS) if ((overrides & one) != 0) in.getInt();
      if ((overrides & PLACE) != 0) words(in);
      for (int one : MORE_NUMBERS) if ((overrides & one) != 0) in.getInt();
      changed.add(new Changed(original, start, end.isBefore(start) ? start : end, off));
    }
    return changed;
  }

  private static void words(ByteBuffer in) {
    word(in);
    in.get(new byte[word(in)]);
  }

  private static LocalDateTime moment(ByteBuffer in) {
    return FIRST.plusMinutes(in.getInt() & 0xffffffffL);
  }

  private static int word(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }
}
