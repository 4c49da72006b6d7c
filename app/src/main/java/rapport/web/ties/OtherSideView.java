package rapport.web.ties;

import java.util.List;
import rapport.web.Frame;

/**
 * What the other side of a check-in sees.
 *
 * @param key the link's secret while it is open, else empty
 * @param lines both sides' answers, once both have answered
 */
public record OtherSideView(
    Frame frame, String key, List<CheckInView.ItemField> items, List<CheckInView.Line> lines) {
  /** Copies the lists. */
  public OtherSideView {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }
}
