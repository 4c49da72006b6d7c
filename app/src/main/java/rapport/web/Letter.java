package rapport.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Draft;

/**
 * A draft as a file that mail programs open for writing (RFC 5322; X-Unsent is what they look for).
 * A header cannot be broken out of: the address is one of the person's own handles, and the subject
 * is one encoded word or plain letters without a line end.
 */
final class Letter {

  private static final int WORD = 45;

  private Letter() {}

  static String draft(@Nullable String to, Draft draft) {
    StringBuilder text = new StringBuilder("X-Unsent: 1\r\n");
    if (to != null && to.matches("[\\x21-\\x7e&&[^<>()\\[\\],;:\"\\\\]]{1,200}"))
      text.append("To: ").append(to).append("\r\n");
    text.append("Subject: ").append(encoded(draft.subject())).append("\r\n");
    text.append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n");
    text.append("Content-Transfer-Encoding: base64\r\n\r\n");
    String body = draft.text().replace("\n", "\r\n") + "\r\n";
    text.append(Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
    return text.append("\r\n").toString();
  }

  /** Encoded words (RFC 2047 §2) of at most 75 letters, never splitting a character. */
  static String encoded(String words) {
    String plain = words.replaceAll("\\p{Cntrl}+", " ").strip();
    if (plain.matches("[\\x20-\\x7e]{0,70}") && !plain.contains("=?")) return plain;
    StringBuilder all = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (int c : plain.codePoints().toArray()) {
      String next = part + Character.toString(c);
      if (next.getBytes(StandardCharsets.UTF_8).length > WORD) {
        all.append(word(part.toString())).append("\r\n ");
        part.setLength(0);
      }
      part.appendCodePoint(c);
    }
    return all.append(word(part.toString())).toString();
  }

  private static String word(String part) {
    return "=?utf-8?B?"
        + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }
}
