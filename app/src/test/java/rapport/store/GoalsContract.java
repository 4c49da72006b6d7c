package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rapport.store.growth.ListeningRows;
import rapport.store.network.GoalRows;
import rapport.store.people.Remarks;
import rapport.store.ties.CheckInRows;
import rapport.store.ties.ContactPlanRows;

/** What every store does with goals and with what is said of relationships. */
abstract class GoalsContract extends SaidContract {

  private static final String DAY = "2026-11-23";

  @Test
  void aNeedIsWrittenDownClosedAndOpenedAgain() {
    GoalRows goals = new GoalRows(database());
    long first = goals.need(owner, "SPONSOR", "promotion", "NOW", DAY, null);
    long second = goals.need(owner, "KNOW_HOW", "machine learning", "SOON", DAY, null);
    goals.closeNeed(owner, first, "2026-12-01");
    List<GoalRows.NeedRow> needs = goals.needs(owner);
    assertEquals(List.of(second, first), needs.stream().map(GoalRows.NeedRow::id).toList());
    assertEquals("2026-12-01", needs.getLast().closedOn());
    goals.closeNeed(owner, first, null);
    assertEquals(
        new GoalRows.NeedRow(first, "SPONSOR", "promotion", "NOW", DAY, null, null),
        goals.needs(owner).getFirst());
  }

  @Test
  void aNeedIsSaidInOtherWords() {
    GoalRows goals = new GoalRows(database());
    long need = goals.need(owner, "TALENT", "engineers", "NOW", DAY, null);
    goals.narrow(owner, need, "one engineer for search");
    assertEquals("one engineer for search", goals.needs(owner).getFirst().what());
  }

  @Test
  void anInitiativeNamesWhomItNeeds() {
    GoalRows goals = new GoalRows(database());
    long launch = goals.initiative(owner, "One launch date", "ship together", 8, DAY);
    long lead = goals.stakeholder(owner, launch, "Finance lead", 0);
    goals.fill(owner, lead, 7);
    goals.onBoard(owner, lead, DAY);
    long other = goals.stakeholder(owner, launch, "Legal", 0);
    goals.unneeded(owner, other);
    assertEquals(
        List.of(
            new GoalRows.StakeholderRow(
                lead,
                launch,
                "Finance lead",
                7,
                DAY,
                new GoalRows.Part("", "", "", "", "", null, "", ""))),
        goals.stakeholders(owner));
    GoalRows.Part part =
        new GoalRows.Part(
            "one budget", "the words", "a yes", "LEANING", "show the plan", DAY, "Samir", "MUTUAL");
    goals.part(owner, lead, part);
    assertEquals(part, goals.stakeholders(owner).getFirst().part());
    goals.step(owner, lead, "ask again", null, "");
    assertEquals(
        new GoalRows.Part(
            "one budget", "the words", "a yes", "LEANING", "ask again", null, "", "MUTUAL"),
        goals.stakeholders(owner).getFirst().part());
    long moved = goals.moved(owner, launch, lead, DAY, "a yes");
    assertEquals(
        List.of(new GoalRows.MovedRow(moved, launch, lead, DAY, "a yes")), goals.moved(owner));
    goals.unmoved(owner, moved);
    assertEquals(List.of(), goals.moved(owner));
    goals.onBoard(owner, lead, null);
    goals.closeInitiative(owner, launch, DAY);
    goals.rewriteInitiative(owner, launch, "Two launch dates", "ship twice", 9);
    assertEquals(
        List.of(new GoalRows.InitiativeRow(launch, "Two launch dates", "ship twice", 9, DAY, DAY)),
        goals.initiatives(owner));
  }

  @Test
  void aSharedGoalIsReachedOrForgotten() {
    GoalRows goals = new GoalRows(database());
    long goal = goals.share(owner, 7, "a talk together", null, DAY);
    goals.reached(owner, goal, DAY);
    assertEquals(
        List.of(new GoalRows.SharedRow(goal, 7, "a talk together", null, DAY, DAY)),
        goals.shared(owner));
    goals.reached(owner, goal, null);
    goals.unshare(owner, goal);
    assertEquals(List.of(), goals.shared(owner));
  }

