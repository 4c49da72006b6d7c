package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.intake.Letters;
import rapport.shapes.Json;
import tools.jackson.databind.JsonNode;

/** What leaves as JSON has exactly the fields that docs/json.md describes. */
class JsonShapesTest {

  private static final Path DOC =
      Path.of(System.getProperty("rapport.root", "..")).resolve("docs/json.md");

  /** Fields by shape; the value is the type as the document writes it. */
  private static final Map<String, Map<String, String>> SHAPES = new LinkedHashMap<>();

  private static final String FENWICK =
      "tom@fenwick.example, jo@fenwick.example, kim@fenwick.example";
  private static final String QUAY = "eve@quay.example, lee@quay.example, sam@quay.example";

  private static final Set<String> SEEN = new TreeSet<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void readTheDocumentAndImport() throws IOException {
    String shape = "";
    for (String line : Files.readAllLines(DOC)) {
      if (line.startsWith("### ")) shape = line.substring(4).strip();
      if (!line.startsWith("| `")) continue;
      String[] cells = line.split("\\|", -1);
      SHAPES
          .computeIfAbsent(shape, s -> new LinkedHashMap<>())
          .put(cells[1].strip().replace("`", ""), cells[2].strip());
    }
    Letters letters = new Letters();
    for (int n = 0; n < 8; n++)
      letters.fromMaya("r" + n, 300 - 30 * n).toMaya("s" + n, 299 - 30 * n);
    letters
        .fromMaya("q", 5, "In-Reply-To: <s7@mail.example>")
        .fromMaya("p", 118, "In-Reply-To: <s6@mail.example>")
        .fromMaya("o", 148, "In-Reply-To: <s5@mail.example>")
        .fromMaya("w", 3)
        .letter("x", "", "ada@helix.example", 2);
    letters.letter(
        "l",
        "News <news@fenwick.example>",
        "ada@helix.example",
        2,
        "List-Unsubscribe: <mailto:x@y.example>");
    for (int n = 0; n < 8; n++) {
      letters.letter(
          "g" + n, "Maya <maya@northwind.example>", "ada@helix.example, " + FENWICK, 40 + n);
      letters.letter("h" + n, "Ben <ben@quay.example>", "ada@helix.example, " + QUAY, 40 + n);
    }
    letters.letter("i", "Ada <ada@helix.example>", FENWICK, 30);
    letters.letter("j", "Ada <ada@helix.example>", QUAY, 30);
    letters.to(file("mail.mbox"));
    Letters.cards(file("c.vcf"), "Maya Okafor: maya@northwind.example +493012345 #kites");
    Letters.calendar(file("c.ics"), "Site visit");
    Files.writeString(
        file("c.ics"), Files.readString(file("c.ics")).replace("20261110", "20261124"));
    Files.writeString(
        file("messages.csv"),
        """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
        1,,Maya Okafor,https://www.linkedin.com/in/maya,Ada Lindqvist,https://www.linkedin.com/in/ada,2026-01-05 10:00:00 UTC,,Hello,INBOX
        """);
    Files.writeString(file("log.tsv"), "ada\tmaya\t1700000000\tmail\n");
    String files = " " + file("mail.mbox") + " " + file("c.vcf") + " " + file("c.ics");
    String[] words = ("import --me ada@helix.example --json" + files).split(" ");
    assertEquals(1, command(words).code());
  }

  @AfterAll
  static void everyShapeWasSeen() {
    Set<String> unseen = new TreeSet<>(SHAPES.keySet());
    unseen.removeAll(SEEN);
    assertEquals(Set.of(), unseen);
  }

  @Test
  void todayIsAsDescribed() {
    JsonNode today = check("Today", "today", "--json");
    assertEquals(1, today.get("version").asInt());
    assertFalse(today.get("moves").isEmpty());
    assertFalse(today.get("upNext").isEmpty());
  }

  @Test
  void promisesAreAsDescribed() throws IOException {
    try (rapport.cli.House house = Rapport.opener().open(folder.resolve("home"))) {
      long maya = house.desk().look(Letters.NOW).everybody().getFirst().person().id().value();
      house
          .desk()
          .make(
              new WritePromise(new rapport.people.PersonId(maya), true, "send the figures", null),
              Letters.NOW);
    }
    assertFalse(check("Today", "today", "--json").get("promises").isEmpty());
  }

