package rapport.sources.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of an unstructured field or a display name into one line of text: unfolded (RFC
 * 5322 §2.2.3), encoded words decoded (RFC 2047), bytes over 127 read as UTF-8 (RFC 6532), or else
 * in the character set that the message says of its text, or else as windows-1252. What is no
 * well-formed encoded word stays as it is written. Linear in the length.
 */
final class HeaderText {

  private static final int LONGEST_CHARSET = 64;

  private final byte[] bytes;
  private final int to;
  private final @Nullable Header header;
  private final StringBuilder text;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable Charset charset;
  private boolean endless;
  private int bits;
  private int have;
  private int rest;

  private HeaderText(byte[] bytes, int from, int to, @Nullable Header header) {
    this.bytes = bytes;
    this.header = header;
    this.to = to;
    this.text = new StringBuilder(to - from);
  }

  /** The text of the range, each run of white space and control characters one space. */
  static String text(byte[] bytes, int from, int to) {
    return text(bytes, from, to, null);
  }

  /** The same in a message with this header, which may say how its bytes are meant. */
  static String text(byte[] bytes, int from, int to, @Nullable Header header) {
    if (plain(bytes, from, to))
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    HeaderText words = new HeaderText(bytes, from, to, header);
    words.decode(from);
    return oneLine(words.text);
  }

  /** Whether nothing is to be decoded, unfolded or replaced. */
  private static boolean plain(byte[] bytes, int from, int to) {
    int before = ' ';
    for (int i = from; i < to; i++) {
      byte letter = bytes[i];
      if (letter < ' ' || letter == 127 || (letter == '?' && before == '=')) return false;
      if (letter == ' ' && before == ' ') return false;
      before = letter;
    }
    return before != ' ' || from == to;
  }

  private void decode(int from) {
    int plain = from;
    int at = from;
    while ((at = Scan.findPair(bytes, at, to, '=', '?')) < to) {
      int text = textOfWord(at);
      int end = text < 0 ? -1 : endOfWord(text);
      if (end < 0) {
        at += 2;
        continue;
      }
      boolean joined = charset != null && Scan.past(bytes, plain, at) == at;
      if (!joined) raw(plain, at);
      word(at, text, end);
      at = end + 2;
      plain = at;
    }
    raw(plain, to);
  }

  /** Where the encoded text starts: after {@code =?charset?B?}; negative if that is not there. */
  private int textOfWord(int at) {
    int charsetEnd = Scan.find(bytes, at + 2, Math.min(to, at + 2 + LONGEST_CHARSET), '?');
    if (charsetEnd + 2 >= to || bytes[charsetEnd] != '?' || bytes[charsetEnd + 2] != '?') return -1;
    int encoding = bytes[charsetEnd + 1] | 32;
    return charsetEnd > at + 2 && (encoding == 'b' || encoding == 'q') ? charsetEnd + 3 : -1;
  }

  private int endOfWord(int text) {
    if (endless) return -1;
    int end = Scan.findPair(bytes, text, to, '?', '=');
    endless = end >= to;
    return endless ? -1 : end;
  }

  private void word(int at, int from, int end) {
    Charset next = Charsets.of(name(at + 2, from - 3));
    if (!next.equals(charset)) flush();
    charset = next;
    if ((bytes[from - 2] | 32) == 'b') base64(from, end);
    else {
      rest = 0;
      quoted(from, end);
    }
  }

  /** RFC 2231 §5 lets a language follow an asterisk. */
  private String name(int from, int to) {
    int end = Scan.find(bytes, from, to, '*');
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * Some programs cut the text of one word in two wherever the line ends (RFC 2047 §5 forbids it):
   * what is left of the letters then makes four with those of the next word.
   */
  private void base64(int from, int end) {
    int letters = 0;
    for (int i = from; i < end; i++)
      if (bytes[i] == '=' || Base64Letter.value(bytes[i]) >= 0) letters++;
    boolean goesOn = rest == 1 || (rest > 0 && rest + letters % 4 == 4);
    if (!goesOn) have = 0;
    rest = Scan.find(bytes, from, end, '=') < end ? 0 : ((goesOn ? rest : 0) + letters) % 4;
    for (int i = from; i < end; i++) {
      int value = Base64Letter.value(bytes[i]);
      if (value < 0) continue;
      bits = bits << 6 | value;
      have += 6;
      if (have < 8) continue;
      have -= 8;
      pending.write(bits >> have);
    }
  }

  private void quoted(int from, int end) {
    for (int i = from; i < end; i++) {
      int high = hex(bytes, i + 1, end);
      if (bytes[i] == '_') pending.write(' ');
      else if (bytes[i] == '=' && high >= 0 && hex(bytes, i + 2, end) >= 0) {
        pending.write(high << 4 | hex(bytes, i + 2, end));
        i += 2;
      } else pending.write(bytes[i]);
    }
  }

  private static int hex(byte[] bytes, int at, int end) {
    return at < end ? Character.digit(bytes[at], 16) : -1;
  }

  private void raw(int from, int to) {
    flush();
    if (from < to) text.append(Charsets.guess(bytes, from, to, header));
  }

  private void flush() {
    if (charset != null) text.append(Charsets.decode(pending.toByteArray(), charset));
    rest = 0;
    pending.reset();
    charset = null;
  }

  /**
   * Where the encoded word that starts here ends, specials inside it notwithstanding (RFC 2047 §5.3
   * forbids them in a phrase; programs write them all the same); negative if none starts here.
   */
  static int wordEnd(byte[] bytes, int at, int to) {
    if (at + 8 > to || bytes[at] != '=' || bytes[at + 1] != '?') return -1;
    int charsetEnd = Scan.find(bytes, at + 2, Math.min(to, at + 2 + LONGEST_CHARSET), '?');
    if (charsetEnd + 2 >= to || bytes[charsetEnd] != '?' || bytes[charsetEnd + 2] != '?') return -1;
    int encoding = bytes[charsetEnd + 1] | 32;
    if (encoding != 'b' && encoding != 'q') return -1;
    for (int i = charsetEnd + 3; i + 1 < to; i++) {
      if (bytes[i] == '?' && bytes[i + 1] == '=') return i + 2;
      if (bytes[i] == '<' || bytes[i] == '>' || bytes[i] == '"') return -1;
    }
    return -1;
  }

  /** Runs of white space and control characters become one space; none at the ends. */
  static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean space = letter <= ' ' || (letter >= 127 && letter < 160) || letter == 0x2028;
      if (!space) line.append(letter);
      else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
  }
}
