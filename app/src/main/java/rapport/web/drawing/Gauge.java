package rapport.web.drawing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.ties.Share;
import rapport.web.Say;

/**
 * A share as a point on a line with its interval, in percent of the line.
 *
 * @param at where the point is, or null when nothing is known
 * @param face what the face of a page says: about how many in ten, and of how many cases; the cases
 *     alone where they are fewer than five
 * @param words the same in figures, with the interval
 */
public record Gauge(@Nullable String at, String low, String width, String face, String words) {

  private static final int FEW = 5;

  public static Gauge of(Share share) {
    if (!share.known())
      return new Gauge(null, "0%", "0%", "nothing to count yet", "nothing to count yet");
    return new Gauge(
        tenth(share.value()),
        tenth(share.low()),
        String.format(Locale.ROOT, "%.1f%%", 96 * (share.high() - share.low())),
        face(share),
        cases(share)
            + ", 95 % between "
            + Say.percent(share.low())
            + " and "
            + Say.percent(share.high()));
  }

  private static String cases(Share share) {
    return Say.number(share.part()) + " of " + Say.number(share.whole());
  }

  private static String face(Share share) {
    return share.whole() < FEW ? cases(share) : about(share) + ", " + cases(share);
  }

  private static String about(Share share) {
    if (share.part() == 0) return "none";
    if (share.part() == share.whole()) return "all";
    if (share.value() < 0.05) return "hardly any";
    if (share.value() > 0.95) return "nearly all";
    long tenths = Math.round(10 * share.value());
    return tenths == 5 ? "about half" : "about " + tenths + " in 10";
  }

  private static String tenth(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 2 + 96 * share);
  }
}
