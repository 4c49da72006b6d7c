package rapport.outside.imap;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rapport.outside.Unreached;

/**
 * Takes the answers of a server apart (RFC 3501 §9). Nothing is believed: a line, a literal and the
 * depth of lists have bounds, and a literal's announced size reserves no memory.
 */
final class Replies {

  /** More than this in one answer is none. */
  static final int LONGEST = 16 * 1024 * 1024;

  private static final int DEEPEST = 20;
  private static final int END = -2;

  private static final int BUFFER = 32 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private final int literal;
  private int left;
  private int next;
  private boolean peeked;

  /**
   * Over a line.
   *
   * @param literal the bytes that one literal may have
   */
  Replies(InputStream in, int literal) {
    this.in = in;
    this.literal = literal;
  }

  /** The next answer. */
  Reply next() throws IOException {
    left = LONGEST;
    peeked = false;
    String tag = atom();
    List<Object> parts = new ArrayList<>();
    if (tag.equals("+")) {
      rest();
      return new Reply(tag, parts);
    }
    boolean words = false;
    while (true) {
      int letter = peek();
      if (letter == ' ') {
        take();
        continue;
      }
      if (letter == END) break;
      // What a person is to read follows a status word and its code, in any letters.
      if (words && letter != '[') {
        parts.add(rest());
        break;
      }
      Object part = letter == '[' ? code() : part(0);
      parts.add(part);
      words |= parts.size() == 1 && status(part);
    }
    take();
    return new Reply(tag, parts);
  }

  private static boolean status(Object part) {
    return part instanceof String word
        && List.of("OK", "NO", "BAD", "BYE", "PREAUTH").contains(word.toUpperCase(Locale.ROOT));
  }

  /** A response code in brackets, as one text; lists inside stay as they are written. */
  private String code() throws IOException {
    StringBuilder text = new StringBuilder();
    take();
    while (peek() != ']' && peek() != END) text.append((char) take());
    if (peek() == ']') take();
    return "[" + text;
  }

  private Object part(int depth) throws IOException {
    int letter = peek();
    if (letter == '(') return list(depth);
    if (letter == '"') return quoted();
    if (letter == '{') return literal();
    String atom = atom();
    return atom.equalsIgnoreCase("NIL") ? Reply.NIL : atom;
  }

  private List<Object> list(int depth) throws IOException {
    if (depth > DEEPEST) throw strange();
    take();
    List<Object> parts = new ArrayList<>();
    while (true) {
      int letter = peek();
      if (letter == ' ') take();
      else if (letter == ')') {
        take();
        return parts;
      } else if (letter == END) throw strange();
      else parts.add(part(depth + 1));
    }
  }

  private byte[] quoted() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    take();
    while (peek() != '"') {
      if (peek() == END) throw strange();
      int letter = take();
      if (letter == '\\') letter = take();
      text.write(letter);
    }
    take();
    return text.toByteArray();
  }

  private byte[] literal() throws IOException {
    take();
    StringBuilder digits = new StringBuilder();
    while (peek() != '}' && digits.length() < 20) {
      if (peek() == END) throw strange();
      digits.append((char) take());
    }
    take();
    long size = Reply.number(digits.toString().replace("+", ""));
    if (size < 0 || peek() != END) throw strange();
    if (size > literal || size > left) throw new Unreached(Unreached.Why.TOO_MUCH);
    take();
    left -= (int) size;
    return bytes((int) size);
  }

  /**
   * An atom; a section in brackets with what is in it is a part of it (BODY[HEADER.FIELDS (…)]).
   */
  private String atom() throws IOException {
    StringBuilder text = new StringBuilder();
    int brackets = 0;
    while (true) {
      int letter = peek();
      boolean ends = letter == ' ' || letter == '(' || letter == ')' || letter == '"';
      if (letter == END || (brackets == 0 && ends)) break;
      if (letter == '[') brackets++;
      if (letter == ']') brackets--;
      text.append((char) take());
    }
    if (text.isEmpty()) throw strange();
    return text.toString();
  }

  /** All that is left of the line. */
  private String rest() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    while (peek() != END) text.write(take());
    return text.toString(StandardCharsets.UTF_8);
  }

  /** The next letter without taking it; {@link #END} for the end of the line. */
  private int peek() throws IOException {
    if (peeked) return next;
    int letter = read();
    if (letter == '\r') letter = read();
    if (letter < 0) throw new EOFException();
    if (--left < 0) throw new Unreached(Unreached.Why.TOO_MUCH);
    next = letter == '\n' ? END : letter;
    peeked = true;
    return next;
  }

  /** The next byte; of this thread alone, and without a lock for each. */
  private int read() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
      if (filled == 0) return -1;
    }
    return buffer[at++] & 255;
  }

  /** So many bytes as they come; memory grows with what has come, not with what was announced. */
  private byte[] bytes(int size) throws IOException {
    int here = Math.min(size, filled - at);
    if (here == size) {
      at += size;
      return Arrays.copyOfRange(buffer, at - size, at);
    }
    byte[] rest = in.readNBytes(size - here);
    if (rest.length < size - here) throw new EOFException();
    byte[] all = Arrays.copyOf(Arrays.copyOfRange(buffer, at, filled), size);
    at = filled;
    System.arraycopy(rest, 0, all, here, rest.length);
    return all;
  }

  private int take() throws IOException {
    int letter = peek();
    peeked = false;
    return letter;
  }

  private static IOException strange() {
    return new Unreached(Unreached.Why.STRANGE);
  }
}
