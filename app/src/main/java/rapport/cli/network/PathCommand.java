package rapport.cli.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.Failures;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Goals;
import rapport.people.PersonId;
import rapport.shapes.GoalShapes;
import rapport.shapes.Json;

/** Ways in. */
@Command(
    name = "path",
    mixinStandardHelpOptions = true,
    header = "Show the strongest ways to a person, over up to three introducers.",
    footer = {"", "Example:", "  rapport path lena -k 3"})
public final class PathCommand extends AskingAbout {

  @Option(names = "-k", paramLabel = "N", description = "How many ways (default: 3).")
  int count = 3;

  @Override
  public int answer(House house, PersonId person) {
    if (count < 1 || count > 100) throw new Failures.Misused("-k is between 1 and 100");
    List<Goals.Route> routes = Goals.of(look(house)).routes(person, count);
    if (json) Json.write(System.out, routes.stream().map(GoalShapes::route).toList());
    else if (routes.isEmpty()) System.out.println("No way is known over three introducers.");
    else
      for (Goals.Route route : routes)
        System.out.println(
            String.format(Locale.ROOT, "%.3f  You → ", route.chance())
                + Terminal.clean(
                    route.people().stream()
                        .map(one -> one.name())
                        .collect(Collectors.joining(" → ")))
                + (route.because().isEmpty() ? "" : "  (" + Terminal.clean(route.because()) + ")"));
    return 0;
  }
}
