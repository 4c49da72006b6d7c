package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.GrowthChange.EndPlan;
import rapport.desk.growth.Plans;
import rapport.desk.interactions.InteractionChange.*;
import rapport.desk.network.Initiatives;
import rapport.desk.network.NetworkChange.*;
import rapport.desk.nurture.Hints;
import rapport.desk.nurture.NurtureChange.*;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.desk.people.PeopleChange.*;
import rapport.desk.repair.RepairChange.*;
import rapport.desk.ties.TieChange.*;
import rapport.growth.Practice;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Answer;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Move.Cause;
import rapport.nurture.Play;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.ties.Kind;

/**
 * The reason of every move is recomputed from what the owner wrote down and from what happened, for
 * each cause there is ({@link MoveTruths}): a new cause, or a new sentence of an old one, fails
 * here until it has a checker.
 */
class MoveTruthTest extends Wired {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final List<String> wrong = new ArrayList<>();
  private final Set<Cause> said = EnumSet.noneOf(Cause.class);
  private final List<String> sentences = new ArrayList<>();

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private PersonId person(String name) {
    return rooms.person(name);
  }

  /** A home in which the owner has written down something of everything. */
  private void write() {
    PersonId maya = person("Maya Okafor");
    PersonId tomas = person("Tomás Rey");
    PersonId ruth = person("Ruth Feldman");
    rooms.now = Rooms.NOW.minus(Duration.ofDays(30));
    rooms.make(new TakePlay(maya, Play.MEETING));
    long need =
        rooms.make(new WriteNeed(Need.Category.KNOW_HOW, "the winter budget", Need.Horizon.NOW));
    rooms.make(new WriteNeed(Need.Category.TALENT, "staff data engineer", Need.Horizon.SOON));
    rooms.make(new BeginTension(person("Jürgen Krämer"), true));
    rooms.make(new BeginTension(person("Priya Raman")));
    rooms.make(new WriteFeedback(maya, "received", true, "The dates moved twice."));
    rooms.now = Rooms.NOW.minus(Duration.ofDays(10));
    rooms.make(new AnswerMove(ruth, Cause.NEED, Answer.Reply.DONE, "need:" + need));
    rooms.make(new GiveExchange(tomas, false, Exchange.Sort.ADVICE, "on the budget", null));
    rooms.now = Rooms.NOW;
    long launch = rooms.make(new BeginInitiative("one launch", "together", 8));
    rooms.make(new AddStakeholder(launch, "data", null));
    long legal = rooms.make(new AddStakeholder(launch, "Legal", ruth));
    rooms.make(
        new DescribeStakeholder(
            legal,
            "one date for all",
            "",
            "",
            Initiatives.Stance.LEANING,
            "show the plan",
            DAY.minusDays(3),
            "",
            Kind.Value.MUTUAL));
    rooms.make(new ShareGoal(tomas, "an open harbour", DAY.plusDays(2)));
    rooms.make(
        new PlanContact(
            ruth,
            "win her view",
            Kind.Value.MUTUAL,
            "plain words",
            Channel.VIDEO,
            17,
            List.of(new PlanContact.Step(DAY, "ask how the pilot went")),
            DAY));
    rooms.make(
        new BeginPlan(
            "to listen", List.of(Practice.WAKE_ONE, Practice.THANK_ONE, Practice.ONE_TO_ONE)));
    List<PersonId> light = light();
    rooms.make(
        new GiveExchange(
            light.get(0),
            false,
            Exchange.Sort.HELP,
            "with the move",
            Rooms.NOW.minus(Duration.ofDays(3))));
    rooms.make(new WritePromise(light.get(1), false, "send the book", DAY.minusDays(20)));
    rooms.make(new CheckInWith(light.get(2), List.of(5, 5, 4, 5, 1), "their link"));
    rooms.make(new AnswerCheckIn("their link", List.of(5, 4, 4, 5, 4)));
    rooms.make(new Tell(tomas, false, "a day", "birthday", MonthDay.of(11, 25)));
    rooms.make(new DropMaterial("a paper on the winter budget and the launch date", null));
    rooms.make(new WriteNote(maya, About.WANTS, "somebody for tidal turbines"));
    rooms.make(new WriteNote(tomas, About.KNOWS, "tidal turbines"));
    rooms.make(new WritePromise(maya, true, "send the harbour plan", DAY.minusDays(1)));
    rooms.make(new WritePromise(tomas, false, "send the figures", DAY.minusDays(20)));
  }

