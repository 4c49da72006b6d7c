package rapport.cli;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
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
final class TiesCommand extends Asking {

  @Override
  int answer(House house) {
    Instant at = now();
    if (!json) {
      for (Standing standing : house.desk().everybody(at)) {
        if (standing.tie().interactions() > 0)
          System.out.println(
              PeopleCommand.row(standing)
                  + "  "
                  + standing.tie().trend().course().name().toLowerCase(java.util.Locale.ROOT));
      }
      return 0;
    }
    Map<Long, String> keys = house.desk().keys();
    try (JsonGenerator out = Json.generator(System.out)) {
      out.writeStartArray();
      for (Standing standing : house.desk().everybody(at)) {
        if (standing.tie().interactions() == 0) continue;
        out.writePOJO(
            Shapes.tie(standing, house.desk().strength(standing.person().id(), at), keys));
      }
      out.writeEndArray();
      out.writeRaw('\n');
    }
    return 0;
  }
}
