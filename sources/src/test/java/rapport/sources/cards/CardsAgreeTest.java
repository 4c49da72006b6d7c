package rapport.sources.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with independent readers on cards that other people's programs wrote. */
@Tag("shared")
class CardsAgreeTest {

  private static final Path SAMPLES = Path.of(System.getProperty("rapport.shared", ""), "samples");
  private final List<String> failures = new ArrayList<>();
  private int compared;

  @Test
  void whereIndependentReadersAgreeSoDoesRapport() throws IOException {
    JsonNode expected =
        JsonMapper.shared().readTree(Files.readAllBytes(SAMPLES.resolve("expected-contacts.json")));
    for (String path : expected.propertyNames()) compare(path, expected.get(path));
    System.out.println("cards: " + compared + " facts compared, " + failures.size() + " failed");
    assertEquals("", String.join("\n", failures));
    assertTrue(compared > 100);
  }

  private void compare(String path, JsonNode expected) throws IOException {
    byte[] bytes = Files.readAllBytes(SAMPLES.resolve(path));
    assertTrue(new Cards().reads(path, bytes), path);
    Window window = Window.around(Instant.parse("2026-11-23T00:00:00Z"));
    Collected read = Collected.of(new Cards(), path, window, bytes, 0);
    JsonNode agree = expected.get("agree");
    if (agree.get("cards").asBoolean())
      check(path, "cards", expected.get("cards").asInt(), read.items.size());
    List<List<String>> emails = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode person : expected.get("people")) {
      List<String> each = new ArrayList<>();
      for (JsonNode email : person.get("emails"))
        each.add(email.asString().strip().toLowerCase(Locale.ROOT));
      emails.add(each.stream().sorted().toList());
      JsonNode name = person.get("fn");
      names.add(name.isString() ? name.asString().replaceAll("\\s+", " ").strip() : "");
    }
    List<Item.Contact> contacts = read.all(Item.Contact.class);
    if (agree.get("emails").asBoolean())
      check(
          path,
          "emails",
          emails,
          contacts.stream().map(one -> one.card().emails().stream().sorted().toList()).toList());
    if (agree.get("fn").asBoolean()) check(path, "names", names, named(names, contacts));
  }

  /** The names, but for cards without a formatted one: those are called by their parts. */
  private static List<String> named(List<String> formatted, List<Item.Contact> contacts) {
    List<String> names = new ArrayList<>();
    for (Item.Contact one : contacts) {
      boolean parts = names.size() < formatted.size() && formatted.get(names.size()).isEmpty();
      names.add(parts ? "" : one.card().name());
    }
    return names;
  }

  private void check(String path, String what, Object wanted, Object got) {
    compared++;
    if (!wanted.equals(got))
      failures.add(path + " " + what + ": wanted " + wanted + ", got " + got);
  }
}
