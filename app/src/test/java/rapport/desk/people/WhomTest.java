package rapport.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** Whoever is typed into a form is found by name or address, and nobody is guessed. */
class WhomTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:41:00Z");

  @TempDir Path folder;
  private Database database;
  private Look look;

  @BeforeEach
  void people() throws Exception {
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    Desk desk = new Desk(database, 1, home);
    desk.make(new AddPerson("Søren Østergård", "soren@quay.example", null, null, null), NOW);
    desk.make(new AddPerson("Alex Kim", "alex@north.example", null, "Kite", null), NOW);
    desk.make(new AddPerson("Alex Kim", "kim@south.example", null, "Kite", null), NOW);
    desk.make(new AddPerson("Alexandra Holt", "holt@quay.example", null, null, null), NOW);
    look = desk.look(NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> meant(String typed) {
    return Whom.of(look, typed).people().stream()
        .map(one -> one.emails().getFirst())
        .sorted()
        .toList();
  }

  @Test
  void aNameIsFoundWithoutItsAccentsAndByTheBeginningsOfItsWords() {
    assertEquals(List.of("soren@quay.example"), meant("soren ostergard"));
    assertEquals(List.of("soren@quay.example"), meant("øster"));
    assertEquals(List.of("soren@quay.example"), meant("oster sor"));
    assertEquals(List.of(), meant("gard"), "the middle of a word is no beginning");
    assertEquals(List.of(), meant("kite"), "where somebody works is no name");
  }

  @Test
  void aWholeNameGoesBeforeOneThatBeginsSo() {
    assertEquals(List.of("alex@north.example", "kim@south.example"), meant("Alex Kim"));
    assertEquals(
        List.of("alex@north.example", "holt@quay.example", "kim@south.example"), meant("alex"));
    assertNull(Whom.of(look, "Alex Kim").one(), "two of one name: nobody is chosen");
  }

  @Test
  void anAddressBehindTheNameTellsNamesakesApart() {
    assertEquals(List.of("kim@south.example"), meant("Alex Kim, kim@south.example"));
    assertEquals(List.of("kim@south.example"), meant("KIM@south.example"));
    assertEquals(List.of(), meant("Alex Kim, nobody@south.example"));
    assertEquals(List.of(), meant("  "));
  }

  @Test
  void everyoneProposedIsFoundByWhatIsProposed() {
    List<String> proposed = Whom.proposed(look);
    assertEquals(4, proposed.size());
    assertTrue(proposed.contains("Alex Kim, kim@south.example"), proposed::toString);
    assertTrue(proposed.contains("Alexandra Holt"), proposed::toString);
    for (String one : proposed) assertEquals(1, Whom.of(look, one).people().size(), one);
  }

  @Test
  void whatStandsInAFieldMeansThatPersonAgain() {
    for (long id = 1; id <= 4; id++) {
      Person person = look.person(new PersonId(id)).orElseThrow();
      assertEquals(person, Whom.of(look, Whom.typed(look, person)).one());
      assertEquals(person, Whom.of(look, "" + id).one());
    }
  }
}
