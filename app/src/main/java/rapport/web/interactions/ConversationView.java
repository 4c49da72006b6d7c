package rapport.web.interactions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.web.Frame;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/**
 * The form for a conversation that Rapport could not see.
 *
 * @param face with whom, or null while that is still to be chosen
 * @param words what was typed to find somebody
 * @param choices whom the words fit
 * @param when the moment the form starts from, as its field wants it
 */
public record ConversationView(
    Frame frame,
    @Nullable Face face,
    String words,
    List<Face> choices,
    List<PeopleView.Choice> channels,
    String when,
    String latest) {}
