package rapport.ties;

import java.time.Instant;
import rapport.interactions.Timeline;

/**
 * Where a relationship is going: its strength now against its strength a quarter ago. It is not a
 * forecast.
 *
 * @param then the strength 90 days before
 * @param now the strength at the instant
 * @param sure whether both rest on all that happened with this human, as far as anybody can tell
 */
public record Trend(double then, double now, boolean sure) {

  /** Four directions, and none. */
  public enum Course {
    /** Some of what happened may stand under another card. */
    UNKNOWN,
    /** There was nothing a quarter ago. */
    NEW,
    /** Clearly stronger. */
    RISING,
    /** About the same. */
    STEADY,
    /** Clearly weaker. */
    COOLING
  }

  /** One that is sure. */
  public Trend(double then, double now) {
    this(then, now, true);
  }

  /** The trend at an instant. O(n). */
  public static Trend of(Timeline timeline, Attention attention, Instant now) {
    return Holding.of(timeline, now).trend(attention);
  }

  /** The same where it is not known whether it rests on everything. */
  public Trend unsure() {
    return new Trend(then, now, false);
  }

  /** The direction: a change counts from 0.03 and from a sixth of the larger of the two. */
  public Course course() {
    if (!sure) return Course.UNKNOWN;
    double change = now - then;
    if (then == 0 && now > 0) return Course.NEW;
    if (Math.abs(change) < Math.max(0.03, Math.max(now, then) / 6)) return Course.STEADY;
    return change > 0 ? Course.RISING : Course.COOLING;
  }
}
