package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rapport.store.growth.GrowthRows;
import rapport.store.growth.ViewRows;

/** What every store does with what the owner trains. */
abstract class GrowthContract extends GoalsContract {

  private static final String DAY = "2026-11-23";
  private static final String SHEET = "3".repeat(50);

  @Test
  void aSheetIsKeptUntilForgotten() {
    GrowthRows growth = new GrowthRows(database());
    long second = growth.sheet(owner, DAY, SHEET);
    long first = growth.sheet(owner, "2026-08-23", "1".repeat(50));
    assertEquals(
        List.of(first, second),
        growth.sheets(owner).stream().map(GrowthRows.SheetRow::id).toList());
    growth.forgetSheet(owner, first);
    assertEquals(List.of(new GrowthRows.SheetRow(second, DAY, SHEET)), growth.sheets(owner));
  }

  @Test
  void aBalanceIsKeptUntilForgotten() {
    GrowthRows growth = new GrowthRows(database());
    long id = growth.balance(owner, DAY, "12345050");
    assertEquals(List.of(new GrowthRows.SheetRow(id, DAY, "12345050")), growth.balances(owner));
    growth.forgetBalance(owner, id);
    assertEquals(List.of(), growth.balances(owner));
  }

  @Test
  void aCheckIsKeptUntilForgotten() {
    GrowthRows growth = new GrowthRows(database());
    long id = growth.check(owner, DAY, "123321");
    assertEquals(List.of(new GrowthRows.SheetRow(id, DAY, "123321")), growth.checks(owner));
    growth.forgetCheck(owner, id);
    assertEquals(List.of(), growth.checks(owner));
  }

  @Test
  void aChangeOfMindHangsOnAHandle() {
    GrowthRows growth = new GrowthRows(database());
    long id = growth.change(owner, 7, DAY, "planning", "trust");
    assertEquals(
        List.of(new GrowthRows.ChangeRow(id, 7, DAY, "planning", "trust")), growth.changes(owner));
    growth.forgetChange(owner, id);
    assertEquals(List.of(), growth.changes(owner));
  }

  @Test
  void outcomesAreListedNewestFirst() {
    GrowthRows growth = new GrowthRows(database());
    long later = growth.outcome(owner, 7, DAY, "TALENT", "a hire");
    long earlier = growth.outcome(owner, 8, "2026-01-01", "SUPPORT", "a word");
    assertEquals(
        List.of(later, earlier),
        growth.outcomes(owner).stream().map(GrowthRows.OutcomeRow::id).toList());
    growth.forgetOutcome(owner, earlier);
    assertEquals(
        List.of(new GrowthRows.OutcomeRow(later, 7, DAY, "TALENT", "a hire")),
        growth.outcomes(owner));
  }

  @Test
  void aPlanIsReviewedAndEnded() {
    GrowthRows growth = new GrowthRows(database());
    long plan = growth.plan(owner, "one date", DAY, "NAME_IT,WAKE_ONE");
    long review = growth.review(owner, plan, "2026-11-30", 4, "went well");
    assertEquals(
        List.of(new GrowthRows.ReviewRow(review, plan, "2026-11-30", 4, "went well")),
        growth.reviews(owner));
    growth.forgetReview(owner, review);
    assertEquals(List.of(), growth.reviews(owner));
    growth.endPlan(owner, plan, "2026-12-01");
    assertEquals(
        List.of(new GrowthRows.PlanRow(plan, "one date", DAY, "NAME_IT,WAKE_ONE", "2026-12-01")),
        growth.plans(owner));
    growth.endPlan(owner, plan, null);
    assertEquals(null, growth.plans(owner).getFirst().closedOn());
    growth.review(owner, plan, "2026-12-07", 3, "");
    growth.forgetPlan(owner, plan);
    assertEquals(List.of(), growth.plans(owner));
    assertEquals(List.of(), growth.reviews(owner));
  }

