package rapport.sources.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.people.Handle;
import rapport.sources.Collected;
import rapport.sources.Disk;
import rapport.sources.Item;
import rapport.sources.Window;

/** A calendar with the tables that Thunderbird makes (its schema 23), of invented meetings. */
class ThunderbirdCalendarTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String KEY = "recurrence_id INTEGER, recurrence_id_tz TEXT";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // made before each test
  private Connection calendar;

  @BeforeEach
  void tables() throws SQLException {
    calendar = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("local.sqlite"));
    for (String one :
        List.of(
            "PRAGMA synchronous=off",
            "PRAGMA journal_mode=WAL",
            "CREATE TABLE cal_events (cal_id TEXT, id TEXT, time_created INTEGER, last_modified INTEGER, title TEXT, priority INTEGER, privacy TEXT, ical_status TEXT, flags INTEGER, event_start INTEGER, event_end INTEGER, event_stamp INTEGER, event_start_tz TEXT, event_end_tz TEXT, "
                + KEY
                + ", alarm_last_ack INTEGER, offline_journal INTEGER)",
            "CREATE TABLE cal_todos (cal_id TEXT, id TEXT)",
            "CREATE TABLE cal_attendees (item_id TEXT, " + KEY + ", cal_id TEXT, icalString TEXT)",
            "CREATE TABLE cal_recurrence (item_id TEXT, cal_id TEXT, icalString TEXT)",
            "CREATE TABLE cal_properties (item_id TEXT, key TEXT, value BLOB, "
                + KEY
                + ", cal_id TEXT)")) run(one);
  }

  @AfterEach
  void close() throws SQLException {
    calendar.close();
  }

  private void run(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = calendar.prepareStatement(sql)) {
      for (int n = 0; n < values.length; n++) statement.setObject(n + 1, values[n]);
      statement.execute();
    }
  }

  private static @Nullable Long micros(@Nullable String at) {
    return at == null ? null : Instant.parse(at).getEpochSecond() * 1_000_000;
  }

  private void event(
      String id, String start, String end, @Nullable String zone, int flags, @Nullable String part)
      throws SQLException {
    run(
        "INSERT INTO cal_events (cal_id, id, title, flags, event_start, event_start_tz, event_end, event_end_tz, event_stamp, recurrence_id, recurrence_id_tz) VALUES ('c', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        "Review; " + id,
        flags,
        micros(start),
        zone,
        micros(end),
        zone,
        micros("2026-01-01T00:00:00Z"),
        micros(part),
        part == null ? null : zone);
  }

  private void attendee(String id, @Nullable String part, String line) throws SQLException {
    run("INSERT INTO cal_attendees VALUES (?, ?, 'UTC', 'c', ?)", id, micros(part), line + "\r\n");
  }

  private Collected read() throws Exception {
    Collected found = new Collected();
    new ThunderbirdCalendar().read(Disk.content(folder.resolve("local.sqlite")), WINDOW, found);
    return found;
  }

  private List<Item.Meeting> meetings() throws Exception {
    return read().all(Item.Meeting.class);
  }

  @Test
  void aMeetingHasItsTimeItsPeopleAndItsPlace() throws Exception {
    event("m1", "2026-02-10T09:00:00Z", "2026-02-10T10:00:00Z", "Europe/Berlin", 6, null);
    attendee("m1", null, "ORGANIZER;CN=Ada Lindqvist:mailto:ada@helix.example");
    attendee(
        "m1",
        null,
        "ATTENDEE;CN=\"Okafor, Maya\";PARTSTAT=ACCEPTED:mailto:maya@north\r\n wind.example");
    run("INSERT INTO cal_properties VALUES ('m1', 'LOCATION', 'Room 2, left', NULL, NULL, 'c')");
    run(
        "INSERT INTO cal_properties VALUES ('m1', 'DESCRIPTION', 'a' || char(10) || 'END:VEVENT', NULL, NULL, 'c')");
    Item.Meeting one = meetings().getFirst();
    assertEquals("m1", one.uid());
    assertEquals("Review; m1", one.subject());
    assertEquals("Room 2, left", one.location());
    assertEquals(Instant.parse("2026-02-10T09:00:00Z"), one.instances().getFirst().at());
    assertEquals(Instant.parse("2026-02-10T10:00:00Z"), one.instances().getFirst().end());
    assertEquals(
        Handle.email("ada@helix.example"), Objects.requireNonNull(one.organizer()).handle());
    assertEquals(
        Handle.email("maya@northwind.example"), one.attendees().getFirst().party().handle());
    assertEquals("accepted", one.attendees().getFirst().status());
  }

  @Test
  void aZoneThatNobodyKnowsIsTold() throws Exception {
    event("m1", "2026-02-10T09:00:00Z", "2026-02-10T10:00:00Z", "Mars/Olympus", 0, null);
    event("m2", "2026-02-11T09:00:00Z", "2026-02-11T10:00:00Z", "UTC", 0, null);
    event("m3", "2026-02-12T09:00:00Z", "2026-02-12T10:00:00Z", null, 0, null);
    Collected found = read();
    assertEquals(
        "[1 entries are in time zones that nobody knows; those that repeat may be an hour off where"
            + " clocks change]",
        found.problems.toString());
    Item.Meeting one = found.all(Item.Meeting.class).getFirst();
    assertEquals(Instant.parse("2026-02-10T09:00:00Z"), one.instances().getFirst().at());
  }

  /** Berlin puts its clocks on in between; one occurrence was moved and one deleted. */
  @Test
  void aSeriesStaysOnTheClockOfItsZone() throws Exception {
    event("s", "2026-03-16T08:00:00Z", "2026-03-16T09:00:00Z", "Europe/Berlin", 48, null);
    run(
        "INSERT INTO cal_recurrence VALUES ('s', 'c', 'RRULE:FREQ=WEEKLY;COUNT=4' || char(13, 10))");
    run("INSERT INTO cal_recurrence VALUES ('s', 'c', 'EXDATE:20260323T080000Z' || char(13, 10))");
    event(
        "s",
        "2026-04-06T11:00:00Z",
        "2026-04-06T12:00:00Z",
        "Europe/Berlin",
        0,
        "2026-04-06T07:00:00Z");
    List<Instant> starts =
        meetings().stream()
            .flatMap(one -> one.instances().stream())
            .map(Item.Instance::at)
            .sorted()
            .toList();
    assertEquals(
        List.of(
            Instant.parse("2026-03-16T08:00:00Z"),
            Instant.parse("2026-03-30T07:00:00Z"),
            Instant.parse("2026-04-06T11:00:00Z")),
        starts);
  }

  @Test
  void zonesAreNamesDefinitionsOrNone() throws Exception {
    String at = "2026-02-10T09:00:00Z";
    String end = "2026-02-10T10:00:00Z";
    event("a", at, end, "UTC", 0, null);
    event("b", at, end, "/mozilla.org/20050126_1/America/New_York", 0, null);
    event("c", at, end, "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\nEND:VTIMEZONE\r\n", 0, null);
    event("d", at, end, "Nowhere", 0, null);
    event("e", at, end, "floating", 0, null);
    event("f", "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z", "floating", 8, null);
    List<Item.Meeting> all = meetings();
    for (Item.Meeting one : all.subList(0, 5))
      assertEquals(Instant.parse(at), one.instances().getFirst().at(), one.uid());
    assertEquals(
        List.of(false, false, false, false, true),
        all.subList(0, 5).stream().map(one -> one.instances().getFirst().floating()).toList());
    assertEquals(LocalDate.of(2026, 2, 10), all.getLast().instances().getFirst().day());
  }

  @Test
  void whatWasDeletedIsNotThereAndTasksAreTold() throws Exception {
    event("a", "2026-02-10T09:00:00Z", "2026-02-10T10:00:00Z", "UTC", 0, null);
    event("b", "2026-02-11T09:00:00Z", "2026-02-11T10:00:00Z", "UTC", 0, null);
    run("UPDATE cal_events SET offline_journal = 4 WHERE id = 'a'");
    run("INSERT INTO cal_todos VALUES ('c', 't')");
    run("INSERT INTO cal_attendees VALUES ('b', NULL, NULL, 'c', NULL)");
    Collected found = read();
    assertEquals(List.of("b"), meetings().stream().map(Item.Meeting::uid).toList());
    assertEquals(
        List.of(
            "1 attendees and rules are not read; open it with a Thunderbird of today first",
            "of the kind “task” 1 were left alone"),
        found.problems);
  }

  @Test
  void aBrokenFileIsOneUnreadableItem() throws Exception {
    Path file = folder.resolve("cache.sqlite");
    Files.writeString(file, "SQLite format 3\0" + "x".repeat(9_000));
    Collected found = new Collected();
    new ThunderbirdCalendar().read(Disk.content(file), WINDOW, found);
    assertEquals(1, found.all(Item.Unreadable.class).size());
    assertEquals(1, found.items.size());
  }
}
