package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import rapport.interactions.Timeline;

/**
 * What a tie holds now, what it held a quarter ago, and what it would hold had no time passed since
 * its latest contact: all of strength, trend and height that does not depend on the owner's other
 * ties. A conversation with somebody else is taken into account without looking at any contact
 * again.
 *
 * @param then 90 days before
 * @param fresh without the silence since the latest contact
 */
public record Holding(Held then, Held now, Held fresh) {

  /** At an instant. O(n). */
  public static Holding of(Timeline timeline, Instant now) {
    return new Holding(
        Held.of(timeline, now.minus(Duration.ofDays(90))),
        Held.of(timeline, now),
        Held.fresh(timeline, now));
  }

  /** Strength then and now. O(log days). */
  public Trend trend(Attention attention) {
    return new Trend(then.strength(attention), now.strength(attention));
  }

  /** {@link Strength#height}. O(log days). */
  public double height(Attention attention) {
    return fresh.strength(attention);
  }
}
