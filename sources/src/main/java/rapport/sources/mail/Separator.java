package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells the line that stands before every message of an mbox (RFC 4155, Appendix A) from a line of
 * text that happens to start with "From ".
 *
 * <p>Mbox has no standard that programs follow, but behind a separator always stands the header of
 * a message. So a line separates if a header field follows it and it carries a time, a month and a
 * year as ctime(3) writes them, or an empty line before it. A line without a date, or with one in
 * the middle of a sentence, needs one of the fields behind it that hardly anything but a message
 * starts with, and behind more than one word the rest of a header; so does a line with nothing but
 * the word, or a sender, without an empty line before. A line that is nothing but one word and a
 * whole date of ctime(3), between empty lines, separates as well: the message behind it has no
 * header. Where such a line stands above a header that begins with another one, made harmless as
 * {@code >From }, the header behind both counts. The line that git writes before a patch ({@code
 * Mon Sep 17 00:00:00 2001}, always) separates only in a file that begins with one. The first line
 * of a file separates whatever it carries.
 */
final class Separator {

  /** Longer lines are text. */
  static final int LONGEST = 512;

  private static final int NAME = 64;

  /** A harmless separator on top of a header is not longer. */
  private static final int HARMLESS = 256;

  /** How many bytes after the start of a line are needed for an answer. */
  static final int LOOK_AHEAD = LONGEST + HARMLESS + 2 * NAME;

  private static final int CTIME_LENGTH = 24;

  private static final Pattern CTIME =
      Pattern.compile(
          "(?i)(?:.* )?(?:mon|tue|wed|thu|fri|sat|sun),? +"
              + "(?:[a-z]{3} +[0-9]{1,2}|[0-9]{1,2}[ -]+[a-z]{3})[ -].*[0-9]:[0-9]{2}.*"
              + "(?:[0-9]{4}|[ (][a-z]{2,5}\\)?|remote from .*)");

  private Separator() {}

  /**
   * Whether the line starts with "From ", with this capital letter, and is not the field of that
   * name with space before its colon (RFC 5322 §4.5).
   */
  static boolean starts(byte[] bytes, int at, int to) {
    if (to - at < 5
        || bytes[at] != 'F'
        || bytes[at + 1] != 'r'
        || bytes[at + 2] != 'o'
        || bytes[at + 3] != 'm'
        || bytes[at + 4] != ' ') return false;
    int next = at + 5;
    while (next < to && (bytes[next] == ' ' || bytes[next] == '\t')) next++;
    return next == to || bytes[next] != ':';
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
    int head = harmless(bytes, end + 1, to, eol);
    if (!field(bytes, head, to))
      return afterBlank && whole(bytes, at, end) && empty(bytes, end + 1, to, eol);
    if (dated(bytes, at, end) && (ctime(bytes, at, end) || (afterBlank && sender(bytes, at, end))))
      return !patch(bytes, at, end);
    boolean bare = Scan.past(bytes, at + 5, end) == end;
    if (!afterBlank && !bare && !address(bytes, at, end)) return false;
    if (!Head.telling(bytes, head, to)) return false;
    return bare || oneWord(bytes, at, end) || header(bytes, head, at + LOOK_AHEAD, to, eol);
  }

  /** Where the header begins: at this line, or behind it if it is a separator made harmless. */
  private static int harmless(byte[] bytes, int line, int to, byte eol) {
    if (line >= to || bytes[line] != '>' || !starts(bytes, line + 1, to)) return line;
    int end = Scan.find(bytes, line, Math.min(to, line + HARMLESS), eol);
    return end < to && bytes[end] == eol ? end + 1 : line;
  }

  private static boolean oneWord(byte[] bytes, int at, int end) {
    int from = Scan.past(bytes, at + 5, end);
    int stop = Scan.trim(bytes, from, end);
    return Scan.find(bytes, from, stop, ' ') == stop;
  }

  /**
   * Whether the field that starts here goes on, or another follows it; a sentence has one line.
   * What cannot be seen from so far is believed.
   */
  private static boolean header(byte[] bytes, int line, int sight, int to, byte eol) {
    int next = Scan.find(bytes, line, Math.min(sight, to), eol) + 1;
    if (next + NAME > sight) return true;
    return next < to && (bytes[next] == ' ' || bytes[next] == '\t' || field(bytes, next, to));
  }

  /** Whether it is one word and the date as ctime(3) writes it, and nothing else. */
  private static boolean whole(byte[] bytes, int at, int end) {
    int stop = Scan.trim(bytes, at, end);
    int word = Scan.find(bytes, at + 5, stop, ' ');
    return word > at + 5
        && Scan.past(bytes, word, stop) == stop - CTIME_LENGTH
        && SeparatorDate.seconds(bytes, stop - CTIME_LENGTH, stop) != Dates.NONE
        && !patch(bytes, at, end);
  }

  /** Whether a message without a header begins: with an empty line. */
  private static boolean empty(byte[] bytes, int line, int to, byte eol) {
    int end = Scan.find(bytes, line, to, eol);
    return line < to && Scan.trim(bytes, line, end) == line;
  }

  /** Whether the line is the one that git writes before a patch. */
  static boolean patch(byte[] bytes, int at, int end) {
    int stop = Scan.trim(bytes, at, end);
    int from = at + 5;
    int sign = from;
    while (sign < stop && Character.digit(bytes[sign], 16) >= 0) sign++;
    return sign - from >= 40 && Scan.startsWith(bytes, sign, stop, " mon sep 17 00:00:00 2001");
  }

  /** Whether it ends as ctime(3) writes a date, or as RFC 5322 does. */
  private static boolean ctime(byte[] bytes, int at, int end) {
    if (SeparatorDate.columns(bytes, at, Scan.trim(bytes, at, end)) > 0) return true;
    String line = new String(bytes, at + 5, end - at - 5, StandardCharsets.ISO_8859_1);
    return CTIME.matcher(line.strip()).matches();
  }

  /** Whether one word, or none, stands before the date: the sender, not the half of a sentence. */
  private static boolean sender(byte[] bytes, int at, int end) {
    int from = Scan.past(bytes, at + 5, end);
    int word = Scan.find(bytes, from, end, ' ');
    return Scan.find(bytes, from, word, '@') < word || bytes[from] == '-';
  }

  /** Whether nothing but an address follows. */
  private static boolean address(byte[] bytes, int at, int end) {
    int from = Scan.past(bytes, at + 5, end);
    int stop = Scan.trim(bytes, from, end);
    int sign = Scan.find(bytes, from, stop, '@');
    return sign > from && sign < stop - 1 && Scan.find(bytes, from, stop, ' ') == stop;
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
