package rapport.sources.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.interactions.LeftOut;
import rapport.people.Handle;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

class SlackExportTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String USERS =
      """
      [{"id": "U0ADA", "name": "ada", "profile": {"real_name": "Ada Lindqvist", "email": "ada@helix.example"}},
       {"id": "U0MAYA", "name": "maya", "real_name": "Maya Okafor", "profile": {"email": "Maya@northwind.example"}},
       {"id": "U0JONAS", "name": "jonas"},
       {"id": "U0BOT", "name": "robot", "is_bot": true}]
      """;

  @TempDir Path folder;

  private Path export(Map<String, String> files) throws IOException {
    Path file = folder.resolve("workspace.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("users.json", USERS);
    files.put(
        "channels.json",
        "[{\"id\": \"C1\", \"name\": \"general\", \"members\": [\"U0ADA\", \"U0MAYA\", \"U0JONAS\", \"U1\", \"U2\", \"U3\", \"U4\", \"U5\", \"U6\"]}]");
    files.put("dms.json", "[{\"id\": \"D1\", \"members\": [\"U0ADA\", \"U0MAYA\"]}]");
    files.put(
        "D1/2026-02-03.json",
        "[{\"type\": \"message\", \"user\": \"U0MAYA\", \"text\": \"Hello\", \"ts\": \"1770112800.000100\"}]");
    files.put(
        "general/2026-02-04.json",
        """
        [{"type": "message", "user": "U0ADA", "text": "<@U0MAYA> and <@U0JONAS|jonas>, look", "ts": "1770199200.000100"},
         {"type": "message", "user": "U0JONAS", "text": "I will", "ts": "1770199300.000100", "thread_ts": "1770199200.000100", "parent_user_id": "U0ADA"},
         {"type": "message", "user": "U0MAYA", "text": "Good morning, everybody", "ts": "1770199400.000100"},
         {"type": "message", "subtype": "channel_join", "user": "U0JONAS", "text": "<@U0JONAS> has joined", "ts": "1770199500.000100"},
         {"type": "message", "user": "U0BOT", "text": "<@U0ADA> Build 7", "ts": "1770199600.000100"},
         {"type": "message", "user": "U0ADA", "text": "no time"}]
        """);
    return files;
  }

  private List<Item> read(Map<String, String> files) throws IOException {
    List<Unit> units = Sources.units(List.of(export(files)), false);
    assertEquals(1, units.size());
    assertEquals("slack", units.getFirst().format());
    Collected found = new Collected();
    units.getFirst().read(WINDOW, found);
    return found.items;
  }

  private static Item.Chat chat(Item item) {
    return (Item.Chat) item;
  }

  @Test
  void aDirectMessageGoesToTheOther() throws IOException {
    Item.Chat one = chat(read(files()).getFirst());
    assertEquals(Handle.email("maya@northwind.example"), one.from().handle());
    assertEquals("Maya Okafor", one.from().name());
    assertEquals(Handle.email("ada@helix.example"), one.to().getFirst().handle());
    assertEquals(Instant.parse("2026-02-03T10:00:00Z"), one.at());
  }

  @Test
  void inALargeChannelOnlyWhoIsMeantIsMeant() throws IOException {
    List<Item> all = read(files());
    assertEquals(2, chat(all.get(1)).to().size());
    assertEquals(
        new Handle(Handle.Kind.CARD, "slack:U0JONAS"), chat(all.get(1)).to().getLast().handle());
    assertEquals(Handle.email("ada@helix.example"), chat(all.get(2)).to().getFirst().handle());
    assertEquals(LeftOut.BROADCAST, chat(all.get(3)).leftOut());
  }

  @Test
  void whatProgramsSayIsLeftOutAndWhatHasNoTimeIsTold() throws IOException {
    List<Item> all = read(files());
    assertEquals(LeftOut.AUTOMATIC, chat(all.get(4)).leftOut());
    assertEquals(LeftOut.AUTOMATIC, chat(all.get(5)).leftOut());
    assertTrue(all.get(6) instanceof Item.Unreadable);
    assertEquals(7, all.size());
  }

  @Test
  void skippingGivesTheRestAndADamagedDayLosesNoOther() throws IOException {
    Unit unit = Sources.units(List.of(export(files())), false).getFirst();
    Collected rest = new Collected(3);
    unit.read(WINDOW, rest);
    assertEquals(4, rest.items.size());
    Map<String, String> damaged = files();
    damaged.put("D1/2026-02-03.json", "[{\"type\": \"mess");
    assertEquals(7, read(damaged).size());
  }

  @Test
  void anArchiveThatIsCutOffIsNoMistake() throws IOException {
    byte[] whole = Files.readAllBytes(export(files()));
    for (int cut = 1; cut < 40; cut++) {
      Path part = folder.resolve("part" + cut + ".zip");
      Files.write(part, Arrays.copyOf(whole, whole.length * cut / 40));
      for (Unit unit : Sources.units(List.of(part), false)) unit.read(WINDOW, new Collected());
      assertTrue(Objects.requireNonNull(part.getFileName()).toString().startsWith("part"));
    }
  }

  @Test
  void anUnpackedExportSaysTheSameAsItsArchive() throws IOException {
    Path unpacked = folder.resolve("workspace");
    for (Map.Entry<String, String> one : files().entrySet()) {
      Path file = unpacked.resolve(one.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, one.getValue());
    }
    List<Unit> found = Sources.units(List.of(unpacked), false);
    assertEquals(List.of("slack"), found.stream().map(Unit::format).toList());
    Collected folded = new Collected(0);
    found.getFirst().read(WINDOW, folded);
    Collected packed = new Collected(0);
    Sources.units(List.of(export(files())), false).getFirst().read(WINDOW, packed);
    assertEquals(
        packed.items.stream().map(item -> item.toString().replaceAll("where=[^,]*", "")).toList(),
        folded.items.stream().map(item -> item.toString().replaceAll("where=[^,]*", "")).toList());
  }
}
