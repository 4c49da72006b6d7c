package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.outside.Outside;
import rapport.outside.web.Web;
import rapport.store.sources.Holdings;

/**
 * What Radicale tells of changes since a token saves its lists, and is never the proof: whatever is
 * wrong with it, what is held is what lies there.
 */
@Timeout(180)
class SinceTest extends RealServers {

  private static final int CARDS = 24;

  private final Between line = new Between();
  private final Web web = new Web(Outside.usual());
  private final TreeSet<String> there = new TreeSet<>();
  private long id;

  SinceTest() throws IOException {}

  @AfterEach
  void closeTheLine() throws IOException {
    line.close();
  }

  private void filled() throws IOException, InterruptedException {
    line.behind = radicale();
    collections(web, "http://localhost:" + line.behind + "/");
    for (int n = 1; n <= CARDS; n++) put(n, "Person");
    id = add(ConnectionKind.CARDDAV, "", 0, "TLS", "http://localhost:" + line.port() + "/");
    assertEquals(CARDS, look(id).there());
    line.heard.clear();
  }

  private String at(int n) {
    return "http://localhost:" + line.behind + "/ada/people/c" + n + ".vcf";
  }

  private void put(int n, String name) throws IOException {
    status(web, "PUT", at(n), "text/vcard", card(n, name));
    there.add("c" + n + ".vcf");
  }

  private void delete(int n) throws IOException {
    status(web, "DELETE", at(n), "text/vcard", "");
    there.remove("c" + n + ".vcf");
  }

  private Seen complete() {
    Seen seen = look(id);
    assertNull(seen.state().problem());
    assertNull(seen.state().asks());
    TreeSet<String> held = new TreeSet<>();
    Holdings holdings = new Holdings(database);
    for (String place : holdings.places(1, id).keySet())
      for (String item : holdings.items(1, id, place).keySet())
        held.add(item.replaceFirst("^.*/", ""));
    assertEquals(there, held);
    return seen;
  }

  private boolean asked(String word) {
    return line.heard.stream().anyMatch(asked -> asked.contains(word));
  }

  /** Whether the whole address book was listed. */
  private boolean listed() {
    return line.heard.stream()
        .anyMatch(asked -> asked.startsWith("PROPFIND /ada/people/") && asked.contains("Depth: 1"));
  }

  @Test
  void whatDidNotChangeIsNeitherListedNorAskedFor() throws IOException, InterruptedException {
    filled();
    complete();
    assertTrue(!listed() && !asked("REPORT"), line.heard.toString());
    assertEquals(1, line.heard.size(), "one question, where everything was found last");
  }

  @Test
  void whatIsNoLongerWhereItWasFoundIsLookedForAnew() throws IOException, InterruptedException {
    filled();
    var connections = new rapport.store.sources.Connections(database);
    String home = connections.home(1, id).orElseThrow();
    connections.home(1, id, home.replace("/ada/", "/nowhere/"));
    complete();
    assertEquals(home, connections.home(1, id).orElseThrow());
  }

  @Test
  void whatChangedIsAskedForAndTheListIsNot() throws IOException, InterruptedException {
    filled();
    put(3, "Renamed");
    put(99, "New");
    delete(7);
    Seen seen = complete();
    assertTrue(asked("sync-collection") && !listed());
    assertEquals(2, seen.state().fetched());
    assertEquals(1, seen.state().gone());
    line.heard.clear();
    complete();
    assertTrue(!asked("REPORT"), "the new token is kept");
    assertTrue(
        new rapport.store.people.PeopleRows(database)
            .onCards(1).stream().anyMatch(on -> on.name().startsWith("Renamed")));
  }

  @Test
  void aTokenThatTheServerDoesNotKnowIsFollowedByTheList()
      throws IOException, InterruptedException {
    filled();
    Holdings holdings = new Holdings(database);
    for (Holdings.Place place : holdings.places(1, id).values())
      holdings.close(
          1,
          id,
          new Holdings.Place(
              place.place(),
              0,
              0,
              CARDS,
              "since http://radicale.org/ns/sync/nonsense",
              place.comparedAt(),
              0),
          List.of());
    delete(2);
    complete();
    assertTrue(asked("sync-collection") && listed());
  }

  @Test
  void whateverIsWrongWithWhatIsToldTheListIsAskedFor() throws IOException, InterruptedException {
    filled();
    int n = 30;
    List<BinaryOperator<String>> wrongs =
        List.of(
            (_, _) -> refused("403 Forbidden", "<d:error xmlns:d=\"DAV:\"><d:valid-sync-token/>"),
            (_, _) -> refused("409 Conflict", "<d:error xmlns:d=\"DAV:\"><d:valid-sync-token/>"),
            (_, _) -> refused("507 Insufficient Storage", ""),
            (_, _) -> refused("500 Oh", ""),
            (_, _) -> refused("501 Not Implemented", ""),
            (_, answer) -> answer.replace("207 Multi", "200 Multi"),
            with(body -> body.substring(0, body.length() / 2)),
            with(body -> body.substring(0, body.length() * 3 / 4)),
            with(body -> body.replaceAll("<sync-token>[^<]*</sync-token>", "")),
            with(SinceTest::cut),
            with(body -> more(body, "/ada/people/c1.vcf", 403)),
            with(body -> more(body, "/eve/people/c1.vcf", 404)),
            with(body -> more(body, "http://elsewhere.example/ada/people/c1.vcf", 404)),
            with(body -> more(body, "http://[", 404)),
            with(body -> body.replace("<response>", "<response>\u00FF")));
    for (BinaryOperator<String> wrong : wrongs) {
      line.heard.clear();
      put(n, "Person");
      delete(n - 1 == 29 ? 5 : n - 1);
      line.spoil =
          (asked, answer) ->
              asked.contains("sync-collection") ? wrong.apply(asked, answer) : answer;
      complete();
      assertTrue(asked("sync-collection") && listed(), "wrong " + (n++ - 30));
    }
  }

