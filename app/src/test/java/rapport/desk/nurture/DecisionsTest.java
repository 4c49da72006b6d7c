package rapport.desk.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.growth.GrowthChange;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.GrowthChange.EndPlan;
import rapport.desk.growth.OwnPath;
import rapport.desk.growth.Plans;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.BoardStakeholder;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.network.NetworkChange.EndInitiative;
import rapport.desk.network.NetworkChange.ShareGoal;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.NurtureChange.DropMaterial;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.desk.people.PeopleChange;
import rapport.desk.ties.TieChange;
import rapport.growth.OwnStep;
import rapport.growth.Practice;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Answer;
import rapport.nurture.Letter;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Wish;
import rapport.people.PersonId;
import rapport.ties.Kind;

/** What the owner decides gives a reason for a move, and what came of it leads on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final long DAY = 86_400;

  private OpenOffice office;
  private Desk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    office = new OpenOffice(folder, NOW);
    desk = office.desk;
  }

  @AfterAll
  void close() {
    office.close();
  }

  private long make(Change change, int days) {
    return desk.make(change, NOW.plusSeconds(days * DAY)).number();
  }

  private List<Matters.Hint> hints(int days) {
    return new Wants(desk.look(NOW.plusSeconds(days * DAY))).all();
  }

  private List<String> about(String key, int days) {
    return hints(days).stream()
        .filter(one -> one.about().equals(key))
        .map(Matters.Hint::what)
        .toList();
  }

  private PersonId person(String name) {
    return desk.look(NOW).everybody().stream()
        .map(one -> one.person())
        .filter(one -> one.name().startsWith(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> what(Move.Cause cause, int days) {
    return hints(days).stream()
        .filter(one -> one.cause() == cause)
        .map(Matters.Hint::what)
        .toList();
  }

  private Matters.Hint hint(Move.Cause cause, int days) {
    return hints(days).stream().filter(one -> one.cause() == cause).findFirst().orElseThrow();
  }

  private void done(Matters.Hint hint, int days) {
    make(new AnswerMove(hint.person(), hint.cause(), Answer.Reply.DONE, hint.about()), days);
  }

  @Test
  void aStepOfAPlanForSomebodyStandsFromItsDayUntilItIsMadeAndThenItsReview() {
    PersonId farid = person("Farid");
    LocalDate day = LocalDate.of(2026, 12, 4);
    TieChange.PlanContact.Step step = new TieChange.PlanContact.Step(day, "ask how the pilot went");
    make(
        new TieChange.PlanContact(
            farid,
            "win his view",
            Kind.Value.UNKNOWN,
            "",
            null,
            null,
            List.of(step),
            day.plusDays(30)),
        0);
    assertEquals(List.of(), what(Move.Cause.PLANNED, 0));
    assertEquals(List.of("ask how the pilot went"), what(Move.Cause.PLANNED, 4));
    done(hint(Move.Cause.PLANNED, 4), 4);
    assertEquals(List.of(), what(Move.Cause.PLANNED, 5));
    assertEquals(List.of("Look at your plan with Farid"), what(Move.Cause.PLANNED, 40));
    done(hint(Move.Cause.PLANNED, 40), 40);
    assertEquals(List.of(), what(Move.Cause.PLANNED, 41));
    make(new TieChange.EndContactPlan(farid), 41);
  }

  @Test
  void aGapInACheckInIsTalkedAboutAndLookedAtAgain() {
    PersonId samir = person("Samir");
    String link = "0".repeat(64);
    make(new TieChange.CheckInWith(samir, List.of(5, 5, 5, 5, 5), link), 0);
    assertEquals(List.of(), what(Move.Cause.GAP, 0));
    make(new TieChange.AnswerCheckIn(link, List.of(5, 2, 5, 5, 5)), 0);
    assertEquals(List.of("Ask Samir how it looks from there"), what(Move.Cause.GAP, 1));
    done(hint(Move.Cause.GAP, 1), 1);
    assertEquals(List.of(), what(Move.Cause.GAP, 2));
    assertTrue(what(Move.Cause.OUTCOME, 16).contains("Check in with Samir again"));
    make(new TieChange.CheckInWith(samir, List.of(5, 4, 5, 5, 5), null), 16);
    assertFalse(what(Move.Cause.OUTCOME, 17).contains("Check in with Samir again"));
  }

  @Test
  void whoIsNoPartOfAnInitiativeCannotBeDescribed() {
    assertThrows(IllegalArgumentException.class, () -> make(new BoardStakeholder(9_999, true), 0));
  }

  /** What was done reaches the practice it was for, and no other one of the plan. */
  @Test
  void aPracticeThatWasDoneStandsInItsPlan() {
    List<Practice> practices = List.of(Practice.ASK_ONE, Practice.FIRST_STEP);
    long plan = make(new BeginPlan("to ask more", practices), 0);
    Matters.Hint asked = hint(Move.Cause.PRACTICE, 0);
    done(asked, 0);
    Plans plans = Plans.of(desk.look(NOW.plusSeconds(DAY)));
    List<Plans.Evidence> evidence = plans.evidence(plans.running().orElseThrow());
    assertEquals(
        List.of(asked.person()),
        evidence.getFirst().done().stream().map(one -> one.person().id()).toList());
    assertEquals(List.of(), evidence.getLast().done());
    assertFalse(
        hints(8).stream()
            .anyMatch(
                one -> one.cause() == Move.Cause.PRACTICE && one.person().equals(asked.person())),
        "the same person is not asked again for a while");
    make(new EndPlan(plan, true), 8);
  }

  @Test
  void aPlanThatStaysAtHomeNamesSomebodyBeyondItOncePerWeek() {
    long plan = make(new BeginPlan("to listen", List.of(Practice.ONE_TO_ONE)), 60);
    Matters.Hint beyond = hint(Move.Cause.BRIDGE, 60);
    assertTrue(beyond.why().startsWith("For another view."), beyond.why());
    done(beyond, 60);
    assertEquals(
        List.of(),
        Today.of(desk.look(NOW.plusSeconds(61 * DAY))).moves().stream()
            .filter(one -> one.person().id().equals(beyond.person()))
            .map(Move::what)
            .toList());
    make(new EndPlan(plan, true), 62);
    assertEquals(List.of(), what(Move.Cause.BRIDGE, 62));
  }

  @Test
  void aDayThatWasToldOfComesBackAndPasses() {
    PersonId amara = person("Amara");
    MonthDay day = MonthDay.of(11, 27);
    make(new PeopleChange.Tell(amara, false, "family", "her daughter’s birthday", day), 0);
    assertEquals(List.of("Think of Amara on 27 November"), what(Move.Cause.DATE, 0));
    make(new AnswerMove(amara, Move.Cause.DATE, Answer.Reply.DONE, "date:2026-11-27"), 1);
    assertEquals(
        List.of(),
        Today.of(desk.look(NOW.plusSeconds(DAY))).moves().stream()
            .filter(one -> one.cause() == Move.Cause.DATE)
            .toList());
    assertEquals(List.of(), what(Move.Cause.DATE, 5));
  }

  @Test
  void whatAStepAboutOneselfAsksForEndsItWhenItWasDone() {
    make(new GrowthChange.FollowPath(true), 41);
    assertEquals("first:listening", step(45));
    make(new GrowthChange.TrySituation(1, "You feel left out of it.", false), 45);
    assertEquals("", step(45));
    assertEquals("first:self", step(49));
  }

  private String step(int days) {
    OwnStep step = OwnPath.of(desk.look(NOW.plusSeconds(days * DAY))).step();
    return step == null ? "" : step.key();
  }

  /** Thanks need something that was received, and nobody gave Ada anything yet. */
  @Test
  void everyPracticeOfAPlanNamesSomebody() {
    List<Practice> silent = new ArrayList<>();
    for (Practice practice : Practice.values()) {
      long plan = make(new BeginPlan("to grow", List.of(practice)), 0);
      if (hints(0).stream().noneMatch(one -> one.cause() == Move.Cause.PRACTICE))
        silent.add(practice);
      make(new EndPlan(plan, true), 0);
    }
    assertEquals(List.of(Practice.THANK_ONE), silent);
  }

  @Test
  void aTripOfTheNextFortnightNamesWhoIsThereAndWritesToThem() {
    LocalDate from = LocalDate.of(2026, 12, 15);
    String trip = "trip:" + make(new PlanTrip("London", from, from.plusDays(2)), 0);
    assertEquals(List.of(), about(trip, 0), "it is three weeks ahead");
    assertEquals(List.of("See Maya on your trip"), about(trip, 14));
    make(new AnswerMove(person("Maya"), Move.Cause.DATE, Answer.Reply.NOT_THIS, trip), 14);
    assertTrue(about(trip, 14).getFirst().matches("See (?!Maya).+ on your trip"));
    assertEquals(List.of(), about(trip, 30), "it is over");
  }

  @Test
  void aGoalWithoutADayIsLookedAtAfterFourWeeks() {
    String goal = "goal:" + make(new ShareGoal(person("Priya"), "one rubric", null), 0);
    assertEquals(List.of("Look at your goal with Priya"), about(goal, 28));
    make(new AnswerMove(person("Priya"), Move.Cause.GOAL, Answer.Reply.DONE, goal), 28);
    assertEquals(List.of(), about(goal, 50));
  }

  @Test
  void somethingWorthSharingHasItsPlaceInFullWeeks() {
    long dropped =
        make(new DropMaterial("a paper on the winter budget and the launch date", null), 0);
    Move move = null;
    for (int week = 0; week < 2 && move == null; week++) {
      Look look = desk.look(NOW.plusSeconds(7L * week * DAY));
      List<Move> moves = Today.of(look).moves();
      assertEquals(7, moves.size(), "a full week");
      move = moves.stream().filter(one -> one.cause() == Move.Cause.SHARE).findAny().orElse(null);
      desk.shown(look);
    }
    assertNotNull(move, "within two weeks");
    assertNull(desk.look(NOW).standing(move.person().id()).orElseThrow().waiting(), "none waits");
    assertEquals(Wish.key(Wish.Kind.MATERIAL, dropped), move.about());
    make(new AnswerMove(move.person().id(), move.cause(), Answer.Reply.DONE, move.about()), 8);
    String name = move.person().name();
    assertTrue(
        hints(9).stream()
            .filter(one -> one.cause() == Move.Cause.SHARE)
            .noneMatch(one -> one.person().equals(person(name))),
        "shared with one, it may suit another");
  }

  @Test
  void aTalkForAnInitiativeLeadsToWhereTheOtherStandsAndOn() {
    PersonId ines = person("Inês");
    long it = make(new BeginInitiative("One launch date", "ship once", 12), 0);
    long role = make(new AddStakeholder(it, "Product", ines), 0);
    String key = "initiative:" + it;
    String stands = Move.STANDS + role;
    assertEquals(List.of("Talk with Inês about “One launch date”"), about(key, 0));
    make(new AnswerMove(ines, Move.Cause.INITIATIVE, Answer.Reply.DONE, key), 0);
    assertEquals(List.of(), about(key, 1));
    assertEquals(List.of(), about(stands, 1));
    assertEquals(List.of("Say where Inês stands on “One launch date”"), about(stands, 5));
    make(
        new DescribeStakeholder(role, "", "", "", Stance.AGAINST, "", null, "", Kind.Value.UNKNOWN),
        6);
    assertEquals(List.of(), about(stands, 7));
    assertEquals(
        List.of("Ask Inês what would have to be different in “One launch date”"), about(key, 30));
    make(new EndInitiative(it, true), 31);
    assertEquals(List.of(), about(key, 32));
  }

  /** A step with a day of its own is a talk, too, and not asked for as if there had been none. */
  @Test
  void afterAStepThatHadItsDayItIsAskedWhereTheOtherStands() {
    PersonId bjoern = person("Björn");
    long it = make(new BeginInitiative("One quiet week", "no meetings", 12), 50);
    long role = make(new AddStakeholder(it, "Product", bjoern), 50);
    LocalDate day = LocalDate.ofInstant(NOW.plusSeconds(51 * DAY), ZoneOffset.UTC);
    make(
        new DescribeStakeholder(
            role, "", "", "", Stance.UNKNOWN, "show both dates", day, "", Kind.Value.UNKNOWN),
        50);
    String step = Move.STEP + role + ":" + day;
    assertEquals(List.of("show both dates"), about(step, 51));
    make(new AnswerMove(bjoern, Move.Cause.INITIATIVE, Answer.Reply.DONE, step), 51);
    assertEquals(
        List.of("Say where Björn stands on “One quiet week”"), about(Move.STANDS + role, 57));
    assertEquals(List.of(), about("initiative:" + it, 57));
    make(new EndInitiative(it, true), 58);
  }

  @Test
  void aRoleThatNobodyCanFillIsAskedOfSomebodyCloseInALetter() {
    long it = make(new BeginInitiative("Winter capacity", "no outage", 12), 0);
    long role = make(new AddStakeholder(it, "Xylophone lead", null), 0);
    Look look = desk.look(NOW);
    Matters.Hint hint =
        new Wants(look)
            .all().stream()
                .filter(one -> one.about().equals(Move.ROLE + role))
                .findFirst()
                .orElseThrow();
    assertTrue(hint.why().endsWith(" is close to you and may know somebody."), hint.why());
    Letter letter =
        Today.of(look).moves().stream()
            .filter(one -> one.about().equals(Move.ROLE + role))
            .findFirst()
            .flatMap(move -> Letters.of(look).of(move))
            .orElseThrow()
            .letter();
    assertTrue(letter.text().contains("Whom would you take?"), letter.text());
    make(new EndInitiative(it, true), 1);
  }
}
