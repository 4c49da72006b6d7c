package rapport.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.sources.ConnectionChange.AddConnection;
import rapport.desk.sources.ConnectionChange.RemoveConnection;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.outside.Route.Security;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.sources.Connections;

/** One mailbox, address book or folder is one source. */
class SameSourceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:41:00Z");

  @TempDir Path folder;

  private static AddConnection mailbox(String host, String login) {
    return new AddConnection(
        Source.IMAP, "Work", host, 993, Security.TLS, login, "", false, "\\Sent");
  }

  private static AddConnection at(Source kind, String address) {
    return new AddConnection(kind, "Mine", "", 0, Security.TLS, "ada", address, false, "");
  }

  @Test
  void theSameSourceIsNotAddedTwice() throws IOException {
    Home home = Home.at(folder);
    try (Database database = Database.open(home)) {
      Desk desk = new Desk(database, 1, home);
      desk.owner();
      long first = desk.make(mailbox("imap.helix.example", "ada"), NOW).number();
      desk.make(at(Source.CARDDAV, "https://Dav.helix.example/cards/"), NOW);
      desk.make(at(Source.FOLDER, "/home/ada/Mail"), NOW);
      for (AddConnection again :
          new AddConnection[] {
            mailbox("IMAP.helix.example", "Ada"),
            at(Source.CARDDAV, "https://dav.helix.example/cards"),
            at(Source.FOLDER, "/home/ada/Mail/")
          }) {
        String said =
            String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> desk.make(again, NOW))
                    .getMessage());
        assertTrue(said.contains("among your sources already"), said);
      }
      desk.make(mailbox("imap.helix.example", "tom"), NOW);
      desk.make(at(Source.CALDAV, "https://dav.helix.example/cards/"), NOW);
      desk.make(at(Source.CARDDAV, "https://dav.helix.example/Cards/"), NOW);
      desk.make(at(Source.CALENDAR, "https://helix.example/one.ics"), NOW);
      desk.make(at(Source.CALENDAR, "https://helix.example/two.ics"), NOW);
      desk.make(new RemoveConnection(first), NOW);
      desk.make(mailbox("imap.helix.example", "ada"), NOW);
      assertEquals(8, new Connections(database).all(1).size());
    }
  }
}
