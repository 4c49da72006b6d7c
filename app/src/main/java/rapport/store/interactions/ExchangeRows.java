package rapport.store.interactions;

import java.util.List;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Value given and received, as the user wrote it down. */
public final class ExchangeRows {

  private final Rows rows;

  /** Over an open store. */
  public ExchangeRows(Database database) {
    this.rows = new Rows(database);
  }

  /** One exchange with the person behind a handle; given says whether the user gave. */
  public record Row(long id, long handle, boolean given, String sort, String what, long at) {}

  /** All exchanges, newest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, given, sort, what, at from exchange where owner_id = :owner
        order by at desc, id desc limit 100000\
        """,
        RowReading.of(Row.class));
  }

  /** Writes an exchange down; returns its number. */
  public long add(long owner, long handle, boolean given, String sort, String what, long at) {
    return rows.insert(
        owner, "exchange", "handle_id given sort what at", handle, given ? 1 : 0, sort, what, at);
  }

  /** Forgets an exchange. */
  public void forget(long owner, long id) {
    rows.delete(owner, "exchange", id);
  }
}
