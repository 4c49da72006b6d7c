package rapport.store.people;

import java.util.List;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** What two people are to each other, as the owner said it. */
public final class RelationRows {

  private final Rows rows;

  /** Over an open store. */
  public RelationRows(Database database) {
    this.rows = new Rows(database);
  }

  /** The person behind one handle is something to the person behind another. */
  public record Row(long id, long handle, String kind, long other) {}

  /** All of them, oldest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, kind, other_handle from relation where owner_id = :owner
        order by id limit 100000\
        """,
        RowReading.of(Row.class));
  }

  /** Writes one down; returns its number. */
  public long relate(long owner, long handle, String kind, long other) {
    return rows.insert(owner, "relation", "handle_id kind other_handle", handle, kind, other);
  }

  /** Forgets one. */
  public void forget(long owner, long id) {
    rows.delete(owner, "relation", id);
  }
}
