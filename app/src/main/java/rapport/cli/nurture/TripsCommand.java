package rapport.cli.nurture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.Trips;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** Trips. */
@Command(
    name = "trips",
    mixinStandardHelpOptions = true,
    header = "List trips and who is there, or plan one.",
    footer = {
      "",
      "Examples:",
      "  rapport trips",
      "  rapport trips --to Lisbon --from 2026-12-02 --until 2026-12-05"
    })
public final class TripsCommand extends HomeCommand {

  @Option(names = "--to", paramLabel = "PLACE", description = "Plan a trip to this place.")
  String to = "";

  @Option(names = "--from", paramLabel = "DAY", description = "Its first day (default: today).")
  @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "Its last day (default: the first).")
  @Nullable LocalDate until;

  @Override
  public int answer(House house) {
    if (!to.isEmpty()) {
      LocalDate first = from == null ? now().atZone(look(house).me().zone()).toLocalDate() : from;
      make(house, new PlanTrip(to, first, until == null ? first : until));
    }
    List<Trips.Trip> all = Trips.of(look(house)).ahead();
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::trip).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("No trip ahead.");
    for (Trips.Trip one : all) {
      System.out.println(one.from() + " to " + one.until() + "  " + Terminal.clean(one.place()));
      one.there().forEach(person -> System.out.println("       " + Terminal.clean(person.name())));
    }
    return 0;
  }
}