  @Test
  void peopleAreAsDescribed() {
    check("[Person]", "people", "--json");
    assertFalse(check("[Found]", "find", "maya", "--json").isEmpty());
    check("[Relation]", "related maya --is reports-to --of ben --json".split(" "));
    check("[Group]", "groups mentors --add maya --every 30 --json".split(" "));
    command("people", "--group", "mentors", "--keep", "all mentors");
    assertEquals(1, check("[Kept list]", "people", "--lists", "--json").size());
  }

  @Test
  void onePersonIsAsDescribed() {
    JsonNode maya = check("PersonFull", "person", "maya", "--json");
    assertFalse(maya.get("move").isNull());
  }

  @Test
  void tiesAreAsDescribed() {
    for (JsonNode tie : check("[Tie]", "ties", "--json")) {
      double sum = 0;
      for (JsonNode one : tie.get("contributions")) sum += one.get("share").asDouble();
      assertEquals(tie.get("strength").asDouble(), sum, 1e-12);
    }
  }

  @Test
  void receiptsAreAsDescribed() {
    JsonNode receipts = check("Receipts", "receipts", "--json").get("receipts");
    for (JsonNode one : receipts) {
      long sum = one.get("imported").asLong() + one.get("known").asLong();
      for (JsonNode rule : one.get("leftOut")) sum += rule.asLong();
      assertEquals(one.get("found").asLong(), sum + one.get("unreadable").asLong());
    }
    String mail = receipts.get(0).get("id").asString();
    String[] left = ("receipts --items " + mail + " --figure left-out --json").split(" ");
    assertEquals("newsletter", check("Receipt items", left).at("/items/0/leftOut").asString());
  }

  @Test
  void whatFilesHoldIsAsDescribed() {
    Spoken spoken =
        Spoken.of(
            "read",
            "--json",
            "--now",
            Letters.NOW + "",
            file("mail.mbox") + "",
            file("c.ics") + "",
            file("c.vcf") + "",
            file("messages.csv") + "");
    JsonNode read = Json.mapper().readTree(spoken.out());
    check("Read", read);
    for (JsonNode one : read.get("files"))
      for (JsonNode interaction : one.get("interactions"))
        check(
            switch (interaction.get("kind").asString()) {
              case "mail" -> "ReadMail";
              case "meeting" -> "ReadMeeting";
              default -> "ReadChat";
            },
            interaction);
  }

  @Test
  void doctorRebuildAndSourcesAreAsDescribed() throws IOException {
    check("Doctor", "doctor", "--json", "--digest");
    check("Rebuilt", "rebuild", "--json");
    check("[Card difference]", Planted.differences(folder));
    assertEquals(1, check("[Live source]", "sources", "--json").size());
  }

  @Test
  void whatWasDoneIsAsDescribed() {
    JsonNode made =
        check("Made", "change", "{\"change\": \"set-title\", \"words\": \"Head\"}", "--json");
    JsonNode newest = check("[Entry]", "journal", "--json").get(0);
    assertEquals(made.get("entry"), newest.get("entry"));
    assertEquals("set-title", newest.get("change").get("change").asString());
    JsonNode undone = check("[Entry]", "journal", "--undo", made.get("entry").asString(), "--json");
    assertEquals("undo", undone.get(0).get("change").get("change").asString());
    assertEquals(undone.get(0).get("entry"), undone.get(1).get("undoneBy"));
    assertEquals(2, command("journal", "--undo", made.get("entry").asString()).code());
    assertEquals(2, command("change", "{\"change\": \"gossip\"}").code());
    assertEquals(2, command("change", "set-title").code());
  }

  @Test
  void goalsAreAsDescribed() throws IOException {
    check("[Need]", "needs", "--add", "buying", "--json");
    check("[Need]", "needs", "--add", "harbour budget", "--kind", "know-how", "--json");
    assertFalse(check("Today", "today", "--json").findValues("horizon").isEmpty(), "a wish's move");
    check("[Candidate]", "candidates", "maya", "--kind", "support", "--json");
    check("[Route]", "path", "maya", "--json");
    check("[Circle]", "circles", "--json");
    check("Map questions", Planted.questions(folder));
    check("[Chance]", "chances", "--json");
    check("TieKind", "kind", "maya", "--answers", "3,2,1", "--json");
    check("ContactPlan", "contact-plan maya --aim win --step 2026-12-01=ask --json".split(" "));
  }

