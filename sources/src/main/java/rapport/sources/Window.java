package rapport.sources;

import java.time.Duration;
import java.time.Instant;

/**
 * The span of time in which recurring entries are expanded: from inclusive, to exclusive. It does
 * not filter mail.
 *
 * @param now from when on it lies ahead; what has begun is not given up for what lies ahead
 */
public record Window(Instant from, Instant to, Instant now) {

  private static final Instant PAST = Instant.parse("1970-01-01T00:00:00Z");

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Window {
    if (to.isBefore(from)) throw new IllegalArgumentException("the window ends before it begins");
  }

  /** One in which nothing lies ahead. */
  public Window(Instant from, Instant to) {
    this(from, to, to);
  }

  /** All the past and one year ahead. */
  public static Window around(Instant now) {
    return new Window(PAST, now.plus(Duration.ofDays(366)), now);
  }

  /** Whether the instant lies in it. */
  public boolean has(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
