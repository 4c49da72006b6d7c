package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.nurture.Briefing;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.Today;
import rapport.desk.ties.ContactPlans;
import rapport.desk.ties.TieChange.PlanContact;
import rapport.interactions.Channel;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.ties.Kind;

/**
 * A communication plan leads: its steps come to Today and to the brief, what is done comes back.
 */
class ContactPlanJourneyTest extends Wired {

  private static final String AIM = "win her view on the new platform";
  private static final String STEP = "Ask Maya how the pilot went";

  private PersonId maya;
  private LocalDate today;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void somebody() {
    maya = rooms.person("Maya Okafor");
    today = rooms.look().today();
  }

  private void plan(int days, int review) {
    rooms.make(
        new PlanContact(
            maya,
            AIM,
            Kind.Value.TRANSFORMATIONAL,
            "numbers she can check",
            Channel.VIDEO,
            null,
            List.of(
                new PlanContact.Step(today.plusDays(days), STEP),
                new PlanContact.Step(today.plusDays(days + 30), "Show her the first draft")),
            today.plusDays(review)));
  }

  private Optional<Move> move() {
    return Today.of(rooms.look()).moves().stream()
        .filter(one -> one.cause() == Move.Cause.PLANNED)
        .findFirst();
  }

  private void answerWhatPresses() {
    for (int n = 0; n < 3; n++)
      for (Move one : Today.of(rooms.look()).moves())
        if (one.person().id().equals(maya) && one.cause() != Move.Cause.PLANNED)
          rooms.make(new AnswerMove(maya, one.cause(), Answer.Reply.DONE, one.about()));
  }

  @Test
  void aStepComesToTodayInTheOwnersWordsOnThePlannedChannel() {
    plan(2, 90);
    answerWhatPresses();
    Move move = move().orElseThrow();
    assertEquals(STEP, move.what());
    assertTrue(move.why().contains("“" + AIM + "”"), move.why());
    assertEquals(Channel.VIDEO, move.channel());
  }

  @Test
  void aStepThatLiesFarAheadIsNotAskedFor() {
    plan(9, 90);
    answerWhatPresses();
    assertTrue(move().isEmpty());
  }

  @Test
  void doneOnTodayIsDoneInThePlanAndTheNextStepStands() {
    plan(0, 90);
    answerWhatPresses();
    Move move = move().orElseThrow();
    rooms.make(new AnswerMove(maya, move.cause(), Answer.Reply.DONE, move.about()));
    ContactPlans.Held held = ContactPlans.of(rooms.look()).of(maya).orElseThrow();
    assertEquals(today, held.plan().touches().getFirst().made());
    assertEquals("Show her the first draft", held.plan().next().orElseThrow().words());
    assertTrue(move().isEmpty());
  }

  @Test
  void theReviewIsAskedForOnItsDayAndNoMoreOnceItWasMade() {
    plan(60, 3);
    rooms.pass(Duration.ofDays(3));
    answerWhatPresses();
    Move move = move().orElseThrow();
    assertTrue(move.what().startsWith("Look at your plan with Maya"), move.what());
    rooms.make(new AnswerMove(maya, move.cause(), Answer.Reply.DONE, move.about()));
    assertTrue(move().isEmpty());
  }

  @Test
  void theBriefSaysWhatThePlanIs() {
    plan(2, 90);
    var standing = rooms.look().standing(maya).orElseThrow();
    String brief = String.join(" ", new Briefing(rooms.look()).of(standing).lines());
    assertTrue(brief.contains("Your plan: “" + AIM + "”. Next: “" + STEP + "”"), brief);
  }

  @Test
  void aPlanIsMadeChangedAndEndedOnItsPage() throws IOException {
    String path = "/people/" + maya + "/contact-plan";
    done(
        path,
        Map.of("aim", AIM, "every", "21", "day1", today.plusDays(2).toString(), "step1", STEP));
    String page = page(path);
    assertTrue(page.contains(AIM) && page.contains(STEP), page);
    assertEquals(
        Optional.of(21),
        rooms.look().standing(maya).map(Standing::rhythm).map(Rhythm::everyDays),
        "the rhythm is set");
    done(path, Map.of("aim", "win her yes"));
    assertFalse(page(path).contains(STEP));
    done(path + "/withdrawal", Map.of());
    assertTrue(ContactPlans.of(rooms.look()).of(maya).isEmpty());
  }

  @Test
  void aStepWithoutADayComesBackFilled() throws IOException {
    String path = "/people/" + maya + "/contact-plan";
    String back = form(path, Map.of("aim", AIM, "step1", STEP)).body();
    assertTrue(back.contains("ay on which day this is"), back);
    assertTrue(back.contains(STEP), back);
  }

  private void done(String path, Map<String, String> fields) throws IOException {
    assertEquals(303, form(path, fields).status(), path);
  }
}
