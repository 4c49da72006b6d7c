package rapport.store.growth;

import java.util.List;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** What the owner said of steps about himself. */
public final class StepRows {

  /** The choice that remembers the first day of the path; empty for one that is not followed. */
  public static final String BEGUN = "path-begun";

  private final Rows rows;

  /** Over an open store. */
  public StepRows(Database database) {
    this.rows = new Rows(database);
  }

  /** An answer to a step; until is the day from which on it may stand again. */
  public record Row(long id, String step, String reply, String until) {}

  /** All of them, oldest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, step, reply, until_day from own_step where owner_id = :owner
        order by id limit 20000\
        """,
        RowReading.of(Row.class));
  }

  /** Writes an answer down; returns its number. */
  public long answer(long owner, String step, String reply, String until) {
    return rows.insert(owner, "own_step", "step reply until_day", step, reply, until);
  }
}
