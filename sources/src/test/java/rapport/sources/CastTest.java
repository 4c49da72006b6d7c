package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.LeftOut;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The readers find in the office's files what the office says is in them. */
class CastTest {

  private static final Path CAST = Path.of(System.getProperty("rapport.root", ".."), "cast");
  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  @Test
  void theMailHoldsWhatTheOfficeSays() throws IOException {
    JsonNode wanted = files().get("mail");
    Collected read = read("mail.mbox", "mbox");
    List<Item.Mail> mails = read.mails();
    assertEquals(wanted.get("items").asInt(), read.items.size());
    assertEquals(wanted.get("unreadable").asInt(), read.items.size() - mails.size());
    assertEquals(wanted.get("undated").asInt(), count(mails, mail -> mail.at() == null));
    assertEquals(wanted.get("withoutAuthor").asInt(), count(mails, mail -> mail.from() == null));
    assertEquals(
        wanted.get("duplicates").asInt(),
        mails.size() - (int) mails.stream().map(Item.Mail::id).distinct().count());
    Map<String, Integer> rules = new TreeMap<>();
    for (Item.Mail mail : mails) add(rules, mail.leftOut());
    check(wanted.get("leftOut"), rules, LeftOut.ALONE);
    assertEquals(
        wanted.get("sent").asInt() + wanted.get("leftOut").get("alone").asInt(),
        count(mails, mail -> mail.sent() && mail.leftOut() == null));
  }

  @Test
  void theCalendarHoldsWhatTheOfficeSays() throws IOException {
    JsonNode wanted = files().get("calendar");
    Collected read = read("calendar.ics", "ics");
    assertEquals(wanted.get("entries").asInt(), read.items.size());
    List<Item.Meeting> meetings = read.all(Item.Meeting.class);
    assertEquals(wanted.get("unreadable").asInt(), read.items.size() - meetings.size());
    Map<String, Integer> rules = new TreeMap<>();
    for (Item.Meeting meeting : meetings)
      add(rules, declined(meeting) ? LeftOut.DECLINED : meeting.leftOut());
    check(wanted.get("leftOut"), rules, null);
    assertEquals(List.of(), read.problems);
  }

  @Test
  void theAddressBookHoldsWhatTheOfficeSays() throws IOException {
    JsonNode wanted = files().get("contacts");
    Collected read = read("contacts.vcf", "vcard");
    List<Item.Contact> contacts = read.all(Item.Contact.class);
    assertEquals(wanted.get("cards").asInt(), read.items.size());
    assertEquals(wanted.get("people").asInt(), count(contacts, Item.Contact::person));
    assertEquals(wanted.get("unreadable").asInt(), read.items.size() - contacts.size());
  }

  @Test
  void theExportHoldsWhatTheOfficeSays() throws IOException {
    JsonNode wanted = files().get("linkedin");
    Collected connections = read("linkedin.zip", "linkedin-connections");
    assertEquals(wanted.get("connections").asInt(), connections.items.size());
    assertEquals(
        wanted.get("connections").asInt() - wanted.get("withoutName").asInt(),
        connections.all(Item.Contact.class).size());
    Collected messages = read("linkedin.zip", "linkedin-messages");
    List<Item.Chat> chats = messages.all(Item.Chat.class);
    assertEquals(wanted.get("messages").asInt(), messages.items.size());
    assertEquals(wanted.get("unreadable").asInt(), messages.items.size() - chats.size());
    assertEquals(
        wanted.get("drafts").asInt(), count(chats, chat -> chat.leftOut() == LeftOut.DRAFT));
    assertEquals(wanted.get("spam").asInt(), count(chats, chat -> chat.leftOut() == LeftOut.SPAM));
  }

  private static boolean declined(Item.Meeting meeting) {
    return meeting.attendees().stream()
        .anyMatch(one ->
            one.party().handle().value().equals("ada@helix.example")
                && "declined".equals(one.status()));
  }

  private static void add(Map<String, Integer> rules, @Nullable LeftOut rule) {
    if (rule != null) rules.merge(rule.id(), 1, Integer::sum);
  }

  private static void check(JsonNode wanted, Map<String, Integer> rules, @Nullable LeftOut but) {
    Map<String, Integer> expected = new TreeMap<>();
    for (String rule : wanted.propertyNames())
      if (but == null || !rule.equals(but.id())) expected.put(rule, wanted.get(rule).asInt());
    assertEquals(expected, rules);
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return (int) all.stream().filter(which).count();
  }

  private static JsonNode files() throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readAllBytes(CAST.resolve("expected.json")))
        .get("files");
  }

  private static Collected read(String file, String format) throws IOException {
    Collected read = new Collected();
    for (Unit unit : Sources.units(List.of(CAST.resolve("files").resolve(file)), false))
      if (unit.format().equals(format)) unit.read(WINDOW, read);
    return read;
  }
}
