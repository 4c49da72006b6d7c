package rapport.web.drawing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.ties.Share;
import rapport.web.Say;

/**
 * A share as a point on a line with its interval, in percent of the line.
 *
 * @param at where the point is, or null when nothing is known
 */
public record Gauge(@Nullable String at, String low, String width, String value, String words) {

  public static Gauge of(Share share) {
    if (!share.known()) return new Gauge(null, "0%", "0%", "–", "nothing to count yet");
    return new Gauge(
        tenth(share.value()),
        tenth(share.low()),
        String.format(Locale.ROOT, "%.1f%%", 96 * (share.high() - share.low())),
        Say.percent(share.value()),
        Say.number(share.part())
            + " of "
            + Say.number(share.whole())
            + ", 95 % between "
            + Say.percent(share.low())
            + " and "
            + Say.percent(share.high()));
  }

  private static String tenth(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 2 + 96 * share);
  }
}
