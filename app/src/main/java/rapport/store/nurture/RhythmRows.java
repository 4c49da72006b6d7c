package rapport.store.nurture;

import java.util.List;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Days on which nothing is asked. */
public final class RhythmRows {

  private final Rows rows;

  /** Over an open store. */
  public RhythmRows(Database database) {
    this.rows = new Rows(database);
  }

  /** From a day until the day before another; handle 0 is everybody. */
  public record Pause(long id, long handle, String from, String until, String what) {}

  /** All pauses, latest first. */
  public List<Pause> pauses(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, from_day, until_day, what from pause where owner_id = :owner
        order by from_day desc, id limit 10000\
        """,
        RowReading.of(Pause.class));
  }

  /** Writes a pause down; returns its number. */
  public long pause(long owner, long handle, String from, String until, String what) {
    return rows.insert(
        owner, "pause", "handle_id from_day until_day what", handle, from, until, what);
  }

  /** Ends a pause as if it had never been. */
  public void resume(long owner, long pause) {
    rows.delete(owner, "pause", pause);
  }
}
