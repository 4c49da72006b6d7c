package rapport.shapes;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request of the API has no other answer (RFC 9457 §3): the status with its standard title,
 * and one sentence. Its type is always {@code about:blank}, so programs look at the status.
 *
 * @param type always {@code about:blank} (RFC 9457 §4.2.1)
 */
public record Problem(String type, String title, int status, String detail) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The bytes of a problem with a status. */
  public static byte[] json(int status, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String title = known == null ? "Refused" : known.getReasonPhrase();
    Json.write(out, new Problem("about:blank", title, status, detail));
    return out.toByteArray();
  }

  /** Whether a path is one of the API, whose errors are problems. */
  public static boolean answers(@Nullable String path) {
    return path != null && (path.equals("/api") || path.startsWith("/api/"));
  }
}
