package rapport.store.growth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.Rows;

/** Answers to situations, and tallies after talks. */
public final class ListeningRows {

  private final Rows rows;

  /** Over an open store. */
  public ListeningRows(Database database) {
    this.rows = new Rows(database);
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
      boolean judged,
      String body) {}

  /** All answers in the order in which they were given. */
  public List<TryRow> tries(long owner) {
    return rows.list(
        owner,
        """
        select id, situation, at, reflecting, asking, advising, deflecting, other, answer
        from listening_try where owner_id = :owner order by id limit 20000\
        """,
        (row, n) ->
            new TryRow(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getString(9)));
  }

  /** Writes an answer down, under a number of its own; returns the number. */
  public long attempt(long owner, TryRow row) {
    return rows.insert(
        owner,
        "listening_try",
        "situation",
        row.situation(),
        "at",
        row.at(),
        "reflecting",
        row.reflecting(),
        "asking",
        row.asking(),
        "advising",
        row.advising(),
        "deflecting",
        row.deflecting(),
        "other",
        row.other(),
        "answer",
        row.answer());
  }

  /** Forgets an answer. */
  public void forgetTry(long owner, long id) {
    rows.delete(owner, "listening_try", id);
  }

  /** All tallies, newest first. */
  public List<TallyRow> tallies(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, at, reflected, asked, advised, deflected, attentive, judged, body
        from talk_tally where owner_id = :owner order by at desc, id desc limit 10000\
        """,
        (row, n) ->
            new TallyRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8) != 0,
                row.getInt(9) != 0,
                row.getString(10)));
  }

  /** Writes a tally down, under a number of its own; returns the number. */
  public long tally(long owner, TallyRow row) {
    return rows.insert(
        owner,
        "talk_tally",
        "handle_id",
        row.handle(),
        "at",
        row.at(),
        "reflected",
        row.reflected(),
        "asked",
        row.asked(),
        "advised",
        row.advised(),
        "deflected",
        row.deflected(),
        "attentive",
        row.attentive() ? 1 : 0,
        "judged",
        row.judged() ? 1 : 0,
        "body",
        row.body());
  }

  /** Forgets a tally. */
  public void forgetTally(long owner, long id) {
    rows.delete(owner, "talk_tally", id);
  }
}
