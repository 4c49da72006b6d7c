package rapport.web.interactions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.web.Frame;
import rapport.web.growth.TallyView;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.ties.KindView;

/**
 * The form for what stays of a meeting.
 *
 * @param asked one question about the two, or null
 */
public record CaptureView(
    Frame frame,
    Face face,
    List<PeopleView.Choice> sorts,
    List<TallyView.Question> questions,
    KindView.@Nullable InPassing asked) {}
