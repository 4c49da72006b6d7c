package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.Spoken;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.nurture.NurtureChange.DropMaterial;
import rapport.desk.nurture.NurtureChange.TakePlay;
import rapport.desk.nurture.Trips;
import rapport.desk.nurture.VisitChange.GiveLink;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.desk.people.PeopleChange.About;
import rapport.desk.people.PeopleChange.Tell;
import rapport.desk.people.PeopleChange.WriteNote;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.desk.settings.Secret;
import rapport.interactions.Exchange;
import rapport.network.Need;
import rapport.nurture.Play;
import rapport.people.PersonId;
import rapport.sources.Sha256;

/** While a quarrel rests, no path of the product offers anything about that person (N8). */
class TensionPathsTest extends Wired {

  private PersonId maya;
  private String feed = "";

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void everythingIsThere() {
    maya = rooms.person("Maya Okafor");
    everythingThatCouldBeOffered();
  }

  /** Gives every path a reason to speak of Maya. */
  private void everythingThatCouldBeOffered() {
    rooms.make(new WriteNote(maya, About.PLACE, "Lisbon"));
    rooms.make(new WriteNote(maya, About.KNOWS, "platform economics"));
    rooms.make(new WriteNeed(Need.Category.SUPPORT, "platform economics", Need.Horizon.NOW));
    rooms.make(
        new GiveExchange(
            maya,
            false,
            Exchange.Sort.ADVICE,
            "on the budget",
            Rooms.NOW.minus(Duration.ofDays(5))));
    rooms.make(new DropMaterial("a paper on platform economics", null));
    rooms.desk.make(new TakePlay(maya, Play.THANKS), Rooms.NOW.minus(Duration.ofDays(20)));
    rooms.make(
        new PlanTrip(
            "Lisbon", java.time.LocalDate.of(2026, 12, 1), java.time.LocalDate.of(2026, 12, 3)));
    rooms.make(new Tell(maya, false, "a day", "birthday", java.time.MonthDay.of(11, 28)));
    rooms.make(
        new WritePromise(
            maya, true, "send the harbour plan", java.time.LocalDate.of(2026, 11, 24)));
    feed = Secret.fresh(new SecureRandom());
    rooms.make(new GiveLink(Trips.WEEK_FEED, null, Sha256.hex(feed), 0, true));
  }

  @Test
  void beforeTheQuarrelEveryPathOffersSomething() throws IOException {
    assertEquals(List.of(), silent());
  }

  @Test
  void whileItRestsNoPathDoes() throws IOException {
    rooms.make(new BeginTension(maya));
    assertEquals(paths(), silent());
    rooms.now = Rooms.NOW.plus(Duration.ofHours(24)).minusSeconds(1);
    assertEquals(paths(), silent());
  }

  @Test
  void whileItRestsOneQuietLineSaysHowManyPromisesRest() throws IOException {
    rooms.make(new BeginTension(maya));
    String line = "One promise rests until tomorrow";
    assertTrue(page("/").contains(line), "the page says it");
    String rests = part(page("/api/today"), "\"resting\"", "}");
    assertTrue(rests.contains("\"promises\" : 1,"), rests);
    assertTrue(spoken().contains("(1 with somebody who rests until"), spoken());
    rooms.now = Rooms.NOW.plus(Duration.ofHours(24));
    assertFalse(page("/").contains(line));
    assertTrue(page("/promises").contains("harbour"));
  }

  @Test
  void aMeetingStaysAndItsBriefRests() throws IOException {
    PersonId tomas = rooms.person("Tomás Rey");
    rooms.now = Rooms.NOW.plus(Duration.ofHours(23));
    assertTrue(page("/").contains("1:1 Tomás and Ada"));
    rooms.make(new BeginTension(tomas));
    String next = part(page("/"), "id=\"next\"", "</section>");
    assertTrue(next.contains("1:1 Tomás and Ada"), "the calendar is told as it is");
    assertTrue(next.contains("It rests until"), next);
    assertFalse(next.contains("waits for your answer: “Launch"), next);
  }

  @Test
  void afterADayTheStepIsOfferedAndNothingElse() throws IOException {
    rooms.make(new BeginTension(maya));
    rooms.now = Rooms.NOW.plus(Duration.ofHours(24));
    String today = moves(page("/"));
    assertTrue(today.contains("a hard talk"), "the step is the move");
    assertFalse(page("/worth").contains("Maya"));
    assertFalse(page("/api/people/" + maya + "/plays").contains("\"meeting\""));
  }

