package rapport.outside.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes as the answers of a mail server: they end in a refusal or with the line, never else. */
public final class FuzzImap {

  private static final int LITERAL = 1024 * 1024;

  private FuzzImap() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Replies replies = new Replies(new ByteArrayInputStream(bytes), LITERAL);
    try {
      for (int n = 0; n <= bytes.length; n++) replies.next();
    } catch (IOException _) {
      return;
    }
    throw new AssertionError("more answers than bytes");
  }
}
