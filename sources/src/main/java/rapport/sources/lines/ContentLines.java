package rapport.sources.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content lines of a calendar or an address book, unfolded (RFC 5545 §3.1, RFC 6350 §3.2). It
 * is not a parser of their content. Folds are undone on bytes, because a fold may stand inside a
 * character; lines end with CRLF, LF or CR; empty lines are stepped over; a quoted-printable value
 * of vCard 2.1 and vCalendar 1.0 may go on in the next line. Text in UTF-16 is read as such. The
 * bytes of a line with a CHARSET of its own are decoded by it (vCard 2.1 §2.1.6); others that are
 * no UTF-8 are read as Windows-1252. At most one megabyte of a line is kept.
 */
public final class ContentLines {

  /** The most bytes kept of one line. */
  public static final int LONGEST = 1 << 20;

  private static final int END = -1;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Begins the shifts of ISO-2022. */
  private static final byte ESCAPE = 27;

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*CHARSET\\s*=\\s*\"?([^;:\"]{1,64})");

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private long consumed;
  private byte[] line = new byte[256];
  private int length;
  private boolean cut;
  private int physical;
  private int number;

  /** Reads from a stream that its owner closes. */
  public ContentLines(InputStream in) throws IOException {
    this.in = Utf8.of(in);
  }

  /** The number of the physical line at which the line last returned began, from 1. */
  public int number() {
    return number;
  }

  /** Whether the line last returned was longer than {@link #LONGEST} and lost its end. */
  public boolean cut() {
    return cut;
  }

  /** Bytes taken from the stream so far. */
  public long consumed() {
    return consumed - (end - next);
  }

  /** The next line that is not empty, or null at the end. */
  public @Nullable String next() throws IOException {
    do {
      length = 0;
      cut = false;
      number = physical + 1;
      if (!take()) return null;
    } while (length == 0);
    unfold();
    return decoded();
  }

  private void unfold() throws IOException {
    while (true) {
      int c = peek();
      boolean soft = c != END && softBreak();
      boolean fold = c == ' ' || c == '\t';
      if (!soft && !fold) return;
      if (soft) length--;
      if (fold) next++;
      take();
    }
  }

  private boolean softBreak() {
    if (length < 2 || line[length - 1] != '=') return false;
    int colon = 0;
    while (colon < length && line[colon] != ':') colon++;
    return colon < length
        && new String(line, 0, colon, StandardCharsets.ISO_8859_1)
            .toUpperCase(Locale.ROOT)
            .contains("QUOTED-PRINTABLE");
  }

  /** Appends the bytes up to the end of the physical line; false at the end of the stream. */
  private boolean take() throws IOException {
    if (peek() == END) return false;
    physical++;
    for (int c = peek(); c != END; c = peek()) {
      next++;
      if (c == '\n') return true;
      if (c == '\r') {
        if (peek() == '\n') next++;
        return true;
      }
      keep((byte) c);
    }
    return true;
  }

  private void keep(byte b) {
    if (length == LONGEST) {
      cut = true;
      return;
    }
    if (length == line.length) line = Arrays.copyOf(line, length * 2);
    line[length++] = b;
  }

  private int peek() throws IOException {
    if (next == end) {
      end = Math.max(0, in.read(buffer));
      next = 0;
      consumed += end;
      if (end == 0) return END;
    }
    return buffer[next] & 0xff;
  }

  private String decoded() {
    int from = length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB ? 3 : 0;
    ByteBuffer bytes = ByteBuffer.wrap(line, from, length - from);
    Charset own = ownCharset();
    if (own != null) return new String(line, from, length - from, own);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return new String(line, from, length - from, WESTERN);
    }
  }

  /**
   * The character set that a parameter of the line names, if a letter beyond ASCII needs one: a
   * byte over 127, or the signs by which those of seven bits shift (ISO-2022, HZ, UTF-7).
   */
  private @Nullable Charset ownCharset() {
    int colon = 0;
    boolean wide = false;
    while (colon < length && line[colon] != ':') colon++;
    boolean shifts = false;
    for (int i = colon; i < length && !wide; i++) {
      wide = line[i] < 0 || line[i] == ESCAPE;
      shifts |= line[i] == '+' || line[i] == '~';
    }
    if (!wide && !shifts) return null;
    Matcher named = CHARSET.matcher(new String(line, 0, colon, StandardCharsets.ISO_8859_1));
    Charset own = named.find() ? CharsetLabels.of(named.group(1)) : null;
    if (StandardCharsets.UTF_8.equals(own)) return null;
    return wide || own instanceof SevenBits ? own : null;
  }
}
