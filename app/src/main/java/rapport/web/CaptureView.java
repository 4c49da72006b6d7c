package rapport.web;

import java.util.List;

/** The form for what stays of a meeting. */
public record CaptureView(
    Frame frame, Face face, List<PeopleView.Choice> sorts, List<TallyView.Question> questions) {

  /** Copies the list. */
  public CaptureView {
    sorts = List.copyOf(sorts);
    questions = List.copyOf(questions);
  }
}