  /** Somebody with whom nothing else presses: hardly any contact, no rhythm. */
  private List<PersonId> light() {
    return rooms.look().everybody().stream()
        .filter(one -> one.rhythm() == null && one.waiting() == null)
        .filter(one -> one.tie().interactions() > 0)
        .map(one -> one.person().id())
        .limit(3)
        .toList();
  }

  private void check(PersonId id, Cause cause, String why, @Nullable PersonId through, Week week) {
    said.add(cause);
    sentences.add(why);
    String found = MoveTruths.wrong(cause, why, week.moved(id, through));
    if (found != null) wrong.add(found);
  }

  /** A look, and what the store holds at that instant by the other road. */
  private record Week(Look look, RawWords words, RawNetwork network, RawItems items) {

    MoveTruths.Moved moved(PersonId id, @Nullable PersonId through) {
      return new MoveTruths.Moved(
          id.value(), through, words, network, TruthTest.of(id.value(), items, look));
    }
  }

  private Week week() {
    Path home = folder.resolve("home");
    Look look = rooms.look();
    RawWords words = new RawWords(home, look.now(), look.zone());
    return new Week(look, words, new RawNetwork(home), new RawItems(home));
  }

  private Week checkWeek() {
    Week week = week();
    Today today = Today.of(week.look());
    for (Move one : today.moves())
      check(one.person().id(), one.cause(), one.why(), one.through(), week);
    for (Matters.Hint one : new Hints(week.look()).withWishes(today.upNext()))
      check(one.person(), one.cause(), one.why(), one.through(), week);
    return week;
  }

  private void checkAll() {
    Week week = checkWeek();
    Look look = week.look();
    for (Standing one : look.everybody()) {
      Move move = Portrait.of(look).person(one.person().id(), 0, 1).orElseThrow().move();
      if (move != null) check(move.person().id(), move.cause(), move.why(), move.through(), week);
    }
  }

  @Test
  void everyReasonOfAMoveIsTrue() {
    write();
    for (int week = 0; week < 4; week++) {
      rooms.now = Rooms.NOW.plus(Duration.ofDays(7L * week));
      checkAll();
      rooms.desk.shown(rooms.look());
    }
    long plan = Plans.of(rooms.look()).running().orElseThrow().id();
    rooms.now = Rooms.NOW.minus(Duration.ofDays(40));
    rooms.make(new EndPlan(plan, true));
    rooms.make(new BeginPlan("to call", List.of(Practice.CALL_FIRST)));
    for (int week = 0; week < 30; week++) {
      rooms.now = Rooms.NOW.minus(Duration.ofDays(7L * week));
      checkWeek();
    }
    assertEquals(List.of(), wrong.stream().distinct().toList());
    Set<Cause> never = EnumSet.complementOf(EnumSet.copyOf(said));
    assertEquals(Set.of(), never, "never said");
    assertTrue(sentences.size() > 100, sentences.size() + " sentences");
  }

  @Test
  void everyCauseHasAChecker() {
    assertEquals(Set.of(Cause.values()), MoveTruths.causes());
  }

  @Test
  void aFalseReasonIsFoundOut() {
    PersonId maya = person("Maya Okafor");
    MoveTruths.Moved nothing = week().moved(maya, null);
    String nobody = "It is a sentence that nobody knows.";
    for (Cause cause : Cause.values()) assertNotNull(MoveTruths.wrong(cause, nobody, nothing));
    assertNotNull(
        MoveTruths.wrong(
            Cause.GOAL,
            "You and Maya both want “an open harbour”. Its day is 25 November.",
            nothing));
    assertNotNull(
        MoveTruths.wrong(
            Cause.PLANNED, "You wanted to look at it again on 23 November: “x”.", nothing));
    assertNotNull(MoveTruths.wrong(Cause.DATE, "A day that comes back: “birthday”.", nothing));
    Instant before = rooms.now;
    rooms.make(new ShareGoal(maya, "an open harbour", DAY.plusDays(2)));
    assertEquals(before, rooms.now);
    assertEquals(
        null,
        MoveTruths.wrong(
            Cause.GOAL,
            "You and Maya both want “an open harbour”. Its day is 25 November.",
            nothing));
  }
}
