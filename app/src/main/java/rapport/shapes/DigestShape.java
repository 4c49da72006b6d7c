package rapport.shapes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.DigestWords;
import rapport.desk.nurture.Digests;
import rapport.nurture.Digest;

/** The digest as JSON: what it says and when it goes; neither address nor password. */
public record DigestShape(
    LocalDate day,
    String subject,
    String text,
    String times,
    int hour,
    @Nullable Instant lastSent,
    boolean sent) {

  /** The digest as it stands. */
  public static DigestShape of(DigestWords words, Digests digests, boolean sent) {
    Digest digest = digests.choice().digest();
    return new DigestShape(
        words.day(),
        words.subject(),
        words.plain(""),
        digest.times().name().toLowerCase(Locale.ROOT),
        digest.hour(),
        digests.lastSent().orElse(null),
        sent);
  }
}
