package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.growth.Growth;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.nurture.Today;
import rapport.desk.repair.Repair;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.desk.repair.RepairChange.CloseTension;
import rapport.desk.repair.RepairChange.WriteSheet;
import rapport.growth.Scene;
import rapport.interactions.Exchange;
import rapport.people.PersonId;

/** The manager's story: a quarrel on Monday, a talk that is led, an end that teaches (N8, N9). */
class RepairTest extends Wired {

  private static final String GOAL = "one launch date that we both believe in";

  private PersonId tomas;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void somebody() {
    tomas = rooms.person("Tomás Rey");
  }

  private long quarrel() {
    long id = rooms.make(new BeginTension(tomas));
    rooms.make(
        new WriteSheet(
            id, "I told the customer a date on the 16th.", "", "", "", GOAL, "", "", ""));
    return id;
  }

  private void aDayLater() {
    rooms.pass(Duration.ofHours(24));
  }

  @Test
  void theTalkBeginsWithTheGoalTheFactsAndOneQuestion() throws IOException {
    long id = quarrel();
    aDayLater();
    String page = page("/tensions/" + id);
    assertTrue(page.contains("this is what I believe we both want: " + GOAL), page);
    assertTrue(page.contains("No blame in it, one question"), page);
    assertTrue(page("/tensions/" + id + "?another=1").contains("How did you see it?"));
  }

  @Test
  void ownWordsReplaceWhatWasMadeAndEmptyOnesMakeItAnew() throws IOException {
    long id = quarrel();
    aDayLater();
    String path = "/tensions/" + id;
    done(path + "/opening", Map.of("want", "Peace.", "was", "You never asked.", "ask", "Why?"));
    assertTrue(page(path).contains("“you never” sounds like blame"), page(path));
    done(path + "/opening", Map.of());
    assertFalse(page(path).contains("You never asked."));
  }

  @Test
  void theHardTalkIsRehearsedFromOnesOwnWordsOnPageAndByApi() throws IOException {
    long id = quarrel();
    aDayLater();
    done(
        "/tensions/" + id + "/opening",
        Map.of("want", "I want one date.", "was", "Two were said.", "ask", "How was it for you?"));
    String own = "I want one date. Two were said. How was it for you?";
    assertTrue(page("/grow/talks/8?about=" + id).contains(own));
    assertTrue(page("/api/talks/9?about=" + id).contains(own));
    assertFalse(page("/api/talks/9").contains(own));
    assertTrue(page("/api/talks/9").contains(Scene.NO_OPENING));
    assertEquals(Optional.empty(), Repair.opening(rooms.look(), id + 1));
  }

  @Test
  void aReadingThatIsPressedStandsOnTheSheet() throws IOException {
    long id = quarrel();
    String asked = "Was Tomás held to something by somebody else?";
    assertTrue(repair(id).readings().contains(asked), repair(id).readings().toString());
    done("/tensions/" + id, Map.of("facts", "the customer", "goal", GOAL, "reading", asked));
    assertEquals(asked, repair(id).one().tension().sheet().readings());
    assertFalse(repair(id).readings().contains(asked));
  }

  @Test
  void theNextMeetingOfTheTwoIsThePlaceInMoveAndBriefAndPage() throws IOException {
    Instant yesterday = Rooms.NOW.minus(Duration.ofHours(24));
    long id = rooms.desk.make(new BeginTension(tomas), yesterday).number();
    Today.UpNext place = Objects.requireNonNull(repair(id).place());
    assertEquals(1, place.meeting().people());
    assertTrue(page("/").contains("that is the place"), "the move knows it");
    String brief = page("/meetings/" + place.meeting().id() + "/brief");
    assertTrue(brief.contains("and no step was made yet"), brief);
    assertTrue(brief.contains("then ask: How was that for you?"), brief);
  }

  @Test
  void aMeetingWhileItRestsIsNamedWithThreeSentences() throws IOException {
    rooms.now = Rooms.NOW.plus(Duration.ofHours(23));
    long id = rooms.make(new BeginTension(tomas));
    String page = page("/tensions/" + id);
    assertTrue(page.contains("You meet Tomás before it has rested"), page);
    assertTrue(page.contains("1:1 Tomás and Ada"));
    assertTrue(page.contains("“I want to hear this. Give me a minute.”"));
  }

  @Test
  void whatItHasGivenComesFromTheTimeline() {
    rooms.make(
        new GiveExchange(
            tomas,
            false,
            Exchange.Sort.ADVICE,
            "how to cut the migration in two",
            Rooms.NOW.minus(Duration.ofDays(6))));
    List<Repair.Gift> gifts = repair(quarrel()).gifts();
    assertEquals("how to cut the migration in two", gifts.getFirst().what());
    int contacts = rooms.look().timeline(tomas).until(rooms.now).contacts().size();
    assertTrue(gifts.getLast().what().startsWith(contacts + " contacts"), gifts.toString());
  }

  @Test
  void aHardTalkThatLiesAheadRestsForNobody() throws IOException {
    long id = rooms.make(new BeginTension(tomas, true));
    String page = page("/tensions/" + id);
    assertTrue(page.contains("A hard talk with Tomás"), page);
    assertTrue(page("/people/" + tomas + "/plays").contains("/plays/meeting"));
    assertTrue(
        Today.of(rooms.look()).moves().stream()
            .anyMatch(move -> move.what().equals("Have the talk you prepared with Tomás")));
    assertTrue(rooms.make(new BeginTension(tomas)) != id, "a quarrel is something else");
  }

  @Test
  void theEndIsALineInWhatChangedMyMindAndLeadsOn() throws IOException {
    long id = quarrel();
    rooms.make(new CloseTension(id, "good again", "he held it back", "he guarded his team"));
    assertEquals("he guarded his team", Growth.of(rooms.look()).changes().getFirst().thinks());
    String page = page("/tensions/" + id);
    assertTrue(page.contains("/people/" + tomas + "/check-ins"));
    assertTrue(page.contains("/people/" + tomas + "/goals#kind"));
    done("/tensions/" + id + "/reopening", Map.of());
    assertFalse(page("/tensions/" + id).contains("It is over</h2>"));
  }

  private Repair repair(long id) {
    return Repair.of(rooms.look(), id).orElseThrow();
  }

  private void done(String path, Map<String, String> fields) throws IOException {
    assertEquals(303, form(path, fields).status(), path);
  }
}
