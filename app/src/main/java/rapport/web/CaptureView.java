package rapport.web;

import java.util.List;

/** The form for what stays of a meeting. */
public record CaptureView(Frame frame, Face face, List<PeopleView.Choice> sorts) {

  /** Copies the list. */
  public CaptureView {
    sorts = List.copyOf(sorts);
  }
}
