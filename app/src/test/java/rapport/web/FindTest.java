package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.find.Find;
import rapport.desk.find.Found;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.desk.people.IdentityChange.How;
import rapport.desk.people.IdentityChange.SetAside;
import rapport.desk.people.PeopleChange.Tell;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.network.Need;
import rapport.people.PersonId;

/** The find box finds whatever is written down, and says why. */
class FindTest extends Wired {

  private PersonId maya;
  private String session = "";

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void writeSomethingOfEveryKind() {
    session = rooms.session();
    maya = rooms.person("Maya Okafor");
    rooms.make(new Tell(maya, false, "", "her sister lives in Kraków", null));
    rooms.make(new WritePromise(maya, true, "send the harbour plan", LocalDate.of(2026, 12, 1)));
    rooms.make(new WriteNeed(Need.Category.KNOW_HOW, "pricing of ferries", Need.Horizon.NOW));
    rooms.make(new PlanTrip("Gdańsk", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3)));
  }

  @Test
  void accentsAreFoldedBothWays() {
    assertEquals("Søren Østergård", first("ostergard").words());
    assertEquals("Jürgen", first("jurgen").words().split(" ")[0]);
    assertEquals("Tomás Rey", first("TOMÁS").words());
    assertEquals(Found.Kind.TOLD, first("krakow").kind());
    assertEquals(Found.Kind.TRIP, first("gdansk").kind());
  }

  @Test
  void aPageIsFoundByTheWordsOfItsNameInAnyOrder() throws IOException {
    String listening = page("/find?q=listening");
    assertFalse(Jsoup.parse(listening).select("main a[href=/grow/listening]").isEmpty());
    String habits = page("/find?q=group+habits");
    assertFalse(Jsoup.parse(habits).select("main a[href=/grow/mirror]").isEmpty());
  }

  @Test
  void settingsAreFoundByWhatTheyAre() throws IOException {
    for (String words : List.of("erase", "delete", "sign+out", "digest", "offline", "time+zone"))
      assertFalse(
          Jsoup.parse(page("/find?q=" + words))
              .select("main a[href*=/settings#], main a[href=/device]")
              .isEmpty(),
          words);
  }

  @Test
  void aBriefIsFoundByItsNameAndSomebodys() throws IOException {
    for (String words : List.of("brief+maya", "br+oka", "BRIEF++maya")) {
      Element found = Jsoup.parse(page("/find?q=" + words)).select("main a[href$=/brief]").first();
      assertEquals("/people/" + maya + "/brief", found == null ? words : found.attr("href"));
    }
    assertTrue(Jsoup.parse(page("/find?q=maya")).select("main a[href$=/brief]").isEmpty());
    String brief = page("/people/" + maya + "/brief");
    assertTrue(brief.contains("Before you talk with Maya Okafor"));
    for (String line : Portrait.of(rooms.look()).person(maya, 0, 1).orElseThrow().brief().lines())
      assertTrue(Jsoup.parse(brief).text().contains(line.strip()), line);
  }

  @Test
  void everyKindIsFoundByTheBeginningsOfItsWords() {
    assertEquals(Found.Kind.PROMISE, first("harb pl").kind());
    assertEquals(Found.Kind.NEED, first("ferries").kind());
    Found rubric = first("hiring rubric by");
    assertEquals(Found.Kind.PERHAPS_PROMISED, rubric.kind());
    assertEquals(LocalDate.of(2026, 11, 18), rubric.day());
    Found launch = first("launch date");
    assertEquals(Found.Kind.SUBJECT, launch.kind());
    assertTrue(launch.count() > 5, launch.toString());
    assertTrue(rooms.desk.look(Rooms.NOW).all.day(Rooms.NOW).isAfter(launch.day()));
  }

  @Test
  void whatLiesAheadIsNotCalledTheLast() throws IOException {
    Found talks = first("1:1 Tomás");
    assertEquals(Found.Kind.SUBJECT, talks.kind());
    LocalDate today = rooms.look().today();
    assertTrue(talks.day() != null && !talks.day().isAfter(today), talks.toString());
    String said = Jsoup.parse(page("/find?q=1:1+tomas")).select("main").text();
    assertTrue(said.contains("last 10 Nov"), said);
    rooms.make(
        new LogConversation(
            rooms.person("Tomás Rey"), Channel.PHONE, Rooms.NOW.minusSeconds(86_400), true, "x"));
    assertEquals(talks.day(), first("1:1 Tomás").day(), "another talk is not of this topic");
  }

  @Test
  void whatLiesWhollyAheadComesAfterWhatHasHappened() {
    Look then = rooms.desk.look(Rooms.NOW.minus(Duration.ofDays(900)));
    boolean any = false;
    for (String words : List.of("review", "dinner", "coffee", "lunch", "call", "demo", "panel"))
      for (boolean begins : List.of(true, false)) {
        List<Boolean> ahead =
            Find.words(then, words, 60).stream()
                .filter(one -> one.kind() == Found.Kind.SUBJECT && one.begins() == begins)
                .map(one -> one.day() != null && one.day().isAfter(then.today()))
                .toList();
        any |= ahead.contains(true) && ahead.contains(false);
        assertEquals(ahead.stream().sorted().toList(), ahead, words);
      }
    assertTrue(any, "nothing lies ahead");
  }

  @Test
  void aWordInTheMiddleOfAnotherIsNotMeant() throws IOException {
    assertTrue(Find.words(rooms.look(), "log", 8).stream().allMatch(Found::begins));
    Element link = Jsoup.parse(get("/find?q=log")).select(".found a").getFirst();
    assertEquals("/conversations/new", link.attr("href"));
  }

  @Test
  void whatIsWrittenDownIsFoundAtOnceAndForgottenIsGone() {
    assertFalse(notes("zeppelin"), "not yet");
    LogConversation talk =
        new LogConversation(
            maya, Channel.PHONE, Rooms.NOW.minusSeconds(600), true, "about the zeppelin");
    long entry = rooms.desk.make(talk, Rooms.NOW).entry();
    assertTrue(notes("zeppelin"));
    rooms.make(new rapport.desk.Undo(entry));
    assertFalse(notes("zeppelin"), "taken back");
  }

  @Test
  void aTopicIsCountedAsItIsNowAndNobodyPutAsideStandsInIt() {
    LogConversation talk =
        new LogConversation(
            maya, Channel.PHONE, Rooms.NOW.minusSeconds(900), true, "the zeppelin again");
    rooms.make(talk);
    long second = rooms.desk.make(talk, Rooms.NOW).entry();
    assertEquals(2, first("zeppelin").count());
    rooms.make(new rapport.desk.Undo(second));
    assertEquals(1, first("zeppelin").count());
    rooms.make(new SetAside(maya, How.REMOVED));
    assertEquals(List.of(), Find.words(rooms.look(), "zeppelin", 8));
  }

  @Test
  void theListOfPeopleFoldsAccentsToo() throws IOException {
    assertTrue(get("/people?q=ostergard").contains("Søren Østergård"));
  }

  private boolean notes(String words) {
    return Find.words(rooms.look(), words, 8).stream()
        .anyMatch(one -> one.kind() == Found.Kind.CONVERSATION);
  }

  private Found first(String words) {
    List<Found> found = Find.words(rooms.look(), words, 8);
    assertFalse(found.isEmpty(), words);
    return found.getFirst();
  }

  private String get(String path) throws IOException {
    return wire.get(path).session(session).send().body();
  }
}
