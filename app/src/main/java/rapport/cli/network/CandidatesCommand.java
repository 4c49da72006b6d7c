package rapport.cli.network;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.network.Candidate;
import rapport.network.Need;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.shapes.GoalShapes;
import rapport.shapes.Json;

/** Who could help. */
@Command(
    name = "candidates",
    mixinStandardHelpOptions = true,
    header = "Show who could help with a need, with reasons.",
    footer = {
      "",
      "Examples:",
      "  rapport candidates 1",
      "  rapport candidates \"machine-learning operations\" --kind know-how"
    })
public final class CandidatesCommand extends HomeCommand {

  @Parameters(paramLabel = "NEED", description = "The number of a need, or what it is in words.")
  String need = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "The kind of a need given in words (default: know-how).")
  String kind = "know-how";

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 10).")
  int limit = 10;

  @Override
  public int answer(House house) {
    Goals goals = Goals.of(look(house));
    List<Candidate> all =
        need.matches("\\d{1,18}")
            ? goals
                .covered(Long.parseLong(need))
                .orElseThrow(() -> new Failures.Misused("there is no open need " + need))
                .candidates()
            : goals.candidates(
                new Need(
                    0,
                    NeedsCommand.category(kind),
                    need,
                    Need.Horizon.NOW,
                    now().atZone(look(house).me().zone()).toLocalDate()));
    List<Candidate> first = all.subList(0, Math.min(Math.max(0, limit), all.size()));
    Landscape landscape = Landscape.of(look(house));
    if (json)
      Json.write(
          System.out,
          first.stream()
              .map(one -> GoalShapes.candidate(one, name(landscape, one.person())))
              .toList());
    else for (Candidate one : first) print(one, landscape);
    return 0;
  }

  private static void print(Candidate one, Landscape landscape) {
    System.out.printf(
        Locale.ROOT,
        "%5s  %s  %.2f = fit %.2f, reach %.2f, new %.2f, give %.2f%n",
        one.person(),
        Terminal.fit(name(landscape, one.person()), 26),
        one.value(),
        one.fit(),
        one.reach(),
        one.fresh(),
        one.offer());
    StringBuilder way = new StringBuilder("You");
    for (PersonId id : one.way()) way.append(" → ").append(name(landscape, id));
    if (!one.way().isEmpty()) System.out.println("       " + Terminal.clean(way.toString()));
    for (String reason : one.reasons()) System.out.println("       " + Terminal.clean(reason));
  }

  static String name(Landscape landscape, PersonId id) {
    Person person = landscape.person(id);
    return person == null ? "person " + id : person.name();
  }
}
