package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rapport.people.Handle;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with independent readers on calendars that other people's programs wrote. */
@Tag("shared")
class CalendarsAgreeTest {

  private static final Path SAMPLES = Path.of(System.getProperty("rapport.shared", ""), "samples");
  private final List<String> failures = new ArrayList<>();
  private static final int LISTED = 60;
  private static final int INSTANCES = 400;
  private int compared;

  @Test
  void whereIndependentReadersAgreeSoDoesRapport() throws IOException {
    JsonNode expected =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(SAMPLES.resolve("expected-calendars.json")));
    for (String path : expected.propertyNames()) compare(path, expected.get(path));
    System.out.println(
        "calendars: " + compared + " facts compared, " + failures.size() + " failed");
    assertEquals("", String.join("\n", failures));
    assertTrue(compared > 300);
  }

  private void compare(String path, JsonNode expected) throws IOException {
    byte[] bytes = Files.readAllBytes(SAMPLES.resolve(path));
    boolean cards = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("BEGIN:VCARD");
    assertEquals(!cards, new Calendars().reads(path, bytes), path);
    Collected read = Collected.of(new Calendars(), path, window(expected), bytes, 0);
    int lexical = expected.get("lexical").get("vevent").asInt();
    if (expected.has("error")) return;
    if (expected.get("events").asInt() == lexical) {
      check(path, "events", lexical, read.items.size());
      List<String> told = told(expected.get("event_list"));
      check(
          path,
          "attendees",
          told,
          told(read).stream().limit(Math.max(LISTED, told.size())).toList());
    }
    if (expected.path("instances_agreed").asBoolean(false)
        || expected.path("instances_agreed").isString())
      check(path, "instances", texts(expected.get("instances")), instances(read));
  }

  private static Window window(JsonNode expected) {
    JsonNode window = expected.path("window");
    return window.isMissingNode()
        ? Window.around(Instant.parse("2026-11-23T00:00:00Z"))
        : new Window(
            Instant.parse(window.get(0).asString()), Instant.parse(window.get(1).asString()));
  }

  private void check(String path, String what, Object wanted, Object got) {
    compared++;
    if (!wanted.equals(got)) failures.add(path + " " + what + ": " + difference(wanted, got));
  }

  private static String difference(Object wanted, Object got) {
    if (!(wanted instanceof Collection<?> a && got instanceof Collection<?> b))
      return wanted + " wanted, got " + got;
    List<Object> missing = new ArrayList<>(a);
    missing.removeAll(b);
    List<Object> extra = new ArrayList<>(b);
    extra.removeAll(a);
    return a.size() + "/" + b.size() + ", missing " + missing + ", extra " + extra;
  }

  private static List<String> told(JsonNode events) {
    List<String> told = new ArrayList<>();
    for (JsonNode event : events) {
      List<String> asked = new ArrayList<>();
      for (JsonNode one : event.get("attendees"))
        asked.add(lower(text(one.get("address"))) + " " + text(one.path("partstat")));
      asked.sort(null);
      told.add(text(event.get("uid")) + " " + organizer(event) + " " + asked);
    }
    return told;
  }

  /** Who asks; a shared or imported calendar of Google's is nobody. */
  private static String organizer(JsonNode event) {
    String address = lower(text(event.get("organizer")));
    return address.endsWith(".calendar.google.com") ? "" : address;
  }

  private static List<String> told(Collected read) {
    List<String> told = new ArrayList<>();
    for (Item item : read.items) {
      if (!(item instanceof Item.Meeting meeting)) {
        told.add("  []");
        continue;
      }
      List<String> asked = new ArrayList<>();
      for (Item.Attendee one : meeting.attendees())
        asked.add(
            address(one.party())
                + " "
                + (one.status() == null ? "" : one.status().toUpperCase(Locale.ROOT)));
      asked.sort(null);
      String uid = meeting.uid().startsWith("sha256:") ? "" : meeting.uid();
      told.add(
          uid
              + " "
              + (meeting.organizer() == null ? "" : address(meeting.organizer()))
              + " "
              + asked);
    }
    return told;
  }

  private static String address(Party party) {
    String value = party.handle().value();
    boolean card = party.handle().kind() == Handle.Kind.CARD;
    return card && party.name() != null ? value.replace(" " + lower(party.name()), "") : value;
  }

  private static Set<String> instances(Collected read) {
    List<String> all = new ArrayList<>();
    for (Item.Meeting meeting : read.all(Item.Meeting.class))
      for (Item.Instance one : meeting.instances())
        all.add(
            one.day() != null
                ? one.day().toString()
                : one.floating() ? one.at().toString().replace("Z", "") : one.at().toString());
    return new TreeSet<>(all.stream().sorted().limit(INSTANCES).toList());
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> all = new TreeSet<>();
    for (JsonNode one : array) all.add(one.asString());
    return all;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.asString() : "";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
