package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.interactions.Timeline;
import rapport.people.PersonId;
import rapport.ties.Share;

/** Plans, years of outcomes, and stretches. */
class PlanTest {

  private static final LocalDate BEGAN = LocalDate.parse("2026-11-23");
  private static final PersonId MAYA = new PersonId(1);
  private static final PersonId TOM = new PersonId(2);

  @Test
  void aPlanRunsForNinetyDaysInThirteenWeeks() {
    Plan plan = plan();
    assertTrue(plan.running(BEGAN.plusDays(89)));
    assertFalse(plan.running(BEGAN.plusDays(90)));
    assertEquals(1, plan.week(BEGAN.plusDays(6)));
    assertEquals(2, plan.week(BEGAN.plusDays(7)));
    assertEquals(13, plan.week(BEGAN.plusDays(200)));
  }

  @Test
  void aReviewIsDueOnceAWeek() {
    assertFalse(plan().reviewDue(BEGAN.plusDays(3)));
    assertTrue(plan().reviewDue(BEGAN.plusDays(6)));
    assertFalse(plan(new Plan.Review(1, BEGAN.plusDays(6), 3, "")).reviewDue(BEGAN.plusDays(9)));
    assertTrue(plan(new Plan.Review(1, BEGAN.plusDays(6), 3, "")).reviewDue(BEGAN.plusDays(13)));
    assertFalse(plan().reviewDue(BEGAN.plusDays(90)));
  }

  @Test
  void fourPracticesAreTooMany() {
    List<Practice> four = List.of(Practice.values()).subList(0, 4);
    assertThrows(
        IllegalArgumentException.class, () -> new Plan(1, "aim", BEGAN, four, List.of(), null));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Plan(1, "aim", BEGAN, List.of(), List.of(), null));
    assertThrows(IllegalArgumentException.class, () -> new Plan.Review(1, BEGAN, 6, ""));
  }

  @Test
  void theSumsOfAYearAreItsOutcomes() {
    Year year = new Year(2026, outcomes());
    assertEquals(3, year.outcomes().size());
    for (Map<?, Integer> counts : List.of(year.byBenefit(), year.byPerson(), year.byMonth()))
      assertEquals(3, counts.values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(Map.of(MAYA, 2, TOM, 1), year.byPerson());
    assertEquals(12, year.byMonth().size());
  }

  @Test
  void thereAreThirteenBenefits() {
    assertEquals(13, Benefit.values().length);
    assertThrows(
        IllegalArgumentException.class, () -> new Outcome(1, MAYA, BEGAN, Benefit.SUPPORT, " "));
    assertThrows(IllegalArgumentException.class, () -> new MindChange(1, MAYA, BEGAN, "this", ""));
  }

  @Test
  void aMeetingWithSomebodyElseIsNotAtHome() {
    Map<PersonId, Timeline> timelines =
        Map.of(
            MAYA,
            new Timeline(List.of(BehaviourTest.call(1, 5), BehaviourTest.meeting(2, 4, 2))),
            TOM,
            new Timeline(List.of(BehaviourTest.meeting(2, 4, 2))));
    assertEquals(
        new Share(1, 2),
        Stretch.comfort(timelines, Set.of(MAYA), BehaviourTest.at(91), BehaviourTest.at(0)));
  }

  @Test
  void theWeeksStretchIsSomebodyBeyondWhoWasQuiet() {
    List<Stretch.Beyond> all =
        List.of(
            new Stretch.Beyond(MAYA, 0.4, 2, 10),
            new Stretch.Beyond(TOM, 0.3, 1, 90),
            new Stretch.Beyond(new PersonId(3), 0, 4, 900));
    assertEquals(Optional.of(TOM), Stretch.of(all, Set.of(), 7).map(Stretch.Beyond::person));
    assertEquals(Optional.empty(), Stretch.of(all, Set.of(TOM), 7));
  }

  @Test
  void anotherWeekAsksForAnother() {
    List<Stretch.Beyond> all =
        List.of(new Stretch.Beyond(MAYA, 0.4, 2, 40), new Stretch.Beyond(TOM, 0.3, 1, 90));
    assertEquals(
        Set.of(MAYA, TOM),
        Set.of(
            Stretch.of(all, Set.of(), 1).orElseThrow().person(),
            Stretch.of(all, Set.of(), 2).orElseThrow().person()));
  }

  private static Plan plan(Plan.Review... reviews) {
    return new Plan(1, "aim", BEGAN, List.of(Practice.NAME_IT), List.of(reviews), null);
  }

  private static List<Outcome> outcomes() {
    return List.of(
        new Outcome(1, MAYA, LocalDate.parse("2026-01-31"), Benefit.TALENT, "a hire"),
        new Outcome(2, MAYA, LocalDate.parse("2026-06-01"), Benefit.SUPPORT, "a word"),
        new Outcome(3, TOM, LocalDate.parse("2026-06-30"), Benefit.TALENT, "another"),
        new Outcome(4, TOM, LocalDate.parse("2025-12-31"), Benefit.TALENT, "last year"));
  }
}
