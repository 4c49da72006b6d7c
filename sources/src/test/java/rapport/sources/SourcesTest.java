package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String MAIL = "From: maya@brightwater.example\nSubject: One\n\nHello.\n";
  private static final String MBOX =
      "From maya@brightwater.example Mon Mar  2 09:15:02 2026\n" + MAIL + "\n";

  @TempDir private Path home;

  private void file(String name, String text) throws IOException {
    Path path = home.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        Object content = namesAndBytes[i + 1];
        out.write(
            content instanceof byte[] b ? b : ((String) content).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Each unit as {@code format name items}, with problems after it. */
  private void check(boolean each, String... expected) throws IOException {
    List<String> found = new ArrayList<>();
    for (Unit unit : Sources.units(List.of(home), each)) {
      Collected all = new Collected();
      unit.read(WINDOW, all);
      String name = unit.name().replace(home.toString(), "");
      found.add(
          (unit.format()
                  + " "
                  + name
                  + " "
                  + all.items.size()
                  + " "
                  + String.join(";", all.problems))
              .strip());
    }
    assertEquals(List.of(expected), found);
  }

  @Test
  void contentDecidesNotTheName() throws IOException {
    file("a.txt", MAIL);
    file("b", MBOX + MBOX);
    file("c.eml", MAIL);
    check(true, "eml /a.txt 1", "mbox /b 2", "eml /c.eml 1");
  }

  @Test
  void whatNobodyReadsIsSaidSo() throws IOException {
    file("a.bin", "\0\1\2");
    file("b.pst", "!BDN....");
    check(
        true,
        "unknown /a.bin 0 not a format that Rapport reads",
        "pst /b.pst 0 the data file is damaged");
  }

  @Test
  void messagesInNumberedFilesGetOneReceipt() throws IOException {
    file("inbox/1", MAIL);
    file("inbox/2.", MAIL.replace("<", "<2"));
    file("inbox/3", "no message at all");
    file("inbox/.mh_sequences", "unseen: 1-2");
    Files.write(home.resolve("a.zip"), zip("m/inbox/1.", MAIL, "m/sent/2.", MAIL));
    check(
        false,
        "eml-folder  2",
        "eml-folder /a.zip 2",
        "unknown /inbox/3 0 not a format that Rapport reads");
  }

  @Test
  void messageFilesOfAFolderGetOneReceipt() throws IOException {
    file("Sent/a.eml", MAIL);
    file("b.eml", MAIL);
    file(".hidden/c.eml", MAIL);
    check(false, "eml-folder  2");
    check(true, "eml /Sent/a.eml 1", "eml /b.eml 1");
    Collected all = new Collected();
    Sources.units(List.of(home), false).getFirst().read(WINDOW, all);
    assertEquals(List.of(true, false), all.mails().stream().map(Item.Mail::sent).toList());
  }

  @Test
  void aMaildirIsOneUnitWithItsFolders() throws IOException {
    for (String folder : List.of("", ".Sent/", ".Work.Old/"))
      for (String part : List.of("cur/", "new/", "tmp/"))
        file("Maildir/" + folder + part + "177.M1.host:2,S", MAIL);
    file("Maildir/cur/178.M2.host:2,DS", MAIL);
    check(false, "maildir /Maildir 7");
    Collected all = new Collected();
    Sources.units(List.of(home.resolve("Maildir")), false).getFirst().read(WINDOW, all);
    assertEquals(
        List.of(List.of("Work/Old"), List.of("Work/Old")),
        all.mails().subList(5, 7).stream().map(Item.Mail::folders).toList());
    assertEquals(2, all.mails().stream().filter(Item.Mail::sent).count());
    assertEquals(1, all.mails().stream().filter(mail -> mail.leftOut() != null).count());
    assertEquals(7, Sources.units(List.of(home), true).size());
  }

  @Test
  void aMaildirGoesOnWhereItStopped() throws IOException {
    for (String part : List.of("cur/a", "cur/b", "new/c", "tmp/d")) file(part, MAIL);
    Collected rest = new Collected(2);
    Sources.units(List.of(home), false).getFirst().read(WINDOW, rest);
    assertEquals(home + "/new/c", rest.items.getFirst().where());
  }

  @Test
  void compressedFilesAreWhatTheyHold() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(home.resolve("a.mbox.gz")))) {
      out.write((MBOX + MBOX).getBytes(StandardCharsets.UTF_8));
    }
    check(false, "mbox /a.mbox.gz 2");
  }

  @Test
  void aCompressedFileThatIsCutOffGivesWhatItHas() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(whole)) {
      out.write(MBOX.repeat(2000).getBytes(StandardCharsets.UTF_8));
      out.write(MBOX.getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = whole.toByteArray();
    Files.write(home.resolve("a.gz"), java.util.Arrays.copyOf(bytes, bytes.length - 9));
    Collected found = new Collected();
    Sources.units(List.of(home), false).getFirst().read(WINDOW, found);
    assertEquals(List.of("the compressed data is damaged"), found.problems);
    assertEquals(true, found.items.size() > 1900);
  }

  @Test
  void anArchiveGivesWhatCanBeReadInIt() throws IOException {
    byte[] inner = zip("deep/x.mbox", MBOX, "y.zip", zip("z.eml", MAIL));
    Files.write(
        home.resolve("a.zip"),
        zip("b.mbox", MBOX, "Sent/c.eml", MAIL, "d.eml", MAIL, "e.bin", "\0", "f.zip", inner));
    check(false, "eml-folder /a.zip 2", "mbox /a.zip!b.mbox 1", "mbox /a.zip!f.zip!deep/x.mbox 1");
    check(
        true,
        "eml /a.zip!Sent/c.eml 1",
        "mbox /a.zip!b.mbox 1",
        "eml /a.zip!d.eml 1",
        "mbox /a.zip!f.zip!deep/x.mbox 1");
  }

  @Test
  void aDamagedArchiveIsSaidSo() throws IOException {
    byte[] whole = zip("b.mbox", MBOX);
    Files.write(home.resolve("a.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
    check(false, "unknown /a.zip 0 the archive is damaged");
  }

  @Test
  void aBombStopsAtItsBound() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(home.resolve("a.gz")))) {
      out.write(MBOX.getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) out.write(zeros);
    }
    check(false, "mbox /a.gz 1 it unpacks to more than 200 times its size");
  }

  @Test
  void linksThatLeadInCirclesAreFollowedOnce() throws IOException {
    file("a/b.mbox", MBOX);
    Files.createSymbolicLink(home.resolve("a/loop"), home);
    check(false, "mbox /a/b.mbox 1");
  }

  @Test
  void aMaildirInAnArchiveIsOneUnit() throws IOException {
    Files.write(
        home.resolve("a.zip"), zip("m/cur/1:2,S", MAIL, "m/.Sent/new/2", MAIL, "m/tmp/3", "x"));
    check(false, "eml-folder /a.zip 2");
    Collected all = new Collected();
    Sources.units(List.of(home), false).getFirst().read(WINDOW, all);
    assertEquals(List.of("Sent"), all.mails().getFirst().folders());
    assertEquals(true, all.mails().getFirst().sent());
  }

  @Test
  void anOfficeDocumentIsNoArchive() throws IOException {
    Files.write(home.resolve("a.docx"), zip("[Content_Types].xml", "", "mail.eml", MAIL));
    check(false, "unknown /a.docx 0 " + UnknownUnit.why(new byte[] {'P', 'K', 3, 4}));
  }

  @Test
  void aBombInsideAnArchiveStopsAtItsBound() throws IOException {
    byte[] inner = zip("a.mbox", MBOX, "b.bin", new byte[100 << 20], "c.mbox", MBOX);
    Files.write(home.resolve("a.zip"), zip("f.zip", inner));
    check(
        false,
        "unknown /a.zip!f.zip 0 it unpacks to more than 200 times its size",
        "mbox /a.zip!f.zip!a.mbox 1");
  }

  /** {@code ~/.local/share/evolution} as Evolution lays it out. */
  @Test
  void evolutionsMailAndCalendarsAreReadAndABookThatIsNoneIsSaid(@TempDir Path home)
      throws IOException {
    Path mail = home.resolve("mail/local");
    for (String folder : List.of("", ".Sent", ".Archive.2025"))
      for (String part : List.of("cur", "new", "tmp"))
        Files.createDirectories(mail.resolve(folder).resolve(part));
    for (String letter : List.of("cur/1:2,S", ".Sent/cur/2:2,S", ".Archive.2025/cur/3:2,S"))
      Files.writeString(
          mail.resolve(letter), "From: maya@brightwater.example\nSubject: One\n\nHello.\n");
    Path calendar = Files.createDirectories(home.resolve("calendar/system"));
    Files.writeString(
        calendar.resolve("calendar.ics"),
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260302T090000Z\nEND:VEVENT\nEND:VCALENDAR\n");
    Path book = Files.createDirectories(home.resolve("addressbook/system"));
    Files.writeString(book.resolve("contacts.db"), "SQLite format 3\0" + "x".repeat(200));
    List<String> found = new ArrayList<>();
    for (Unit unit : Sources.units(List.of(home), false)) {
      Collected all = new Collected();
      unit.read(Window.around(Instant.parse("2026-03-01T00:00:00Z")), all);
      found.add(unit.format() + " " + all.items.size() + " " + all.problems);
    }
    assertEquals(
        List.of(
            "unknown 0 [not a format that Rapport reads: a database of another program; of these"
                + " the address books and calendars of Thunderbird and Evolution are read, others"
                + " export theirs as .vcf or .ics]",
            "ics 1 []",
            "maildir 3 []"),
        found);
  }
}
