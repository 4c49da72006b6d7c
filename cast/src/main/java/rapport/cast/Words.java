package rapport.cast;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** How text travels in mail: encoded words (RFC 2047) and quoted-printable (RFC 2045 §6.7). */
final class Words {

  private static final int MOST_BYTES = 42;
  private static final int LONGEST_LINE = 76;

  private Words() {}

  static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** A subject or a label: plain if it can be, else encoded words. */
  static String text(String text) {
    return ascii(text) ? text : encoded(text, text.length() % 2 == 0);
  }

  /** A mailbox with its display name. */
  static String mailbox(Mailbox box) {
    if (box.name().isEmpty()) return box.email();
    return phrase(box.name()) + " <" + box.email() + ">";
  }

  private static String phrase(String name) {
    if (!ascii(name)) return encoded(name, name.length() % 3 == 0);
    return name.matches("[A-Za-z0-9 '-]+") ? name : "\"" + name.replace("\"", "") + "\"";
  }

  private static String encoded(String text, boolean base64) {
    StringBuilder words = new StringBuilder();
    StringBuilder piece = new StringBuilder();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      piece.appendCodePoint(text.codePointAt(at));
      if (piece.toString().getBytes(StandardCharsets.UTF_8).length >= MOST_BYTES) {
        words.append(word(piece.toString(), base64)).append("\n ");
        piece.setLength(0);
      }
    }
    return words.append(word(piece.toString(), base64)).toString();
  }

  private static String word(String text, boolean base64) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (base64) return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    StringBuilder out = new StringBuilder("=?utf-8?Q?");
    for (byte b : bytes)
      if (b == ' ') out.append('_');
      else if (Character.isLetterOrDigit(b) && b > 0) out.append((char) b);
      else out.append(hex(b));
    return out.append("?=").toString();
  }

  private static String hex(byte b) {
    return String.format(Locale.ROOT, "=%02X", b & 0xff);
  }

  /** A body in quoted-printable. */
  static String quotedPrintable(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        boolean last = i == bytes.length - 1;
        boolean plain = bytes[i] > 32 && bytes[i] < 127 && bytes[i] != '=';
        String piece =
            plain || (bytes[i] == ' ' && !last) ? String.valueOf((char) bytes[i]) : hex(bytes[i]);
        if (column + piece.length() > LONGEST_LINE - 1) {
          out.append("=\n");
          column = 0;
        }
        out.append(piece);
        column += piece.length();
      }
      out.append('\n');
    }
    return out.substring(0, out.length() - 1);
  }
}
