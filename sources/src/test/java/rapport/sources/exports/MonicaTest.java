package rapport.sources.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.sources.Collected;
import rapport.sources.Effort;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Sources;
import rapport.sources.Window;

class MonicaTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Path GOOD = Path.of("src/test/resources/contract/monica.json");

  private static Collected read(String text) {
    return Effort.bounded(() -> Collected.of(new Monica(), "monica.json", WINDOW, text));
  }

  private static Collected good() throws IOException {
    return read(Files.readString(GOOD));
  }

  @Test
  void everyFieldOfAContactIsOnItsCard() throws IOException {
    Item.Contact maya = (Item.Contact) good().items.getFirst();
    assertEquals("Maya Okafor", maya.card().name());
    assertEquals("Maya", maya.card().given());
    assertEquals("Okafor", maya.card().family());
    assertEquals(List.of("maya@northwind.example"), maya.card().emails());
    assertEquals(List.of("+49301234567"), maya.phones());
    assertEquals("https://www.linkedin.com/in/maya-okafor", maya.card().profile());
    assertEquals("Northwind", maya.card().organisation());
    assertEquals("Partner", maya.card().title());
    assertEquals(Instant.parse("2026-02-01T10:00:00Z"), maya.card().revised());
    assertEquals("c0000001-0000-4000-8000-000000000001", maya.card().uid());
  }

  @Test
  void callsSayWhoCalled() throws IOException {
    List<Item.Meeting> calls =
        good().items.stream()
            .filter(Item.Meeting.class::isInstance)
            .map(Item.Meeting.class::cast)
            .filter(one -> "phone".equals(one.location()))
            .toList();
    assertEquals(2, calls.size());
    Handle maya = Handle.email("maya@northwind.example");
    assertEquals(maya, java.util.Objects.requireNonNull(calls.getFirst().organizer()).handle());
    assertEquals(maya, calls.getLast().attendees().getFirst().party().handle());
    assertEquals(
        Instant.parse("2026-02-10T15:30:00Z"), calls.getLast().instances().getFirst().at());
  }

  @Test
  void messagesSayWhoWrote() throws IOException {
    List<Handle> from =
        good().items.stream()
            .filter(Item.Chat.class::isInstance)
            .map(item -> ((Item.Chat) item).from().handle())
            .toList();
    assertEquals(
        List.of(Handle.email("ada@helix.example"), Handle.email("maya@northwind.example")), from);
  }

  @Test
  void anActivityIsOneMeetingOfAllWhoTookPart() throws IOException {
    Item.Meeting lunch = (Item.Meeting) good().items.getLast();
    assertEquals("Lunch at the harbour", lunch.subject());
    assertTrue(lunch.allDay());
    assertEquals(LocalDate.of(2026, 2, 1), lunch.instances().getFirst().day());
    assertEquals(
        List.of(
            Handle.email("maya@northwind.example"),
            new Handle(Handle.Kind.CARD, "c0000002-0000-4000-8000-000000000002")),
        lunch.attendees().stream().map(one -> one.party().handle()).toList());
  }

  @Test
  void whatIsLeftAloneIsTold() throws IOException {
    List<String> told = new ArrayList<>();
    for (String kind :
        List.of(
            "address” 1",
            "address name” 1",
            "address street” 1",
            "call content” 1",
            "first met date” 1",
            "first met through” 1",
            "food preferences” 1",
            "gender” 1",
            "journal entry” 1",
            "message content” 2",
            "note” 1",
            "relationship” 2",
            "reminder” 1",
            "stay in touch frequency” 1")) told.add("of the kind “" + kind + " were left alone");
    assertEquals(told, good().problems);
  }

  private static List<Detail> details(Item item) {
    return ((Item.Contact) item).details();
  }

  @Test
  void birthdaysTagsPlaceAndDescriptionComeIn() throws IOException {
    assertEquals(
        List.of(
            new Detail(Detail.Kind.BIRTHDAY, "1983-04-05"),
            new Detail(Detail.Kind.PLACE, "Lisbon, Portugal"),
            new Detail(Detail.Kind.NOTE, "Met at the quay."),
            new Detail(Detail.Kind.GROUP, "harbour"),
            new Detail(Detail.Kind.GROUP, "sailing club")),
        details(good().items.getFirst()));
    assertEquals(
        List.of(new Detail(Detail.Kind.BIRTHDAY, "--02-28")), details(good().items.get(1)));
  }

  /** Monica makes the first of January of an age; nobody was born on it. */
  @Test
  void anAgeIsNoBirthday() {
    Collected found =
        contact(
            "\"birthdate\": {\"is_age_based\": true, \"is_year_unknown\": false, \"date\":"
                + " \"1980-01-01T00:00:00.000000Z\"}");
    assertEquals(List.of(), details(found.items.getFirst()));
    assertEquals(
        List.of("of the kind “birthday by an age alone” 1 were left alone"), found.problems);
  }

  @Test
  void whatANewerMonicaSaysIsToldByItsNumber() {
    Collected found =
        contact(
            "\"nickname\": \"May\", \"shoe_size\": 40, \"is_dead\": false, \"birthdate\":"
                + " {\"date\": \"soon\"}, \"tags\": [\"%s\"]".formatted("x".repeat(81)));
    assertEquals(
        List.of(
            "of the kind “birthday” 1 were left alone",
            "of the kind “nickname” 1 were left alone",
            "of the kind “shoe size” 1 were left alone",
            "of the kind “tag” 1 were left alone"),
        found.problems);
  }

  private static Collected contact(String properties) {
    return read(
        "{\"account\": {\"number_of_invitations_sent\": 0, \"data\": [{\"type\": \"contact\", \"values\":"
            + " [{\"uuid\": \"c1\", \"properties\": {\"first_name\": \"Maya\", "
            + properties
            + "}}]}]}}");
  }

  @Test
  void theAccountsUserIsTheOwner() throws IOException {
    List<Handle> own = new ArrayList<>();
    Sources.units(List.of(GOOD), false)
        .getFirst()
        .read(
            WINDOW,
            new Sink() {
              @Override
              public void item(Item item) {}

              @Override
              public void seen(Handle handle, Mark mark) {
                own.add(handle);
              }

              @Override
              public void problem(String where, String what) {}
            });
    assertEquals(List.of(Handle.email("ada@helix.example")), own);
    assertEquals(7, good().items.size());
  }

  @Test
  void theOlderExportIsReadToo() {
    Collected old =
        read(
            """
            {"account": {"uuid": "x", "number_of_invitations_sent": 0,
              "contacts": {"count": 1, "values": [{"uuid": "c1", "properties": {"first_name": "Maya",
                "activities": {"count": 1, "values": ["a1"]},
                "notes": {"count": 2, "values": [{}, {}]},
                "calls": {"count": 1, "values": [{"properties": {"called_at": "2020-01-02T00:00:00Z", "contact_called": 1}}]}}}]},
              "activities": {"count": 1, "values": [{"uuid": "a1", "properties": {"summary": "Walk", "happened_at": "2020-02-02"}}]}}}
            """);
    assertEquals(3, old.items.size());
    assertEquals(List.of("of the kind “note” 2 were left alone"), old.problems);
    assertFalse(old.items.stream().anyMatch(Item.Unreadable.class::isInstance));
  }

  @Test
  void anotherProgramsJsonIsLeftToOthers() {
    for (String other :
        List.of(
            "{\"account\": {\"id\": 7}}",
            "[{\"first_name\": \"Maya\"}]",
            "{\"users\": [], \"first_name\": \"x\"}"))
      assertFalse(new Monica().reads("x.json", other.getBytes(StandardCharsets.UTF_8)), other);
  }

  @Test
  void aTextThatBreaksOffGivesWhatItHad() throws IOException {
    JsonTree.Tree tree = tree("{\"a\": [1, true, null, \"x\\u00e9\\n\"], \"b\": {\"c\": \"half");
    assertEquals("the JSON breaks off here", tree.damage());
    assertEquals(List.of("1", "x\u00e9\n"), texts(JsonTree.list(tree.root(), "a")));
    assertEquals(Map.of(), JsonTree.at(tree.root(), "b"));
    assertEquals(null, tree("{\"a\": 1}").damage());
    for (String bad : List.of("", "{", "{a}", "[1 2]", "nul", "{\"a\" 1}", "\"\\u00g0\""))
      assertTrue(tree(bad).damage() != null, bad);
    assertEquals("the JSON nests too deep", tree("[".repeat(100_000)).damage());
    assertEquals(
        8_192,
        ((String) JsonTree.list(tree("[\"" + "x".repeat(99_999) + "\"]").root()).getFirst())
            .length());
  }

  private static List<Object> texts(List<?> values) {
    return values.stream().filter(String.class::isInstance).map(Object.class::cast).toList();
  }

  private static JsonTree.Tree tree(String text) throws IOException {
    return JsonTree.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
