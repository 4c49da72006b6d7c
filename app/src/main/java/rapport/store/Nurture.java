package rapport.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rhythms, answers to moves, and promises: what the user said. */
public final class Nurture {

  private final Database database;

  /** Over an open store. */
  public Nurture(Database database) {
    this.database = database;
  }

  /** A rhythm the user set. */
  public record RhythmRow(long handle, int everyDays, @Nullable Integer atMostDays) {}

  /** An answer to a move. */
  public record AnswerRow(
      long id, long handle, String cause, String reply, long at, String until) {}

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

  /** All rhythms. */
  public List<RhythmRow> rhythms(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select handle_id, every_days, at_most_days from rhythm where owner_id = :owner order by handle_id limit 1000000")
                .param("owner", owner)
                .query((row, n) ->
                    new RhythmRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getObject(3) == null ? null : row.getInt(3)))
                .list());
  }

  /** Sets the rhythm of the person behind some handles; null removes it. */
  public void rhythm(
      long owner, List<Long> handles, @Nullable Integer everyDays, @Nullable Integer atMostDays) {
    database.change(
        owner,
        sql -> {
          sql.sql("delete from rhythm where owner_id = :owner and handle_id in (:handles)")
              .param("owner", owner)
              .param("handles", handles)
              .update();
          if (everyDays == null) return;
          sql.sql(
                  "insert into rhythm (owner_id, handle_id, every_days, at_most_days) values (:owner, :handle, :days, :most)")
              .param("owner", owner)
              .param("handle", handles.getFirst())
              .param("days", everyDays)
              .param("most", atMostDays)
              .update();
        });
  }

  /** Answers that still quiet a move, or that count as a contact: the newest 5,000. */
  public List<AnswerRow> answers(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select id, handle_id, cause, reply, at, until from answer where owner_id = :owner
                    order by id desc limit 5000\
                    """)
                .param("owner", owner)
                .query((row, n) ->
                    new AnswerRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)))
                .list());
  }

  /** Remembers an answer; returns its number. */
  public long answer(long owner, long handle, String cause, String reply, long at, String until) {
    return database.write(
        owner,
        sql -> {
          long id = next(sql, owner, "answer");
          sql.sql(
                  """
                  insert into answer (owner_id, id, handle_id, cause, reply, at, until)
                  values (:owner, :id, :handle, :cause, :reply, :at, :until)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", handle)
              .param("cause", cause)
              .param("reply", reply)
              .param("at", at)
              .param("until", until)
              .update();
          return id;
        });
  }

  /** Forgets an answer. */
  public void unanswer(long owner, long id) {
    delete(owner, "delete from answer where owner_id = :owner and id = :id", id);
  }

  /** All promises, newest first. */
  public List<PromiseRow> promises(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select id, handle_id, mine, what, made_at, due_on, kept_at, interaction_id from promise
                    where owner_id = :owner order by id desc limit 100000\
                    """)
                .param("owner", owner)
                .query((row, n) ->
                    new PromiseRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3) == 1,
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getObject(7) == null ? null : row.getLong(7),
                        row.getLong(8)))
                .list());
  }

  /** Writes a promise down; returns its number. */
  public long promise(
      long owner,
      long handle,
      boolean mine,
      String what,
      long madeAt,
      @Nullable String dueOn,
      long interaction) {
    return database.write(
        owner,
        sql -> {
          long id = next(sql, owner, "promise");
          sql.sql(
                  """
                  insert into promise (owner_id, id, handle_id, mine, what, made_at, due_on, kept_at, interaction_id)
                  values (:owner, :id, :handle, :mine, :what, :made, :due, null, :interaction)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", handle)
              .param("mine", mine ? 1 : 0)
              .param("what", what)
              .param("made", madeAt)
              .param("due", dueOn)
              .param("interaction", interaction)
              .update();
          return id;
        });
  }

  /** Marks a promise kept at a time, or open again. */
  public void keep(long owner, long id, @Nullable Long keptAt) {
    database.change(
        owner,
        sql ->
            sql.sql("update promise set kept_at = :kept where owner_id = :owner and id = :id")
                .param("kept", keptAt)
                .param("owner", owner)
                .param("id", id)
                .update());
  }

  /** Removes a promise. */
  public void drop(long owner, long id) {
    delete(owner, "delete from promise where owner_id = :owner and id = :id", id);
  }

  private void delete(long owner, String statement, long id) {
    database.change(
        owner, sql -> sql.sql(statement).param("owner", owner).param("id", id).update());
  }

  static long next(JdbcClient sql, long owner, String table) {
    return sql.sql("select coalesce(max(id), 0) + 1 from " + table + " where owner_id = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }
}
