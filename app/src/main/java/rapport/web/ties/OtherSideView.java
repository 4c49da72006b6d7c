package rapport.web.ties;

import java.util.List;
import rapport.web.Frame;

/**
 * What the other side of a check-in sees.
 *
 * @param asker who asks, as they call themselves; said to nobody without an open link
 * @param key the link's secret while it is open, else empty
 * @param lines both sides' answers, once both have answered
 */
public record OtherSideView(
    Frame frame,
    String asker,
    String key,
    List<CheckInView.ItemField> items,
    List<CheckInView.Line> lines) {}