  @Test
  void whatIsDoneForRelationshipsIsAsDescribed() throws IOException {
    check("[Exchange]", "exchanges", "maya", "--gave", "help", "--what", "a draft", "--json");
    check("Reached", "channels", "maya", "--json");
    check("[Told]", "told", "maya", "--words", "two daughters", "--json");
    check("[Note]", Planted.notes(folder));
    check("[Worth]", "worth", "--add", "Maya on site visits", "--json");
    check("[Trip]", "trips", "--to", "Lisbon", "--json");
    check("Digest", "digest", "--json");
    check("Person", "rhythm", "maya", "--every", "30", "--most", "40", "--json");
    assertFalse(check("[Play]", "plays", "maya", "--json").isEmpty());
    Planted.found(folder.resolve("home"));
    assertEquals(1, check("[Waiting promise]", "promises", "--json").size());
    check("[Same person]", Json.mapper().readTree(Planted.samePerson(folder).out()));
    check("[Tension]", "tensions", "--with", "ben", "--json");
    check("Hard talk", "tensions", "--show", "1", "--json");
    assertTrue(check("[Play]", "plays", "ben", "--json").isEmpty(), "a quarrel rests");
    assertTrue(check("[Waiting promise]", "promises", "--no", "1", "--json").isEmpty());
  }

  @Test
  void whatTheOwnerTrainsIsAsDescribed() throws IOException {
    Planted.views(folder.resolve("home"));
    String[] change = {"--changed-by", "maya", "--believed", "planning", "--thinks", "trust"};
    List<String> words = new ArrayList<>(List.of("grow", "--sheet", "34251".repeat(10), "--json"));
    words.addAll(List.of(change));
    JsonNode growth = check("Growth", words.toArray(String[]::new));
    for (String list : List.of("assessments", "rounds", "skills", "diversity", "mirror", "changes"))
      assertFalse(growth.get(list).isEmpty(), list);
    check("[Outcome]", "outcomes", "--add", "a hire", "--through", "maya", "--json");
    assertEquals(1, check("Year", "outcomes", "--year", "2026", "--json").get("outcomes").asInt());
    check(
        "[Plan]", "plan", "--begin", "one date", "--practice", "name-it", "--went", "4", "--json");
    command(
        "change",
        "{\"change\": \"answer-move\", \"person\": 1, \"cause\": \"PRACTICE\", \"reply\": \"DONE\","
            + " \"about\": \"plan:1:name-it\"}");
    assertEquals(
        1, check("[Plan]", "plan", "--went", "4", "--json").at("/0/practices/0/done").size());
  }

  @Test
  void introducersAndWhomToMeetAreAsDescribed() throws IOException {
    Planted.meetings(file("messages.tsv"), file("met.tsv"));
    Files.writeString(file("events.tsv"), "time\ta\tb\n1700001000\tada\ttom\n");
    Spoken ranked =
        Spoken.of(
            "lab", "introducers", file("messages.tsv") + "", file("events.tsv") + "", "--json");
    check("[Ranked introducer]", Json.mapper().readTree(ranked.out()));
    Spoken meet = Spoken.of("lab", "meet", file("met.tsv") + "", "--at", "1710000000", "--json");
    check("[Ranked candidate]", Json.mapper().readTree(meet.out()));
  }

  @Test
  void scoresAreAsDescribed() {
    String log = file("log.tsv") + "";
    Spoken spoken =
        Spoken.of("lab", "score", log, "--at", "1710000000", "--horizon", "60", "--json");
    check("[Score]", Json.mapper().readTree(spoken.out()));
  }

  @Test
  void intentsAreAsDescribed() throws IOException {
    Files.writeString(file("sentences.txt"), "I will send the figures by Friday.\nIt rained.\n");
    String asked = "lab promises --at 2026-11-23T07:30:00Z --sentences " + file("sentences.txt");
    List<String> lines = Spoken.of(asked.split(" ", -1)).out().lines().toList();
    assertEquals(2, lines.size());
    for (String line : lines) check("Intent", Json.mapper().readTree(line));
    assertEquals("2026-11-27", Json.mapper().readTree(lines.getFirst()).get("due").asString());
  }