  @Test
  void somebodyIsPassedOverForAWeek() {
    GrowthRows growth = new GrowthRows(database());
    growth.pass(owner, DAY, 7);
    growth.pass(owner, DAY, 7);
    assertEquals(List.of(7L), growth.passed(owner, DAY));
    assertEquals(List.of(), growth.passed(owner, "2026-11-30"));
  }

  @Test
  void aViewLinkAnswersOnceAndIsGone() {
    ViewRows views = new ViewRows(database());
    long round = views.open(owner, DAY, "2026-12-14", List.of("one", "two"));
    assertEquals(Optional.of(round), views.opened(owner, "one", DAY));
    assertEquals(Optional.empty(), views.opened(owner, "one", "2026-12-14"), "too late");
    assertTrue(views.answer(owner, "one", DAY, "own", "PEER", SHEET, "words", "kind"));
    assertFalse(views.answer(owner, "one", DAY, "other", "PEER", SHEET, "w", ""), "once");
    assertEquals(Optional.empty(), views.opened(owner, "one", DAY));
    assertEquals(1, new Tables(database()).counts(owner).get("view_link"));
    assertEquals(List.of(new ViewRows.AnswerRow("PEER", SHEET)), views.answers(owner, round));
    assertEquals(List.of(), views.words(owner, round), "nothing is read while it is open");
  }

  @Test
  void answersLieInTheOrderOfRandomDigests() {
    ViewRows views = new ViewRows(database());
    List<String> links = List.of("a", "b", "c");
    long round = views.open(owner, DAY, "2026-12-14", links);
    String[] own = {"9", "1", "5"};
    for (int i = 0; i < 3; i++)
      views.answer(owner, links.get(i), DAY, own[i], "PEER", "" + (i + 1), "w" + i, "");
    assertEquals(
        List.of("2", "3", "1"),
        views.answers(owner, round).stream().map(ViewRows.AnswerRow::answers).toList());
  }

  @Test
  void aRaterTakesTheAnswerBackWhileTheRoundIsOpen() {
    ViewRows views = new ViewRows(database());
    long round = views.open(owner, DAY, "2026-12-14", List.of("one", "two"));
    views.answer(owner, "one", DAY, "own", "PEER", SHEET, "words", "kind");
    assertFalse(views.leave(owner, "guess", "words", DAY));
    assertTrue(views.leave(owner, "own", "words", DAY));
    assertEquals(List.of(), views.answers(owner, round));
    assertEquals(0, new Tables(database()).counts(owner).get("view_words"));
    views.answer(owner, "two", DAY, "own", "PEER", SHEET, "words", "");
    views.close(owner, round, DAY, List.of());
    assertFalse(views.leave(owner, "own", "words", DAY));
  }

  @Test
  void aClosedRoundKeepsItsMeansAndNothingElse() {
    ViewRows views = new ViewRows(database());
    long round = views.open(owner, DAY, "2026-12-14", List.of("one", "two"));
    views.answer(owner, "one", DAY, "own", "PEER", SHEET, "words", "kind");
    ViewRows.CellRow cell = new ViewRows.CellRow(round, "EMPATHY", "everybody", 4, 14, 12, 16);
    views.close(owner, round, "2026-12-01", List.of(cell));
    views.close(owner, round, "2026-12-02", List.of());
    assertEquals(List.of(cell), views.cells(owner));
    assertEquals(List.of("kind"), views.words(owner, round));
    assertEquals(List.of(), views.answers(owner, round));
    assertEquals(Optional.empty(), views.opened(owner, "two", DAY));
    assertEquals(
        List.of(new ViewRows.RoundRow(round, DAY, "2026-12-14", "2026-12-01")),
        views.rounds(owner));
  }

  @Test
  void aRoundThatShowsNothingKeepsNoWords() {
    ViewRows views = new ViewRows(database());
    long round = views.open(owner, DAY, "2026-12-14", List.of("one"));
    views.answer(owner, "one", DAY, "own", "PEER", SHEET, "words", "kind");
    views.close(owner, round, DAY, List.of());
    assertEquals(List.of(), views.words(owner, round));
    assertEquals(0, new Tables(database()).counts(owner).get("view_words"));
  }
}
