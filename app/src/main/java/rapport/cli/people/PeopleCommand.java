package rapport.cli.people;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.people.GroupChange.ForgetList;
import rapport.desk.people.GroupChange.KeepList;
import rapport.desk.people.Groups;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.look.Grouped;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.shapes.GroupShapes;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import rapport.ties.Strength;

/** Everybody. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    header = "List people, strongest first.",
    footer = {
      "",
      "Examples:",
      "  rapport people northwind --sort care",
      "  rapport people --group mentors --scope outside --keep \"mentors outside\"",
      "  rapport people --list \"mentors outside\"",
      "  rapport people --lists"
    })
public final class PeopleCommand extends HomeCommand {

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "Only those whose name, organisation, title or address has these words.")
  List<String> words = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "care, strength, name or last (default: strength).")
  People.Sort sort = People.Sort.STRENGTH;

  @Option(
      names = "--scope",
      paramLabel = "WHERE",
      description = "Only those inside, outside, or unknown.")
  String scope = "";

  @Option(names = "--group", paramLabel = "NAME", description = "Only those in this group.")
  String group = "";

  @Option(names = "--keep", paramLabel = "NAME", description = "Keep this search under a name.")
  String keep = "";

  @Option(names = "--list", paramLabel = "NAME", description = "The search that is kept so.")
  String list = "";

  @Option(names = "--lists", description = "Show the searches that are kept.")
  boolean lists;

  @Option(
      names = "--forget-list",
      paramLabel = "NAME",
      description = "Forget the search that is kept so.")
  String forget = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: all with --json, else 40).")
  int limit = -1;

  @Override
  public int answer(House house) {
    int most = limit >= 0 ? limit : json ? Integer.MAX_VALUE : 40;
    if (!keep.isEmpty())
      make(house, new KeepList(keep, String.join(" ", words), scope, group, sort));
    if (!forget.isEmpty()) make(house, new ForgetList(kept(house, forget).id()));
    if (lists || !forget.isEmpty()) return lists(house);
    People.Query query =
        list.isEmpty()
            ? new People.Query(String.join(" ", words), scope, group, sort, 0, most)
            : kept(house, list).query().part(0, most);
    People people = Listing.people(look(house), query);
    if (json) Json.write(System.out, people.rows().stream().map(Shapes::person).toList());
    else {
      ends(house);
      print(people);
    }
    return 0;
  }

  private Groups.Kept kept(House house, String name) {
    return Groups.of(look(house)).lists().stream()
        .filter(one -> Grouped.key(one.name()).equals(Grouped.key(name)))
        .findFirst()
        .orElseThrow(() -> new Failures.Misused("no list is called " + name));
  }

  private int lists(House house) {
    Look look = look(house);
    List<GroupShapes.ListShape> all =
        Groups.of(look).lists().stream()
            .map(one ->
                GroupShapes.list(one, Listing.people(look, one.query().part(0, 0)).matching()))
            .toList();
    if (json) Json.write(System.out, all);
    else if (all.isEmpty()) System.out.println("No list is kept yet.");
    else
      for (GroupShapes.ListShape one : all)
        System.out.println(Terminal.clean(one.name()) + ": " + one.matching() + " people");
    return 0;
  }

  private static void print(People people) {
    for (Standing standing : people.rows()) System.out.println(row(standing));
    System.out.printf(Locale.ROOT, "%,d of %,d people%n", people.rows().size(), people.matching());
  }

  public static String row(Standing standing) {
    String at = standing.person().organisation();
    String last =
        standing.lastReal() == null
            ? standing.doubt().any() ? "?" : "never"
            : standing.lastReal() + (standing.doubt().later() ? "?" : "");
    return String.format(
        Locale.ROOT,
        "%5s  %s  %s %-6s  %4d  last %-11s  %s",
        standing.person().id(),
        Terminal.fit(standing.person().name(), 28),
        Strength.figure(standing.tie().strength()),
        Strength.Grade.of(standing.tie().strength()).words(),
        standing.tie().interactions(),
        last,
        Terminal.clean(at == null ? "" : at));
  }
}
