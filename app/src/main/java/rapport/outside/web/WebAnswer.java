package rapport.outside.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a web server answered. The bytes are shared, not copied, and nobody changes them.
 *
 * @param at the address that answered, after all redirects
 * @param headers by their names in lower case; of several of one name the first
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from the line to the reader
public record WebAnswer(URI at, int status, Map<String, String> headers, byte[] body) {

  /** Copies the map. */
  public WebAnswer {
    headers = Map.copyOf(headers);
  }

  /** A header, or null. */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }
}
