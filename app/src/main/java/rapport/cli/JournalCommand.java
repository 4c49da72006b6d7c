package rapport.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.desk.settings.DoneBefore;
import rapport.look.Look;
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

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

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
    Look look = house.desk().look(now());
    for (DoneBefore one : DoneBefore.of(all, look))
      System.out.println(Terminal.clean(line(one, look.zone())));
    return 0;
  }

  private static String line(DoneBefore one, ZoneId zone) {
    return "%5d  %s  %s%s%s%s"
        .formatted(
            one.entry(),
            WHEN.format(one.at().atZone(zone)),
            one.what(),
            (one.which().isEmpty() ? "" : ": " + one.which())
                + (one.about() == null ? "" : " · " + one.about().name()),
            one.by().isEmpty() ? "" : ", by " + one.by(),
            one.undoneBy() == null ? "" : "  (taken back by " + one.undoneBy() + ")");
  }
}