  @Test
  void foundPromisesAreAsDescribed() throws IOException {
    Files.writeString(
        file("sent.eml"),
        """
        From: ada@helix.example
        To: maya@northwind.example
        Date: Mon, 23 Nov 2026 07:30:00 +0000
        Subject: Figures

        I'll send you the figures by Friday.

        > I will not.
        """);
    Spoken spoken =
        Spoken.of("lab", "promises", file("sent.eml") + "", "--owner", "ada@helix.example");
    List<String> lines = spoken.out().lines().toList();
    assertEquals(1, lines.size());
    JsonNode found = Json.mapper().readTree(lines.getFirst());
    check("Found promise", found);
    assertEquals("send the figures", found.get("what").asString());
    assertEquals("2026-11-27", found.get("due").asString());
  }

  @Test
  void datesAreAsDescribed() throws IOException {
    Files.writeString(file("texts.txt"), "Lunch on Friday at 1pm?\nNo time here\n");
    Spoken spoken =
        Spoken.of("lab", "dates", file("texts.txt") + "", "--at", "1710000000", "--zone", "UTC");
    List<String> lines = spoken.out().strip().lines().toList();
    assertEquals(2, lines.size());
    for (String line : lines) check("Dates found", Json.mapper().readTree(line));
    assertEquals(1, Json.mapper().readTree(lines.getFirst()).get("found").size());
  }

  @Test
  void listeningIsAsDescribed() throws IOException {
    JsonNode before = check("Listening practice", "listen", "--json");
    assertTrue(before.get("answer").isNull());
    JsonNode after =
        check("Listening practice", "listen", "--answer", "You feel left out.", "--json");
    assertEquals("reflecting", after.get("answer").get("manner").asString());
    assertEquals(1, after.get("weeks").get(0).get("good").asInt());
    Files.writeString(
        file("talks.tsv"), "talk\tspeaker\ttext\n1\tada\tWhy?\n1\tmaya\tYou should ask.\n");
    Spoken spoken = Spoken.of("lab", "listen", file("talks.tsv") + "", "--json");
    List<String> lines = spoken.out().lines().toList();
    assertEquals(4, lines.size());
    for (int i = 0; i < lines.size(); i++)
      check(i < 2 ? "Turn" : "Account of a talk", Json.mapper().readTree(lines.get(i)));
  }

  @Test
  void exercisesAreAsDescribed() throws IOException {
    assertTrue(check("Training", "train", "empathy", "--json").get("chosen").isNull());
    check("Training", "train", "empathy", "--answer", "2", "--json");
    check("[Practised talk]", "talk", "--json");
    assertEquals(
        1, check("Course of a talk", "talk", "1", "--say", "Go on.", "--json").get("turns").size());
    Planted.path(folder);
    assertFalse(check("Today", "today", "--json").get("step").isNull());
    assertEquals(2, command("train", "empathy", "--answer", "4").code());
    check("Balance", "balance", "--answers", "1,2,3,4,5,0,0,0", "--json");
    check("[Learned thing]", "worth", "--learned", "--json");
  }

  @Test
  void measuresAreAsDescribed() {
    String all =
        String.join(",", SHAPES.getOrDefault("Measures", Map.of()).keySet()).replace("person,", "");
    Spoken spoken = Spoken.of("lab", "network", file("log.tsv") + "", "--json", "--measures", all);
    check("[Measures]", Json.mapper().readTree(spoken.out()));
  }

  private static Path file(String name) {
    return folder.resolve(name);
  }

  private static Spoken command(String... words) {
    return Spoken.of(
        List.of("--home", folder.resolve("home").toString(), "--now", Letters.NOW.toString()),
        words);
  }

  private static JsonNode check(String type, String... words) {
    Spoken spoken = command(words);
    assertEquals(0, spoken.code(), spoken.err());
    JsonNode node = Json.mapper().readTree(spoken.out());
    check(type, node);
    return node;
  }

  /** A node has the fields of its shape and no others, all the way down. */
  private static void check(String type, JsonNode node) {
    if (type.startsWith("[")) {
      assertTrue(node.isArray(), type);
      for (JsonNode one : node) check(type.substring(1, type.length() - 1), one);
      return;
    }
    Map<String, String> fields = SHAPES.get(type);
    if (fields == null || node.isNull()) return;
    SEEN.add(type);
    Map<String, String> expected = new LinkedHashMap<>(fields);
    expected
        .entrySet()
        .removeIf(one -> one.getValue().contains("only when") && !node.has(one.getKey()));
    assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(node.propertyNames()), type);
    expected.forEach((name, of) -> check(of.replace(" or null", ""), node.get(name)));
  }
}
