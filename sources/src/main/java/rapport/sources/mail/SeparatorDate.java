package rapport.sources.mail;

/**
 * Reads the date of an mbox separator line, which is that of ctime(3) in UTC, sometimes with a zone
 * (RFC 4155, Appendix A). The fixed columns, with a zone before the year or without one, are read
 * at once, the rest as any loose date.
 */
final class SeparatorDate {

  /** How long {@code Mon Mar 2 09:15:02 2026} is. */
  static final int PLAIN = 24;

  /** How long {@code Mon Mar 02 09:15:02 +0100 2026} is. */
  static final int ZONED = PLAIN + 6;

  private static final String DAYS = "montuewedthufrisatsun";

  private SeparatorDate() {}

  /** Seconds since 1970 in UTC, or {@link Dates#NONE}. */
  static long seconds(byte[] b, int start, int end) {
    int at = Scan.past(b, start, end);
    int to = Scan.trim(b, at, end);
    boolean zoned = to - at == ZONED && zone(b, at + PLAIN - 4);
    if ((to - at != PLAIN && !zoned) || b[at + 13] != ':' || b[at + 16] != ':' || b[at + 19] != ' ')
      return LooseDates.seconds(b, at, to);
    int month = Dates.month(b, at + 4);
    int day = two(b, at + 8);
    int secondOfDay = Dates.secondOfDay(two(b, at + 11), two(b, at + 14), two(b, at + 17));
    int year = two(b, to - 4) * 100 + two(b, to - 2);
    if (secondOfDay < 0 || year < 0) return Dates.NONE;
    return Dates.seconds(year, month, day, secondOfDay, zoned ? offset(b, at + PLAIN - 4) : 0);
  }

  /**
   * How long the date in fixed columns at the end is, {@link #PLAIN} or {@link #ZONED}, or 0: a day
   * of the week, a month, a day, a time and a year, each in its place and behind a space.
   */
  static int columns(byte[] b, int from, int to) {
    int length = to - from > ZONED && zone(b, to - 10) ? ZONED : PLAIN;
    int at = to - length;
    boolean placed =
        at > from
            && b[at - 1] == ' '
            && b[at + 3] == ' '
            && b[at + 7] == ' '
            && b[at + 10] == ' '
            && b[at + 13] == ':'
            && b[at + 16] == ':'
            && b[at + 19] == ' ';
    boolean said =
        placed
            && day(b, at)
            && Dates.month(b, at + 4) > 0
            && two(b, at + 8) >= 0
            && two(b, at + 11) >= 0
            && two(b, at + 14) >= 0
            && two(b, at + 17) >= 0
            && two(b, to - 4) >= 0
            && two(b, to - 2) >= 0;
    return said ? length : 0;
  }

  private static boolean day(byte[] b, int at) {
    for (int i = 0; i < DAYS.length(); i += 3)
      if (DAYS.charAt(i) == (b[at] | 32)
          && DAYS.charAt(i + 1) == (b[at + 1] | 32)
          && DAYS.charAt(i + 2) == (b[at + 2] | 32)) return true;
    return false;
  }

  /** Whether a sign, four digits and a space stand here. */
  private static boolean zone(byte[] b, int at) {
    return (b[at] == '+' || b[at] == '-')
        && Scan.digit(b[at + 1])
        && Scan.digit(b[at + 2])
        && Scan.digit(b[at + 3])
        && Scan.digit(b[at + 4])
        && b[at + 5] == ' ';
  }

  private static int offset(byte[] b, int at) {
    int seconds = two(b, at + 1) * 3600 + two(b, at + 3) * 60;
    return b[at] == '-' ? -seconds : seconds;
  }

  /** Two digits, the first of which may be a space; anything else is far below zero. */
  private static int two(byte[] b, int at) {
    int tens = b[at] == ' ' ? 0 : b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
  }
}
