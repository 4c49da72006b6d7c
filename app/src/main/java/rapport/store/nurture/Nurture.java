package rapport.store.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Rhythms, answers to moves, and promises: what the user said. */
public final class Nurture {

  private final Rows rows;

  /** Over an open store. */
  public Nurture(Database database) {
    this.rows = new Rows(database);
  }

  /** A rhythm the user set. */
  public record RhythmRow(long handle, int everyDays, @Nullable Integer atMostDays) {}

  /** An answer to a move. */
  public record AnswerRow(
      long id, long handle, String cause, String reply, long at, String until, String about) {}

  /** That a move stood in a week, named by its Monday. */
  public record ShownRow(String week, long handle, String cause, String about) {}

  /** A letter as the owner changed it. */
  public record DraftRow(long handle, String cause, String about, String subject, String body) {}

  /** A promise. */
  public record PromiseRow(
      long id,
      long handle,
      boolean mine,
      String what,
      long madeAt,
      @Nullable String dueOn,
      @Nullable Long keptAt,
      long interaction) {}

  /** All letters that the owner changed. */
  public List<DraftRow> drafts(long owner) {
    return rows.list(
        owner,
        """
        select handle_id, cause, about, subject, body from draft where owner_id = :owner
        order by id limit 10000\
        """,
        RowReading.of(DraftRow.class));
  }

  /** Keeps a letter as the owner changed it, in the place of an earlier one. */
  public void draft(long owner, DraftRow draft) {
    undraft(owner, List.of(draft.handle()), draft.cause(), draft.about());
    rows.insert(
        owner,
        "draft",
        "handle_id cause about subject body",
        draft.handle(),
        draft.cause(),
        draft.about(),
        draft.subject(),
        draft.body());
  }

  /** Forgets what the owner changed of a letter. */
  public void undraft(long owner, List<Long> handles, String cause, String about) {
    rows.delete(
        owner,
        "draft",
        "handle_id in (:handles) and cause = :cause and about = :about",
        "handles cause about",
        handles,
        cause,
        about);
  }

  /** All rhythms. */
  public List<RhythmRow> rhythms(long owner) {
    return rows.list(
        owner,
        "select handle_id, every_days, at_most_days from rhythm where owner_id = :owner order by handle_id limit 1000000",
        RowReading.of(RhythmRow.class));
  }

  /** Sets the rhythm of the person behind some handles; null removes it. */
  public void rhythm(
      long owner, List<Long> handles, @Nullable Integer everyDays, @Nullable Integer atMostDays) {
    rows.delete(owner, "rhythm", "handle_id in (:handles)", "handles", handles);
    if (everyDays != null)
      rows.replace(
          owner,
          "rhythm",
          "handle_id",
          handles.getFirst(),
          "every_days at_most_days",
          everyDays,
          atMostDays);
  }

  /** Answers that still quiet a move, or that count as a contact: the newest 5,000. */
  public List<AnswerRow> answers(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, cause, reply, at, until, about from answer where owner_id = :owner
        order by id desc limit 5000\
        """,
        RowReading.of(AnswerRow.class));
  }

  /** Which moves stood in the weeks from one on. */
  public List<ShownRow> shown(long owner, String since) {
    return rows.list(
        owner,
        """
        select week, handle_id, cause, about from shown where owner_id = :owner and week >= :since
        order by week, handle_id, cause, about limit 10000\
        """,
        RowReading.of(ShownRow.class),
        "since",
        since);
  }

  /** Remembers that a move stood in a week; once is enough. */
  public void show(long owner, ShownRow move) {
    rows.enter(
        owner,
        "shown",
        "week handle_id cause about",
        move.week(),
        move.handle(),
        move.cause(),
        move.about());
  }

  /**
   * Remembers an answer; returns its number.
   *
   * @param about what the move was about, or empty words
   */
  public long answer(
      long owner, long handle, String cause, String reply, long at, String until, String about) {
    return rows.insert(
        owner,
        "answer",
        "handle_id cause reply at until about",
        handle,
        cause,
        reply,
        at,
        until,
        about);
  }

  /** All promises, newest first. */
  public List<PromiseRow> promises(long owner) {
    return rows.list(
        owner,
        """
        select p.id, p.handle_id, p.mine, p.what, p.made_at, p.due_on, p.kept_at,
          coalesce((select i.id from interaction i
            where i.owner_id = p.owner_id and i.key = p.source_key order by i.kind limit 1), 0)
        from promise p where p.owner_id = :owner order by p.id desc limit 100000\
        """,
        RowReading.of(PromiseRow.class));
  }

  /** Writes a promise down; returns its number. */
  public long promise(
      long owner,
      long handle,
      boolean mine,
      String what,
      long madeAt,
      @Nullable String dueOn,
      @Nullable String sourceKey) {
    return rows.insert(
        owner,
        "promise",
        "handle_id mine what made_at due_on interaction_id source_key",
        handle,
        mine ? 1 : 0,
        what,
        madeAt,
        dueOn,
        0,
        sourceKey);
  }

  /** Marks a promise kept at a time, or open again. */
  public void keep(long owner, long id, @Nullable Long keptAt) {
    rows.set(owner, "promise", id, "kept_at", keptAt);
  }

  /** Removes a promise. */
  public void drop(long owner, long id) {
    rows.delete(owner, "promise", id);
  }
}
