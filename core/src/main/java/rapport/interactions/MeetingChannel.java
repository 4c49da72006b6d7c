package rapport.interactions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Through what people met, from what a calendar says of the place (LOCATION, RFC 5545 §3.8.1.7). It
 * is not proof of how they met; it looks at whole words, so that a street called “Calle de Alcalá”
 * is no call and a “Hotel Cordial” is not dialled. O(length of the place).
 */
public final class MeetingChannel {

  private static final Set<String> VIDEO =
      Set.of(
          "video",
          "videocall",
          "videochat",
          "videokonferenz",
          "videoconference",
          "visio",
          "online",
          "remote",
          "virtual",
          "virtuell",
          "zoom",
          "teams",
          "webex",
          "skype",
          "facetime",
          "gotomeeting",
          "jitsi",
          "hangouts");

  private static final Set<String> PHONE =
      Set.of(
          "phone",
          "telephone",
          "telefon",
          "telefonisch",
          "telefonat",
          "telefonkonferenz",
          "call",
          "dial",
          "anruf",
          "telco",
          "telko",
          "téléphone",
          "teléfono",
          "telefono",
          "tel",
          "mobile",
          "handy");

  /** A host that people meet under, such as {@code meet.google.com}, or any address of the web. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://|\\b(meet|video|zoom|teams)\\.\\w");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private MeetingChannel() {}

  /**
   * The channel of a meeting: video with a link or a word for it, by telephone with a number or a
   * word for that, else face to face. A meeting without a place is one of people in a room as long
   * as nothing says otherwise, such as a report of who joined it by video.
   *
   * @param link whether the entry has a link to a conference
   * @param place what stands there for the place, or null
   */
  public static Channel of(boolean link, @Nullable String place) {
    if (link) return Channel.VIDEO;
    if (place == null || place.isBlank()) return Channel.FACE_TO_FACE;
    String lower = place.strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(BETWEEN_WORDS.split(lower));
    if (ADDRESS.matcher(lower).find() || words.stream().anyMatch(VIDEO::contains))
      return Channel.VIDEO;
    if (NUMBER.matcher(lower).matches() || words.stream().anyMatch(PHONE::contains))
      return Channel.PHONE;
    return Channel.FACE_TO_FACE;
  }
}
