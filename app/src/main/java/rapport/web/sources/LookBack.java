package rapport.web.sources;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;

/**
 * The offer to look at mail that ended long ago as of its last day.
 *
 * @param day as a form sends it
 * @param words what the button says
 */
public record LookBack(String day, String words) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** The offer of a look, or null where mail speaks until now, or there is none. */
  public static @Nullable LookBack of(Look look) {
    return look.fresh()
        .lastDay(look.zone(), look.now())
        .map(day -> new LookBack(day.toString(), "Look at it as of " + DAY.format(day)))
        .orElse(null);
  }
}
