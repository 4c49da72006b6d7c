package rapport.cli.people;

import java.util.List;
import picocli.CommandLine.Command;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.people.Notes;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** What was written down of oneself and of others. */
@Command(
    name = "notes",
    mixinStandardHelpOptions = true,
    header = "List what you wrote down of yourself and of others.",
    footer = {
      "",
      "Examples:",
      "  rapport notes",
      "  rapport notes --json",
      "To write or forget one: rapport change with write-note or forget-note (docs/changes.md)."
    })
public final class NotesCommand extends HomeCommand {

  @Override
  public int answer(House house) {
    List<Notes.Note> all = Notes.of(look(house));
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::note).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing is written down.");
    for (Notes.Note one : all)
      System.out.printf(
          "%4d  %s, %s: %s%n",
          one.id(),
          one.person() == null ? "you" : Terminal.clean(one.person().name()),
          one.about().word(),
          Terminal.clean(one.words()));
    return 0;
  }
}
