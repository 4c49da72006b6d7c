package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Intake;
import rapport.outside.Outside;
import rapport.outside.Unreached.Why;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * An account at Microsoft Graph, as its documentation tells it, keeps what {@link LiveContract}
 * promises of every account; here stands what differs: contacts and meetings, series, links,
 * tokens, and that nothing is written there.
 */
@Timeout(120)
class GraphTest extends LiveContract {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private @TempDir Path folder;
  private final FakeGraph server;
  private Database database;
  private Live live;
  private long id;
  private Instant now = NOW;

  GraphTest() throws IOException {
    server = new FakeGraph();
  }

  @BeforeEach
  void open() throws IOException {
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    new rapport.store.settings.Owners(database).get(1, "Europe/Berlin");
    live = new Live(database, 1, home, Outside.usual());
    id =
        new Connections(database)
            .add(
                1,
                new Connections.Row(
                    0,
                    "GRAPH",
                    "Work",
                    "",
                    0,
                    "TLS",
                    "ada@helix.example",
                    server.address(),
                    true,
                    "",
                    false,
                    NOW.getEpochSecond()));
    live.secret(id, "access");
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    server.close();
  }

  @Override
  Database store() {
    return database;
  }

  @Override
  Live fetching() {
    return live;
  }

  @Override
  long account() {
    return id;
  }

  @Override
  void arrives(int n) {
    server.mail("F-inbox", n);
  }

  @Override
  void leaves(int n) {
    server.remove("mail:F-inbox", "M" + n);
  }

  @Override
  void moves(int n) {
    leaves(n);
    server.mail("F-work", n);
  }

  @Override
  void answers(int questions) {
    int[] left = {questions};
    server.instead =
        questions < 0
            ? _ -> ""
            : _ -> left[0]-- > 0 ? "" : FakeGraph.no("503 Busy", "serviceNotAvailable");
  }

  private Seen look() {
    now = now.plusSeconds(600);
    return live.look(id, now, new Intake.Watcher() {}).orElseThrow().seen();
  }

  private Seen well() {
    Seen seen = look();
    assertNull(seen.state().problem());
    assertNull(seen.state().asks());
    assertEquals(
        seen.there(), seen.read() + seen.twice() + seen.leftOut() + seen.unreadable(), "balance");
    assertEquals(there(), held());
    return seen;
  }

  /** What lies at the server; of a series as one. */
  private Map<String, Set<String>> there() {
    Map<String, Set<String>> there = new TreeMap<>();
    server.places.forEach((place, items) -> {
      TreeSet<String> ids = new TreeSet<>();
      items.forEach((item, json) ->
          ids.add(
              json.contains("\"seriesMasterId\"")
                  ? json.replaceFirst(".*\"seriesMasterId\":\"([^\"]*)\".*", "$1")
                  : item));
      if (!ids.isEmpty()) there.put(place, ids);
    });
    return there;
  }

  private Map<String, Set<String>> held() {
    Map<String, Set<String>> held = new TreeMap<>();
    Holdings holdings = new Holdings(database);
    for (String place : holdings.places(1, id).keySet()) {
      TreeSet<String> items = new TreeSet<>(holdings.items(1, id, place).keySet());
      if (!items.isEmpty()) held.put(place, items);
    }
    return held;
  }

  private long interactions() {
    return new Tables(database).counts(1).getOrDefault("interaction", 0L);
  }

  private boolean asked(String word) {
    return server.heard.stream().anyMatch(one -> one.contains(word));
  }

