package rapport.sources.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Collected;
import rapport.sources.Disk;
import rapport.sources.Item;
import rapport.sources.Window;

/** A calendar as Evolution's data server keeps it of a server, written by itself. */
class EvolutionCalendarTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Path HELD = Path.of("src/test/resources/contract/evolution-calendar.sqlite");

  @TempDir private Path folder;

  private static List<String> read(Path file) throws Exception {
    Collected found = new Collected();
    new EvolutionCalendar().read(Disk.content(file), WINDOW, found);
    assertEquals(List.of(), found.problems);
    return found.items.stream()
        .map(Item.Meeting.class::cast)
        .flatMap(it -> it.instances().stream().map(at -> it.subject() + " " + at.at()))
        .toList();
  }

  /** Ten in Berlin is nine in UTC, though only the name of the zone is told. */
  @Test
  void aSeriesStandsWhereItIsOnItsClockWithWhatWasMoved() throws Exception {
    assertEquals(
        List.of(
            "Weekly 2026-02-11T09:00:00Z",
            "Weekly 2026-02-25T09:00:00Z",
            "Weekly 2026-02-19T14:00:00Z",
            "Lunch 2026-03-01T09:00:00Z"),
        read(HELD));
  }

  @Test
  void whatWasDeletedWhileTheServerWasAwayIsNotThere() throws Exception {
    Path file = Files.copy(HELD, folder.resolve("cache.db"));
    try (Connection held = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = held.createStatement()) {
      statement.execute("UPDATE ECacheObjects SET ECacheState = 3 WHERE ECacheUID = 'm3@helix'");
    }
    assertEquals(3, read(file).size());
  }
}
