package rapport.sources.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with an independent reader on tables that other people's exports hold. */
@Tag("shared")
class TablesAgreeTest {

  private static final Path SAMPLES = Path.of(System.getProperty("rapport.shared", ""), "samples");
  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
  private int compared;

  @Test
  void theIndependentReaderAgrees() throws IOException {
    JsonNode expected =
        JsonMapper.shared().readTree(Files.readAllBytes(SAMPLES.resolve("expected-other.json")));
    for (String path : expected.propertyNames()) {
      byte[] bytes = Files.readAllBytes(SAMPLES.resolve(path));
      JsonNode wanted = expected.get(path);
      switch (wanted.get("kind").asString()) {
        case "linkedin-connections" -> connections(path, bytes, wanted);
        case "linkedin-messages" -> messages(path, bytes, wanted);
        default -> {}
      }
    }
    assertTrue(compared >= 3);
  }

  private void connections(String path, byte[] bytes, JsonNode wanted) {
    compared++;
    assertTrue(new LinkedInConnections().reads(path, bytes));
    Collected read = Collected.of(new LinkedInConnections(), path, WINDOW, bytes, 0);
    List<Item.Contact> contacts = read.all(Item.Contact.class);
    assertEquals(wanted.get("data_rows").asInt(), read.items.size());
    assertEquals(wanted.get("rows_with_a_name").asInt(), contacts.size());
    List<@Nullable String> people = new ArrayList<>();
    for (JsonNode person : wanted.get("people"))
      for (String field : List.of("name", "email", "company", "position", "url", "connected_on"))
        people.add(person.get(field).isString() ? person.get(field).asString() : null);
    List<@Nullable String> got = new ArrayList<>();
    for (Item.Contact contact : contacts) {
      LocalDate since = contact.card().since();
      got.add(contact.card().name());
      got.add(contact.card().emails().stream().findFirst().orElse(null));
      got.add(contact.card().organisation());
      got.add(contact.card().title());
      got.add(contact.card().profile());
      got.add(since == null ? null : SHOWN.format(since));
    }
    assertEquals(people, got);
  }

  private void messages(String path, byte[] bytes, JsonNode wanted) {
    compared++;
    assertTrue(new LinkedInMessages().reads(path, bytes));
    Collected read = Collected.of(new LinkedInMessages(), path, WINDOW, bytes, 0);
    List<Item.Chat> chats = read.all(Item.Chat.class);
    assertEquals(wanted.get("data_rows").asInt(), read.items.size());
    assertEquals(wanted.get("well_formed").asInt(), chats.size());
    assertEquals(
        wanted.get("conversations").asInt(),
        (int) chats.stream().map(Item.Chat::conversation).distinct().count());
    assertEquals(
        wanted.get("drafts").asInt(),
        (int) chats.stream().filter(c -> c.leftOut() != null).count());
    TreeMap<String, Integer> senders = new TreeMap<>();
    for (Item.Chat chat : chats) senders.merge(String.valueOf(chat.from().name()), 1, Integer::sum);
    TreeMap<String, Integer> expected = new TreeMap<>();
    for (String name : wanted.get("by_sender").propertyNames())
      expected.put(name, wanted.get("by_sender").get(name).asInt());
    assertEquals(expected, senders);
    assertEquals(
        at(wanted, "first"),
        chats.stream().map(Item.Chat::at).min(Instant::compareTo).orElseThrow());
    assertEquals(
        at(wanted, "last"),
        chats.stream().map(Item.Chat::at).max(Instant::compareTo).orElseThrow());
  }

  private static Instant at(JsonNode wanted, String field) {
    return Instant.parse(wanted.get(field).asString().replace(' ', 'T') + "Z");
  }
}
