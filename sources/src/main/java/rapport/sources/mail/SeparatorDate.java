package rapport.sources.mail;

/**
 * Reads the date of an mbox separator line, which is that of ctime(3) in UTC, sometimes with a zone
 * (RFC 4155, Appendix A). The fixed columns are read at once, the rest as any loose date.
 */
final class SeparatorDate {

  private SeparatorDate() {}

  /** Seconds since 1970 in UTC, or {@link Dates#NONE}. */
  static long seconds(byte[] b, int start, int end) {
    int at = Scan.past(b, start, end);
    int to = Scan.trim(b, at, end);
    if (to - at != 24 || b[at + 13] != ':' || b[at + 16] != ':' || b[at + 19] != ' ')
      return LooseDates.seconds(b, at, to);
    int month = Dates.month(b, at + 4);
    int day = two(b, at + 8);
    int secondOfDay = Dates.secondOfDay(two(b, at + 11), two(b, at + 14), two(b, at + 17));
    int year = two(b, at + 20) * 100 + two(b, at + 22);
    if (secondOfDay < 0 || year < 0) return Dates.NONE;
    return Dates.seconds(year, month, day, secondOfDay, 0);
  }

  /** Two digits, the first of which may be a space; anything else is far below zero. */
  private static int two(byte[] b, int at) {
    int tens = b[at] == ' ' ? 0 : b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
  }
}
