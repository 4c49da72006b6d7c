package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.find.Find;
import rapport.desk.find.Found;
import rapport.desk.nurture.NurtureChange.SetRhythm;
import rapport.desk.people.GroupChange.GroupPeople;
import rapport.desk.people.GroupChange.KeepList;
import rapport.desk.people.GroupChange.MakeGroup;
import rapport.desk.people.Groups;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.nurture.Rhythm;
import rapport.people.PersonId;
import rapport.store.sources.Receipts;

/** Groups come from cards and from the owner; their rhythm is followed; searches are kept. */
class GroupsTest extends Wired {

  @TempDir private Path cards;
  private PersonId maya;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void somebody() throws IOException {
    maya = rooms.person("Maya Okafor");
    Path card = cards.resolve("friends.vcf");
    Files.writeString(
        card,
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Nora Beck
        EMAIL:nora@beck.example
        CATEGORIES:Mentors,myContacts
        END:VCARD
        """);
    rooms.take(List.of(card));
  }

  private Groups groups() {
    return Groups.of(rooms.look());
  }

  private @Nullable Rhythm rhythm(PersonId person) {
    return rooms.look().standing(person).orElseThrow().rhythm();
  }

  @Test
  void whatACardNamesIsAGroup() {
    Groups.Group mentors = groups().called("mentors").orElseThrow();
    PersonId nora = rooms.person("Nora Beck");
    assertEquals(List.of(nora), mentors.people().stream().map(one -> one.id()).toList());
    assertTrue(mentors.byCard().contains(nora));
    assertTrue(groups().called("myContacts").isEmpty(), "what a phone writes by itself is none");
  }

  @Test
  void aGroupGoesWithTheImportThatBroughtIt() {
    rooms.make(new UndoImport(new Receipts(rooms.database).next(1) - 1));
    assertTrue(groups().called("mentors").isEmpty());
  }

  @Test
  void theOwnersWordJoinsTheCardsGroupWhateverItsCase() {
    rooms.make(new GroupPeople(" MENTORS ", List.of(maya), true));
    assertEquals(1, groups().all().stream().filter(one -> one.name().equals("Mentors")).count());
    assertEquals(2, groups().called("Mentors").orElseThrow().people().size());
    assertEquals(List.of("Mentors"), groups().of(maya));
  }

  @Test
  void whoIsTakenOutStaysOutThoughTheCardNamesThem() {
    PersonId nora = rooms.person("Nora Beck");
    var made = rooms.desk.make(new GroupPeople("Mentors", List.of(nora), false), Rooms.NOW);
    assertEquals(List.of(), groups().of(nora));
    rooms.desk.undo(made.entry(), Rooms.NOW);
    assertEquals(List.of("Mentors"), groups().of(nora));
  }

  @Test
  void aGroupsRhythmIsFollowedUntilSomebodyHasTheirOwn() {
    PersonId nora = rooms.person("Nora Beck");
    rooms.make(new MakeGroup("Mentors", 30, 40));
    assertEquals(Rhythm.group(30, 40), rhythm(nora));
    rooms.make(new SetRhythm(nora, 7, null));
    assertEquals(Rhythm.set(7), rhythm(nora));
    rooms.make(new SetRhythm(nora, null, null));
    rooms.make(new MakeGroup("Mentors", null, null));
    assertNull(rhythm(nora), "a group without a rhythm gives none");
  }

  @Test
  void aGroupNarrowsTheListOfPeople() {
    rooms.make(new GroupPeople("Mentors", List.of(maya), true));
    People found =
        Listing.people(rooms.look(), new People.Query("", "", "mentors", People.Sort.NAME, 0, 50));
    assertEquals(
        List.of("Maya Okafor", "Nora Beck"),
        found.rows().stream().map(one -> one.person().name()).toList());
  }

  @Test
  void aSearchIsKeptAndShownAgainByItsName() throws IOException {
    long list = rooms.make(new KeepList("Mentors here", "", "", "Mentors", People.Sort.NAME));
    String page = page("/people?list=" + list);
    assertTrue(page.contains("Nora Beck") && !page.contains("Maya Okafor"), "the search is made");
    assertTrue(page.contains("Mentors here"), "under its name");
    rooms.make(new GroupPeople("Mentors", List.of(maya), true));
    assertTrue(page("/people?list=" + list).contains("Maya Okafor"), "made anew each time");
  }

  @Test
  void groupsAndListsAreFoundByTheirNames() {
    rooms.make(new KeepList("Mentors here", "", "", "Mentors", People.Sort.NAME));
    List<Found.Kind> kinds =
        Find.words(rooms.look(), "ment", 5).stream().map(Found::kind).distinct().toList();
    assertTrue(kinds.containsAll(List.of(Found.Kind.GROUP, Found.Kind.LIST)), kinds + "");
  }

  @Test
  void everybodyASearchFindsIsPutIntoAGroupAtOnceAndTakenBackAtOnce() throws IOException {
    var answer =
        form(
            "/people/groups/members",
            Map.of("name", "The North", "q", "northwind", "scope", "", "group", ""));
    assertEquals(303, answer.status());
    assertFalse(groups().called("the north").orElseThrow().people().isEmpty());
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), Rooms.NOW);
    assertTrue(groups().called("the north").isEmpty());
  }
}
