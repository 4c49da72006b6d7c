package rapport.web;

import java.util.List;

/** One interaction, opened from a figure. */
public record InteractionView(Frame frame, HappeningLine line, List<String> with, String key) {

  /** Copies the list. */
  public InteractionView {
    with = List.copyOf(with);
  }
}
