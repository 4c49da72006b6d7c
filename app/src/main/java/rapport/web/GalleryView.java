package rapport.web;

import java.util.List;

/** The list of all states of all pages. */
public record GalleryView(Frame frame, List<MoveLine.Link> states) {

  /** Copies the list. */
  public GalleryView {
    states = List.copyOf(states);
  }
}