  private static String refused(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static BinaryOperator<String> with(UnaryOperator<String> body) {
    return (_, answer) -> Between.with(answer, body);
  }

  /** The first of what is told, and that there is more (RFC 6578 §3.6). */
  private static String cut(String body) {
    int first = body.indexOf("</response>");
    int token = body.indexOf("<sync-token>");
    return more(
        (first < 0 ? body.substring(0, token) : body.substring(0, first + 11))
            + body.substring(token),
        "/ada/people/",
        507);
  }

  private static String more(String body, String href, int status) {
    String one =
        "<response><href>%s</href><status>HTTP/1.1 %d x</status></response>"
            .formatted(href, status);
    return body.replace("<sync-token>", one + "<sync-token>");
  }

  @Test
  void whatNobodyHoldsMayBeGone() throws IOException, InterruptedException {
    filled();
    put(40, "Person");
    line.spoil =
        (asked, answer) ->
            asked.contains("sync-collection")
                ? Between.with(answer, body -> more(body, "/ada/people/never.vcf", 404))
                : answer;
    complete();
    assertTrue(!listed());
  }

  /** A list that the server cut off is no list: what it lacks is not gone. */
  @Test
  void ofAListThatWasCutOffNothingIsBelieved() throws IOException, InterruptedException {
    filled();
    put(40, "Person");
    line.spoil =
        (asked, answer) ->
            asked.contains("sync-collection")
                ? refused("403 Forbidden", "")
                : listing(asked) ? Between.with(answer, SinceTest::half) : answer;
    Seen seen = look(id);
    assertEquals(rapport.outside.Unreached.Why.PART.sentence(), seen.state().problem());
    assertEquals(CARDS, seen.there());
    line.spoil = (_, answer) -> answer;
    complete();
  }

  private static boolean listing(String asked) {
    return asked.startsWith("PROPFIND /ada/people/") && asked.contains("Depth: 1");
  }

  private static String half(String body) {
    int at = body.lastIndexOf("<response>", body.length() / 2);
    return body.substring(0, at)
        + "<response><href>/ada/people/</href><status>HTTP/1.1 507 x</status></response></multistatus>";
  }

  /**
   * A server that forgets to say what changed is found out within a day, and the receipt says it.
   */
  @Test
  void onceADayAllIsComparedAndWhatWasNotToldIsSaid() throws IOException, InterruptedException {
    filled();
    line.spoil =
        (asked, answer) -> asked.contains("sync-collection") ? told(SILENT) : silent(answer);
    complete();
    Seen first = complete();
    assertEquals(0, first.compared().differed());
    put(3, "Renamed");
    put(99, "New");
    delete(7);
    for (int hours = 0; hours < 3; hours++) {
      now = now.plusSeconds(3_600);
      assertEquals(0, look(id).state().fetched(), "the server says that nothing changed");
    }
    now = now.plusSeconds(86_400);
    Seen seen = complete();
    assertEquals(3, seen.compared().differed());
    assertNotEquals(first.comparedAt(), seen.comparedAt());
    now = now.plusSeconds(86_400);
    assertEquals(0, complete().compared().differed());
  }

  private static final String SILENT =
      "<sync-token>http://radicale.org/ns/sync/silent</sync-token>";

  private static String silent(String answer) {
    return Between.with(answer, body -> body.replaceAll("<sync-token>[^<]*</sync-token>", SILENT));
  }

  private static String told(String inside) {
    return refused("207 Multi-Status", "<multistatus xmlns=\"DAV:\">" + inside + "</multistatus>");
  }

  /** A list of events holds no tasks; what is told of a calendar does. */
  @Test
  void aTaskThatIsToldIsNoEntry() throws IOException, InterruptedException {
    line.behind = radicale();
    String root = "http://localhost:" + line.behind + "/";
    collections(web, root);
    for (int n = 1; n <= 4; n++)
      status(web, "PUT", root + "ada/work/e" + n + ".ics", "text/calendar", entry(n));
    id = add(ConnectionKind.CALDAV, "", 0, "TLS", "http://localhost:" + line.port() + "/");
    assertEquals(Map.of("new", 4L), look(id).outcomes());
    line.heard.clear();
    String task = entry(5).replaceAll("(?s)DTEND.*?\r\n|ORGANIZER.*?\r\n|ATTENDEE.*?\r\n", "");
    status(web, "PUT", root + "ada/work/t.ics", "text/calendar", task.replace("VEVENT", "VTODO"));
    status(web, "PUT", root + "ada/work/e6.ics", "text/calendar", entry(6));
    Seen seen = look(id);
    assertTrue(asked("sync-collection") && !asked("calendar-query"));
    assertEquals(Map.of("new", 5L), seen.outcomes());
    now = now.plusSeconds(86_400);
    seen = look(id);
    assertTrue(asked("calendar-query"));
    assertEquals(Map.of("new", 5L), seen.outcomes());
    assertEquals(0, seen.compared().differed());
  }
}
