package rapport.store.ties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** How the owner means to communicate with people: one plan a person, and its steps. */
public final class ContactPlanRows {

  private final Rows rows;

  /** Over an open store. */
  public ContactPlanRows(Database database) {
    this.rows = new Rows(database);
  }

  /** A plan as stored; words are empty where nothing was said, days are ISO 8601. */
  public record PlanRow(
      long id,
      long handle,
      String since,
      String aim,
      String wanted,
      String cares,
      String channel,
      @Nullable String reviewOn) {}

  /** A step as stored. */
  public record StepRow(long id, long handle, String day, String words, @Nullable String madeOn) {}

  /** All plans, the newest first. */
  public List<PlanRow> plans(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, since, aim, wanted, cares, channel, review_on from contact_plan
        where owner_id = :owner order by id desc limit 10000\
        """,
        RowReading.of(PlanRow.class));
  }

  /** All steps, by day. */
  public List<StepRow> steps(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, day, words, made_on from contact_step
        where owner_id = :owner order by day, id limit 30000\
        """,
        RowReading.of(StepRow.class));
  }

  /** Writes a plan down; the number of the row given is not used. Returns the plan's number. */
  public long plan(long owner, PlanRow row) {
    return rows.insert(
        owner,
        "contact_plan",
        "handle_id since aim wanted cares channel review_on",
        row.handle(),
        row.since(),
        row.aim(),
        row.wanted(),
        row.cares(),
        row.channel(),
        row.reviewOn());
  }

  /** Writes another plan over one that is there. */
  public void replan(long owner, long plan, PlanRow row) {
    rows.set(
        owner,
        "contact_plan",
        plan,
        "aim wanted cares channel review_on",
        row.aim(),
        row.wanted(),
        row.cares(),
        row.channel(),
        row.reviewOn());
  }

  /** Ends a plan. */
  public void end(long owner, long plan) {
    rows.delete(owner, "contact_plan", plan);
  }

  /** Says that a plan was reviewed; another day may be set. */
  public void reviewed(long owner, long plan) {
    rows.set(owner, "contact_plan", plan, "review_on", (Object) null);
  }

  /** Writes a step down. */
  public long step(long owner, long handle, String day, String words) {
    return rows.insert(owner, "contact_step", "handle_id day words", handle, day, words);
  }

  /** Says on which day a step was made, or that it was not (null). */
  public void made(long owner, long step, @Nullable String day) {
    rows.set(owner, "contact_step", step, "made_on", day);
  }

  /** Removes a step. */
  public void unstep(long owner, long step) {
    rows.delete(owner, "contact_step", step);
  }
}
