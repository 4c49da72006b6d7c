package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles laid out as Thunderbird lays them out. */
class ThunderbirdTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String MAIL = "From: maya@brightwater.example\nSubject: One\n\nHello.\n";
  private static final String MBOX = "From - Mon Mar  2 09:15:02 2026\n" + MAIL + "\n";

  @TempDir private Path home;

  private void file(String name, String text) throws IOException {
    Path path = home.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @BeforeEach
  void layOut() throws IOException {
    file(
        "profiles.ini",
        "[Profile0]\nName=default\nIsRelative=1\nPath=Profiles/a.default\nDefault=1\n");
    String profile = "Profiles/a.default/";
    file(profile + "prefs.js", "user_pref(\"a\", 1);\n");
    for (String book : List.of("abook.sqlite", "abook.v3.sqlite", "history.sqlite"))
      file(profile + book, "SQLite format 3\0");
    Path calendar = home.resolve(profile + "calendar-data/local.sqlite");
    Files.createDirectories(calendar.getParent());
    Files.copy(Path.of("src/test/resources/contract/thunderbird-calendar.sqlite"), calendar);
    file(profile + "calendar-data/deleted.sqlite", "SQLite format 3\0");
    file(profile + "places.sqlite", "SQLite format 3\0");
    String local = profile + "Mail/Local Folders/";
    file(local + "Trash", "");
    file(local + "Trash.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
    file(local + "Old", MBOX + MBOX);
    file(local + "msgFilterRules.dat", "version=\"9\"\n");
    String remote = profile + "ImapMail/imap.brightwater.example/";
    for (String name : List.of("INBOX", "Archives.sbd/2025", "Sent", "Junk", "Work"))
      file(remote + name + ".msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
    file(remote + "INBOX", MBOX);
    file(remote + "Archives.sbd/2025", MBOX + MBOX + MBOX);
    file(remote + "Junk", "");
    file(remote + "Work/cur/1.eml", MAIL);
    file(remote + "Work/tmp/2.eml", MAIL);
  }

  /** Each unit as {@code format name items folders problems}. */
  private List<String> read(Path root, boolean each) throws IOException {
    List<String> found = new ArrayList<>();
    for (Unit unit : Sources.units(List.of(root), each)) {
      Collected all = new Collected();
      unit.read(WINDOW, all);
      String name = unit.name().replaceFirst(".*a\\.default/?", "");
      String folders =
          all.mails().isEmpty() ? "" : " " + all.mails().getFirst().folders().getFirst();
      found.add(
          unit.format()
              + " "
              + name
              + " "
              + all.items.size()
              + folders
              + (all.problems.isEmpty() ? "" : " " + all.problems.getFirst()));
    }
    return found;
  }

  @Test
  void aProfileIsFoundWithItsFolders() throws IOException {
    String remote = "ImapMail/imap.brightwater.example/";
    List<String> expected =
        List.of(
            "thunderbird-settings  0 " + Thunderbird.BESIDE,
            "mbox " + remote + "Archives.sbd/2025 3 Archives/2025",
            "mbox " + remote + "INBOX 1 INBOX",
            "unknown " + remote + "Junk 0 " + Thunderbird.OFFLINE,
            "unknown " + remote + "Sent 0 " + Thunderbird.OFFLINE,
            "maildir " + remote + "Work 1 Work",
            "mbox Mail/Local Folders/Old 2 Old",
            "thunderbird-cards abook.sqlite 1",
            "thunderbird-calendar calendar-data/local.sqlite 8",
            "thunderbird-cards history.sqlite 1");
    assertEquals(expected, read(home, false));
    assertEquals(expected, read(home.resolve("Profiles/a.default"), true));
  }

  @Test
  void profilesOfOtherProgramsAreNone() throws IOException {
    Files.delete(home.resolve("Profiles/a.default/prefs.js"));
    assertEquals(false, Thunderbird.is(home));
    for (String ini :
        List.of("", "Path=", "Path=\0", "Path=../../..", "Path=" + "x".repeat(70_000))) {
      file("profiles.ini", ini);
      assertEquals(false, Thunderbird.is(home), ini);
    }
  }

  @Test
  void itsMailIsOfferedWhereItsPackagesPutIt() throws IOException {
    Path person = home.resolve("person");
    Path place = person.resolve("snap/thunderbird/common/.thunderbird");
    Files.createDirectories(place.resolve("x.default/Mail"));
    Files.createDirectories(person.resolve(".thunderbird"));
    assertEquals(List.of(), Sources.nearby(person));
    Files.writeString(place.resolve("profiles.ini"), "[Profile0]\nIsRelative=1\nPath=x.default\n");
    Files.writeString(place.resolve("x.default/prefs.js"), "");
    assertEquals(
        List.of(
            new Nearby(
                "Thunderbird", List.of(place), List.of("mail", "address books", "calendars"))),
        Sources.nearby(person));
  }
}