  @Test
  void aRemarkIsKeptUntilForgotten() {
    Remarks remarks = new Remarks(database());
    long remark = remarks.remark(owner, 7, Remarks.Heading.KNOWS, "feature stores");
    assertEquals(
        List.of(new Remarks.RemarkRow(remark, 7, Remarks.Heading.KNOWS, "feature stores")),
        remarks.all(owner));
    remarks.forget(owner, remark);
    assertEquals(List.of(), remarks.all(owner));
    remarks.remark(owner, 7, Remarks.Heading.TITLE, "Analyst");
    remarks.remark(owner, 0, Remarks.Heading.TITLE, "Head of Data");
    assertEquals("Head of Data", Remarks.title(remarks.all(owner)), "the user's own");
    assertEquals("", Remarks.title(List.of()));
  }

  @Test
  void whatIsSaidOfAKindKeepsItsHistory() {
    Remarks remarks = new Remarks(database());
    remarks.kind(owner, 7, AT, "3,2,1", null);
    long second = remarks.kind(owner, 7, AT + 1, "", "MUTUAL");
    assertEquals(2, remarks.kinds(owner).size());
    assertEquals("MUTUAL", remarks.kinds(owner).getLast().kind());
    remarks.unkind(owner, second);
    assertEquals("3,2,1", remarks.kinds(owner).getLast().answers());
  }

  @Test
  void aLinkAnswersACheckInOnceAndInTime() {
    CheckInRows checkIns = new CheckInRows(database());
    long id = checkIns.begin(owner, 7, AT, "4,4,4,4,4", "digest", AT + 100);
    assertEquals(Optional.empty(), checkIns.opened(owner, "digest", AT + 100), "too late");
    assertEquals(Optional.empty(), checkIns.opened(owner, "other", AT));
    assertEquals(id, checkIns.opened(owner, "digest", AT).orElseThrow().id());
    assertTrue(checkIns.theirs(owner, "digest", AT, "1,2,3,4,5"));
    assertFalse(checkIns.theirs(owner, "digest", AT, "5,5,5,5,5"), "once");
    assertEquals(
        List.of(new CheckInRows.Row(id, 7, AT, "4,4,4,4,4", "1,2,3,4,5", true)),
        checkIns.all(owner));
    checkIns.forget(owner, id);
    assertEquals(List.of(), checkIns.all(owner));
  }

  @Test
  void aPlanForSomebodyIsWrittenOverReviewedAndEndedWithItsSteps() {
    ContactPlanRows plans = new ContactPlanRows(database());
    ContactPlanRows.PlanRow first =
        new ContactPlanRows.PlanRow(
            0, 7, "2026-11-23", "her view", "MUTUAL", "plain words", "VIDEO", "2027-02-01");
    long id = plans.plan(owner, first);
    plans.replan(
        owner,
        id,
        new ContactPlanRows.PlanRow(
            0, 7, "2026-12-01", "her yes", "UNKNOWN", "", "", "2027-03-01"));
    plans.reviewed(owner, id);
    assertEquals(
        List.of(
            new ContactPlanRows.PlanRow(id, 7, "2026-11-23", "her yes", "UNKNOWN", "", "", null)),
        plans.plans(owner));
    long later = plans.step(owner, 7, "2026-12-09", "call");
    long sooner = plans.step(owner, 7, "2026-12-02", "ask");
    plans.made(owner, sooner, "2026-12-03");
    assertEquals(
        List.of(
            new ContactPlanRows.StepRow(sooner, 7, "2026-12-02", "ask", "2026-12-03"),
            new ContactPlanRows.StepRow(later, 7, "2026-12-09", "call", null)),
        plans.steps(owner));
    plans.unstep(owner, later);
    plans.end(owner, id);
    assertEquals(List.of(), plans.plans(owner));
    assertEquals(1, plans.steps(owner).size());
  }

  @Test
  void answersAndTalliesAreWrittenDownAndForgotten() {
    ListeningRows listening = new ListeningRows(database());
    ListeningRows.TryRow first =
        new ListeningRows.TryRow(0, 7, AT, 0.7, 0.2, 0.05, 0.03, 0.02, null);
    long id = listening.attempt(owner, first);
    long other = listening.attempt(owner, first);
    listening.forgetTry(owner, other);
    assertEquals(
        List.of(new ListeningRows.TryRow(id, 7, AT, 0.7, 0.2, 0.05, 0.03, 0.02, null)),
        listening.tries(owner));
    ListeningRows.TallyRow talk =
        new ListeningRows.TallyRow(0, 7, AT, 3, 2, 0, 1, true, false, "eyes");
    long tally = listening.tally(owner, talk);
    listening.forgetTally(owner, listening.tally(owner, talk));
    assertEquals(
        List.of(new ListeningRows.TallyRow(tally, 7, AT, 3, 2, 0, 1, true, false, "eyes")),
        listening.tallies(owner));
  }
}
