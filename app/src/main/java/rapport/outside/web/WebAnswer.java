package rapport.outside.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
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

  /**
   * The seconds after which the server wants to be asked again (Retry-After, RFC 9110 §10.2.3): a
   * number, or a date that is compared with the one at which the server says it answered (§6.6.1),
   * so that no other clock matters. 0 if it does not say.
   */
  public long again() {
    String after = header("retry-after");
    if (after == null) return 0;
    if (after.strip().matches("[0-9]{1,9}")) return Long.parseLong(after.strip());
    Instant until = date(after);
    String said = header("date");
    Instant from = said == null ? null : date(said);
    return until == null || from == null ? 0 : Math.max(0, from.until(until).toSeconds());
  }

  /** A date in the form that is written today, or in one of the two older ones (§5.6.7). */
  private static @Nullable Instant date(String text) {
    String plain = text.strip().replaceAll("  +", " ");
    for (DateTimeFormatter form : FORMS)
      try {
        return LocalDateTime.parse(plain, form).toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException _) {
        // One of the others, or none.
      }
    return null;
  }

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
          form("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
          form("EEE MMM d HH:mm:ss yyyy"));

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }
}
