package rapport.web.interactions;

import java.util.List;
import rapport.web.Frame;

/** One interaction, opened from a figure. */
public record InteractionView(Frame frame, HappeningLine line, List<String> with, String key) {}
