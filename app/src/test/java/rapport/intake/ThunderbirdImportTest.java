package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Sources;

/**
 * A whole profile of Thunderbird is taken in, though some of its folders lie at the server only.
 */
class ThunderbirdImportTest {

  @TempDir Path folder;

  @Test
  void aFolderThatIsNotKeptHereIsSaidAndTheOthersAreRead() throws IOException {
    Path profile = folder.resolve("person/.thunderbird/x.default-release");
    Path account = Files.createDirectories(profile.resolve("ImapMail/imap.helix.example"));
    Files.writeString(
        profile.resolveSibling("profiles.ini"),
        "[Profile0]\nName=default\nIsRelative=1\nPath=x.default-release\n");
    Files.writeString(profile.resolve("prefs.js"), "");
    for (String name : List.of("Archives", "INBOX", "Projects", "Sent"))
      Files.writeString(account.resolve(name + ".msf"), "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
    Files.writeString(account.resolve("Archives"), "");
    for (String name : List.of("INBOX", "Sent"))
      Letters.many(account.resolve(name), 40, name.length());
    Map<String, String> ended = new TreeMap<>();
    try (Road road = new Road(folder.resolve("home"))) {
      for (Receipt one :
          road.intake.run(
              Sources.units(Sources.nearby(folder.resolve("person")).getFirst().folders(), false),
              List.of("ada@helix.example"),
              Letters.NOW,
              new Intake.Watcher() {}))
        ended.put(
            one.source().replaceFirst(".*/", ""),
            one.found() + " " + one.problems().stream().map(it -> it.what()).distinct().toList());
    }
    assertEquals(List.of("Archives", "INBOX", "Projects", "Sent"), List.copyOf(ended.keySet()));
    for (String name : List.of("INBOX", "Sent"))
      assertTrue(String.valueOf(ended.get(name)).startsWith("40 "), ended.get(name));
    for (String name : List.of("Archives", "Projects"))
      assertTrue(String.valueOf(ended.get(name)).contains("not kept on this machine"), name);
  }

  /** The book is open in Thunderbird: its cards stand in the log alone. */
  @Test
  void anAddressBookThatIsOpenIsReadOnceHoweverOftenItIsImported() throws Exception {
    Path profile = Files.createDirectories(folder.resolve("person/.thunderbird/x.default"));
    Files.createDirectories(profile.resolve("Mail/Local Folders"));
    Files.writeString(profile.resolve("prefs.js"), "");
    try (Connection book =
            DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("abook.sqlite"));
        Statement statement = book.createStatement();
        Road road = new Road(folder.resolve("home"))) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("CREATE TABLE properties (card TEXT, name TEXT, value TEXT)");
      card(statement, "1", "Maya Okafor", "maya@northwind.example");
      card(statement, "2", "Jonas Weber", "jonas@kite.example");
      Receipt first = road.one(profile);
      assertEquals(2, first.found());
      Map<String, String> before = road.digests();
      Receipt second = road.one(profile);
      assertEquals(2, second.known());
      assertEquals(before, road.digests());
      card(statement, "3", "Priya Nair", "priya@brightwater.example");
      Receipt third = road.one(profile);
      assertEquals(2, third.known());
      assertEquals(1, third.imported());
    }
  }

  /** Its calendar brings the same meeting that the .ics of it brings. */
  @Test
  void aMeetingOfItsCalendarIsTheOneOfTheCalendarFile() throws Exception {
    Path profile = Files.createDirectories(folder.resolve("person/.thunderbird/x.default"));
    Path data = Files.createDirectories(profile.resolve("calendar-data"));
    Files.createDirectories(profile.resolve("Mail/Local Folders"));
    Files.writeString(profile.resolve("prefs.js"), "");
    try (Connection calendar =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("local.sqlite"));
        Statement statement = calendar.createStatement();
        Road road = new Road(folder.resolve("home"))) {
      for (String one :
          List.of(
              "CREATE TABLE cal_events (cal_id TEXT, id TEXT, title TEXT, flags INTEGER, event_start INTEGER, event_end INTEGER, event_stamp INTEGER, event_start_tz TEXT, event_end_tz TEXT, recurrence_id INTEGER, recurrence_id_tz TEXT)",
              "CREATE TABLE cal_todos (cal_id TEXT, id TEXT)",
              "CREATE TABLE cal_attendees (item_id TEXT, recurrence_id INTEGER, recurrence_id_tz TEXT, cal_id TEXT, icalString TEXT)",
              "INSERT INTO cal_events VALUES ('c', 'm1', 'Review', 2, 1770714000000000, 1770717600000000, 1767225600000000, 'Europe/Berlin', 'Europe/Berlin', NULL, NULL)",
              "INSERT INTO cal_attendees VALUES ('m1', NULL, NULL, 'c', 'ORGANIZER:mailto:ada@helix.example')",
              "INSERT INTO cal_attendees VALUES ('m1', NULL, NULL, 'c', 'ATTENDEE;CN=Maya Okafor:mailto:maya@northwind.example')"))
        statement.execute(one);
      assertEquals(1, road.one(profile).imported());
      Map<String, String> before = road.digests();
      assertEquals(1, road.one(profile).known());
      assertEquals(before, road.digests());
      Path file =
          Files.writeString(
              folder.resolve("c.ics"),
              "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:m1\nDTSTAMP:20260101T000000Z\nDTSTART:20260210T090000Z\nDTEND:20260210T100000Z\nSUMMARY:Review\nORGANIZER:mailto:ada@helix.example\nATTENDEE;CN=Maya Okafor:mailto:maya@northwind.example\nEND:VEVENT\nEND:VCALENDAR\n");
      assertEquals(1, road.one(file).known());
      assertEquals(before.get("interaction"), road.digests().get("interaction"));
    }
  }

  private static void card(Statement book, String uid, String name, String address)
      throws SQLException {
    book.execute(
        "INSERT INTO properties VALUES ('%s', '_vCard', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:%s\r\nEMAIL:%s\r\nUID:%s\r\nEND:VCARD\r\n')"
            .formatted(uid, name, address, uid));
  }
}
