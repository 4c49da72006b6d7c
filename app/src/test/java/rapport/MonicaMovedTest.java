package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export of Monica with every field that Monica writes is moved in, and compared with it field
 * by field: what is said of somebody is found with that person, and the receipt tells the number of
 * everything else.
 */
class MonicaMovedTest {

  private static final Path EXPORT =
      Path.of(
          String.valueOf(System.getProperty("rapport.root")),
          "sources/src/test/resources/exports/monica-every-field.json");

  @TempDir Path folder;

  private JsonNode asked(String... words) {
    Spoken spoken =
        Spoken.of(
            List.of("--home", folder.toString(), "--now", "2026-03-01T08:00:00Z", "--json"), words);
    assertEquals(0, spoken.code(), spoken.err());
    return JsonMapper.shared().readTree(spoken.out());
  }

  @Test
  void whatMonicaSaysOfSomebodyIsFoundWithThatPerson() {
    assertEquals(0, asked("import", EXPORT.toString()).path("unreadable").asInt(0));
    JsonNode maya = asked("person", "Maya");
    check(maya.at("/tie/name"), "Maya Ife Okafor");
    check(maya.at("/tie/organisation"), "Northwind");
    assertEquals(
        List.of("maya@northwind.example", "+49301234567", "linkedin.com/in/maya-okafor"),
        texts(maya.path("handles"), ""));
    check(asked("people").at("/0/title"), "Partner");
    assertEquals(List.of("birthday", "place", "note", "group"), texts(maya.path("said"), "/kind"));
    assertEquals(
        List.of("1983-04-05", "Lisbon, Portugal", "Met at the quay.", "harbour"),
        texts(maya.path("said"), "/value"));
    assertEquals(
        List.of(
            "2026-02-10T15:30:00Z",
            "2026-02-01T00:00:00Z",
            "2026-01-21T08:00:00Z",
            "2026-01-20T08:00:00Z"),
        texts(maya.path("latest"), "/at"));
    assertEquals(
        List.of("phone", "face to face", "chat", "chat"), texts(maya.path("latest"), "/channel"));
    assertEquals(
        List.of("received", "sent", "received", "sent"),
        texts(maya.path("latest"), "/direction"),
        "she called, we had lunch, she answered, I wrote");
    check(maya.at("/latest/1/subject"), "Lunch at the harbour");
    check(asked("person", "Jonas").at("/latest/0/subject"), "Lunch at the harbour");
  }

  @Test
  void whatIsNotReadIsToldByItsNumber() {
    asked("import", EXPORT.toString());
    List<String> told = texts(asked("receipts").at("/receipts/0/problems"), "/what");
    for (Map.Entry<String, Integer> kind :
        Map.of(
                "note",
                1,
                "gift",
                1,
                "debt",
                1,
                "pet",
                1,
                "task",
                1,
                "reminder",
                1,
                "life event",
                1,
                "relationship",
                1,
                "call content",
                1,
                "message content",
                2)
            .entrySet())
      assertTrue(
          told.contains(
              "of the kind “%s” %d were left alone".formatted(kind.getKey(), kind.getValue())),
          kind + " of " + told);
  }

  private static void check(JsonNode found, String said) {
    assertEquals(said, found.asString());
  }

  private static List<String> texts(JsonNode list, String at) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : list) texts.add(one.at(at).asString());
    return texts;
  }
}