  @Test
  void everythingIsReadOnceAndAccountedFor() {
    server.filled();
    Seen seen = well();
    assertEquals(21 + 5 + 5, seen.there());
    assertEquals(1, seen.outcomes().get("spam"));
    assertEquals(1, seen.outcomes().get("draft"));
    assertEquals(0, seen.unreadable());
    // Letters that count, meetings, and what was left out.
    assertEquals(21 + 4 + 3, interactions() + 0L);
    server.heard.clear();
    assertEquals(0, well().state().fetched());
    assertTrue(asked("$deltatoken=") && !asked("messages/delta?$s") && !asked("calendarView?"));
    assertTrue(asked("contacts/delta?$deltatoken=") && !asked("contacts/delta?$s"));
    assertTrue(!asked("mailFolders/sentitems"), "folders that are known are not asked for again");
    TreeSet<String> methods = new TreeSet<>();
    for (String one : server.heard) methods.add(one.substring(0, one.indexOf(' ')));
    assertEquals(new TreeSet<>(List.of("GET")), methods, "nothing is written");
  }

  @Test
  void whatChangedIsToldAndFollowed() {
    server.filled();
    well();
    server.heard.clear();
    server.mail("F-inbox", 50);
    server.remove("mail:F-inbox", "M3");
    server.remove("mail:F-inbox", "M4");
    server.mail("F-work", 4);
    server.contact(2, "Renamed");
    server.remove("cards:", "C5");
    Seen seen = well();
    assertEquals(3, seen.state().fetched(), "a new letter, one that moved, and a card");
    assertEquals(2, seen.state().gone());
    assertTrue(!asked("delta?$select=subject"), "nothing is listed: " + server.heard);
    List<String> names = new ArrayList<>();
    new rapport.store.people.PeopleRows(database).said(1).forEach(one -> names.add(one.name()));
    assertTrue(names.contains("Renamed 2") && !names.contains("Person 5"), names.toString());
  }

  @Test
  void whatIsMovedOutOfJunkIsMailAgain() {
    server.filled();
    assertEquals(1, well().outcomes().get("spam"));
    server.remove("mail:F-junk", "M40");
    server.mail("F-inbox", 40);
    well();
    Seen seen = well();
    assertNull(seen.outcomes().get("spam"));
    assertEquals(1, seen.outcomes().get("updated"));
  }

  @Test
  void aDayOfASeriesThatIsMovedOrDeletedIsFollowed() {
    server.filled();
    well();
    long before = interactions();
    server.remove("calendar", "S1-12");
    well();
    assertEquals(before - 1, interactions());
    server.event(
        "S1-19",
        "20",
        "\"type\":\"exception\",\"seriesMasterId\":\"S1\",\"iCalUId\":\"y\",\"originalStart\":\"2026-11-19T10:00:00Z\"");
    well();
    assertEquals(before - 1, interactions());
    server.remove("calendar", "E2");
    well();
    assertEquals(before - 2, interactions());
  }

