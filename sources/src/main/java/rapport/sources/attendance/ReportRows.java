package rapport.sources.attendance;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a report, each divided into its fields by tabs, commas or semicolons (RFC 4180
 * without line breaks inside quotes, which no report has). It holds the whole text: a report of a
 * thousand joins is 200 KB. Linear in the length.
 */
final class ReportRows {

  /** One line. */
  record Line(long number, List<String> fields) {
    Line {
      fields = List.copyOf(fields);
    }

    String at(int column) {
      return column < fields.size() ? fields.get(column) : "";
    }

    /** How many fields say something. */
    long said() {
      return fields.stream().filter(field -> !field.isEmpty()).count();
    }
  }

  private static final int MOST_LINES = 50_000;
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST = 2_000;

  private ReportRows() {}

  /** The lines of a text in which fields are divided by that sign. */
  static List<Line> of(String text, char separator) {
    return of(text, separator, MOST_LINES);
  }

  /** The same of the first lines, at most so many. */
  static List<Line> of(String text, char separator, int most) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines().limit(most)::iterator)
      lines.add(new Line(++number, fields(line, separator)));
    return lines;
  }

  private static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int n = 0; n < line.length() && fields.size() < MOST_FIELDS; n++) {
      char letter = line.charAt(n);
      if (letter == '"') {
        boolean twice = quoted && n + 1 < line.length() && line.charAt(n + 1) == '"';
        if (twice) field.append(line.charAt(n++));
        else quoted = !quoted;
      } else if (letter == separator && !quoted) {
        fields.add(plain(field));
        field.setLength(0);
      } else if (field.length() < LONGEST) field.append(letter);
    }
    fields.add(plain(field));
    return fields;
  }

  /** Without marks of direction and with plain spaces, as nobody typed the others. */
  private static String plain(CharSequence field) {
    StringBuilder plain = new StringBuilder(field.length());
    for (int n = 0; n < field.length(); n++) {
      char letter = field.charAt(n);
      if (letter == '\u00a0' || letter == '\u202f' || letter == '\u2009') plain.append(' ');
      else if (Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter))
        plain.append(letter);
    }
    return plain.toString().strip();
  }

  /**
   * The text of these bytes: UTF-16 or UTF-8 by their mark, UTF-16 without one where every second
   * byte is empty, else UTF-8, and where that cannot be, Windows-1252.
   */
  static String text(byte[] bytes) {
    Charset charset = charset(bytes);
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) + (bytes[1] & 0xff);
    if (mark == 0xfffe) return StandardCharsets.UTF_16LE;
    if (mark == 0xfeff) return StandardCharsets.UTF_16BE;
    if (bytes.length >= 4 && bytes[1] == 0 && bytes[3] == 0) return StandardCharsets.UTF_16LE;
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    boolean bad =
        utf8.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false).isError();
    return bad ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
  }
}
