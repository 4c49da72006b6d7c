package rapport.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a plain-text mail that its writer wrote: quoted and forwarded letters, signatures,
 * list footers and confidentiality notes are left out. It is not an HTML reader (the source turns
 * HTML into text, with quotes as lines that begin with {@code >}), and it does not split sentences.
 *
 * <p>Left out are lines that begin with {@code >}; everything from a forwarding mark, from two
 * fields of a quoted header ("From:" with "Sent:", in the languages mail programs speak), or from
 * "-- " (RFC 3676 §4.3); an attribution ("On … wrote:") and, unless quoted lines follow it and
 * answers stand between them, everything after it; a sign-off with the few lines after it. A letter
 * whose writer answers below an unmarked quote loses the answer. O(length) of at most {@link
 * #LONGEST} characters.
 */
public final class OwnWords {

  /** Characters of a body that are read. */
  public static final int LONGEST = 200_000;

  static final int LONGEST_LINE = 2_000;
  private static final int AFTER_SIGN_OFF = 6;
  private static final int ATTRIBUTION_LINES = 3;
  private static final int HEADER_LINES = 6;

  private static final int MOST_BEFORE_COLON = 24;
  private static final char WIDE_COLON = '\uff1a';

  private final char[] text;
  private int count;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] own = new int[64];
  private int kept;

  private OwnWords(String body) {
    text = new char[Math.min(body.length(), LONGEST)];
    body.getChars(0, text.length, text, 0);
    for (int at = 0; at < text.length; ) at = line(at);
  }

  /** Notes the line that begins here, with and without the space around it; where the next does. */
  private int line(int at) {
    int over = at;
    for (; over < text.length; over++) {
      char letter = text[over];
      if (letter == '\n' || letter == '\r') break;
      if (letter == '\u00a0') text[over] = ' ';
    }
    if (count == from.length) more();
    from[count] = at;
    to[count] = Math.min(over, at + LONGEST_LINE);
    int first = at;
    int last = to[count];
    while (first < last && blank(text[first])) first++;
    while (last > first && blank(text[last - 1])) last--;
    start[count] = first;
    end[count++] = last;
    boolean both = over + 1 < text.length && text[over] == '\r' && text[over + 1] == '\n';
    return over + (both ? 2 : 1);
  }

  private void more() {
    from = Arrays.copyOf(from, 2 * count);
    to = Arrays.copyOf(to, 2 * count);
    start = Arrays.copyOf(start, 2 * count);
    end = Arrays.copyOf(end, 2 * count);
    own = Arrays.copyOf(own, 2 * count);
  }

  /** What {@link Character#isWhitespace} says, sooner of plain letters. */
  static boolean blank(char letter) {
    if (letter > ' ') return letter > 127 && Character.isWhitespace(letter);
    return letter == ' ' || (letter >= '\t' && letter <= '\r') || (letter >= 28 && letter < ' ');
  }

  /** The lines, in order; empty ones stand where paragraphs end. */
  public static List<String> of(String body) {
    OwnWords words = read(body);
    List<String> lines = new ArrayList<>(words.kept);
    for (int n = 0; n < words.kept; n++) lines.add(words.whole(words.own[n]));
    return List.copyOf(lines);
  }

  /** The same as places in {@link #text}, which spares the texts of the lines. */
  static OwnWords read(String body) {
    OwnWords words = new OwnWords(body);
    words.read();
    return words;
  }

  /** The letters of the body; a space where it has one that does not break. */
  char[] text() {
    return text;
  }

  /** How many lines are the writer's own. */
  int size() {
    return kept;
  }

  /** Where the n-th own line starts, without the space before it. */
  int start(int n) {
    return start[own[n]];
  }

  /** Where the n-th own line ends, without the space behind it. */
  int end(int n) {
    return end[own[n]];
  }

  private void read() {
    for (int i = 0; i < count; i++) {
      if (quoted(i) || phone(i)) continue;
      int introduced = attribution(i);
      if (introduced > 0 && answeredBetween(i + introduced)) {
        i += introduced - 1;
        continue;
      }
      if (introduced > 0 || signature(i) || ends(i)) break;
      own[kept++] = i;
    }
  }

  private boolean phone(int i) {
    return opens(MailMarks.PHONES, i) && MailMarks.PHONE.matcher(at(i)).matches();
  }

  private boolean signature(int i) {
    int length = to[i] - from[i];
    boolean dashes = (length == 2 || length == 3) && dashes(from[i]);
    return (dashes && (length == 2 || text[from[i] + 2] == ' ')) || signsOff(i);
  }

  private boolean dashes(int at) {
    return text[at] == '-' && text[at + 1] == '-';
  }

  private boolean ends(int i) {
    if (end[i] - start[i] < 2) return false;
    if (forwarded(i) || tail(i)) return true;
    if (!header(i)) return false;
    dropStamp();
    return true;
  }

  private boolean forwarded(int i) {
    return i < count
        && opens(MailMarks.FORWARDS, i)
        && MailMarks.FORWARDED.matcher(at(i)).matches();
  }

  private boolean tail(int i) {
    int first = start[i];
    while (first < end[i] && first < start[i] + MailMarks.JUNK && MailMarks.junk(text[first]))
      first++;
    return MailMarks.TAILS.in(text, first, end[i]) && MailMarks.TAIL.matcher(at(i)).lookingAt();
  }

  private boolean opens(Openings openings, int i) {
    return openings.in(text, start[i], end[i]);
  }

  /** Two different fields of a quoted header close together. */
  private boolean header(int i) {
    String first = fieldOf(i);
    if (first.isEmpty()) return false;
    for (int next = i + 1; next <= i + HEADER_LINES; next++) {
      String other = fieldOf(next);
      if (!other.isEmpty() && !other.equals(first)) return true;
    }
    return false;
  }

  /** Which field of a header a line is; empty if none, as it is where no colon is near. */
  private String fieldOf(int i) {
    if (i >= count) return "";
    int most = Math.min(end[i], start[i] + MOST_BEFORE_COLON);
    for (int at = start[i]; at < most; at++)
      if (text[at] == ':' || text[at] == WIDE_COLON) return MailMarks.fieldOf(at(i));
    return "";
  }

  /** Some programs put the name and the time of a quoted letter above its fields. */
  private void dropStamp() {
    while (kept > 0 && empty(own[kept - 1])) kept--;
    String last = kept > 0 ? at(own[kept - 1]) : "";
    boolean stamped = kept > 0 && MailMarks.STAMP.matcher(last).find();
    boolean named = stamped && MailMarks.ONLY_STAMP.matcher(last).matches();
    if (stamped) kept--;
    if (named && kept > 0 && to[own[kept - 1]] - from[own[kept - 1]] < 60) kept--;
  }

  /** How many lines from here say who wrote what follows; 0 if they do not. */
  private int attribution(int i) {
    int colon = colon(i);
    if (colon < 0 || empty(i)) return 0;
    for (int between = i + 1; between <= colon; between++)
      if (empty(between) || quoted(between)) return 0;
    String joined = at(i);
    boolean may = MailMarks.MAY_INTRODUCE.matcher(joined).lookingAt();
    for (int lines = 1; lines <= ATTRIBUTION_LINES; lines++) {
      if (joined.endsWith(":") || joined.endsWith("：")) {
        if (lines == 1 && quoted(i + 1) && MailMarks.NAMED.matcher(joined).matches()) return lines;
        if (may && MailMarks.attributes(joined)) return lines;
        if (MailMarks.dated(joined)) return lines;
      }
      if (!may || empty(i + lines) || quoted(i + lines)) return 0;
      joined += " " + at(i + lines);
    }
    return 0;
  }

  /** Which of the next lines a colon ends, without which nothing is introduced; -1 if none. */
  private int colon(int i) {
    for (int next = i; next < Math.min(count, i + ATTRIBUTION_LINES); next++) {
      char last = empty(next) ? ' ' : text[end[next] - 1];
      if (last == ':' || last == WIDE_COLON) return next;
    }
    return -1;
  }

  /** Whether quoted lines follow here; whatever stands between them is an answer. */
  private boolean answeredBetween(int i) {
    int next = i;
    while (next < count && next < i + 4 && empty(next)) next++;
    return quoted(next);
  }

  /** A sign-off ends the letter when only a few short lines or a quoted letter follow it. */
  private boolean signsOff(int i) {
    if (end[i] - start[i] > MailMarks.LONGEST_SIGN_OFF || !opens(MailMarks.SIGN_OFFS, i))
      return false;
    if (!MailMarks.SIGN_OFF.matcher(at(i)).matches()) return false;
    int after = 0;
    for (int next = i + 1; next < count && after <= AFTER_SIGN_OFF; next++) {
      int length = end[next] - start[next];
      boolean over = quoted(next) || (length == 2 && dashes(start[next])) || attribution(next) > 0;
      if (over || forwarded(next) || header(next)) return true;
      if (length > 60) return false;
      if (length > 0) after++;
    }
    return after <= AFTER_SIGN_OFF;
  }

  private boolean quoted(int i) {
    if (empty(i)) return false;
    if (text[start[i]] == '>') return true;
    int most = Math.min(end[i], start[i] + 5);
    for (int at = start[i] + 1; at < most; at++)
      if (text[at] == '>') return MailMarks.INITIALS.matcher(at(i)).lookingAt();
    return false;
  }

  private boolean empty(int i) {
    return i >= count || start[i] == end[i];
  }

  /** A line without the space around it. */
  private String at(int i) {
    return i < count ? new String(text, start[i], end[i] - start[i]) : "";
  }

  private String whole(int i) {
    return new String(text, from[i], to[i] - from[i]);
  }
}
