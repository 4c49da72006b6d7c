package rapport.outside;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A message in two forms that say the same. Its subject is one line: whatever could end a header,
 * and whatever turns the direction of letters, is a space before anything is written; what only
 * looks like an encoded word (RFC 2047 §2) is parted, so that no reader decodes it.
 *
 * @param at when it was written
 */
public record OutgoingMessage(String subject, String plain, String html, Instant at) {

  private static final int LONGEST = 200;
  private static final Pattern NO_LETTERS = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  /** Makes the subject one line. */
  public OutgoingMessage {
    String line = NO_LETTERS.matcher(subject).replaceAll(" ").replace("=?", "= ?").strip();
    int most = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    subject = line.substring(0, most).strip();
  }
}
