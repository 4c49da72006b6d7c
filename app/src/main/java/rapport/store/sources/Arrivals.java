package rapport.store.sources;

import java.util.List;
import rapport.store.Database;
import rapport.store.Rows;

/** When the newest things of a kind happened that sources brought. */
public final class Arrivals {

  private final Rows rows;

  /** Over an open store. */
  public Arrivals(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * The times of the newest things of a kind of {@link Entry.Kind}, newest first, in seconds since
   * 1970; none after an instant.
   */
  public List<Long> newest(long owner, int kind, long until, int limit) {
    return rows.list(
        owner,
        """
        select at from interaction where owner_id = :owner and kind = :kind and at <= :until and left_out is null
        order by at desc limit :limit\
        """,
        (row, n) -> row.getLong(1),
        "kind",
        kind,
        "until",
        until,
        "limit",
        limit);
  }
}
