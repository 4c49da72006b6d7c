package rapport.sources.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.people.Detail;
import rapport.sources.Collected;
import rapport.sources.Disk;
import rapport.sources.Item;
import rapport.sources.Window;

/** Address books that Evolution's data server wrote itself, of invented people. */
class EvolutionCardsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Path BOOK = Path.of("src/test/resources/contract/evolution-cards.sqlite");
  private static final Path HELD = Path.of("src/test/resources/local/evolution-book-cache.sqlite");

  @TempDir private Path folder;

  private static Collected read(Path file) throws Exception {
    Collected found = new Collected();
    new EvolutionCards().read(Disk.content(file), WINDOW, found);
    return found;
  }

  private static Item.Contact contact(Collected found, int at) {
    return (Item.Contact) found.items.get(at);
  }

  @Test
  void aCardIsItsVcardAndStandsInTheListsOfTheBook() throws Exception {
    Item.Contact maya = contact(read(BOOK), 0);
    assertEquals("Maya Okafor", maya.card().name());
    assertEquals(List.of("maya@northwind.example"), maya.card().emails());
    assertEquals("Northwind", maya.card().organisation());
    assertEquals("Head of Design", maya.card().title());
    assertEquals(List.of("+49301234567"), maya.phones());
    assertEquals(
        List.of("Friends", "Harbour", "Sailing crew"),
        maya.details().stream()
            .filter(detail -> detail.kind() == Detail.Kind.GROUP)
            .map(Detail::value)
            .sorted()
            .toList());
    assertTrue(maya.person());
  }

  /** Its addresses are those of its members: it is nobody, and no machine either. */
  @Test
  void aListIsNobodyAndHasNoAddressOfItsOwn() throws Exception {
    Collected found = read(BOOK);
    Item.Contact crew = contact(found, 2);
    assertEquals("Sailing crew", crew.card().name());
    assertFalse(crew.person());
    assertEquals(List.of(), crew.card().emails());
    assertTrue(found.seen.stream().noneMatch(it -> it.contains("@")), found.seen::toString);
  }

  @Test
  void ofAServersBookThatIsReadWhichStandsAndNotWhatWasDeletedMeanwhile() throws Exception {
    Collected found = read(HELD);
    assertEquals(1, found.items.size());
    assertEquals("Priya Nair", contact(found, 0).card().name());
    assertEquals("u-priya", contact(found, 0).card().uid());
  }

  @Test
  void eachKnowsItsOwnKind() throws Exception {
    byte[] calendar =
        Files.readAllBytes(Path.of("src/test/resources/contract/evolution-calendar.sqlite"));
    assertTrue(new EvolutionCards().reads("cache.db", Files.readAllBytes(HELD)));
    assertFalse(new EvolutionCards().reads("cache.db", calendar));
    assertFalse(new EvolutionCalendar().reads("cache.db", Files.readAllBytes(HELD)));
    byte[] folders =
        Files.readAllBytes(Path.of("src/test/resources/local/evolution-folders.sqlite"));
    assertFalse(new EvolutionCards().reads("folders.db", folders));
  }

  @Test
  void aRowWithoutACardIsCountedAndTheOthersAreRead() throws Exception {
    Path file = Files.copy(BOOK, folder.resolve("contacts.db"));
    try (Connection book = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = book.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("INSERT INTO folder_id (uid, vcard) VALUES ('x', NULL)");
      statement.execute("INSERT INTO folder_id (uid, vcard) VALUES ('y', 'nonsense')");
      byte[] before = Files.readAllBytes(file);
      Collected found = read(file);
      assertEquals(5, found.items.size());
      Item none = new Item.Unreadable(file.toString(), "a row without a card");
      assertEquals(List.of(none, none), found.items.subList(3, 5));
      assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file)));
    }
  }

  @Test
  void anotherDatabaseIsSaidToBeNone() throws Exception {
    Path file = folder.resolve("contacts.db");
    try (Connection book = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = book.createStatement()) {
      statement.execute("CREATE TABLE people (name TEXT)");
    }
    assertEquals(
        List.of(new Item.Unreadable(file.toString(), "no address book of Evolution")),
        read(file).items);
  }
}
