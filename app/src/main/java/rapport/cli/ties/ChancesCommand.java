package rapport.cli.ties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.ties.Forecasts;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.TieShapes;
import rapport.ties.Persistence;

/** Chances of contact. */
@Command(
    name = "chances",
    mixinStandardHelpOptions = true,
    header = "Show the chance of any contact with each person within 60 days, and why.",
    description = {
      "",
      "A model fitted on public logs, moved by what became of your own earlier ties. Only those with contact in the",
      "last half year; a ? stands where there is not enough evidence."
    },
    footer = {"", "Example:", "  rapport chances --json"})
public final class ChancesCommand extends HomeCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: all with --json, else 40).")
  int limit = -1;

  @Override
  public int answer(House house) {
    Map<PersonId, Persistence.Estimate> chances = Forecasts.of(look(house)).all(look(house));
    List<TieShapes.ChanceShape> shapes = new ArrayList<>();
    for (Standing standing : look(house).everybody()) {
      Persistence.Estimate estimate = chances.get(standing.person().id());
      if (estimate != null) shapes.add(TieShapes.chance(look(house), standing.person(), estimate));
    }
    shapes.sort(Comparator.comparingDouble(TieShapes.ChanceShape::chance).reversed());
    int most = limit >= 0 ? limit : json ? Integer.MAX_VALUE : 40;
    List<TieShapes.ChanceShape> first = shapes.subList(0, Math.min(most, shapes.size()));
    if (json) Json.write(System.out, first);
    else {
      ends(house);
      for (TieShapes.ChanceShape one : first)
        System.out.printf(
            Locale.ROOT,
            "%5s  %s  %.2f (%.2f to %.2f)%s%n",
            one.id(),
            Terminal.fit(one.name(), 28),
            one.chance(),
            one.low(),
            one.high(),
            one.enough() ? "" : " ?");
    }
    return 0;
  }
}
