package rapport.sources.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/** Address books with the tables that Thunderbird makes, of invented people. */
class ThunderbirdCardsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String MAYA =
      "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Okafor;Maya;;;\r\nFN:Maya Okafor\r\nEMAIL;PREF=1:maya@northwind.example\r\n"
          + "BDAY;VALUE=DATE:19830405\r\nORG:Northwind\r\nUID:0c1e0000-0000-4000-8000-000000000001\r\nEND:VCARD\r\n";

  @TempDir private Path folder;

  private static Connection book(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String one :
          List.of(
              "PRAGMA synchronous=off",
              "PRAGMA page_size=32768",
              "PRAGMA journal_mode=WAL",
              "CREATE TABLE properties (card TEXT, name TEXT, value TEXT)",
              "CREATE TABLE lists (uid TEXT PRIMARY KEY, name TEXT, nickName TEXT, description TEXT)",
              "CREATE TABLE list_cards (list TEXT, card TEXT, PRIMARY KEY(list, card))",
              "CREATE INDEX properties_card ON properties(card)",
              "CREATE INDEX properties_name ON properties(name)",
              "PRAGMA user_version=4")) statement.execute(one);
    }
    return connection;
  }

  private static void card(Connection book, String uid, String... properties) throws SQLException {
    insert(book, "properties", uid, "PopularityIndex", "0");
    for (int n = 0; n < properties.length; n += 2)
      insert(book, "properties", uid, properties[n], properties[n + 1]);
  }

  private static void insert(Connection book, String table, String... values) throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    try (PreparedStatement row =
        book.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int n = 0; n < values.length; n++) row.setString(n + 1, values[n]);
      row.execute();
    }
  }

  private static Collected read(Path file) throws Exception {
    Collected found = new Collected();
    new ThunderbirdCards().read(Disk.content(file), WINDOW, found);
    return found;
  }

  @Test
  void aCardOfTodayIsItsVcardAndStandsInItsLists() throws Exception {
    Path file = folder.resolve("abook.sqlite");
    try (Connection book = book(file)) {
      card(
          book,
          "0c1e0000-0000-4000-8000-000000000001",
          "DisplayName",
          "An older name",
          "LastModifiedDate",
          "1767225600",
          "_vCard",
          MAYA);
      insert(book, "lists", "l1", "Harbour", "", "");
      insert(book, "list_cards", "l1", "0c1e0000-0000-4000-8000-000000000001");
      Item.Contact maya = (Item.Contact) read(file).items.getFirst();
      assertEquals("Maya Okafor", maya.card().name());
      assertEquals(List.of("maya@northwind.example"), maya.card().emails());
      assertEquals("Northwind", maya.card().organisation());
      assertEquals("0c1e0000-0000-4000-8000-000000000001", maya.card().uid());
      assertEquals(Instant.parse("2026-01-01T00:00:00Z"), maya.card().revised());
      assertEquals(
          List.of(
              new Detail(Detail.Kind.BIRTHDAY, "1983-04-05"),
              new Detail(Detail.Kind.GROUP, "Harbour")),
          maya.details());
    }
  }

  @Test
  void aCardOfBeforeIsMadeOfItsProperties() throws Exception {
    Path file = folder.resolve("abook-1.sqlite");
    try (Connection book = book(file)) {
      card(
          book,
          "u-7",
          "FirstName",
          "Jonas",
          "LastName",
          "Weber; Söhne",
          "PrimaryEmail",
          "Jonas@Kite.example",
          "SecondEmail",
          "j@kite.example",
          "Company",
          "Kite, Ltd",
          "Department",
          "Sails",
          "JobTitle",
          "Lead",
          "WorkPhone",
          "+49 30 1234567",
          "BirthMonth",
          "2",
          "BirthDay",
          "28",
          "WorkCity",
          "Berlin",
          "WorkCountry",
          "Germany",
          "Notes",
          "First line\nsecond");
    }
    Item.Contact jonas = (Item.Contact) read(file).items.getFirst();
    assertEquals("Jonas Weber; Söhne", jonas.card().name());
    assertEquals(List.of("jonas@kite.example", "j@kite.example"), jonas.card().emails());
    assertEquals("Kite, Ltd", jonas.card().organisation());
    assertEquals("Lead", jonas.card().title());
    assertEquals("u-7", jonas.card().uid());
    assertEquals(List.of("+49301234567"), jonas.phones());
    assertEquals(
        List.of(
            new Detail(Detail.Kind.NOTE, "First line second"),
            new Detail(Detail.Kind.BIRTHDAY, "--02-28"),
            new Detail(Detail.Kind.PLACE, "Berlin, Germany")),
        jonas.details());
  }

  @Test
  void whatItCollectsByItselfIsLeftAloneUnlessTheOwnerSaidMore() throws Exception {
    Path file = folder.resolve("history.sqlite");
    try (Connection book = book(file)) {
      for (int n = 0; n < 5; n++)
        card(book, "c" + n, "PrimaryEmail", "shop" + n + "@example.com", "DisplayName", "Shop");
      card(book, "c9", "PrimaryEmail", "maya@northwind.example", "_vCard", MAYA);
    }
    Collected found = read(file);
    assertEquals(1, found.items.size());
    assertEquals(List.of("of the kind “collected address” 5 were left alone"), found.problems);
    Path own = Files.copy(file, folder.resolve("abook.sqlite"));
    assertEquals(6, read(own).items.size());
    assertEquals(List.of(), read(own).problems);
  }

  @Test
  void whatIsNoCardIsUnreadableAndTheOthersAreRead() throws Exception {
    Path file = folder.resolve("abook.sqlite");
    try (Connection book = book(file)) {
      card(book, "a", "_vCard", "nonsense");
      card(book, "b");
      card(book, "c", "_vCard", MAYA);
    }
    List<Item> items = read(file).items;
    assertEquals(new Item.Unreadable(file + ":card 1", "the card in it is none"), items.get(0));
    assertEquals(
        new Item.Unreadable(file + ":card 2", "a card without a name and without an address"),
        items.get(1));
    assertTrue(items.get(2) instanceof Item.Contact);
  }

  @Test
  void aBrokenFileIsOneUnreadableItem() throws Exception {
    Path file = folder.resolve("abook.sqlite");
    for (String text : List.of("", "SQLite format 3\0", "SQLite format 3\0" + "x".repeat(9_000))) {
      Files.writeString(file, text);
      assertEquals(
          List.of(
              new Item.Unreadable(
                  file.toString(), "it is no database of SQLite, or its beginning is damaged")),
          read(file).items);
    }
  }

  @Test
  void nothingIsWrittenToTheBook() throws Exception {
    Path file = folder.resolve("abook.sqlite");
    try (Connection book = book(file)) {
      card(book, "c", "_vCard", MAYA);
      byte[] before = Files.readAllBytes(file);
      byte[] log = Files.readAllBytes(folder.resolve("abook.sqlite-wal"));
      assertEquals(1, read(file).items.size());
      assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file)));
      Path beside = folder.resolve("abook.sqlite-wal");
      assertEquals(-1, java.util.Arrays.mismatch(log, Files.readAllBytes(beside)));
    }
  }
}
