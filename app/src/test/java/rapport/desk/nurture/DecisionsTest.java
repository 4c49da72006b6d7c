package rapport.desk.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.GrowthChange.EndPlan;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.network.NetworkChange.EndInitiative;
import rapport.desk.network.NetworkChange.ShareGoal;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.growth.Practice;
import rapport.intake.Intake;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Answer;
import rapport.nurture.Letter;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.ties.Kind;

/** What the owner decides gives a reason for a move, and what came of it leads on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {

  private static final Path ROOT = Path.of(System.getProperty("rapport.root"));
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final long DAY = 86_400;

  private Database database;
  private Desk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    desk = new Desk(database, 1, home);
    try (Stream<Path> files = Files.list(ROOT.resolve("cast/files"))) {
      new Intake(database, 1)
          .run(
              Sources.units(files.sorted().toList(), false),
              List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
    }
  }

  @AfterAll
  void close() {
    database.close();
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
