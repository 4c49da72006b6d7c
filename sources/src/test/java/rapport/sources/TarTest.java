package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String LETTER =
      "From: maya@northwind.example\r\nTo: ada@helix.example\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n"
          + "Message-ID: <%s@x.example>\r\n\r\nHello.\r\n";

  @TempDir Path folder;

  /** What Google Takeout packs: a mailbox, a calendar and cards in nested folders. */
  private static Map<String, String> takeout() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Takeout/archive_browser.html", "<html>");
    files.put("Takeout/Calendar/Ada's days.ics", calendar());
    files.put(
        "Takeout/Contacts/All Contacts/All Contacts.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maya Okafor\r\nEND:VCARD\r\n");
    files.put(
        "Takeout/Mail/All mail Including Spam and Trash, and a name that is longer than a hundred letters of the alphabet can be.mbox",
        "From 1@xxx Mon Nov 02 10:00:00 +0000 2026\r\nX-Gmail-Labels: Inbox\r\n"
            + LETTER.formatted("a"));
    return files;
  }

  private static String calendar() {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTART:20260105T100000Z\r\n"
        + "ATTENDEE:mailto:maya@northwind.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private Path packed(String name, Map<String, String> files) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    for (Map.Entry<String, String> one : files.entrySet()) {
      String path = one.getKey();
      if (path.length() > 99) entry(tar, "PaxHeader", 'x', pax(path));
      entry(tar, path, '0', one.getValue().getBytes(StandardCharsets.UTF_8));
    }
    tar.writeBytes(new byte[1024]);
    Path file = folder.resolve(name);
    if (!name.endsWith("gz")) return Files.write(file, tar.toByteArray());
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(tar.toByteArray());
    }
    return file;
  }

  private static byte[] pax(String path) {
    String record = " path=" + path + "\n";
    int length = record.length() + 3;
    return (length + record).getBytes(StandardCharsets.UTF_8);
  }

  /** A header as POSIX.1-2001 has it, and the bytes up to a whole block. */
  private static void entry(ByteArrayOutputStream tar, String path, char type, byte[] bytes) {
    byte[] head = new byte[512];
    put(head, 0, path.substring(0, Math.min(99, path.length())));
    put(head, 100, "0000644");
    put(head, 124, "%011o".formatted(bytes.length));
    head[156] = (byte) type;
    put(head, 257, "ustar");
    put(head, 263, "00");
    tar.writeBytes(head);
    tar.writeBytes(bytes);
    tar.writeBytes(new byte[-bytes.length & 511]);
  }

  private static void put(byte[] head, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, head, at, bytes.length);
  }

  private static List<Unit> units(Path file) throws IOException {
    return Sources.units(List.of(file), false);
  }

  private static Collected read(Unit unit) throws IOException {
    Collected found = new Collected(0);
    unit.read(WINDOW, found);
    return found;
  }

  @Test
  void aTakeoutIsReadAsAWhole() throws IOException {
    for (String name : List.of("takeout.tgz", "takeout.tar.gz", "takeout.tar")) {
      List<Unit> units = units(packed(name, takeout()));
      assertEquals(List.of("ics", "vcard", "mbox"), units.stream().map(Unit::format).toList());
      for (Unit unit : units) assertEquals(1, read(unit).items.size(), unit.name());
      assertTrue(units.get(2).name().endsWith("can be.mbox"), units.get(2).name());
    }
  }

  @Test
  void messageFilesOfAnArchiveAreOneUnit() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int n = 0; n < 5; n++) files.put("Mail/Sent/" + n + ".eml", LETTER.formatted(n));
    List<Unit> units = units(packed("mail.tgz", files));
    assertEquals(1, units.size());
    Collected found = read(units.getFirst());
    assertEquals(5, found.mails().size());
    assertTrue(found.mails().getFirst().sent());
  }

  @Test
  void numberedMessagesOfAnArchiveAreOneUnit() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("maildir/ada/inbox/1.", LETTER.formatted("a") + "x".repeat(70_000));
    files.put("maildir/ada/sent/2", LETTER.formatted("b"));
    files.put("maildir/ada/3", "a list of things");
    List<Unit> units = units(packed("numbered.tgz", files));
    assertEquals(List.of("eml-folder"), units.stream().map(Unit::format).toList());
    assertEquals(2, read(units.getFirst()).mails().size());
  }

  @Test
  void anArchiveOfOtherThingsSaysSo() throws IOException {
    List<Unit> units = units(packed("pictures.tgz", Map.of("a.txt", "no mail here")));
    assertEquals(List.of("unknown"), units.stream().map(Unit::format).toList());
  }

  @Test
  void damageEndsNothingButTheArchive() throws IOException {
    byte[] good = Files.readAllBytes(packed("takeout.tgz", takeout()));
    byte[] plain = Files.readAllBytes(packed("takeout.tar", takeout()));
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      byte[] bad = (round % 2 == 0 ? good : plain).clone();
      for (int n = 0; n <= round / 30; n++)
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      bad = Arrays.copyOf(bad, random.nextInt(bad.length) + 1);
      for (Unit unit : units(Files.write(folder.resolve("bad.tgz"), bad))) read(unit);
    }
  }
}
