package rapport.web;

import java.util.List;
import rapport.web.nurture.CareView;
import rapport.web.people.Face;
import rapport.web.people.SameAsView;
import rapport.web.people.SamePersonView;
import rapport.web.settings.JournalView;

/** The gallery's states of what waits for the owner's word, and of what was done. */
final class GalleryAsked {

  private static final Face MAYA = Face.of(GalleryCast.MAYA);
  private static final Face LONG = Face.of(GalleryCast.LONG);

  private GalleryAsked() {}

  static void states(Gallery.Adding to) {
    to.add("care", "nurture/care", Room.CARE, GalleryAsked::care);
    to.add("more", "frame/more", Room.NONE, frame -> frame);
    to.add("same-person", "people/sameperson", Room.CARE, frame -> same(frame, 0));
    to.add(
        "same-as",
        "people/sameas",
        Room.PEOPLE,
        frame ->
            SameAsView.of(
                frame,
                GalleryCast.MAYA,
                "okafor",
                List.of(GalleryCast.everybody().get(1).person())));
    to.add(
        "same-as-nobody",
        "people/sameas",
        Room.PEOPLE,
        frame -> SameAsView.of(frame, GalleryCast.MAYA, "", List.of()));
    to.add("same-person-end", "people/sameperson", Room.CARE, frame -> same(frame, 40));
    to.add("journal", "settings/journal", Room.SETTINGS, frame -> journal(frame, true));
    to.add("journal-empty", "settings/journal", Room.SETTINGS, frame -> journal(frame, false));
  }

  private static CareView care(Frame frame) {
    return new CareView(
        frame,
        List.of(
            new CareView.Line(
                "check", "Promises", "/promises", "7 promises found in your words.", "7"),
            new CareView.Line(
                "people", "Same person?", "/care/same-person", "Cards that may be one human.", ""),
            new CareView.Line("gift", "Worth sharing", "/worth", "2 things kept.", "")),
        List.of());
  }

  /** One of forty questions, or what stands after the last. */
  private static SamePersonView same(Frame frame, int at) {
    boolean end = at == 40;
    SamePersonView.Cell none = new SamePersonView.Cell(List.of(), "not said", false);
    return new SamePersonView(
        frame,
        end
            ? List.of()
            : List.of(
                new SamePersonView.Head(MAYA, "address book, mail", "1"),
                new SamePersonView.Head(LONG, "LinkedIn", "2")),
        end
            ? List.of()
            : List.of(
                new SamePersonView.Row(
                    "Works at",
                    "choose",
                    "organisation",
                    List.of(
                        new SamePersonView.Cell(List.of("Northwind"), "", true),
                        new SamePersonView.Cell(List.of("Northwind Holding"), "", false))),
                new SamePersonView.Row("Title", "agree", null, List.of(none, none))),
        List.of(
            new SamePersonView.Why("same name: Maya Okafor", "+ 20.4", 120, false),
            new SamePersonView.Why("both wrote on one day", "− 2.1", 20, true)),
        "about 9 in 10",
        MAYA.name(),
        true,
        at,
        40,
        List.of(new SamePersonView.Then(MAYA, LONG, LONG.name(), "same name", "/care")),
        true);
  }

  private static JournalView journal(Frame frame, boolean full) {
    return new JournalView(
        frame,
        full
            ? List.of(
                new JournalView.Line(
                    2, "Said whether a promise is kept", "today, 09:12", MAYA, false),
                new JournalView.Line(
                    1, "Wrote a need down", "yesterday, 18:40, by rapport", null, true))
            : List.of(),
        full);
  }
}