  @Test
  void theSameMeetingsFromAFileCountOnce() throws IOException {
    server.filled();
    well();
    long before = interactions();
    Path calendar = folder.resolve("calendar.ics");
    Files.writeString(
        calendar,
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VEVENT
        UID:s1@x
        DTSTAMP:20261101T000000Z
        DTSTART:20261105T100000Z
        DTEND:20261105T110000Z
        RRULE:FREQ=WEEKLY;COUNT=3
        SUMMARY:Site visit
        ORGANIZER:mailto:ada@helix.example
        ATTENDEE:mailto:p1@quay.example
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n"));
    new Intake(database, 1)
        .run(
            Sources.units(List.of(calendar), false),
            List.of("ada@helix.example"),
            now,
            new Intake.Watcher() {});
    assertEquals(before, interactions());
  }

  @Test
  void aLinkThatIsForgottenIsFollowedByTheWholeList() {
    server.filled();
    well();
    int n = 51;
    for (String no : List.of("410 Gone", "400 Bad Request", "404 Not Found")) {
      server.mail("F-inbox", n);
      server.remove("mail:F-sent", "M" + (n++ - 30));
      server.forgets = no;
      Seen seen = well();
      assertEquals(1, seen.state().fetched(), no);
      assertEquals(1, seen.state().gone(), no);
      server.forgets = "";
    }
    assertEquals(0, well().state().fetched());
  }

  @Test
  void whatTheServerKeepsToItselfIsFoundWithinADayAndSaid() {
    server.filled();
    well();
    server.silent = true;
    server.mail("F-inbox", 52);
    server.remove("mail:F-sent", "M22");
    server.contact(3, "Silent");
    server.single(9);
    assertEquals(0, look().state().fetched(), "the server says that nothing changed");
    now = now.plusSeconds(86_400);
    assertEquals(4, well().compared().differed());
    now = now.plusSeconds(86_400);
    assertEquals(0, well().compared().differed());
  }

  @Test
  void wherverItIsCutItGoesOnAndLosesNothing() {
    server.filled();
    for (int n = 1; n < 40; n++) {
      int[] left = {n % 17 + 1};
      server.instead =
          asked ->
              --left[0] != 0
                  ? ""
                  : left[0] == 0 && asked.hashCode() % 2 == 0
                      ? "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"value\":["
                      : FakeGraph.no("503 Busy", "serviceNotAvailable");
      String problem = look().state().problem();
      assertTrue(problem == null || problem.matches("[A-Z][^\n]{10,120}\\."), problem);
      if (n % 5 == 0) server.mail("F-inbox", 100 + n);
      if (n % 7 == 0) server.remove("mail:F-inbox", "M" + n / 7);
    }
    server.instead = _ -> "";
    well();
  }

  @Test
  void whenToComeBackIsHeeded() {
    server.filled();
    server.instead = _ -> "HTTP/1.1 429 Too Many\r\nRetry-After: 7200\r\nContent-Length: 0\r\n\r\n";
    Seen seen = look();
    assertEquals(Why.BUSY.sentence(), seen.state().problem());
    assertEquals(now.getEpochSecond() + 7_200, seen.state().nextLook());
  }

  @Test
  void aLinkThatLeadsElsewhereIsNotFollowed() {
    server.filled();
    for (String link :
        List.of(
            "https://elsewhere.example/v1.0/me/x",
            server.address().replace("/v1.0/", "/beta/") + "me/x",
            server.address() + "../secrets",
            "http://localhost:1/v1.0/me/x",
            "file:///etc/passwd",
            "//elsewhere.example/x",
            "")) {
      server.instead =
          asked ->
              asked.contains("F-inbox/messages/delta")
                  ? FakeGraph.ok("{\"@odata.nextLink\":\"" + link + "\",\"value\":[]}")
                  : "";
      assertEquals(Why.STRANGE.sentence(), look().state().problem(), link);
    }
    server.instead =
        asked ->
            asked.contains("F-inbox/messages/delta")
                ? FakeGraph.ok(
                    "{\"@odata.nextLink\":\""
                        + server.address()
                        + "me/mailFolders/F-inbox/messages/delta?$skiptoken=same\",\"value\":[]}")
                : "";
    assertEquals(Why.STRANGE.sentence(), look().state().problem(), "it goes round in a circle");
  }

  @Test
  void aTokenThatHasEndedIsRenewed() {
    server.filled();
    server.token = "access-2";
    Token old =
        new Token("client", "", server.address().replace("v1.0/", "token"), "r1", "access-1", 1);
    live.secret(id, old.secret());
    well();
    assertTrue(server.heard.stream().anyMatch(one -> one.startsWith("POST /token")));
    server.instead = asked -> asked.startsWith("POST") ? FakeGraph.no("400 Bad", "x") : "";
    server.token = "access-3";
    assertNotNull(look().state().problem());
  }

  @Test
  void itIsTriedOutWithoutKeepingAnything() {
    server.filled();
    Connections.Row row = new Connections(database).find(1, id).orElseThrow();
    Tried tried = live.tried(row, "access");
    assertTrue(tried.well());
    assertEquals(5, tried.folders());
    assertEquals(21, tried.items());
    assertEquals(Why.PASSWORD.sentence(), live.tried(row, "other").problem());
  }
}
