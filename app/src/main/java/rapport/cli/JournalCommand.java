package rapport.cli;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.shapes.JournalShapes;
import rapport.shapes.Json;
import rapport.store.Journal;

/** What was done, and the way back. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    header = "Show what was done in the last ninety days, newest first, and take one thing back.",
    footer = {
      "",
      "Examples:",
      "  rapport journal",
      "  rapport journal --undo 17                        take one back; undoing that does it again"
    })
public final class JournalCommand extends HomeCommand {

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  int most;

  @Option(names = "--undo", paramLabel = "N", description = "Take this entry back.")
  long undo;

  @Override
  public int answer(House house) {
    if (undo > 0) house.desk().undo(undo, now());
    List<Journal.Row> all = house.desk().journal(most);
    if (json) {
      Json.write(System.out, all.stream().map(JournalShapes::entry).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing was done yet.");
    for (Journal.Row row : all)
      System.out.println(
          "%5d  %s  %s%s"
              .formatted(
                  row.id(),
                  Instant.ofEpochSecond(row.at()),
                  Terminal.clean(row.form()),
                  row.undoneBy() == null ? "" : "  (taken back by " + row.undoneBy() + ")"));
    return 0;
  }
}
