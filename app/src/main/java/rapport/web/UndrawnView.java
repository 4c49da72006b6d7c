package rapport.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Undrawn;

/**
 * The page that stands in until the map is drawn.
 *
 * @param doing what is being done, and of how many people
 * @param left how long it still takes
 * @param width how far it is, as a width
 */
public record UndrawnView(Frame frame, String doing, String left, String width) {

  static UndrawnView of(Frame frame, Undrawn map) {
    return of(frame, map.people(), map.doing(), map.share(), map.left());
  }

  /** Of how far a map is. */
  static UndrawnView of(
      Frame frame, int people, String doing, double share, @Nullable Duration left) {
    return new UndrawnView(
        frame,
        Say.count(people, "person", "people") + ", " + doing,
        left == null
            ? "time left not known yet"
            : "about " + Say.seconds(left.toSeconds()) + " left",
        Math.round(100 * share) + "%");
  }
}
