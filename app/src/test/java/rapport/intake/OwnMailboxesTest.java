package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.settings.Owners;

/** Further mailboxes of an owner who has named one address. */
class OwnMailboxesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  @TempDir Path folder;

  private final List<Path> sources = new ArrayList<>();
  private int number;
  private final StringBuilder mail = new StringBuilder();

  private void letters(int count, String to) {
    for (int i = 0; i < count; i++)
      mail.append("From x@y Mon Oct 19 10:00:00 2026\nDelivered-To: " + to)
          .append("\nFrom: Maya <maya@northwind.example>\nTo: " + to + "\nSubject: Roof")
          .append("\nDate: Mon, 19 Oct 2026 09:00:00 +0000\nMessage-ID: <" + number++)
          .append("@northwind.example>\n\nbody\n\n");
  }

  private void check(String... own) throws IOException {
    Path file = Files.writeString(folder.resolve("a.mbox"), mail);
    sources.add(file);
    try (Database database = Database.open(Home.at(folder.resolve("home")))) {
      new Intake(database, 1)
          .run(
              Sources.units(sources, false),
              List.of("ada.byron@helix.example"),
              NOW,
              new Intake.Watcher() {});
      Set<String> found = new TreeSet<>();
      for (Owners.Address one : new Owners(database).addresses(1)) found.add(one.address());
      assertEquals(Set.of(own), found);
    }
  }

  @Test
  void whereMuchIsDeliveredToUnderTheSameNameIsTheirsToo() throws IOException {
    letters(20, "ada.byron@helix.example");
    letters(8, "ada@byron.example");
    check("ada.byron@helix.example", "ada@byron.example");
  }

  /** Letters that another wrote and filed as sent, in an archive of whoever has said who he is. */
  @Test
  void aSentAuthorOfAnotherNameIsNotTheirsThoughNoLetterGivesAName() throws IOException {
    letters(20, "ada.byron@helix.example");
    Path sent = Files.createDirectories(folder.resolve("mail")).resolve("Sent");
    Files.writeString(
        sent,
        "From x@y Mon Oct 19 10:00:00 2026\nFrom: bo.marsh@helix.example\nTo: ada.byron@helix.example\n"
            + "Subject: Boats\nDate: Mon, 19 Oct 2026 11:00:00 +0000\nMessage-ID: <sent@helix.example>\n\nbody\n\n");
    sources.add(sent);
    check("ada.byron@helix.example");
  }

  @Test
  void aMailboxOfAnotherNameOrOfHardlyAnyLettersIsNot() throws IOException {
    letters(20, "ada.byron@helix.example");
    letters(8, "bo@byron.example");
    letters(4, "ada@lovelace.example");
    check("ada.byron@helix.example");
  }
}
