package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Sink;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Tables;
import rapport.store.settings.Owners;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

/**
 * A large mailbox that grew is read from where it grew, and everything stands as if it was read
 * whole.
 */
class ReadBeforeTest {

  private static final String ADA = "ada@helix.example";
  private static final String BODY = "The harbour is quiet today.\n".repeat(4_000);
  private static final int LETTERS = 60;

  @TempDir Path folder;
  private final List<Database> open = new ArrayList<>();
  private Path file;
  private Database database;

  @BeforeEach
  void letters() throws IOException {
    file = folder.resolve("mail.mbox");
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < LETTERS; n++) {
      text.append(letter("a" + n, n % 7 == 3));
      if (n == 20) text.append(letter("a" + "9".repeat(600_000), false));
    }
    Files.writeString(file, text);
    assertTrue(Files.size(file) > ReadBefore.LEAST + 2L * BODY.length());
    database = home("home");
  }

  @AfterEach
  void close() {
    for (Database one : open) one.close();
  }

  private Database home(String name) throws IOException {
    Database home = Database.open(FreshHome.at(folder.resolve(name)));
    open.add(home);
    new Owners(home).get(1, "Europe/Berlin");
    return home;
  }

  private static String letter(String id, boolean news) {
    return "From maya@northwind.example Mon Nov  2 09:00:00 2026\nMessage-ID: <"
        + id
        + "@mail.example>\nDate: Mon, 2 Nov 2026 09:00:00 +0000\nFrom: Maya Okafor"
        + " <maya@northwind.example>\nTo: ada@helix.example\nDelivered-To: ada@helix.example\n"
        + (news ? "List-Unsubscribe: <mailto:x@northwind.example>\n" : "")
        + "Subject: Harbour "
        + id
        + "\n\n"
        + BODY
        + "\n";
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  /** How many bytes each import did not read. */
  private final List<Long> skipped = new ArrayList<>();

  private Receipt take(Database into) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Letters.NOW)); // receipts hold a digest of it
    Unit unit = Sources.units(List.of(file), false).getFirst();
    Unit watched =
        new Unit() {
          @Override
          public String name() {
            return unit.name();
          }

          @Override
          public Path path() {
            return unit.path();
          }

          @Override
          public String format() {
            return unit.format();
          }

          @Override
          public long size() {
            return unit.size();
          }

          @Override
          public void read(Window window, Sink sink) throws IOException {
            skipped.add(sink.skippedBytes());
            unit.read(window, sink);
          }
        };
    return new Intake(into, 1)
        .run(List.of(watched), List.of(ADA), Letters.NOW, new Intake.Watcher() {})
        .getFirst();
  }

  private static Map<String, String> held(Database of) {
    Map<String, String> held = new HashMap<>(new Tables(of).digests(1));
    held.remove("read_before"); // how it was read, not what
    return held;
  }

  /** The tables that differ. */
  private static Map<String, String> unlike(Map<String, String> one, Map<String, String> other) {
    Map<String, String> unlike = new HashMap<>(one);
    unlike.entrySet().removeAll(other.entrySet());
    return unlike;
  }

  private static String counts(Receipt receipt) {
    return List.of(
            receipt.found(),
            receipt.imported(),
            receipt.known(),
            receipt.leftOut(),
            receipt.unreadable(),
            receipt.problems().size())
        .toString();
  }

  /** The same two imports, the second time of the whole file. */
  private Map<String, String> whole(byte[] before, byte[] after) throws IOException {
    Database other = home("whole" + open.size());
    Files.write(file, before);
    take(other);
    new rapport.store.Rows(other).delete(1, "read_before", "1 = 1", "");
    Files.write(file, after);
    take(other);
    assertEquals(0, skipped.getLast());
    return held(other);
  }

  @Test
  void whatGrewIsReadFromThereOn() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Receipt first = take(database);
    assertEquals("[61, 51, 0, {NEWSLETTER=9}, 1, 1]", counts(first));
    append(letter("b0", true) + letter("b1", false) + letter("b2", false));
    byte[] after = Files.readAllBytes(file);
    Receipt second = take(database);
    assertTrue(skipped.getLast() > before.length - 2L * BODY.length(), skipped.toString());
    assertEquals("[64, 2, 51, {NEWSLETTER=10}, 1, 1]", counts(second));
    Map<String, String> held = held(database);
    assertEquals(counts(second), counts(new Receipts(database), second.id()));
    assertEquals("[64, 0, 53, {NEWSLETTER=10}, 1, 1]", counts(take(database)));
    assertTrue(skipped.getLast() > before.length, skipped.toString());
    assertEquals(held, held(database));
    assertEquals(Map.of(), unlike(whole(before, after), held));
  }

  private static String counts(Receipts receipts, long id) {
    Receipts.Row row = receipts.find(1, id).orElseThrow();
    String rules = receipts.leftOut(1, id).toString().replace("newsletter", "NEWSLETTER");
    return List.of(
            row.found(), row.imported(), row.known(), rules, row.unreadable(), row.problems())
        .toString();
  }

  @Test
  void aMessageThatWasStillBeingWrittenIsReadAgain() throws IOException {
    String last = letter("a60", false);
    append(last.substring(0, last.indexOf("Subject")));
    take(database);
    append(last.substring(last.indexOf("Subject")) + letter("a61", false));
    Receipt second = take(database);
    assertTrue(skipped.getLast() > 0);
    assertEquals(63, second.found());
    assertEquals(1, second.imported());
  }

  @Test
  void oneOtherByteAndAllIsRead() throws IOException {
    take(database);
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.UTF_8).indexOf("<a2@mail");
    bytes[at + 1] = 'z';
    Files.write(file, bytes);
    append(letter("b0", false));
    Receipt second = take(database);
    assertEquals(List.of(0L, 0L), skipped);
    assertEquals(2, second.imported());
  }

  @Test
  void whatWasCutOffIsNotMissed() throws IOException {
    take(database);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2 * 2 - 3 * BODY.length()));
    take(database);
    assertEquals(List.of(0L, 0L), skipped);
  }

  @Test
  void afterARuleWasSwitchedOffAllIsRead() throws IOException {
    take(database);
    new RuleRows(database).off(1, "newsletter");
    append(letter("b0", false));
    take(database);
    assertEquals(List.of(0L, 0L), skipped);
  }

  @Test
  void afterAnImportWasTakenBackAllIsReadAndComesBack() throws IOException {
    Receipt first = take(database);
    append(letter("b0", false));
    take(database);
    new Receipts(database).undo(1, first.id());
    Receipt again = take(database);
    assertEquals(0, skipped.getLast());
    assertEquals(62, again.found());
    assertEquals(51, again.imported());
  }

  @Test
  void stoppedBehindWhatWasReadItGoesOn() throws IOException {
    byte[] before = Files.readAllBytes(file);
    take(database);
    append(letter("b0", false) + letter("b1", false) + letter("b2", false));
    byte[] after = Files.readAllBytes(file);
    Files.setLastModifiedTime(file, FileTime.from(Letters.NOW));
    Unit unit = Sources.units(List.of(file), false).getFirst();
    int[] asked = new int[1];
    new Intake(database, 1)
        .run(
            List.of(unit),
            List.of(ADA),
            Letters.NOW,
            new Intake.Watcher() {
              @Override
              public boolean stopped() {
                return ++asked[0] > 2;
              }
            });
    Receipt rest = take(database);
    assertTrue(rest.complete());
    assertEquals(64, rest.found());
    Map<String, String> held = held(database);
    assertEquals(Map.of(), unlike(whole(before, after), held));
  }
}
