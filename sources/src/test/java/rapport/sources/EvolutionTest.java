package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders laid out as Evolution 3.46 laid them out, with databases that it wrote itself. */
class EvolutionTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String MAIL = "From: maya@northwind.example\nSubject: One\n\nHello.\n";
  private static final String DATA = ".local/share/evolution/";
  private static final String CACHE = ".cache/evolution/";
  private static final String ACCOUNT = CACHE + "mail/3f2a77/";

  @TempDir private Path home;

  private void file(String name, String text) throws IOException {
    Path path = home.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void copy(String resource, String name) throws IOException {
    Path path = home.resolve(name);
    Files.createDirectories(path.getParent());
    Files.copy(RESOURCES.resolve(resource), path);
  }

  @BeforeEach
  void layOut() throws IOException {
    String local = DATA + "mail/local/";
    file(local + "..maildir++", "maildir++ 1");
    file(local + "folders.db", "SQLite format 3\0");
    for (String folder : List.of("", ".Sent/", ".Work.v1_2E2 plans/", ".a_5Fb/", "..Sub/"))
      for (String part : List.of("cur/", "new/", "tmp/"))
        Files.createDirectories(home.resolve(local + folder + part));
    for (String folder : List.of("", ".Sent/", ".Work.v1_2E2 plans/", ".a_5Fb/", "..Sub/"))
      file(local + folder + "cur/1796014995.27150_0.vm:2,S", MAIL);
    file(local + ".Sent.cmeta", "index");
    copy("contract/evolution-cards.sqlite", DATA + "addressbook/system/contacts.db");
    file(DATA + "mail/vfolders.xml", "<filteroptions/>");
    file(
        DATA + "calendar/system/calendar.ics",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:m1\r\nDTSTART:20260210T100000Z\r\n"
            + "SUMMARY:Review\r\nATTENDEE:mailto:maya@northwind.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    copy("local/evolution-folders.sqlite", ACCOUNT + "folders.db");
    file(ACCOUNT + ".ev-store-summary", "index");
    Files.createDirectories(home.resolve(ACCOUNT + "folders/Rest"));
    for (int uid = 1; uid <= 3; uid++) {
      file(ACCOUNT + "folders/INBOX/cur/2e/" + uid, MAIL);
      if (uid != 2) file(ACCOUNT + "folders/Work/subfolders/Old ä/cur/2e/" + uid, MAIL);
    }
    file(ACCOUNT + "folders/INBOX/tmp/2e/4", MAIL);
    file(ACCOUNT + "folders/Work/cur/2e/1", MAIL);
    copy("local/evolution-book-cache.sqlite", CACHE + "addressbook/9ab3/cache.db");
    copy("contract/evolution-calendar.sqlite", CACHE + "calendar/77cd/cache.db");
  }

  /** Each unit as {@code format name items folders problems}. */
  private List<String> read(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    for (Unit unit : Sources.units(List.of(root), false)) {
      Collected all = new Collected();
      unit.read(WINDOW, all);
      List<String> folders =
          all.mails().stream().flatMap(mail -> mail.folders().stream()).distinct().toList();
      String name = home.relativize(Path.of(unit.name())).toString();
      found.add(
          (unit.format() + " " + name + " " + all.items.size())
              + (folders.isEmpty() ? "" : " " + folders)
              + (all.problems.isEmpty() ? "" : " " + all.problems));
    }
    return found;
  }

  @Test
  void whatItKeepsOnThisMachineIsFound() throws IOException {
    assertEquals(
        List.of(
            "evolution-settings .local/share/evolution 0 [" + Evolution.BESIDE + "]",
            "evolution-cards .local/share/evolution/addressbook/system/contacts.db 3",
            "ics .local/share/evolution/calendar/system/calendar.ics 1",
            "maildir .local/share/evolution/mail/local 5 [Inbox, Inbox/Sub, Sent, Work/v1.2 plans, a_b]"),
        read(home.resolve(DATA)));
  }

  @Test
  void whatItHoldsOfAccountsIsFoundAndWhatItDoesNotKeepIsSaid() throws IOException {
    assertEquals(
        List.of(
            "evolution-cards .cache/evolution/addressbook/9ab3/cache.db 1",
            "evolution-calendar .cache/evolution/calendar/77cd/cache.db 3",
            "evolution-mail " + ACCOUNT + "folders/INBOX 3 [INBOX]",
            "unknown " + ACCOUNT + "folders/Rest 0 [" + Evolution.OFFLINE + "]",
            "unknown " + ACCOUNT + "folders/Sent 0 [" + Evolution.OFFLINE + "]",
            "evolution-mail "
                + ACCOUNT
                + "folders/Work 1 [Work] [of the 3 messages that Evolution lists in it 2 are not"
                + " kept on this machine]",
            "evolution-mail "
                + ACCOUNT
                + "folders/Work/subfolders/Old ä 2 [Work/Old ä] [of the 3 messages that Evolution"
                + " lists in it 1 is not kept on this machine]"),
        read(home.resolve(CACHE)));
  }

  @Test
  void aBrokenIndexIsSaidAndTheMessagesAreRead() throws IOException {
    Files.writeString(home.resolve(ACCOUNT + "folders.db"), "nonsense");
    List<String> read = read(home.resolve(ACCOUNT));
    assertEquals(3, read.size());
    for (String one : read) assertTrue(one.contains("is not known: its index is not read"), one);
  }

  @Test
  void aFolderWithBooksAndFilesOfOthersLosesNone() throws IOException {
    file(DATA + "exports/people.vcf", "BEGIN:VCARD\nFN:Maya\nEMAIL:m@n.example\nEND:VCARD\n");
    file(DATA + "exports/letter.eml", MAIL);
    List<String> read = read(home.resolve(DATA));
    assertTrue(read.contains("vcard .local/share/evolution/exports/people.vcf 1"), read::toString);
    assertTrue(read.stream().anyMatch(one -> one.startsWith("eml-folder ")), read::toString);
  }

  @Test
  void itIsOfferedWithWhatLiesThere() throws IOException {
    assertEquals(
        List.of(
            new Nearby(
                "Evolution",
                List.of(home.resolve(DATA), home.resolve(CACHE)),
                List.of("mail", "address books", "calendars"))),
        Sources.nearby(home));
  }

  /** Every GNOME desktop has these folders, whether its owner uses them or not. */
  @Test
  void emptyFoldersAreNotOffered(@TempDir Path other) throws IOException {
    home = other;
    for (String part : List.of("cur", "new", "tmp"))
      Files.createDirectories(home.resolve(DATA + "mail/local/" + part));
    file(DATA + "calendar/system/calendar.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    assertEquals(List.of(), Sources.nearby(home));
    file(DATA + "mail/local/cur/1:2,", MAIL);
    assertEquals(List.of("mail"), Sources.nearby(home).getFirst().kinds());
  }

  @Test
  void nothingIsWritten() throws IOException {
    Map<Path, FileTime> before = times();
    Sources.nearby(home);
    read(home.resolve(DATA));
    read(home.resolve(CACHE));
    assertEquals(before, times());
  }

  private Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.toList()) times.put(path, Files.getLastModifiedTime(path));
    }
    return times;
  }

  @Test
  void otherFoldersAreNone() throws IOException {
    file("mail/notes.txt", "x");
    file("calendar/a.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    assertFalse(Evolution.is(home));
    assertFalse(Evolution.account(home));
  }

  @Test
  void namesOfFoldersAreThoseThatItShows() {
    Map.of(
            ".Work.v1_2E2 plans", "Work/v1.2 plans",
            "..Sub", "Inbox/Sub",
            ".a_5Fb", "a_b",
            ".a_zz_2", "a_zz_2",
            "Inbox", "Inbox")
        .forEach((disk, shown) -> assertEquals(shown, Maildirs.evolution(disk)));
  }
}
