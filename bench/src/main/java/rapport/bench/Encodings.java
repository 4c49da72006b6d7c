package rapport.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes text the way mail programs do: encoded words (RFC 2047) and quoted-printable (RFC 2045
 * §6.7).
 */
final class Encodings {

  private static final String HEX = "0123456789ABCDEF";
  private static final int WORD_BYTES = 42;
  private static final int LINE = 72;

  private Encodings() {}

  static boolean ascii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  /** The text as it is, or in encoded words: short ones by Q, long ones by B. */
  static void words(StringBuilder header, String text) {
    if (ascii(text)) {
      header.append(text);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < 24) q(header, bytes);
    else b(header, bytes);
  }

  private static void q(StringBuilder header, byte[] bytes) {
    header.append("=?UTF-8?Q?");
    for (byte one : bytes) {
      if (one == ' ') header.append('_');
      else if (Character.isLetterOrDigit(one)) header.append((char) one);
      else hex(header, one & 0xFF);
    }
    header.append("?=");
  }

  private static void b(StringBuilder header, byte[] bytes) {
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + WORD_BYTES);
      while (to < bytes.length && (bytes[to] & 0xC0) == 0x80) to--;
      header.append(from > 0 ? "\n " : "").append("=?UTF-8?B?");
      header
          .append(Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, to)))
          .append("?=");
      from = to;
    }
  }

  static void quotedPrintable(StringBuilder out, CharSequence text) {
    int column = 0;
    for (byte one : text.toString().getBytes(StandardCharsets.UTF_8)) {
      if (one == '\n') {
        out.append('\n');
        column = 0;
        continue;
      }
      if (column > LINE - 3) {
        out.append("=\n");
        column = 0;
      }
      int start = out.length();
      if (one == '=' || one < 0) hex(out, one & 0xFF);
      else out.append((char) one);
      column += out.length() - start;
    }
  }

  private static void hex(StringBuilder out, int value) {
    out.append('=').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
  }
}
