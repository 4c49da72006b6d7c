package rapport.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.interactions.Contact;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** One letter under several identities, as moved mailboxes hold it in several folders. */
class CopiesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
  private static final String MONDAY = "Mon, 19 Oct 2026 09:00:07 +0000";
  private static final String LATER = "Mon, 19 Oct 2026 09:00:08 +0000";
  private static final String FIRST = letter(1, MONDAY, "ada@helix.example", "Roof", "");
  private static final String AGAIN = letter(2, MONDAY, "ada@helix.example", "Roof", "");
  private static final String ANSWER =
      "From x@y Tue Oct 20 10:00:00 2026\nFrom: Ada <ada@helix.example>\nTo: maya@northwind.example\n"
          + "Subject: Re: Roof\nDate: Tue, 20 Oct 2026 09:00:00 +0000\nMessage-ID: <9@helix.example>\n"
          + "In-Reply-To: <2@northwind.example>\n\nyes\n\n";

  @TempDir Path folder;

  private static String letter(int id, String date, String to, String subject, String more) {
    return "From x@y Mon Oct 19 10:00:00 2026\nFrom: Maya Okafor <maya@northwind.example>\nTo: "
        + (to + "\nSubject: " + subject + "\nDate: " + date + "\n" + more)
        + ("Message-ID: <" + id + "@northwind.example>\n\nbody\n\n");
  }

  @Test
  void copiesAreOneContactInOneImportAndInSeveralInAnyOrder() throws IOException {
    assertEquals(1, contacts("one", List.of(FIRST + AGAIN)).size());
    assertEquals(1, contacts("two", List.of(FIRST, AGAIN)).size());
    assertEquals(1, contacts("back", List.of(AGAIN, FIRST)).size());
  }

  @Test
  void whatAnswersACopyAnswersTheLetter() throws IOException {
    List<Contact> all = contacts("answered", List.of(FIRST, AGAIN + ANSWER));
    assertEquals(2, all.size());
    assertEquals(all.getFirst().interaction(), all.getLast().answers());
  }

  @Test
  void anythingThatDiffersIsAnotherLetter() throws IOException {
    for (String other :
        List.of(
            letter(2, LATER, "ada@helix.example", "Roof", ""),
            letter(2, MONDAY, "ada@helix.example, bea@helix.example", "Roof", ""),
            letter(2, MONDAY, "ada@helix.example", "Door", ""),
            letter(2, MONDAY, "bea@helix.example", "Roof", "Cc: ada@helix.example\n")))
      assertEquals(2, contacts("x" + other.hashCode(), List.of(FIRST + other)).size(), other);
  }

  @Test
  void withoutASubjectNothingTellsTwoLettersApart() throws IOException {
    String one = letter(1, MONDAY, "ada@helix.example", "", "");
    String other = letter(2, MONDAY, "ada@helix.example", "", "");
    assertEquals(2, contacts("bare", List.of(one + other)).size());
  }

  private List<Contact> contacts(String name, List<String> files) throws IOException {
    Home home = FreshHome.at(folder.resolve(name));
    try (Database database = Database.open(home)) {
      for (String text : files) {
        Path file = Files.writeString(folder.resolve(name + ".mbox"), text);
        new Intake(database, 1)
            .run(
                Sources.units(List.of(file), false),
                List.of("ada@helix.example"),
                NOW,
                new Intake.Watcher() {});
      }
      Look look = new Desk(database, 1, home).look(NOW);
      return look.everybody().stream()
          .filter(one -> one.person().name().equals("Maya Okafor"))
          .map(one -> look.timeline(one.person().id()).contacts())
          .findFirst()
          .orElseThrow();
    }
  }
}
