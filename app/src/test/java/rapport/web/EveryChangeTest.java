package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.desk.Desk;
import rapport.desk.Forms;
import rapport.desk.Made;
import rapport.desk.growth.Habits;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.desk.network.YearOfTies;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Shelf;
import rapport.desk.nurture.Today;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.growth.Skill;
import rapport.look.Change;
import rapport.look.Conflict;
import rapport.look.Look;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.store.Tables;

/**
 * Walks every change there is: what is kept in memory after it is what reading everything anew
 * gives, its JSON form is itself, and undoing it leaves every row as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class EveryChangeTest {

  private final Map<Map<String, String>, List<String>> read = new HashMap<>();

  /** By table, the statement that writes it out. */
  private final Map<String, String> wholes = new HashMap<>();

  private Rooms rooms;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    rooms = Rooms.office(folder);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @Test
  void everyKindOfChangeIsWalked() {
    Set<String> classes = new TreeSet<>();
    for (Class<? extends Change> kind : Forms.all().values()) classes.add(kind.getName());
    assertEquals(classesOfChanges(), classes, "Forms knows every change there is");
  }

  /** The records that are changes, by the class files of the product. */
  private static Set<String> classesOfChanges() {
    Set<String> names = new TreeSet<>();
    Path root = Path.of(System.getProperty("rapport.root"), "app", "target", "classes");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        String name =
            root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        if (!name.startsWith("rapport.") || name.startsWith("rapport.pages")) continue;
        Class<?> type = Class.forName(name, false, EveryChangeTest.class.getClassLoader());
        if (type.isRecord() && Change.class.isAssignableFrom(type)) names.add(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }

  @TestFactory
  Stream<DynamicTest> everyChange() {
    Set<String> left = new TreeSet<>(Forms.all().keySet());
    List<DynamicTest> tests = new ArrayList<>();
    for (Supplier<Change> instance : new Changes(rooms).instances())
      tests.add(DynamicTest.dynamicTest("a change", () -> left.remove(walk(instance))));
    tests.add(DynamicTest.dynamicTest("all were walked", () -> assertEquals(Set.of(), left)));
    return tests.stream();
  }

  private String walk(Supplier<Change> instance) {
    Change change = instance.get();
    String name = change.name();
    assertEquals(change, Forms.read(Forms.of(change)), name + " is its JSON form");
    warm(rooms.look());
    Map<String, String> before = digests();
    Made made = rooms.desk.make(change, Rooms.NOW);
    assertEquals(anew(digests()), told(rooms.look()), name + ": kept and read anew");
    if (made.entry() == 0) return name;
    Made back = rooms.desk.undo(made.entry(), Rooms.NOW);
    assertEquals(before, digests(), name + " undone");
    assertEquals(anew(before), told(rooms.look()), name + " undone: kept and read anew");
    assertThrows(Conflict.class, () -> rooms.desk.undo(made.entry(), Rooms.NOW), name + " twice");
    rooms.desk.undo(back.entry(), Rooms.NOW);
    assertEquals(anew(digests()), told(rooms.look()), name + " done again: kept and read anew");
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), Rooms.NOW);
    assertEquals(before, digests(), name + " undone again");
    return name;
  }

  /**
   * What reading everything anew says; it rests on the rows alone, so the same rows, by their
   * digests, are asked once.
   */
  private List<String> anew(Map<String, String> rows) {
    return read.computeIfAbsent(
        rows, any -> told(new Desk(rooms.database, 1, rooms.home).look(Rooms.NOW)));
  }

  /** By table, a checksum of all rows, which the database itself writes out and sorts. */
  private Map<String, String> digests() {
    return rooms.database.read(
        1,
        sql -> {
          Map<String, String> rows = new HashMap<>();
          for (String table : Tables.NAMES)
            rows.put(table, checksum(sql.sql(whole(sql, table)).query(String.class).single()));
          return rows;
        });
  }

  private String whole(JdbcClient sql, String table) {
    return wholes.computeIfAbsent(
        table,
        any ->
            "select coalesce(group_concat(line, char(10)), '') from (select "
                + sql.sql(
                        "select group_concat('quote(' || name || ')', '||'',''||') from pragma_table_info(:table)")
                    .param("table", table)
                    .query(String.class)
                    .single()
                + " as line from "
                + table
                + " order by line)");
  }

  private static String checksum(String rows) {
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes);
    other.update(bytes);
    return bytes.length + " " + one.getValue() + " " + other.getValue();
  }

  /** Opens everything that is kept, so that a change has something to bring up to date. */
  private static void warm(Look look) {
    told(look);
  }

  /** What pages say of a look, as lines. */
  private static List<String> told(Look look) {
    List<String> told = new ArrayList<>();
    for (Standing one : look.everybody())
      told.add(one.person().id() + " " + look.timeline(one.person().id()).contacts());
    var today = Today.of(look);
    told.add("today " + today.figures() + today.weeks() + today.thin() + today.awayUntil());
    for (Move move : today.moves())
      told.add("move " + move.cause() + " " + move.what() + " " + move.why());
    for (var line : today.promises()) told.add("promise " + line.promise().what() + line.late());
    for (Standing one : look.everybody())
      told.add(
          one.person()
              + " "
              + Math.round(1e9 * one.tie().strength())
              + " "
              + one.rhythm()
              + one.due()
              + one.waiting());
    look.everybody().stream()
        .limit(3)
        .forEach(one -> {
          var page = Portrait.of(look).person(one.person().id(), 0, 5).orElseThrow();
          told.add(page.brief() + " " + page.promises() + " " + page.facets() + page.latest());
        });
    for (var found : PromiseLedger.of(look).waiting(50))
      told.add("found " + found.id() + found.sentence());
    for (var need : Goals.of(look).covered())
      told.add(
          "need "
              + need.need()
              + need.candidates().stream().limit(5).map(one -> one.person().value()).toList());
    told.add("expansion " + Goals.of(look).expansion());
    List<String> spots = new ArrayList<>();
    for (var spot : Landscape.of(look).spots())
      spots.add(
          "spot "
              + spot.name()
              + " "
              + Math.round(1e9 * spot.strength())
              + spot.care()
              + spot.field()
              + spot.level());
    spots.sort(null);
    told.addAll(spots);
    told.add("skills " + Habits.of(look).quarters(Skill.EMPATHY));
    told.add("year " + YearOfTies.of(look));
    told.add("stretch " + Habits.of(look).stretch());
    var byCare = new People.Query("", "", People.Sort.CARE, 0, 50);
    told.add("receipts " + Shelf.receipts(look));
    told.add("care " + Listing.people(look, byCare).rows().stream().map(Standing::person).toList());
    return told;
  }
}
