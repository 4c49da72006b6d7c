package rapport.sources.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Source;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

class AnyTableTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));
  private static final String DUTCH =
      "Voornaam;Achternaam;E-mailadres;Mobiele telefoon;Bedrijf;Functie;Verjaardag;Opmerkingen\n"
          + "Maya;Okafor;maya@northwind.example;+31 20 1234567;Northwind;Inkoper;13-04-1984;Havens\n"
          + "Tomás;Rey;tomas@harbour.example;;Harbour;;03-04-1980;\n";

  @Test
  void columnsAreGuessedByTheirNamesInManyLanguages() {
    guess("given=1,family=2,email=3,phone=4,organisation=5,title=6,birthday=7,note=8", DUTCH);
    guess("name=1,email=2,group=3", "Imię i nazwisko,Adres e-mail,Etykiety\nA B,a@b.example,x\n");
    guess("family=1,given=2,email=3", "Фамилия\tИмя\tЭл. почта\nРей\tТомас\tt@r.example\n");
    guess("name=1,phone=2,organisation=3", "氏名,電話番号,会社名\n山田 花子,+81 3 1234 5678,港\n");
    guess("given=1,family=2,email=3", "Prénom,Nom,Courriel\nLéa,Roy,lea@roy.example\n");
    guess("family=1,given=2,email=3", "Name;Vorname;Mail\nWeber;Jörg;j@x.example\n");
  }

  @Test
  void exportsOfOtherPeopleKeepersAreGuessed() {
    guess(
        "given=1,family=2,title=3,organisation=4,email=5,phone=6,profile=7,birthday=8,group=9",
        "First Name,Last Name,Job Title,Company,Emails,Phone Numbers,LinkedIn,Birthday,Tags\n"
            + "Maya,Okafor,Buyer,Northwind,m@n.example,,https://www.linkedin.com/in/mayao,,\n");
    guess(
        "name=1,email=2,phone=3,note=4",
        "Name,Email 1,Phone 1,How we met\nMaya Okafor,m@n.example,,at a talk\n");
  }

  @Test
  void valuesCountMoreThanNames() {
    guess("email=2,name=1", "Wer,Kontakt\nMaya Okafor,m@n.example\nTomás Rey,t@h.example\n");
    guess("name=1,email=2", "Maya Okafor,m@n.example\nTomás Rey,t@h.example\n");
    guess("name=1", "Name,E-mail\nA B,yes\nC D,no\nE F,yes\n");
  }

  @Test
  void rowsBecomeCards() {
    Item.Contact first = read(DUTCH, guessed(DUTCH)).get(0);
    assertEquals("Maya Okafor", first.card().name());
    assertEquals(List.of("maya@northwind.example"), first.card().emails());
    assertEquals(List.of("+31201234567"), first.phones());
    assertEquals("Northwind", first.card().organisation());
    assertEquals("Inkoper", first.card().title());
    assertEquals(
        "[1984-04-13, Havens]", first.details().stream().map(d -> d.value()).toList() + "");
  }

  @Test
  void oneDayBeyondTheTwelfthTellsTheOrderForAll() {
    assertEquals("1980-04-03", read(DUTCH, guessed(DUTCH)).get(1).details().getFirst().value());
    String none = DUTCH.replace("13-04", "12-04");
    assertTrue(
        read(none, guessed(none)).get(1).details().isEmpty(), "whether it is March or April");
  }

  @Test
  void aTableWithoutNamesLosesNoRow() {
    String table = "\ufeffMaya Okafor,m@n.example\nTomás Rey,t@h.example\n";
    List<Item.Contact> found = read(table, Column.written("name=1,email=2", 2));
    assertEquals(List.of("m@n.example"), found.getFirst().card().emails());
    assertEquals(2, found.size());
  }

  @Test
  void whatTheOwnerSaysCountsForEveryTableWithThisHead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), DUTCH);
    assertEquals("table-unnamed", unit(file, NamedColumns.NONE).format());
    String key = head(DUTCH).key();
    NamedColumns said = asked -> asked.equals(key) ? guessed(DUTCH) : List.of();
    Path next = Files.writeString(folder.resolve("next.csv"), DUTCH.replace("Maya", "Anna"));
    Collected found = new Collected(0);
    Unit unit = unit(next, said);
    unit.read(WINDOW, found);
    assertEquals("table", unit.format());
    assertEquals(2, found.items.size());
  }

  @Test
  void whatIsNoTableOfContactsIsNotOffered(@TempDir Path folder) throws IOException {
    Path prices = Files.writeString(folder.resolve("prices.csv"), "Item,Price\nTea,3\nRope,9\n");
    assertEquals("unknown", unit(prices, NamedColumns.NONE).format());
    Path words = Files.writeString(folder.resolve("words.txt"), "Dear all, thanks.\n\nBye, A.\n");
    assertEquals("unknown", unit(words, NamedColumns.NONE).format());
  }

  @Test
  void columnsAreWrittenAsOneTypesThem() {
    assertEquals("name=2,email=3", Column.written(Column.written("email=3,name=2", 3)));
    for (String wrong : List.of("name", "name=9", "shoe=1", "name=x", ""))
      assertThrows(IllegalArgumentException.class, () -> Column.written(wrong, 3), wrong);
    assertFalse(Column.enough(Column.written("note=1,title=2", 3)));
  }

  @Test
  void brokenTablesStopNothing() {
    byte[] good = DUTCH.repeat(3).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      byte[] bad = good.clone();
      for (int n = 0; n <= round % 40; n++)
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      TableHead.of("a.csv", bad)
          .ifPresent(head -> assertEquals(head.columns().size(), ColumnGuess.of(head).size()));
      Collected.of(source(DUTCH, guessed(DUTCH)), "a.csv", WINDOW, bad, 0);
    }
  }

  private static Unit unit(Path file, NamedColumns named) throws IOException {
    return Sources.units(List.of(file), false, named).getFirst();
  }

  private static TableHead head(String table) {
    return TableHead.of("a.csv", table.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static List<Column> guessed(String table) {
    return ColumnGuess.of(head(table));
  }

  private static Source source(String table, List<Column> columns) {
    return AnyTable.of("a.csv", table.getBytes(StandardCharsets.UTF_8), key -> columns)
        .orElseThrow();
  }

  private static List<Item.Contact> read(String table, List<Column> columns) {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    return Collected.of(source(table, columns), "a.csv", WINDOW, bytes, 0).items.stream()
        .map(Item.Contact.class::cast)
        .toList();
  }

  /** Columns in any order, as the command line would say them. */
  private static void guess(String expected, String table) {
    int width = head(table).columns().size();
    assertEquals(Column.written(expected, width), guessed(table), table);
  }
}
