package rapport.cli.people;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.nurture.Standing;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import rapport.ties.Strength;

/** Everybody. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    header = "List people, strongest first.",
    footer = {"", "Example:", "  rapport people northwind --sort care"})
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
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: all with --json, else 40).")
  int limit = -1;

  @Override
  public int answer(House house) {
    int most = limit >= 0 ? limit : json ? Integer.MAX_VALUE : 40;
    People people =
        Listing.people(look(house), new People.Query(String.join(" ", words), "", sort, 0, most));
    if (json) Json.write(System.out, people.rows().stream().map(Shapes::person).toList());
    else {
      ends(house);
      print(people);
    }
    return 0;
  }

  private static void print(People people) {
    for (Standing standing : people.rows()) System.out.println(row(standing));
    System.out.printf(Locale.ROOT, "%,d of %,d people%n", people.rows().size(), people.matching());
  }

  public static String row(Standing standing) {
    String at = standing.person().organisation();
    String last =
        standing.tie().last() == null
            ? standing.doubt().any() ? "?" : "never"
            : standing.tie().last().toString().substring(0, 10)
                + (standing.doubt().later() ? "?" : "");
    return String.format(
        Locale.ROOT,
        "%5s  %s  %.2f %-6s  %4d  last %-11s  %s",
        standing.person().id(),
        Terminal.fit(standing.person().name(), 28),
        standing.tie().strength(),
        Strength.Grade.of(standing.tie().strength()).words(),
        standing.tie().interactions(),
        last,
        Terminal.clean(at == null ? "" : at));
  }
}
