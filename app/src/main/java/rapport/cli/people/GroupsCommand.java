package rapport.cli.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.people.GroupChange.GroupPeople;
import rapport.desk.people.GroupChange.MakeGroup;
import rapport.desk.people.Groups;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.shapes.GroupShapes;
import rapport.shapes.Json;

/** Groups of people. */
@Command(
    name = "groups",
    mixinStandardHelpOptions = true,
    header = "List groups and who is in them, or put somebody in.",
    description = {
      "A group is people you put together, or a label of your address book. Nobody in it is ranked."
    },
    footer = {
      "",
      "Examples:",
      "  rapport groups",
      "  rapport groups mentors --add maya",
      "  rapport groups mentors --every 30 --most 45"
    })
public final class GroupsCommand extends HomeCommand {

  @Parameters(paramLabel = "GROUP", arity = "0..*", description = "The name of one group.")
  List<String> name = List.of();

  @Option(names = "--add", paramLabel = "PERSON", description = "Put this person in.")
  String add = "";

  @Option(names = "--out", paramLabel = "PERSON", description = "Take this person out.")
  String out = "";

  @Option(
      names = "--every",
      paramLabel = "DAYS",
      description = "The rhythm of whoever in it has none of their own; 0 ends it.")
  @Nullable Integer every;

  @Option(names = "--most", paramLabel = "DAYS", description = "After how many days it is overdue.")
  @Nullable Integer most;

  @Override
  public int answer(House house) {
    String called = String.join(" ", name).strip();
    if (!called.isEmpty()) {
      if (!put(house, called, add, true) || !put(house, called, out, false)) return 2;
      if (every != null) make(house, new MakeGroup(called, every == 0 ? null : every, most));
    }
    Groups groups = Groups.of(look(house));
    List<Groups.Group> shown =
        called.isEmpty() ? groups.all() : groups.called(called).stream().toList();
    if (json) Json.write(System.out, shown.stream().map(GroupShapes::group).toList());
    else if (shown.isEmpty())
      System.out.println(called.isEmpty() ? "No group yet." : "There is no group of that name.");
    else for (Groups.Group one : shown) print(one, !called.isEmpty());
    return 0;
  }

  private boolean put(House house, String called, String whom, boolean in) {
    if (whom.isEmpty()) return true;
    PersonId person = find(house, whom);
    if (person == null) return false;
    make(house, new GroupPeople(called, List.of(person), in));
    return true;
  }

  private static void print(Groups.Group group, boolean people) {
    System.out.println(
        Terminal.clean(group.name())
            + ": "
            + group.people().size()
            + (group.people().size() == 1 ? " person" : " people")
            + (group.rhythm() == null ? "" : ", every " + group.rhythm().everyDays() + " days"));
    if (people)
      for (Person one : group.people())
        System.out.println(
            "  "
                + Terminal.clean(one.name())
                + (group.byCard().contains(one.id()) ? "  (named by your address book)" : ""));
  }
}
