package rapport.desk.people;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.network.SamePeople;
import rapport.desk.people.IdentityChange.How;
import rapport.desk.people.IdentityChange.SetAside;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.intake.Intake;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** A large home is compared once for what sources brought, whoever is set aside. */
class LikenessTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:41:00Z");
  private static final List<String> NAMED =
      List.of(
          "Rosalind Achterberg <rosalind@quay.example>", "R. Achterberg <achterberg@post.example>");

  @TempDir Path folder;

  private Path mail() throws IOException {
    StringBuilder mail = new StringBuilder();
    for (int n = 0; n < Likeness.SMALL + 100; n++)
      mail.append("From x@y Mon Oct 19 10:00:00 2026\nFrom: ")
          .append(n < 2 ? NAMED.get(n) : "Q" + n + "x Z" + n + "y <q" + n + "@n" + n + ".example>")
          .append("\nTo: ada@helix.example\nSubject: Roof\nDate: Mon, 19 Oct 2026 09:00:00 +0000")
          .append("\nMessage-ID: <" + n + "@mail.example>\n\nbody\n\n");
    return Files.writeString(folder.resolve("a.mbox"), mail);
  }

  private static PersonId person(Look look, String name) {
    return look.everybody().stream()
        .map(Standing::person)
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static boolean asked(Look look) {
    return SamePeople.waited(look).near(person(look, "Rosalind Achterberg"), 5).stream()
        .anyMatch(one -> one.name().equals("R. Achterberg"));
  }

  @Test
  void whoIsSetAsideAndComesBackIsNoReasonToCompareAgain() throws IOException {
    Home home = FreshHome.at(folder.resolve("home"));
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(List.of(mail()), false),
              List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
      Desk desk = new Desk(database, 1, home);
      Likeness likeness = Likeness.of(desk.look(NOW));
      Likeness.Found found = likeness.now(desk.look(NOW));
      assertTrue(asked(desk.look(NOW)));
      PersonId gone = person(desk.look(NOW), "R. Achterberg");
      long entry = desk.make(new SetAside(gone, How.HIDDEN), NOW).entry();
      assertSame(found, likeness.now(desk.look(NOW)));
      assertFalse(asked(desk.look(NOW)));
      desk.undo(entry, NOW);
      assertSame(found, likeness.now(desk.look(NOW)));
      assertTrue(asked(desk.look(NOW)));
      desk.make(new AddPerson("R. Achterberg", "rosa@z.example", null, null, null), NOW);
      assertNotSame(found, likeness.now(desk.look(NOW)));
    }
  }
}
