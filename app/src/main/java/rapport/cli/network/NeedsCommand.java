package rapport.cli.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Goals;
import rapport.desk.network.NetworkChange.CloseNeed;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.growth.Giving;
import rapport.network.Need;
import rapport.shapes.GoalShapes;
import rapport.shapes.Json;

/** What the network should cover. */
@Command(
    name = "needs",
    mixinStandardHelpOptions = true,
    header = "List what you want your network to cover, or write it down.",
    footer = {
      "",
      "Examples:",
      "  rapport needs",
      "  rapport needs --add \"running models in production\" --kind know-how --horizon now",
      "  rapport needs --close 3"
    })
public final class NeedsCommand extends HomeCommand {

  @Option(names = "--add", paramLabel = "WORDS", description = "Write a need down.")
  String add = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "know-how, opportunity, sponsor, support, talent, perspective, decision or influence.")
  String kind = "know-how";

  @Option(names = "--horizon", paramLabel = "WHEN", description = "now, soon or always.")
  Need.Horizon horizon = Need.Horizon.NOW;

  @Option(
      names = "--lacks",
      paramLabel = "PART",
      description = "The part of a month's balance that it shall make truer, such as support.")
  @Nullable Giving lacks;

  @Option(names = "--close", paramLabel = "N", description = "Close the need with this number.")
  long close;

  @Override
  public int answer(House house) {
    if (!add.isEmpty()) make(house, new WriteNeed(category(kind), add, horizon, lacks));
    if (close > 0) make(house, new CloseNeed(close, true));
    List<Goals.Covered> covered = Goals.of(look(house)).covered();
    if (json) Json.write(System.out, covered.stream().map(GoalShapes::need).toList());
    else print(covered);
    return 0;
  }

  static Need.Category category(String words) {
    for (Need.Category one : Need.Category.values())
      if (one.words().equalsIgnoreCase(words) || one.name().equalsIgnoreCase(words)) return one;
    throw new Failures.Misused("there is no kind of need called " + words);
  }

  private static void print(List<Goals.Covered> covered) {
    if (covered.isEmpty()) System.out.println("No need is written down. See rapport needs --help.");
    for (Goals.Covered one : covered)
      System.out.println(
          "%3d  %s · %s (%s): %d strong, %d weak, %d an introduction away; %s"
              .formatted(
                  one.need().id(),
                  one.need().category().words(),
                  Terminal.clean(one.need().what()),
                  one.need().horizon().words(),
                  one.coverage().strong(),
                  one.coverage().weak(),
                  one.coverage().away(),
                  one.coverage().missing()));
  }
}
