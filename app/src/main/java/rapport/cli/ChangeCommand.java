package rapport.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rapport.desk.Forms;
import rapport.desk.Made;
import rapport.shapes.JournalShapes;
import rapport.shapes.Json;

/** Makes changes given as JSON. */
@Command(
    name = "change",
    mixinStandardHelpOptions = true,
    header =
        "Make any change that a page can make, given as JSON (docs/changes.md names them all).",
    footer = {
      "",
      "Examples:",
      "  rapport change '{\"change\": \"write-promise\", \"person\": 12, \"mine\": true, \"what\": \"the figures\"}'",
      "  rapport change - < changes.jsonl                 one change a line; stops at the first that is refused"
    })
public final class ChangeCommand extends HomeCommand {

  @Parameters(
      paramLabel = "JSON",
      arity = "1..*",
      description = "A change, or - to read one a line.")
  List<String> forms = List.of();

  @Override
  public int answer(House house) throws IOException {
    for (String form : given()) {
      Made made = make(house, Forms.asked(form));
      if (json) Json.write(System.out, JournalShapes.made(made));
      else
        System.out.println(
            "Done"
                + (made.number() == 0 ? "" : ", number " + made.number())
                + ". Entry "
                + made.entry()
                + "; rapport journal --undo "
                + made.entry()
                + " takes it back.");
    }
    return 0;
  }

  private List<String> given() throws IOException {
    List<String> given = new ArrayList<>();
    for (String form : forms) {
      if (!form.equals("-")) {
        given.add(form);
        continue;
      }
      String lines = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      lines.lines().filter(line -> !line.isBlank()).forEach(given::add);
    }
    return given;
  }
}
