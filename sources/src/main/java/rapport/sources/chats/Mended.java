package rapport.sources.chats;

import java.io.IOException;
import java.io.Reader;

/**
 * The letters of an XML file, mended so that a parser can read it: SMS Backup &amp; Restore writes
 * emoji as references to two halves of a sign (55357 and 56842), which XML 1.0 §2.2 forbids, and
 * puts whole pictures into attributes. Halves become one sign, forbidden signs a question mark, and
 * of what stands between two quotation marks in a tag only the first {@link #LONGEST} letters pass.
 * It does not judge whether the rest is XML. It is for one thread.
 */
final class Mended extends Reader {

  static final int LONGEST = 8_192;

  private static final int LONGEST_REFERENCE = 12;

  private final Reader in;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder reference = new StringBuilder();
  private int given;
  private boolean inReference;
  private boolean inTag;
  private int quote;
  private int inQuotes;
  private int high;
  private long letters;

  Mended(Reader in) {
    this.in = in;
  }

  /** How many letters were taken from the file. */
  long letters() {
    return letters;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (length == 0) return 0;
    if (given == out.length()) fill();
    if (out.isEmpty()) return -1;
    int count = Math.min(length, out.length() - given);
    out.getChars(given, given + count, into, from);
    given += count;
    return count;
  }

  private void fill() throws IOException {
    out.setLength(0);
    given = 0;
    while (out.length() < LONGEST) {
      int letter = in.read();
      if (letter < 0) {
        endReference();
        return;
      }
      if (++letters == 1 && letter == 0xFEFF) continue;
      letter(letter);
    }
  }

  private void letter(int letter) {
    if (inReference) {
      reference.append((char) letter);
      if (letter == ';' || reference.length() > LONGEST_REFERENCE) endReference();
      return;
    }
    if (letter == '&') {
      inReference = true;
      reference.append('&');
      return;
    }
    place(letter);
    boolean allowed = letter >= ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    add(allowed && letter < 0xFFFE ? (char) letter : '?', letter == quote);
  }

  /** Keeps in mind whether a tag or quotation marks are open. */
  private void place(int letter) {
    if (quote != 0 && letter == quote) {
      quote = 0;
    } else if (quote == 0 && inTag && (letter == '"' || letter == '\'')) {
      quote = letter;
      inQuotes = 0;
    } else if (quote == 0 && letter == '<') {
      inTag = true;
    } else if (quote == 0 && letter == '>') {
      inTag = false;
    }
  }

  private void add(char letter, boolean opens) {
    high = 0;
    if (quote == 0 || opens || ++inQuotes <= LONGEST) out.append(letter);
  }

  private void add(String text) {
    high = 0;
    if (quote != 0 && ++inQuotes > LONGEST) return;
    out.append(text);
  }

  private void endReference() {
    inReference = false;
    String text = reference.toString();
    reference.setLength(0);
    if (text.isEmpty()) return;
    int code = code(text);
    if (code < 0) {
      add(text);
    } else if (code >= 0xD800 && code < 0xDC00) {
      high = code;
    } else if (code >= 0xDC00 && code < 0xE000) {
      boolean whole = high != 0;
      int sign = whole ? Character.toCodePoint((char) high, (char) code) : '?';
      add(new String(Character.toChars(sign)));
    } else {
      boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
      boolean allowed = !control && code != 0xFFFE && code != 0xFFFF && code <= 0x10FFFF;
      add(allowed ? text : "?");
    }
  }

  /** The number of a numeric reference, or -1. */
  private static int code(String text) {
    if (!text.matches("&#(?:\\d{1,8}|x[0-9a-fA-F]{1,6});")) return -1;
    boolean hexadecimal = text.charAt(2) == 'x';
    String digits = text.substring(hexadecimal ? 3 : 2, text.length() - 1);
    return Integer.parseInt(digits, hexadecimal ? 16 : 10);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
