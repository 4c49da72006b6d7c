package rapport.web.people;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.people.Groups;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.look.Look;
import rapport.nurture.Rhythm;
import rapport.web.Frame;
import rapport.web.Say;

/** Groups by name, and the searches that are kept. */
public record GroupsView(Frame frame, List<Line> groups, List<Kept> lists) {

  /**
   * A group.
   *
   * @param id its number where the owner said something of it, else 0
   * @param about how many are in it, by whose word, and their rhythm
   * @param every its rhythm in days, or empty
   */
  public record Line(long id, String name, String href, String about, String every, String most) {}

  /** A search that is kept. */
  public record Kept(long id, String name, String href, String about) {}

  public static GroupsView of(Frame frame, Groups groups, Look look) {
    List<Line> lines = new ArrayList<>();
    for (Groups.Group one : groups.all()) lines.add(line(one));
    List<Kept> lists = new ArrayList<>();
    for (Groups.Kept one : groups.lists())
      lists.add(kept(one, Listing.people(look, one.query().part(0, 0)).matching()));
    return new GroupsView(frame, lines, lists);
  }

  /** One group as a line. */
  public static Line line(Groups.Group group) {
    Rhythm rhythm = group.rhythm();
    StringBuilder about = new StringBuilder(Say.count(group.people().size(), "person", "people"));
    if (rhythm != null) about.append(" · every ").append(days(rhythm.everyDays()));
    if (!group.byCard().isEmpty())
      about
          .append(" · ")
          .append(
              group.byCard().size() == group.people().size()
                  ? "named by your address book"
                  : group.byCard().size() + " named by your address book");
    return new Line(
        group.id(),
        group.name(),
        PeopleView.named(group.name()),
        about.toString(),
        rhythm == null ? "" : Integer.toString(rhythm.everyDays()),
        rhythm == null ? "" : Integer.toString(rhythm.atMostDays()));
  }

  private static String days(int days) {
    return days == 1 ? "day" : days + " days";
  }

  /** One kept search as a line. */
  public static Kept kept(Groups.Kept list, int matching) {
    People.Query query = list.query();
    List<String> about = new ArrayList<>();
    about.add(Say.count(matching, "person", "people"));
    if (!query.words().isEmpty()) about.add("“" + query.words() + "”");
    if (!query.scope().isEmpty()) about.add(PeopleView.side(query.scope()));
    if (!query.group().isEmpty()) about.add("in " + query.group());
    return new Kept(list.id(), list.name(), "/people?list=" + list.id(), String.join(" · ", about));
  }
}
