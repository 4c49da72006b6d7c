package rapport.sources.chats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;

/**
 * The lines of a text in UTF-8, one after the other; what is no UTF-8 becomes a replacement sign.
 * Of a line beyond {@link #LONGEST} letters it gives the start. It is for one thread.
 */
final class Lines implements AutoCloseable {

  static final int LONGEST = 4_096;

  private final Reader in;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private long letters;

  Lines(Content content) throws IOException {
    in = new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8), 1 << 16);
  }

  /** The next line without its end, or null after the last. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    int letter;
    boolean any = false;
    while ((letter = in.read()) >= 0) {
      any = true;
      letters++;
      if (letter == '\n') break;
      if (letter != '\r' && line.length() < LONGEST) line.append((char) letter);
    }
    if (!any) return null;
    number++;
    return line.toString();
  }

  /** The number of the line given last, from 1. */
  long number() {
    return number;
  }

  /** How many letters were read; never more than bytes. */
  long letters() {
    return letters;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
