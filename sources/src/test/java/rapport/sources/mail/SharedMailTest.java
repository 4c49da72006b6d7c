package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapport.people.Handle;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with what independent readers found in the same files, wherever they agree. */
@Tag("shared")
class SharedMailTest {

  private static final Path SHARED = Path.of(System.getProperty("rapport.shared", "none"));
  private static final Path SAMPLES = SHARED.resolve("samples");
  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T00:00:00Z"));

  private final List<String> failures = new ArrayList<>();
  private int agreed;

  private static Collected read(Path file) throws IOException {
    Collected found = new Collected();
    for (Unit unit : Sources.units(List.of(file), true)) unit.read(WINDOW, found);
    return found;
  }

  @Test
  void messagesSayWhatOthersReadInThem() throws IOException {
    JsonNode all = JsonMapper.shared().readTree(SAMPLES.resolve("expected-messages.json").toFile());
    for (Map.Entry<String, JsonNode> file : all.properties())
      message(file.getKey(), file.getValue());
    System.out.println(
        all.size() + " messages, " + agreed + " facts agree, " + failures.size() + " do not");
    assertEquals(List.of(), failures);
  }

  private void message(String file, JsonNode expected) throws IOException {
    if (expected.has("error")) return;
    Collected found = read(SAMPLES.resolve(file));
    check(file + " messages", 1, found.mails().size());
    if (found.mails().size() != 1) return;
    Item.Mail mail = found.mails().getFirst();
    JsonNode sure = expected.get("agree");
    List<Party> from = mail.from() == null ? List.of() : List.of(mail.from());
    if (sure.get("from").asBoolean()) check(file + " from", set(expected, "from"), addresses(from));
    if (sure.get("to").asBoolean()) check(file + " to", set(expected, "to"), addresses(mail.to()));
    if (sure.get("cc").asBoolean()) check(file + " cc", set(expected, "cc"), addresses(mail.cc()));
    if (sure.get("subject").asBoolean())
      check(file + " subject", line(text(expected, "subject")), line(mail.subject()));
    String id = mail.id().startsWith("sha256:") ? null : mail.id();
    if (sure.get("message_id").asBoolean())
      check(file + " id", bracketed(text(expected, "message_id")), line(id));
    Object at = mail.at() == null ? null : mail.at().getEpochSecond();
    if (sure.get("date").asBoolean()) check(file + " date", number(expected, "date"), at);
    check(file + " in reply to", text(expected, "in_reply_to"), mail.inReplyTo());
    check(file + " references", list(expected, "references"), mail.references());
  }

  @Test
  void mailboxesHoldAsManyMessages() throws IOException {
    JsonNode all = JsonMapper.shared().readTree(SAMPLES.resolve("expected-mbox.json").toFile());
    for (Map.Entry<String, JsonNode> file : all.properties()) {
      JsonNode expected = file.getValue();
      int strict = expected.get("strict_separator").asInt();
      boolean sure = expected.has("authority") || expected.get("python_mailbox").asInt() == strict;
      int wanted = expected.has("authority") ? expected.get("authority").asInt() : strict;
      Collected found = read(SAMPLES.resolve(file.getKey()));
      if (sure) check(file.getKey(), wanted, found.items.size());
    }
    System.out.println(
        all.size() + " mailboxes, " + agreed + " agree, " + failures.size() + " do not");
    assertEquals(List.of(), failures);
  }

  @ParameterizedTest
  @CsvSource({
    "enron-kean.mbox, 1702",
    "spamassassin-ham.mbox, 4150",
    "spamassassin-spam.mbox, 500"
  })
  void everyMessageOfAKnownMailboxIsRead(String file, int messages) throws IOException {
    Collected found = read(SHARED.resolve("data/mail").resolve(file));
    assertEquals(List.of(messages, messages), List.of(found.items.size(), found.mails().size()));
  }

  private void check(String what, @Nullable Object wanted, @Nullable Object found) {
    if (java.util.Objects.equals(wanted, found)) agreed++;
    else failures.add(what + ": wanted " + wanted + ", found " + found);
  }

  private static Set<String> addresses(List<Party> parties) {
    Set<String> addresses = new TreeSet<>();
    for (Party party : parties) addresses.add(party.handle().value());
    return addresses;
  }

  private static Set<String> set(JsonNode node, String field) {
    Set<String> set = new TreeSet<>();
    for (String text : list(node, field)) set.add(Handle.email(text).value());
    return set;
  }

  private static List<String> list(JsonNode node, String field) {
    List<String> list = new ArrayList<>();
    if (node.hasNonNull(field)) node.get(field).forEach(value -> list.add(value.asString()));
    return list;
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asString() : null;
  }

  private static @Nullable Long number(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asLong() : null;
  }

  /** Rapport writes an identity in the brackets of RFC 5322, also where they were left out. */
  private static String bracketed(@Nullable String id) {
    String line = line(id);
    return line.isEmpty() || line.startsWith("<") ? line : "<" + line + ">";
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }
}
