package rapport.desk.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says that the map is being drawn beside the pages, and how far it is. No failure. */
public final class Undrawn extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int people;
  private final String doing;
  private final double share;
  private final @Nullable Duration left;

  Undrawn(int people, String doing, double share, @Nullable Duration left) {
    super("the map is being drawn", null, false, false);
    this.people = people;
    this.doing = doing;
    this.share = share;
    this.left = left;
  }

  /** How many people are drawn. */
  public int people() {
    return people;
  }

  /** What is being done, as in "laying the map out". */
  public String doing() {
    return doing;
  }

  /** How much of it is done, from 0 to 1. */
  public double share() {
    return share;
  }

  /** How long it still takes; null while that is not known. */
  public @Nullable Duration left() {
    return left;
  }
}
