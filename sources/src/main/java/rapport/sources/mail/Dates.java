package rapport.sources.mail;

/**
 * Reads dates of RFC 5322 §3.3 from bytes, the common form at once and every other through {@link
 * LooseDates}. It does not judge: a date in the year 3609 is what the message says.
 */
final class Dates {

  /** The answer for what means nothing. */
  static final long NONE = Long.MIN_VALUE;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Dates() {}

  /** Seconds since 1970 in UTC, or {@link #NONE}. */
  static long seconds(byte[] bytes, int from, int to) {
    long quick = quick(bytes, Scan.past(bytes, from, to), to);
    return quick != NONE ? quick : LooseDates.seconds(bytes, from, to);
  }

  /** Seconds since 1970 of a local time at an offset, or {@link #NONE} if there is no such day. */
  static long seconds(int year, int month, int day, int secondOfDay, int offsetSeconds) {
    if (year < 1900 || year > 9999 || month < 1 || month > 12) return NONE;
    if (day < 1 || day > daysIn(year, month)) return NONE;
    return 86_400L * daysSince1970(year, month, day) + secondOfDay - offsetSeconds;
  }

  /** The month whose first three letters stand here, from 1, or 0. */
  static int month(byte[] bytes, int at) {
    if (at + 3 > bytes.length) return 0;
    int one = bytes[at] | 32;
    int two = bytes[at + 1] | 32;
    int three = bytes[at + 2] | 32;
    for (int i = 0; i < 36; i += 3)
      if (MONTHS.charAt(i) == one && MONTHS.charAt(i + 1) == two && MONTHS.charAt(i + 2) == three)
        return i / 3 + 1;
    return 0;
  }

  /** {@code [Mon, ]2 Jan 2006 15:04[:05] ±0700}, one space between; anything else is NONE. */
  private static long quick(byte[] b, int start, int to) {
    int at = start;
    if (at + 4 < to && b[at + 3] == ',') at = Scan.past(b, at + 4, to);
    int dayEnd = at + 1 < to && Scan.digit(b[at + 1]) ? at + 2 : at + 1;
    if (dayEnd + 20 > to || b[dayEnd] != ' ' || b[dayEnd + 4] != ' ') return NONE;
    int day = number(b, at, dayEnd);
    int month = month(b, dayEnd + 1);
    int year = number(b, dayEnd + 5, dayEnd + 9);
    int time = dayEnd + 10;
    if (day < 0 || year < 0 || b[time - 1] != ' ' || b[time + 2] != ':') return NONE;
    boolean seconds = b[time + 5] == ':';
    int zone = seconds ? time + 9 : time + 6;
    if (zone + 5 > to || b[zone - 1] != ' ') return NONE;
    int second = seconds ? number(b, time + 6, time + 8) : 0;
    int secondOfDay = secondOfDay(number(b, time, time + 2), number(b, time + 3, time + 5), second);
    int offset = offset(b, zone, to);
    if (secondOfDay < 0 || offset == Integer.MIN_VALUE) return NONE;
    return seconds(year, month, day, secondOfDay, offset);
  }

  /** A second of 60 is a leap second (RFC 5322 §3.3). */
  static int secondOfDay(int hour, int minute, int second) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1;
    return hour * 3600 + minute * 60 + second;
  }

  private static int offset(byte[] b, int at, int to) {
    if (b[at] != '+' && b[at] != '-') return Integer.MIN_VALUE;
    if (at + 5 < to && !Scan.blank(b[at + 5])) return Integer.MIN_VALUE;
    int hours = number(b, at + 1, at + 3);
    int minutes = number(b, at + 3, at + 5);
    if (hours < 0 || minutes < 0 || hours > 23 || minutes > 59) return Integer.MIN_VALUE;
    int offset = hours * 3600 + minutes * 60;
    return b[at] == '-' ? -offset : offset;
  }

  private static int number(byte[] b, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!Scan.digit(b[i])) return -1;
      number = number * 10 + b[i] - '0';
    }
    return number;
  }

  private static int daysIn(int year, int month) {
    if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** Days of the proleptic Gregorian calendar, with years that begin in March. */
  private static int daysSince1970(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = shifted / 400;
    int yearOfEra = shifted - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }
}
