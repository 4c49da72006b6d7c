package rapport.cli.nurture;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.NurtureChange.BeginTension;
import rapport.desk.nurture.NurtureChange.CloseTension;
import rapport.desk.nurture.Tensions;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** Quarrels. */
@Command(
    name = "tensions",
    mixinStandardHelpOptions = true,
    header =
        "Show what has become difficult, or say that it has; nothing is suggested about that person for a day.",
    footer = {
      "",
      "Examples:",
      "  rapport tensions",
      "  rapport tensions --with maya",
      "  rapport tensions --end 3"
    })
public final class TensionsCommand extends HomeCommand {

  @Option(names = "--with", paramLabel = "NAME", description = "It became difficult with somebody.")
  String with = "";

  @Option(names = "--end", paramLabel = "N", description = "The one with this number is over.")
  long end;

  @Override
  public int answer(House house) {
    if (!with.isEmpty()) {
      PersonId person = find(house, with);
      if (person == null) return 2;
      make(house, new BeginTension(person));
    }
    if (end > 0) make(house, new CloseTension(end, ""));
    Tensions tensions = Tensions.of(look(house));
    List<Tensions.One> all = tensions.all();
    if (json) {
      Json.write(System.out, all.stream().map(one -> CareShapes.tension(one, now())).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing is difficult with anybody.");
    for (Tensions.One one : all)
      System.out.println(
          "%3d  %s: %s, rests until %s"
              .formatted(
                  one.tension().id(),
                  Terminal.clean(one.person().name()),
                  CareShapes.tension(one, now()).state(),
                  one.tension().restsUntil()));
    return 0;
  }
}
