package rapport.sources.lines;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A character set of seven bits that Java lacks, in which signs shift to other letters and back:
 * UTF-7 (RFC 2152) and HZ (RFC 1843), as old mail programs wrote headers. It can be read, not
 * written; what is not well formed is read as far as it goes. It reads all bytes it is given at
 * once. Linear.
 */
final class SevenBits extends Charset {

  /** Letters in base64 of UTF-16 between a plus sign and whatever is no letter of base64. */
  static final Charset UTF_7 = new SevenBits("x-rapport-utf-7");

  /** Pairs of GB 2312 between {@code ~{} and {@code ~}}. */
  static final Charset HZ = new SevenBits("x-rapport-hz");

  private static final Charset PAIRS = Charset.forName("gb18030");

  private SevenBits(String name) {
    super(name, new String[0]);
  }

  private String read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return name().endsWith("hz") ? hz(text) : utf7(text);
  }

  private static String utf7(String text) {
    StringBuilder read = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      char letter = text.charAt(at++);
      if (letter != '+') {
        read.append(letter);
        continue;
      }
      int end = at;
      while (end < text.length() && value(text.charAt(end)) >= 0) end++;
      if (end == at) read.append('+');
      else units(text, at, end, read);
      at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
    }
    return read.toString();
  }

  /** Bits that are left at the end fill up the last letter. */
  private static void units(String text, int from, int to, StringBuilder read) {
    int bits = 0;
    int have = 0;
    for (int i = from; i < to; i++) {
      bits = (bits << 6 | value(text.charAt(i))) & 0x3FFFFF;
      have += 6;
      if (have < 16) continue;
      have -= 16;
      read.append((char) (bits >> have));
    }
  }

  private static int value(char letter) {
    if (letter >= 'A' && letter <= 'Z') return letter - 'A';
    if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
    if (letter >= '0' && letter <= '9') return letter - '0' + 52;
    return letter == '+' ? 62 : letter == '/' ? 63 : -1;
  }

  private static String hz(String text) {
    StringBuilder read = new StringBuilder(text.length());
    boolean pairs = false;
    for (int at = 0; at < text.length(); ) {
      char letter = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (letter == '~' && "{}~\n".indexOf(next) >= 0) {
        if (next == '~') read.append('~');
        else if (next != '\n') pairs = next == '{';
        at += 2;
      } else if (pairs && letter > ' ' && next > ' ') {
        byte[] pair = {(byte) (letter | 0x80), (byte) (next | 0x80)};
        read.append(new String(pair, PAIRS));
        at += 2;
      } else {
        read.append(letter);
        at++;
      }
    }
    return read.toString();
  }

  @Override
  public boolean contains(Charset other) {
    return other.name().toUpperCase(Locale.ROOT).equals("US-ASCII") || equals(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        if (out.remaining() < in.remaining()) return CoderResult.OVERFLOW;
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        out.put(read(bytes));
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("this character set is only read");
  }
}
