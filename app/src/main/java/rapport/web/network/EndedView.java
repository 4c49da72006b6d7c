package rapport.web.network;

import java.util.List;
import java.util.Objects;
import rapport.desk.network.Initiatives;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.growth.OutcomesView;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.people.WhomField;

/**
 * An initiative that was ended: what came of it, and whom to thank.
 *
 * @param ended the day
 * @param stood how it stood on that day, in a sentence
 * @param with who was with the owner then
 */
public record EndedView(
    Frame frame,
    long id,
    String name,
    String purpose,
    String ended,
    String stood,
    List<Face> with,
    List<PeopleView.Choice> benefits,
    WhomField whom) {

  public static EndedView of(Frame frame, Initiatives.Ended ended, WhomField whom, Say say) {
    Initiatives.Initiative it = ended.it();
    List<Face> with =
        it.stakeholders().stream()
            .filter(one -> one.stands() == Initiatives.Stance.WITH)
            .map(Initiatives.Stakeholder::person)
            .filter(Objects::nonNull)
            .distinct()
            .map(Face::of)
            .toList();
    return new EndedView(
        frame,
        it.id(),
        it.name(),
        it.purpose(),
        say.near(ended.on()),
        "In week "
            + it.week()
            + " of "
            + it.weeks()
            + ", "
            + it.count(Initiatives.Stance.WITH)
            + " of the "
            + Say.count(it.stakeholders().size(), "role", "roles")
            + " it named "
            + (it.count(Initiatives.Stance.WITH) == 1 ? "was" : "were")
            + " with you.",
        with,
        OutcomesView.everyBenefit(),
        whom);
  }
}
