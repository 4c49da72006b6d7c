package rapport.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to situations, and tallies after talks. */
public final class Listening {

  private final Database database;

  /** Over an open store. */
  public Listening(Database database) {
    this.database = database;
  }

  /** An answer with the chance of each manner; its words when they were to be kept. */
  public record TryRow(
      long id,
      int situation,
      long at,
      double reflecting,
      double asking,
      double advising,
      double deflecting,
      double other,
      @Nullable String answer) {}

  /** What was counted after a talk; handle is 0 when it does not matter with whom. */
  public record TallyRow(
      long id,
      long handle,
      long at,
      int reflected,
      int asked,
      int advised,
      int deflected,
      boolean attentive,
      boolean judged) {}

  /** All answers in the order in which they were given. */
  public List<TryRow> tries(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select id, situation, at, reflecting, asking, advising, deflecting, other, answer
                    from listening_try where owner_id = :owner order by id limit 20000\
                    """)
                .param("owner", owner)
                .query((row, n) ->
                    new TryRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getDouble(6),
                        row.getDouble(7),
                        row.getDouble(8),
                        row.getString(9)))
                .list());
  }

  /** Writes an answer down, under a number of its own; returns the number. */
  public long attempt(long owner, TryRow row) {
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, "listening_try");
          sql.sql(
                  """
                  insert into listening_try
                  (owner_id, id, situation, at, reflecting, asking, advising, deflecting, other, answer)
                  values (:owner, :id, :situation, :at, :reflecting, :asking, :advising, :deflecting,
                  :other, :answer)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("situation", row.situation())
              .param("at", row.at())
              .param("reflecting", row.reflecting())
              .param("asking", row.asking())
              .param("advising", row.advising())
              .param("deflecting", row.deflecting())
              .param("other", row.other())
              .param("answer", row.answer())
              .update();
          return id;
        });
  }

  /** Forgets an answer. */
  public void forgetTry(long owner, long id) {
    delete(owner, "delete from listening_try where owner_id = :owner and id = :id", id);
  }

  /** All tallies, newest first. */
  public List<TallyRow> tallies(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select id, handle_id, at, reflected, asked, advised, deflected, attentive, judged
                    from talk_tally where owner_id = :owner order by at desc, id desc limit 10000\
                    """)
                .param("owner", owner)
                .query((row, n) ->
                    new TallyRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8) != 0,
                        row.getInt(9) != 0))
                .list());
  }

  /** Writes a tally down, under a number of its own; returns the number. */
  public long tally(long owner, TallyRow row) {
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, "talk_tally");
          sql.sql(
                  """
                  insert into talk_tally
                  (owner_id, id, handle_id, at, reflected, asked, advised, deflected, attentive, judged)
                  values (:owner, :id, :handle, :at, :reflected, :asked, :advised, :deflected,
                  :attentive, :judged)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", row.handle())
              .param("at", row.at())
              .param("reflected", row.reflected())
              .param("asked", row.asked())
              .param("advised", row.advised())
              .param("deflected", row.deflected())
              .param("attentive", row.attentive() ? 1 : 0)
              .param("judged", row.judged() ? 1 : 0)
              .update();
          return id;
        });
  }

  /** Forgets a tally. */
  public void forgetTally(long owner, long id) {
    delete(owner, "delete from talk_tally where owner_id = :owner and id = :id", id);
  }

  private void delete(long owner, String delete, long id) {
    database.change(owner, sql -> sql.sql(delete).param("owner", owner).param("id", id).update());
  }
}
