package rapport.desk.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.look.Look;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.interactions.Interactions;

/** A letter under several identities brings those who stand in it together once. */
class LinkCopiesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
  private static final String BOTH = "ada@helix.example, bo@harbour.example";
  private static final String BACK = "bo@harbour.example, ada@helix.example";

  @TempDir Path folder;

  private static String letter(int id, int second, String to) {
    return ("From x@y Mon Oct 19 10:00:00 2026\nFrom: Maya <maya@northwind.example>\nTo: " + to)
        + ("\nSubject: Roof\nDate: Mon, 19 Oct 2026 09:00:0" + second)
        + (" +0000\nMessage-ID: <" + id + "@northwind.example>\n\nbody\n\n");
  }

  private List<Double> chances(String mail) throws IOException {
    Path file = Files.writeString(folder.resolve("a.mbox"), mail);
    Home home = Home.at(Files.createTempDirectory(folder, "home"));
    List<Double> chances = new ArrayList<>();
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(List.of(file), false),
              List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
      Look look = new Desk(database, 1, home).look(NOW);
      Links links = new Links(look.all.directory, look.all.fresh, NOW);
      new Interactions(database).each(1, links);
      links.each((one, other, chance, last) -> chances.add(chance));
    }
    return chances;
  }

  @Test
  void copiesCountOnceInWhateverOrderTheyNameTheSamePeople() throws IOException {
    List<Double> once = chances(letter(1, 0, BOTH));
    assertEquals(1, once.size());
    assertEquals(once, chances(letter(1, 0, BOTH) + letter(2, 0, BACK) + letter(3, 0, BOTH)));
  }

  @Test
  void anotherSecondIsAnotherLetter() throws IOException {
    double once = chances(letter(1, 0, BOTH)).getFirst();
    double twice = chances(letter(1, 0, BOTH) + letter(2, 1, BOTH)).getFirst();
    assertEquals(true, twice > 1.8 * once, once + " and " + twice);
  }
}
