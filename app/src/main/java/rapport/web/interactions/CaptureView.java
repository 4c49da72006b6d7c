package rapport.web.interactions;

import java.util.List;
import rapport.web.Frame;
import rapport.web.growth.TallyView;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/** The form for what stays of a meeting. */
public record CaptureView(
    Frame frame, Face face, List<PeopleView.Choice> sorts, List<TallyView.Question> questions) {

  /** Copies the list. */
  public CaptureView {
    sorts = List.copyOf(sorts);
    questions = List.copyOf(questions);
  }
}
