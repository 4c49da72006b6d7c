package rapport.cli.network;

import java.util.Locale;
import picocli.CommandLine.Command;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Landscape;
import rapport.shapes.GoalShapes;
import rapport.shapes.Json;

/** Circles. */
@Command(
    name = "circles",
    mixinStandardHelpOptions = true,
    header = "List the circles of your network and what their people share.",
    footer = {"", "Example:", "  rapport circles --json"})
public final class CirclesCommand extends HomeCommand {

  @Override
  public int answer(House house) {
    Landscape landscape = Landscape.of(look(house));
    if (json) {
      Json.write(System.out, GoalShapes.circles(landscape));
      return 0;
    }
    for (Landscape.Circle circle : landscape.circles())
      System.out.printf(
          Locale.ROOT,
          "%3d  %s  %4d people, %d strong %s; %s%n",
          circle.number() + 1,
          Terminal.fit(circle.name(), 34),
          circle.people(),
          circle.strong(),
          circle.strong() == 1 ? "tie" : "ties",
          Terminal.clean(circle.reason()));
    if (landscape.pairs() > 0)
      System.out.println(
          landscape.pairs() == 1
              ? "1 of them is only two people."
              : landscape.pairs() + " of them are only two people.");
    return 0;
  }
}
