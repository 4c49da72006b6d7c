package rapport.cli.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.Terminal;
import rapport.shapes.Reads;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

/** Shows what would be found, saving nothing. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    header = "Show what files hold and every problem in them, saving nothing.",
    footer = {
      "",
      "Example:",
      "  rapport read --json calendar.ics --from 2026-01-01 --to 2027-01-01"
    })
public final class ReadCommand implements java.util.concurrent.Callable<Integer> {

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file or folder.")
  List<Path> paths = List.of();

  @Option(
      names = "--json",
      description = "Print JSON instead of text; docs/json.md describes the shape.")
  boolean json;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Expand recurring meetings from this day (default: all past).")
  @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Expand recurring meetings to this day, exclusive (default: one year ahead).")
  @Nullable String to;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "What one year ahead is counted from (default: now).")
  @Nullable Instant now;

  @Override
  public Integer call() throws IOException {
    Window usual = Window.around(now == null ? Instant.now() : now);
    Window window =
        new Window(
            from == null ? usual.from() : instant(from),
            to == null ? usual.to() : instant(to),
            usual.now());
    List<Unit> units = Sources.units(paths, true);
    if (!json) return text(units, window);
    try (Reads reads = new Reads(System.out)) {
      for (Unit unit : units) reads.file(unit, window);
      return reads.troubled() ? 1 : 0;
    }
  }

  private static Instant instant(String text) {
    try {
      return text.indexOf('T') > 0
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (java.time.DateTimeException e) {
      throw new Failures.Misused(text + " is not a date such as 2026-11-23");
    }
  }

  private static int text(List<Unit> units, Window window) throws IOException {
    boolean troubled = false;
    for (Unit unit : units) {
      System.out.println(unit.name() + "  (" + unit.format() + ")");
      Counting counting = new Counting();
      unit.read(window, counting);
      counting.counts.forEach(
          (kind, items) -> System.out.printf(Locale.ROOT, "  %,d %s%n", items, kind));
      troubled |= counting.unreadable > 0 || unit.format().equals("unknown");
    }
    if (units.isEmpty()) System.out.println("There is nothing there that Rapport reads.");
    return troubled ? 1 : 0;
  }

  private static final class Counting implements Sink {
    private final Map<String, Long> counts = new TreeMap<>();
    private long unreadable;

    @Override
    public void item(Item item) {
      String kind =
          switch (item) {
            case Item.Mail mail ->
                mail.leftOut() == null ? "messages" : mail.leftOut().words() + " (left out)";
            case Item.Meeting meeting ->
                meeting.leftOut() == null
                    ? "phone".equals(meeting.location()) ? "calls" : "meetings"
                    : meeting.leftOut().words() + " (left out)";
            case Item.Chat chat ->
                chat.leftOut() == null ? "chat messages" : chat.leftOut().words() + " (left out)";
            case Item.Contact contact -> "cards";
            case Item.Unreadable(String where, String what) -> {
              problem(where, what);
              unreadable++;
              yield "unreadable";
            }
          };
      counts.merge(kind, 1L, Long::sum);
    }

    @Override
    public void problem(String where, String what) {
      System.out.println("  problem: " + Terminal.clean(where) + ": " + Terminal.clean(what));
    }
  }
}
