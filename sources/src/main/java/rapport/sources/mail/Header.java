package rapport.sources.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header block of one message as ranges of bytes in somebody else's buffer (RFC 5322 §2.2). It
 * is not a copy: it is used again for every message, and what it says is true until the buffer
 * moves on. Only the fields of {@link HeaderField} are remembered.
 *
 * <p>A line that is no field ends the block, as if the empty line had been there; a misplaced
 * separator line is stepped over, and so is the rest of a field that lost its indent, while the
 * author is still to come and the next line is a field. A block over 256 KB, or a field over 64 KB,
 * is {@link #broken}.
 */
final class Header {

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]{1,64})");

  static final int LONGEST_BLOCK = 256 * 1024;
  static final int LONGEST_FIELD = 64 * 1024;

  /** How many bytes show which field a line is. */
  private static final int TELLING = 64;

  static final String TOO_LONG = "the header is longer than 256 KB";

  /** What {@link #scan} returns when the block is not complete in the buffer. */
  static final int UNFINISHED = -1;

  private final int[] first = new int[HeaderField.COUNT];
  private int[] spans = new int[3 * 64];
  private int count;
  private int fields;
  private byte eol = '\n';
  byte[] bytes = new byte[0];
  @Nullable String broken;

  /**
   * Finds the fields of the block that starts at {@code from}.
   *
   * @param last whether nothing follows {@code to}
   * @param separated whether a separator line of an mbox ends the message
   * @return where the body begins, or {@link #UNFINISHED}
   */
  int scan(byte[] buffer, int from, int to, boolean last, byte lineEnd, boolean separated) {
    clear(buffer, lineEnd);
    int at = from;
    while (at < to) {
      int past = pastBlankLine(at, to, last);
      if (past != at) return past;
      int end = Scan.find(bytes, at, to, eol);
      while (end + 1 < to && folded(bytes[end + 1])) end = Scan.find(bytes, end + 1, to, eol);
      if (end + 1 >= to && !last) return end - from > LONGEST_BLOCK ? tooLong(end) : UNFINISHED;
      if (end - from > LONGEST_BLOCK) return tooLong(at);
      if (!field(at, end) && !stray(at, end)) {
        if (!last && end + TELLING > to) return UNFINISHED;
        if (!rest(at, end) || !torn(end + 1, to)) return at;
      }
      if (separated && isSeparator(at, end)) return at;
      at = end + 1;
    }
    return last ? to : UNFINISHED;
  }

  /** Whether there is any field at all, known or not. */
  boolean any() {
    return fields > 0;
  }

  boolean has(HeaderField field) {
    return first[field.place] >= 0;
  }

  /** Where the value of the first field of this name starts; only if {@link #has} it. */
  int from(HeaderField field) {
    return spans[first[field.place] + 1];
  }

  /** Where the value of the first field of this name ends. */
  int to(HeaderField field) {
    return spans[first[field.place] + 2];
  }

  /** Whether the value of the first field of this name starts with this lower-case text. */
  boolean starts(HeaderField field, String lower) {
    return has(field) && Scan.startsWith(bytes, from(field), to(field), lower);
  }

  /** The character set that the message says of its text (RFC 2045 §5.1), or null. O(length). */
  @Nullable Charset charset() {
    if (!has(HeaderField.CONTENT_TYPE)) return null;
    int from = from(HeaderField.CONTENT_TYPE);
    String type =
        new String(bytes, from, to(HeaderField.CONTENT_TYPE) - from, StandardCharsets.ISO_8859_1);
    Matcher said = CHARSET.matcher(type);
    return said.find() ? Charsets.of(said.group(1)) : null;
  }

  /** Takes the values of every field of this name, in order. */
  interface Values {
    void value(int from, int to);
  }

  void each(HeaderField field, Values values) {
    if (!has(field)) return;
    for (int at = first[field.place]; at < count; at += 3)
      if (spans[at] == field.place) values.value(spans[at + 1], spans[at + 2]);
  }

  private void clear(byte[] buffer, byte lineEnd) {
    Arrays.fill(first, -1);
    bytes = buffer;
    eol = lineEnd;
    count = 0;
    fields = 0;
    broken = null;
  }

  /** The place after an empty line; {@code at} itself if there is none. */
  private int pastBlankLine(int at, int to, boolean last) {
    byte letter = bytes[at];
    if (letter == eol) return at + 1;
    if (letter != '\r') return at;
    int end = at;
    while (end < to && bytes[end] == '\r') end++;
    if (end == to) return last ? to : UNFINISHED;
    return bytes[end] == eol ? end + 1 : at;
  }

  private boolean field(int at, int end) {
    HeaderField known = HeaderField.at(bytes, at, end);
    int colon = known == null ? colon(at, end) : Scan.find(bytes, at, end, ':');
    if (colon < 0) return false;
    fields++;
    if (end - at > LONGEST_FIELD) broken = "a header field is longer than 64 KB";
    else if (known != null) remember(known, Scan.past(bytes, colon + 1, end), end);
    return true;
  }

  /** Where the name ends, if these bytes are a field (RFC 5322 §2.2), else a negative number. */
  private int colon(int at, int end) {
    for (int i = at; i < end; i++) {
      byte letter = bytes[i];
      if (letter == ':') return i > at ? i : -1;
      if (letter <= ' ' && !(letter == ' ' && i > at && i + 1 < end && bytes[i + 1] == ':'))
        return -1;
    }
    return -1;
  }

  private void remember(HeaderField field, int from, int to) {
    if (count == spans.length) spans = Arrays.copyOf(spans, count * 2);
    if (first[field.place] < 0) first[field.place] = count;
    spans[count] = field.place;
    spans[count + 1] = from;
    spans[count + 2] = Scan.trim(bytes, from, to);
    count += 3;
  }

  /** A separator line, quoted or not, among the fields: it is none of them and ends nothing. */
  private boolean stray(int at, int end) {
    int start = bytes[at] == '>' ? at + 1 : at;
    return Separator.starts(bytes, start, end);
  }

  /** Whether a line can be the rest of a field: a parameter, or a date with its time. */
  private boolean rest(int at, int end) {
    return Scan.find(bytes, at, end, '=') < end || Scan.find(bytes, at, end, ':') < end;
  }

  /** Whether the header goes on here behind a line that is no field. */
  private boolean torn(int next, int to) {
    return fields > 0
        && !has(HeaderField.FROM)
        && next < to
        && HeaderField.at(bytes, next, Math.min(to, next + TELLING)) != null;
  }

  private boolean isSeparator(int at, int end) {
    return Separator.starts(bytes, at, end)
        && Separator.dated(bytes, at, Scan.find(bytes, at, end, eol));
  }

  private int tooLong(int at) {
    broken = TOO_LONG;
    return at;
  }

  private static boolean folded(byte letter) {
    return letter == ' ' || letter == '\t';
  }
}
