package rapport.sources.mail;

/**
 * Tells the line that stands before every message of an mbox (RFC 4155, Appendix A) from a line of
 * text that happens to start with "From ".
 *
 * <p>Mbox has no standard that programs follow. A line separates if it carries a time and a year as
 * ctime(3) writes them and either follows an empty line or precedes a header field; without a date
 * it must do both. The first line of a file separates whatever it carries.
 */
final class Separator {

  /** Longer lines are text. */
  static final int LONGEST = 512;

  /** How many bytes after the start of a line are needed for an answer. */
  static final int LOOK_AHEAD = LONGEST + 128;

  private static final int NAME = 64;

  private Separator() {}

  /** Whether the line starts with "From ", with this capital letter. */
  static boolean starts(byte[] bytes, int at, int to) {
    return to - at >= 5
        && bytes[at] == 'F'
        && bytes[at + 1] == 'r'
        && bytes[at + 2] == 'o'
        && bytes[at + 3] == 'm'
        && bytes[at + 4] == ' ';
  }

  /**
   * Whether the line at this place separates two messages.
   *
   * @param afterBlank whether an empty line stands before it
   */
  static boolean is(byte[] bytes, int at, int to, byte eol, boolean afterBlank) {
    if (!starts(bytes, at, to)) return false;
    int end = Scan.find(bytes, at, Math.min(to, at + LONGEST), eol);
    if (end == at + LONGEST) return false;
    boolean dated = dated(bytes, at, end);
    if (dated && afterBlank) return true;
    return (dated || afterBlank) && field(bytes, end + 1, to);
  }

  /** Whether the line carries a time, a month and a year. */
  static boolean dated(byte[] bytes, int at, int end) {
    if (end - at > LONGEST) return false;
    boolean time = false;
    boolean year = false;
    boolean month = false;
    for (int i = at + 5; i + 3 < end; i++) {
      boolean word = bytes[i - 1] == ' ';
      if (bytes[i] == ':') time |= Scan.digit(bytes[i - 1]) && Scan.digit(bytes[i + 1]);
      if (word && (bytes[i] == '1' || bytes[i] == '2')) year |= year(bytes, i, end);
      if (word) month |= Dates.month(bytes, i) > 0;
    }
    return time && year && month;
  }

  private static boolean year(byte[] bytes, int at, int end) {
    for (int i = at; i < at + 4; i++) if (!Scan.digit(bytes[i])) return false;
    return at + 4 == end || !Scan.digit(bytes[at + 4]);
  }

  /**
   * Whether a header field starts here: a short name without space, a colon, a space or the end.
   */
  private static boolean field(byte[] bytes, int at, int to) {
    for (int i = at; i < Math.min(to, at + NAME); i++) {
      if (bytes[i] == ':') return i > at && (i + 1 == to || Scan.blank(bytes[i + 1]));
      if (bytes[i] <= ' ') return false;
    }
    return false;
  }
}
