package rapport.web;

import java.util.List;
import java.util.Set;
import rapport.desk.nurture.PersonPage;
import rapport.desk.people.Groups;
import rapport.desk.people.People;
import rapport.desk.people.Relations;
import rapport.nurture.Rhythm;
import rapport.people.Relation;
import rapport.web.people.GroupsView;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonTabs;
import rapport.web.people.WhomField;

/** The states of the pages of groups and lists. */
final class GalleryPeople {

  static final Groups.Group MENTORS =
      new Groups.Group(1, "Mentors", Rhythm.group(30, 45), List.of(GalleryCast.MAYA), Set.of());

  private static final Groups.Group ROWING =
      new Groups.Group(
          0,
          "Rowing",
          null,
          List.of(GalleryCast.MAYA, GalleryCast.TOMAS),
          Set.of(GalleryCast.MAYA.id(), GalleryCast.TOMAS.id()));

  private static final People.Query QUERY =
      new People.Query("north", "outside", "Mentors", People.Sort.NAME, 0, PeopleView.PAGE);

  static final List<Relations.Line> RELATIONS =
      List.of(
          new Relations.Line(
              1,
              new Relation(GalleryCast.MAYA.id(), Relation.Kind.REPORTS_TO, GalleryCast.JONAS.id()),
              GalleryCast.MAYA,
              GalleryCast.JONAS));

  static final List<Relations.Line> STAKE =
      List.of(
          new Relations.Line(
              2,
              new Relation(
                  GalleryCast.TOMAS.id(), Relation.Kind.REPORTS_TO, GalleryCast.JONAS.id()),
              GalleryCast.TOMAS,
              GalleryCast.JONAS));

  private GalleryPeople() {}

  static void add(Gallery.Adding gallery) {
    gallery.add("groups", "people/groups", Room.PEOPLE, frame -> groups(frame, true));
    gallery.add("groups-empty", "people/groups", Room.PEOPLE, frame -> groups(frame, false));
    gallery.add("people-group", "people/people", Room.PEOPLE, frame -> people(frame, false));
    gallery.add("people-list", "people/people", Room.PEOPLE, frame -> people(frame, true));
  }

  private static GroupsView groups(Frame frame, boolean full) {
    return new GroupsView(
        frame,
        full ? List.of(GroupsView.line(MENTORS), GroupsView.line(ROWING)) : List.of(),
        full ? List.of(kept()) : List.of());
  }

  private static GroupsView.Kept kept() {
    return GroupsView.kept(new Groups.Kept(1, "Mentors abroad", QUERY), 1);
  }

  private static PeopleView people(Frame frame, boolean named) {
    PeopleView.Filter filter =
        new PeopleView.Filter(
            QUERY,
            List.of(
                new PeopleView.Choice("Mentors", "Mentors", true),
                new PeopleView.Choice("Rowing", "Rowing", false)),
            List.of(kept()),
            named ? 1 : 0,
            1);
    People found = new People(GalleryCast.everybody().subList(0, 1), 1, 418);
    return PeopleView.of(frame, filter, found, GalleryCast.SAY);
  }

  static PersonTabs.DetailsView details(Frame frame, PersonPage page, boolean full) {
    PersonTabs.Around around =
        full
            ? new PersonTabs.Around(
                List.of("Mentors"),
                List.of("Mentors", "Rowing"),
                List.of(
                    new PersonTabs.Bond(1, "Maya Okafor reports to Jonas Weber", "/people/2"),
                    new PersonTabs.Bond(0, "Tomás Rey is the partner of Maya Okafor", "/people/3")),
                GalleryCast.WHOM)
            : new PersonTabs.Around(List.of(), List.of(), List.of(), new WhomField("", List.of()));
    return PersonTabs.DetailsView.of(frame, page, List.of(), around, GalleryCast.SAY);
  }
}
