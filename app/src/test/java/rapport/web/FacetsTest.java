package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.desk.network.Landscape;
import rapport.desk.nurture.Portrait;
import rapport.desk.people.PeopleChange;
import rapport.desk.people.PeopleChange.About;
import rapport.desk.people.PeopleChange.SetTitle;
import rapport.desk.people.PeopleChange.WriteNote;
import rapport.look.Facets;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Tenure;

/** What sort of colleague somebody is: what sources say, and the owner's word over it. */
class FacetsTest {

  @TempDir Path folder;
  private Rooms rooms;
  private PersonId maya;

  @BeforeEach
  void open() throws IOException {
    rooms = Rooms.office(folder);
    maya = rooms.person("Maya Okafor");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void everyFacetHasAReason() {
    for (Facets.Line line : facets()) assertTrue(line.reason().length() > 3, line.toString());
    assertEquals("director, from the title “VP Platform”", told("level"));
    assertEquals("outside, writes from northwind.example", told("scope"));
    assertEquals("London, their card says so", told("place"));
    assertEquals("one to three years, at least: you have been in touch since 2023", told("tenure"));
    assertEquals("null, your own title in Settings does not tell", told("beside your field"));
  }

  @Test
  void atLeastUnderAYearIsNotKnown() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    Instant last = Instant.parse("2026-11-22T08:00:00Z");
    Person anybody = rooms.look().standing(maya).orElseThrow().person();
    Facets facets = new Facets(rooms.look().remarks(), rooms.look().all.directory);
    assertEquals(
        Tenure.UNKNOWN, facets.tenure(anybody, Instant.parse("2026-02-01T08:00:00Z"), last, today));
    assertEquals(
        Tenure.SETTLED, facets.tenure(anybody, Instant.parse("2024-02-01T08:00:00Z"), last, today));
  }

  @Test
  void whoWasInTouchForSevenMonthsLongAgoHasNoTenure() {
    Person anybody = rooms.look().standing(maya).orElseThrow().person();
    Facets facets = new Facets(rooms.look().remarks(), rooms.look().all.directory);
    assertEquals(
        Tenure.UNKNOWN,
        facets.tenure(
            anybody,
            Instant.parse("2001-02-14T08:00:00Z"),
            Instant.parse("2001-09-21T08:00:00Z"),
            LocalDate.of(2026, 11, 23)));
  }

  @Test
  void theOwnersWordWinsEverywhereUntilItIsTakenBack() {
    Landscape.Spot before = spot();
    say("level", "EXECUTIVE");
    say("field", "DESIGN");
    say("since", "2010");
    rooms.make(new SetTitle("Product manager"));
    assertEquals("executive, you say so", told("level"));
    assertEquals("design, you say so", told("field"));
    assertEquals("related, yours is product", told("beside your field"));
    assertEquals("ten years and more, there since 2010, you say so", told("tenure"));
    assertEquals(Level.EXECUTIVE, spot().level());
    assertEquals(Field.DESIGN, spot().field());
    assertNotEquals(before.level(), spot().level());
    for (String aspect : List.of("level", "field", "since")) say(aspect, "");
    assertEquals(before.level(), spot().level());
    assertEquals(before.field(), spot().field());
    assertEquals("director, from the title “VP Platform”", told("level"));
  }

  @Test
  void whatIsNoFacetIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> say("level", "EMPEROR"));
    assertThrows(IllegalArgumentException.class, () -> say("since", "2099"));
    assertThrows(IllegalArgumentException.class, () -> say("since", "long ago"));
    assertThrows(IllegalArgumentException.class, () -> say("age", "40"));
  }

  @Test
  void whatTheySayOfThemselvesIsASideOfDiversity() {
    rooms.make(new WriteNote(maya, About.DECLARED, "Languages: Igbo"));
    assertEquals("Igbo, they say so", told("languages"));
    List<String> lines =
        Growth.of(rooms.look()).sides().lines().stream().map(line -> line.name()).toList();
    assertTrue(lines.containsAll(List.of("tenure", "languages")), lines.toString());
  }

  @Test
  void theMirrorKnowsTenure() {
    say("since", "2026");
    assertTrue(
        Habits.of(rooms.look()).mirror(Habits.Facet.TENURE).values().stream()
            .flatMap(List::stream)
            .anyMatch(line -> line.group().equals("under a year")));
  }

  private void say(String aspect, String words) {
    rooms.make(PeopleChange.facet(maya, aspect, words));
  }

  private List<Facets.Line> facets() {
    return Portrait.of(rooms.look()).person(maya, 0, 1).orElseThrow().facets();
  }

  private String told(String name) {
    return facets().stream()
        .filter(line -> line.name().equals(name))
        .map(line -> line.value() + ", " + line.reason())
        .findFirst()
        .orElse("");
  }

  private Landscape.Spot spot() {
    return Landscape.of(rooms.look()).spots().stream()
        .filter(it -> it.name().equals("Maya Okafor"))
        .findFirst()
        .orElseThrow();
  }
}
