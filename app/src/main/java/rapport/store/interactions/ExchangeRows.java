package rapport.store.interactions;

import java.util.List;
import rapport.store.Database;
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
        (row, n) ->
            new Row(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3) == 1,
                row.getString(4),
                row.getString(5),
                row.getLong(6)));
  }

  /** Writes an exchange down; returns its number. */
  public long add(long owner, long handle, boolean given, String sort, String what, long at) {
    return rows.insert(
        owner,
        "exchange",
        "handle_id",
        handle,
        "given",
        given ? 1 : 0,
        "sort",
        sort,
        "what",
        what,
        "at",
        at);
  }

  /** Forgets an exchange. */
  public void forget(long owner, long id) {
    rows.delete(owner, "exchange", id);
  }
}
