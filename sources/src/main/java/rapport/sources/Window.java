package rapport.sources;

import java.time.Duration;
import java.time.Instant;

/**
 * The span of time in which recurring entries are expanded: from inclusive, to exclusive. It does
 * not filter mail.
 */
public record Window(Instant from, Instant to) {

  private static final Instant PAST = Instant.parse("1970-01-01T00:00:00Z");

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Window {
    if (to.isBefore(from)) throw new IllegalArgumentException("the window ends before it begins");
  }

  /** All the past and one year ahead. */
  public static Window around(Instant now) {
    return new Window(PAST, now.plus(Duration.ofDays(366)));
  }

  /** Whether the instant lies in it. */
  public boolean has(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
