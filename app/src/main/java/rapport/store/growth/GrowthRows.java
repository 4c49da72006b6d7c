package rapport.store.growth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** What the owner says of himself and of what came of his relationships. */
public final class GrowthRows {

  private final Rows rows;

  /** Over an open store. */
  public GrowthRows(Database database) {
    this.rows = new Rows(database);
  }

  /** A day's answers, one digit each. */
  public record SheetRow(long id, String day, String answers) {}

  /** A belief that the person behind a handle changed. */
  public record ChangeRow(long id, long handle, String day, String believed, String thinks) {}

  /** Something good that came through the person behind a handle. */
  public record OutcomeRow(long id, long handle, String day, String benefit, String what) {}

  /** A plan; practices are names with commas between. */
  public record PlanRow(
      long id, String aim, String began, String practices, @Nullable String closedOn) {}

  /** A weekly review of a plan. */
  public record ReviewRow(long id, long plan, String day, int went, String words) {}

  /** All self-assessments, oldest first. */
  public List<SheetRow> sheets(long owner) {
    return rows.list(
        owner,
        """
        select id, on_day, answers from self_sheet where owner_id = :owner
        order by on_day, id limit 1000\
        """,
        RowReading.of(SheetRow.class));
  }

  /** Keeps a self-assessment; returns its number. */
  public long sheet(long owner, String day, String answers) {
    return rows.insert(owner, "self_sheet", "on_day answers", day, answers);
  }

  /** Forgets a self-assessment. */
  public void forgetSheet(long owner, long id) {
    rows.delete(owner, "self_sheet", id);
  }

  /** All checks of one's own biases, oldest first. */
  public List<SheetRow> checks(long owner) {
    return rows.list(
        owner,
        """
        select id, on_day, answers from bias_check where owner_id = :owner
        order by on_day, id limit 1000\
        """,
        RowReading.of(SheetRow.class));
  }

  /** Keeps a check of one's own biases; returns its number. */
  public long check(long owner, String day, String answers) {
    return rows.insert(owner, "bias_check", "on_day answers", day, answers);
  }

  /** Forgets a check. */
  public void forgetCheck(long owner, long id) {
    rows.delete(owner, "bias_check", id);
  }

  /** All balances, oldest first. */
  public List<SheetRow> balances(long owner) {
    return rows.list(
        owner,
        """
        select id, on_day, answers from balance where owner_id = :owner
        order by on_day, id limit 1000\
        """,
        RowReading.of(SheetRow.class));
  }

  /** Keeps a balance; returns its number. */
  public long balance(long owner, String day, String answers) {
    return rows.insert(owner, "balance", "on_day answers", day, answers);
  }

  /** Forgets a balance. */
  public void forgetBalance(long owner, long id) {
    rows.delete(owner, "balance", id);
  }

  /** All changes of mind, newest first. */
  public List<ChangeRow> changes(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, on_day, believed, thinks from mind_change where owner_id = :owner
        order by on_day desc, id desc limit 10000\
        """,
        RowReading.of(ChangeRow.class));
  }

  /** Writes a change of mind down; returns its number. */
  public long change(long owner, long handle, String day, String believed, String thinks) {
    return rows.insert(
        owner, "mind_change", "handle_id on_day believed thinks", handle, day, believed, thinks);
  }

  /** Forgets a change of mind. */
  public void forgetChange(long owner, long id) {
    rows.delete(owner, "mind_change", id);
  }

  /** All outcomes, newest first. */
  public List<OutcomeRow> outcomes(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, on_day, benefit, what from outcome where owner_id = :owner
        order by on_day desc, id desc limit 10000\
        """,
        RowReading.of(OutcomeRow.class));
  }

  /** Writes an outcome down; returns its number. */
  public long outcome(long owner, long handle, String day, String benefit, String what) {
    return rows.insert(
        owner, "outcome", "handle_id on_day benefit what", handle, day, benefit, what);
  }

  /** Forgets an outcome. */
  public void forgetOutcome(long owner, long id) {
    rows.delete(owner, "outcome", id);
  }

  /** All plans, newest first. */
  public List<PlanRow> plans(long owner) {
    return rows.list(
        owner,
        """
        select id, aim, began, practices, closed_on from plan where owner_id = :owner
        order by began desc, id desc limit 1000\
        """,
        RowReading.of(PlanRow.class));
  }

  /** Begins a plan; returns its number. */
  public long plan(long owner, String aim, String began, String practices) {
    return rows.insert(owner, "plan", "aim began practices", aim, began, practices);
  }

  /** Ends a plan on a day, or takes it up again with null. */
  public void endPlan(long owner, long id, @Nullable String day) {
    rows.set(owner, "plan", id, "closed_on", day);
  }

  /** Forgets a plan with its reviews. */
  public void forgetPlan(long owner, long id) {
    rows.delete(owner, "plan_review", "plan_id = :id", "id", id);
    rows.delete(owner, "plan", id);
  }

  /** All reviews of all plans, oldest first. */
  public List<ReviewRow> reviews(long owner) {
    return rows.list(
        owner,
        """
        select id, plan_id, on_day, went, words from plan_review where owner_id = :owner
        order by on_day, id limit 10000\
        """,
        RowReading.of(ReviewRow.class));
  }

  /** Writes a review down; returns its number. */
  public long review(long owner, long plan, String day, int went, String words) {
    return rows.insert(owner, "plan_review", "plan_id on_day went words", plan, day, went, words);
  }

  /** Forgets a review. */
  public void forgetReview(long owner, long id) {
    rows.delete(owner, "plan_review", id);
  }

  /** Whom the owner passed over in a week. */
  public List<Long> passed(long owner, String week) {
    return rows.list(
        owner,
        """
        select handle_id from stretch_passed where owner_id = :owner and week = :week
        order by handle_id limit 1000\
        """,
        (row, n) -> row.getLong(1),
        "week",
        week);
  }

  /** Passes somebody over for a week. */
  public void pass(long owner, String week, long handle) {
    rows.enter(owner, "stretch_passed", "week handle_id", week, handle);
  }
}
