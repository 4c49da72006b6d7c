package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** Programs, lists and desks are shown as somebody only where the owner says or shows so. */
class SomebodyTest {

  private static final String ME = "Ada <ada@helix.example>";

  @TempDir Path folder;
  private final StringBuilder box = new StringBuilder();
  private int letters;

  @Test
  void aProgramIsNobodyWhoeverWritesToIt() throws IOException {
    letter("Forge <notifications@forge.example>", ME);
    letter(ME, "notifications@forge.example");
    letter("Maya Okafor <maya@northwind.example>", ME);
    check("Maya Okafor");
  }

  @Test
  void anAddressUnderWhichSeveralWriteIsNobody() throws IOException {
    letter("boingboing <clips@feeds.example>", ME);
    letter("guardian <clips@feeds.example>", ME);
    letter("fark <clips@feeds.example>", ME);
    check();
  }

  @Test
  void aDeskIsSomebodyOnceTheOwnerWritesToIt() throws IOException {
    letter("info@shop.example", ME);
    letter("info@mill.example", ME);
    letter(ME, "info@mill.example");
    check("info@mill.example");
  }

  @Test
  void aCardMakesAnybodySomebody() throws IOException {
    letter("Forge <notifications@forge.example>", ME);
    Path card =
        Files.writeString(
            folder.resolve("forge.vcf"),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Nora Forge\r\nEMAIL:notifications@forge.example\r\nEND:VCARD\r\n");
    check(List.of(card), "Nora Forge");
  }

  private void letter(String from, String to) {
    box.append("From x@y Mon Oct 19 09:00:00 2026\nFrom: " + from + "\nTo: " + to + "\n")
        .append("Subject: Roof " + letters + "\nDate: Mon, 19 Oct 2026 09:00:00 +0000\n")
        .append("Message-ID: <" + letters++ + "@northwind.example>\n\nbody\n\n");
  }

  private void check(String... shown) throws IOException {
    check(List.of(), shown);
  }

  private void check(List<Path> more, String... shown) throws IOException {
    Path file = Files.writeString(folder.resolve("box.mbox"), box);
    List<Path> files = new java.util.ArrayList<>(more);
    files.add(file);
    Home home = FreshHome.at(folder.resolve("home"));
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(files, false),
              List.of("ada@helix.example"),
              Letters.NOW,
              new Intake.Watcher() {});
      Set<String> names = new TreeSet<>();
      for (Standing one : new Desk(database, 1, home).look(Letters.NOW).everybody())
        names.add(name(one.person()));
      assertEquals(new TreeSet<>(List.of(shown)), names);
    }
  }

  private static String name(Person person) {
    return person.name();
  }
}
