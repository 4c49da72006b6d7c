package rapport.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.nurture.Standing;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** What letters that name the owner nowhere, as they lie in folders of others, do to a tie. */
class OverheardTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  @TempDir Path folder;

  private final StringBuilder mail = new StringBuilder();
  private int number;

  private void letter(String from, String to) {
    number++;
    mail.append("From x@y Sun Nov 22 09:00:00 2026\nMessage-ID: <o" + number + "@x.example>\n")
        .append("Date: " + (1 + number % 20) + " Nov 2026 09:00:00 +0000\n")
        .append("From: " + from + " <" + from.toLowerCase(java.util.Locale.ROOT) + "@x.example>\n")
        .append(to + "\nSubject: The harbour\n\nHello.\n\n");
  }

  @Test
  void whoWritesToOthersIsNoCloserThanWhoCopiesTheOwner() throws IOException {
    for (int i = 0; i < 9; i++) letter("Maya", "To: jonas@x.example");
    for (int i = 0; i < 3; i++) letter("Ruth", "To: jonas@x.example\nCc: ada@helix.example");
    for (int i = 0; i < 2; i++) letter("Priya", "To: ada@helix.example");
    Path file = Files.writeString(folder.resolve("a.mbox"), mail);
    Home home = FreshHome.at(folder.resolve("home"));
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(List.of(file), false),
              List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
      Look look = new Desk(database, 1, home).look(NOW);
      assertTrue(strength(look, "Maya") < strength(look, "Ruth"));
      assertTrue(strength(look, "Maya") < strength(look, "Priya"));
      assertEquals(0, of(look, "Maya").tie().reciprocity().initiation().whole());
      assertEquals(3, of(look, "Ruth").tie().reciprocity().initiation().whole());
    }
  }

  private static double strength(Look look, String name) {
    return of(look, name).tie().strength();
  }

  private static Standing of(Look look, String name) {
    return look.everybody().stream()
        .filter(one -> one.person().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