  @Test
  void theClockSurvivesAnotherStart() throws IOException {
    rooms.make(new BeginTension(maya));
    rooms.close();
    rooms = Rooms.open(folder);
    wire = new Wire(rooms.server.port());
    rooms.now = Rooms.NOW.plus(Duration.ofHours(23));
    assertFalse(moves(page("/")).contains("Maya"));
    rooms.now = Rooms.NOW.plus(Duration.ofHours(24));
    assertTrue(moves(page("/")).contains("Maya"));
  }

  private List<String> paths() {
    return List.of(
        "today",
        "moves",
        "promises",
        "days",
        "asked",
        "move",
        "plays",
        "draft",
        "eml",
        "ics",
        "worth",
        "trips",
        "candidates",
        "feed",
        "api today",
        "api promises",
        "command line",
        "api person",
        "api plays",
        "api worth",
        "api trips",
        "api candidates");
  }

  /** The paths that offer nothing about Maya now. */
  private List<String> silent() throws IOException {
    String id = maya.toString();
    List<String> silent = new ArrayList<>();
    String today = page("/");
    tell(silent, "today", moves(today).contains("Maya"));
    tell(silent, "moves", page("/moves").contains("Maya"));
    tell(silent, "promises", today.contains("harbour"));
    tell(silent, "days", today.contains("birthday"));
    tell(silent, "asked", today.contains("What came of it?"));
    tell(silent, "move", page("/people/" + id).contains("Next step:"));
    tell(silent, "plays", page("/people/" + id + "/plays").contains("/plays/meeting"));
    tell(silent, "draft", ok("/people/" + id + "/plays/meeting"));
    tell(silent, "eml", ok("/people/" + id + "/plays/meeting/draft.eml"));
    tell(silent, "ics", ok("/people/" + id + "/plays/meeting/slots.ics"));
    tell(silent, "worth", page("/worth").contains("Maya"));
    tell(silent, "trips", trip(page("/trips")).contains("Maya"));
    tell(silent, "candidates", helpers(page("/goals")).contains("Maya"));
    tell(silent, "feed", page("/feeds/week.ics?key=" + feed).contains("Maya"));
    tell(
        silent,
        "api today",
        part(page("/api/today"), "\"moves\"", "\"promises\"").contains("Maya"));
    tell(silent, "api promises", page("/api/today").contains("harbour"));
    tell(silent, "command line", spoken().contains("harbour"));
    tell(
        silent,
        "api person",
        part(page("/api/people/" + id), "\"move\"", "\"latest\"").contains("\"what\""));
    tell(silent, "api plays", page("/api/people/" + id + "/plays").contains("\"meeting\""));
    tell(
        silent, "api worth", part(page("/api/worth"), "\"suits\"", "]").contains("\"" + id + "\""));
    tell(
        silent, "api trips", part(page("/api/trips"), "\"there\"", "]").contains("\"" + id + "\""));
    tell(silent, "api candidates", page("/api/needs/1/candidates").contains("Maya"));
    return silent;
  }

  private String spoken() {
    return Spoken.of(
            "today", "--home", folder.resolve("home").toString(), "--now", rooms.now.toString())
        .out();
  }

  private static void tell(List<String> silent, String path, boolean offers) {
    if (!offers) silent.add(path);
  }

  private static String moves(String page) {
    return part(page, "id=\"moves\"", "class=\"strip\"");
  }

  private static String helpers(String page) {
    return part(page, "id=\"helpers\"", "</section>");
  }

  private static String trip(String page) {
    return part(page, "id=\"trips\"", "</section>");
  }

  private static String part(String text, String from, String to) {
    int start = text.indexOf(from);
    if (start < 0) return "";
    int end = text.indexOf(to, start);
    return end < 0 ? text.substring(start) : text.substring(start, end);
  }

  private boolean ok(String path) throws IOException {
    return wire.request("GET", path).session(rooms.session()).send().status() == 200;
  }

  @Test
  void aTensionBeginsByTheNameThatIsTyped() throws IOException {
    assertEquals(303, form("/tensions", Map.of("person", "tomas rey", "ahead", "true")).status());
    assertTrue(page("/tensions").contains("Tomás Rey"));
    assertEquals(400, form("/tensions", Map.of("person", "", "ahead", "true")).status());
  }
}
