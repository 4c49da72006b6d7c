package rapport.store.growth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
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
        RowReading.of(TryRow.class));
  }

  /** Writes an answer down, under a number of its own; returns the number. */
  public long attempt(long owner, TryRow row) {
    return rows.insert(
        owner,
        "listening_try",
        "situation at reflecting asking advising deflecting other answer",
        row.situation(),
        row.at(),
        row.reflecting(),
        row.asking(),
        row.advising(),
        row.deflecting(),
        row.other(),
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
        RowReading.of(TallyRow.class));
  }

  /** Writes a tally down, under a number of its own; returns the number. */
  public long tally(long owner, TallyRow row) {
    return rows.insert(
        owner,
        "talk_tally",
        "handle_id at reflected asked advised deflected attentive judged body",
        row.handle(),
        row.at(),
        row.reflected(),
        row.asked(),
        row.advised(),
        row.deflected(),
        row.attentive() ? 1 : 0,
        row.judged() ? 1 : 0,
        row.body());
  }

  /** Forgets a tally. */
  public void forgetTally(long owner, long id) {
    rows.delete(owner, "talk_tally", id);
  }
}
