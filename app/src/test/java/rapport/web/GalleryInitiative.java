package rapport.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.Initiatives.Tie;
import rapport.desk.network.Telling;
import rapport.people.Person;
import rapport.ties.Kind;
import rapport.web.network.EndedView;
import rapport.web.network.InitiativeView;

/** The gallery's states of an initiative: with everything, and just begun. */
final class GalleryInitiative {

  private static final LocalDate TODAY = GalleryCast.TODAY;

  private GalleryInitiative() {}

  static void states(Gallery.Adding to) {
    to.add("initiative", "network/initiative", Room.GOALS, GalleryInitiative::full);
    to.add("initiative-empty", "network/initiative", Room.GOALS, GalleryInitiative::empty);
    to.add("initiative-ended", "network/ended", Room.GOALS, frame -> ended(frame, true));
    to.add("initiative-ended-alone", "network/ended", Room.GOALS, frame -> ended(frame, false));
  }

  static InitiativeView full(Frame frame) {
    Initiatives.Stakeholder tomas =
        one(1, "Head of data", GalleryCast.TOMAS, Stance.AGAINST, "Talk, face to face", 1);
    Initiatives.Stakeholder priya =
        one(2, "Product", GalleryCast.PRIYA, Stance.LEANING, "Show what changes", -1);
    Initiatives.Stakeholder jonas = one(3, "Delivery", GalleryCast.JONAS, Stance.WITH, "", 0);
    Initiatives.Stakeholder unknown = one(4, "Partner", GalleryCast.LONG, Stance.UNKNOWN, "", 0);
    Initiatives.Stakeholder nobody = one(5, "Finance lead", null, Stance.UNKNOWN, "", 0);
    Initiatives.Initiative it = begun(List.of(tomas, priya, jonas, unknown, nobody));
    return of(
        frame,
        new Campaign(
            it,
            List.of(
                new Campaign.Opening(
                    nobody,
                    List.of(
                        new Campaign.Option(
                            GalleryCast.MAYA, "“finance” in their title.", GalleryCast.JONAS),
                        new Campaign.Option(GalleryCast.LONG, "", null)))),
            List.of(
                new Campaign.Tie(tomas, jonas, .8, TODAY.minusDays(3), false),
                new Campaign.Tie(priya, jonas, .4, TODAY.minusDays(9), false),
                new Campaign.Tie(tomas, priya, .3, TODAY.minusDays(60), true)),
            List.of(
                new Campaign.Week(
                    TODAY.minusDays(7),
                    List.of(
                        new Campaign.Count(GalleryCast.JONAS, 2, 1),
                        new Campaign.Count(GalleryCast.TOMAS, 1, 0)),
                    List.of(
                        new Initiatives.Moved(1, TODAY.minusDays(5), jonas, "in, for the 8th")))),
            GalleryPeople.STAKE,
            null));
  }

  static EndedView ended(Frame frame, boolean helped) {
    List<Initiatives.Stakeholder> needed =
        List.of(
            one(1, "Data", GalleryCast.TOMAS, helped ? Stance.WITH : Stance.AGAINST, "", 0),
            one(2, "Product", GalleryCast.LONG, helped ? Stance.WITH : Stance.UNKNOWN, "", 0));
    return EndedView.of(
        frame,
        new Initiatives.Ended(begun(needed), TODAY.minusDays(1)),
        GalleryCast.WHOM,
        GalleryCast.SAY);
  }

  static InitiativeView empty(Frame frame) {
    return of(
        frame,
        new Campaign(
            begun(List.of()), List.of(), List.of(), List.of(), List.of(), TODAY.minusDays(16)));
  }

  private static InitiativeView of(Frame frame, Campaign it) {
    return InitiativeView.of(
        frame,
        it,
        new Telling(
            "How it stands: One launch date",
            "Hello everybody,\n\nThis is how “One launch date” stands in week 3 of 8.",
            it.initiative().stakeholders().stream()
                .map(Initiatives.Stakeholder::person)
                .filter(Objects::nonNull)
                .toList(),
            TODAY.minusDays(9)),
        GalleryOffice.full(),
        GalleryCast.WHOM,
        GalleryCast.SAY);
  }

  private static Initiatives.Initiative begun(List<Initiatives.Stakeholder> needed) {
    return new Initiatives.Initiative(
        1,
        "One launch date",
        "Ship once, together, before the audit of 15 January.",
        8,
        3,
        TODAY.minusDays(16),
        new ArrayList<>(needed));
  }

  private static Initiatives.Stakeholder one(
      long id, String role, @Nullable Person person, Stance stance, String step, int days) {
    boolean told = !step.isEmpty();
    return new Initiatives.Stakeholder(
        id,
        role,
        person,
        person == null ? Tie.MISSING : Tie.WEAK,
        null,
        told ? "Wants a date the team can hold without burning out." : "",
        told ? "a say in the date; two weeks of Jonas" : "",
        told ? "a migration plan that everybody believes" : "",
        stance,
        step,
        told ? TODAY.plusDays(days) : null,
        "",
        told ? Kind.Value.MUTUAL : null);
  }
}
