package rapport.store.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Needs, initiatives with whom they need, and goals shared with others. */
public final class GoalRows {

  private final Rows rows;

  /** Over an open store. */
  public GoalRows(Database database) {
    this.rows = new Rows(database);
  }

  /** A need; days are ISO 8601. What it comes from is the name of a balance's part, or null. */
  public record NeedRow(
      long id,
      String category,
      String what,
      String horizon,
      String since,
      @Nullable String closedOn,
      @Nullable String lacks) {}

  /** An initiative. */
  public record InitiativeRow(
      long id, String name, String purpose, int weeks, String since, @Nullable String closedOn) {}

  /** Somebody an initiative needs; handle is 0 while nobody is known. */
  public record StakeholderRow(
      long id, long initiative, String role, long handle, @Nullable String onBoardOn, Part part) {}

  /** What an initiative and somebody it needs have to do with each other; empty where not said. */
  public record Part(
      String reason,
      String gives,
      String gets,
      String stance,
      String step,
      @Nullable String stepOn,
      String stepBy,
      String wanted) {}

  /** What moved in an initiative; the stakeholder is 0 where it was nobody in particular. */
  public record MovedRow(long id, long initiative, long stakeholder, String day, String words) {}

  /** A goal shared with the person behind a handle. */
  public record SharedRow(
      long id,
      long handle,
      String what,
      @Nullable String dueOn,
      String since,
      @Nullable String doneOn) {}

  /** All needs, open ones first, each group in the order in which they were written down. */
  public List<NeedRow> needs(long owner) {
    return rows.list(
        owner,
        """
        select id, category, what, horizon, since, closed_on, lacks from need where owner_id = :owner
        order by case when closed_on is null then 0 else 1 end, id limit 1000\
        """,
        RowReading.of(NeedRow.class));
  }

  /** Writes a need down; returns its number. */
  public long need(
      long owner,
      String category,
      String what,
      String horizon,
      String since,
      @Nullable String lacks) {
    return rows.insert(
        owner, "need", "category what horizon since lacks", category, what, horizon, since, lacks);
  }

  /** Closes a need on a day, or opens it again with null. */
  public void closeNeed(long owner, long id, @Nullable String on) {
    rows.set(owner, "need", id, "closed_on", on);
  }

  /** All initiatives, open ones first. */
  public List<InitiativeRow> initiatives(long owner) {
    return rows.list(
        owner,
        """
        select id, name, purpose, weeks, since, closed_on from initiative where owner_id = :owner
        order by case when closed_on is null then 0 else 1 end, id limit 1000\
        """,
        RowReading.of(InitiativeRow.class));
  }

  /** Writes an initiative down; returns its number. */
  public long initiative(long owner, String name, String purpose, int weeks, String since) {
    return rows.insert(
        owner, "initiative", "name purpose weeks since", name, purpose, weeks, since);
  }

  /** Says an initiative anew. */
  public void rewriteInitiative(long owner, long id, String name, String purpose, int weeks) {
    rows.set(owner, "initiative", id, "name", name);
    rows.set(owner, "initiative", id, "purpose", purpose);
    rows.set(owner, "initiative", id, "weeks", weeks);
  }

  /** Closes an initiative on a day, or opens it again with null. */
  public void closeInitiative(long owner, long id, @Nullable String on) {
    rows.set(owner, "initiative", id, "closed_on", on);
  }

  /** Everybody all initiatives need. */
  public List<StakeholderRow> stakeholders(long owner) {
    return rows.list(
        owner,
        """
        select id, initiative_id, role, handle_id, on_board_on, reason, gives, gets, stance, step,
          step_on, step_by, wanted from stakeholder
        where owner_id = :owner order by initiative_id, id limit 10000\
        """,
        RowReading.of(StakeholderRow.class));
  }

  /** Says what an initiative and somebody it needs have to do with each other. */
  public void part(long owner, long stakeholder, Part part) {
    rows.set(owner, "stakeholder", stakeholder, "reason", part.reason());
    rows.set(owner, "stakeholder", stakeholder, "gives", part.gives());
    rows.set(owner, "stakeholder", stakeholder, "gets", part.gets());
    rows.set(owner, "stakeholder", stakeholder, "stance", part.stance());
    step(owner, stakeholder, part.step(), part.stepOn(), part.stepBy());
    rows.set(owner, "stakeholder", stakeholder, "wanted", part.wanted());
  }

  /** Says the next step with somebody an initiative needs, and no more. */
  public void step(long owner, long stakeholder, String step, @Nullable String on, String by) {
    rows.set(owner, "stakeholder", stakeholder, "step", step);
    rows.set(owner, "stakeholder", stakeholder, "step_on", on);
    rows.set(owner, "stakeholder", stakeholder, "step_by", by);
  }

  /** What moved in all initiatives, newest first. */
  public List<MovedRow> moved(long owner) {
    return rows.list(
        owner,
        """
        select id, initiative_id, stakeholder_id, day, words from moved where owner_id = :owner
        order by day desc, id desc limit 10000\
        """,
        RowReading.of(MovedRow.class));
  }

  /** Writes down what moved; returns its number. */
  public long moved(long owner, long initiative, long stakeholder, String day, String words) {
    return rows.insert(
        owner,
        "moved",
        "initiative_id stakeholder_id day words",
        initiative,
        stakeholder,
        day,
        words);
  }

  /** Forgets what moved. */
  public void unmoved(long owner, long moved) {
    rows.delete(owner, "moved", moved);
  }

  /** Says a need in other words. */
  public void narrow(long owner, long need, String what) {
    rows.set(owner, "need", need, "what", what);
  }

  /** Adds somebody an initiative needs; returns the number. */
  public long stakeholder(long owner, long initiative, String role, long handle) {
    return rows.insert(
        owner, "stakeholder", "initiative_id role handle_id", initiative, role, handle);
  }

  /** Says who fills a role; 0 for nobody. */
  public void fill(long owner, long stakeholder, long handle) {
    rows.set(owner, "stakeholder", stakeholder, "handle_id", handle);
  }

  /** Says that somebody is on board since a day, or not (null). */
  public void onBoard(long owner, long stakeholder, @Nullable String day) {
    rows.set(owner, "stakeholder", stakeholder, "on_board_on", day);
  }

  /** Removes somebody an initiative was thought to need. */
  public void unneeded(long owner, long stakeholder) {
    rows.delete(owner, "stakeholder", stakeholder);
  }

  /** All goals shared with anybody. */
  public List<SharedRow> shared(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, what, due_on, since, done_on from shared_goal where owner_id = :owner
        order by case when done_on is null then 0 else 1 end, id limit 10000\
        """,
        RowReading.of(SharedRow.class));
  }

  /** Writes a shared goal down; returns its number. */
  public long share(long owner, long handle, String what, @Nullable String dueOn, String since) {
    return rows.insert(
        owner, "shared_goal", "handle_id what due_on since", handle, what, dueOn, since);
  }

  /** Says that a shared goal was reached on a day, or is open again (null). */
  public void reached(long owner, long goal, @Nullable String day) {
    rows.set(owner, "shared_goal", goal, "done_on", day);
  }

  /** Forgets a shared goal. */
  public void unshare(long owner, long goal) {
    rows.delete(owner, "shared_goal", goal);
  }
}
