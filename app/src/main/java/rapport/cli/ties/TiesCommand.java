package rapport.cli.ties;

import java.util.Map;
import picocli.CommandLine.Command;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.people.PeopleCommand;
import rapport.desk.interactions.Happenings;
import rapport.nurture.Standing;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import tools.jackson.core.JsonGenerator;

/** Every tie in full. */
@Command(
    name = "ties",
    mixinStandardHelpOptions = true,
    header =
        "Show every tie: strength with all its contributions, who begins, how fast each answers, channels, trend.",
    footer = {"", "Example:", "  rapport ties --json"})
public final class TiesCommand extends HomeCommand {

  @Override
  public int answer(House house) {
    if (!json) {
      for (Standing standing : look(house).everybody()) {
        if (standing.tie().interactions() > 0)
          System.out.println(
              PeopleCommand.row(standing)
                  + "  "
                  + standing.tie().trend().course().name().toLowerCase(java.util.Locale.ROOT));
      }
      return 0;
    }
    Map<Long, String> keys = Happenings.of(look(house)).everyKey();
    try (JsonGenerator out = Json.generator(System.out)) {
      out.writeStartArray();
      for (Standing standing : look(house).everybody()) {
        if (standing.tie().interactions() == 0) continue;
        out.writePOJO(Shapes.tie(standing, look(house).strength(standing.person().id()), keys));
      }
      out.writeEndArray();
      out.writeRaw('\n');
    }
    return 0;
  }
}
