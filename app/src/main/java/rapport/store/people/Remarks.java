package rapport.store.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.Rows;

/** What the user says of people and of relationships: remarks, kinds, check-ins. */
public final class Remarks {

  private final Rows rows;

  /** Over an open store. */
  public Remarks(Database database) {
    this.rows = new Rows(database);
  }

  /** A word about the person behind a handle; handle 0 is the user. */
  public record RemarkRow(long id, long handle, String aspect, String words) {}

  /** A word about the kind of a tie; kind is null where the answers alone speak. */
  public record KindRow(long id, long handle, long at, String answers, @Nullable String kind) {}

  /** All remarks, in the order in which they were written. */
  public List<RemarkRow> all(long owner) {
    return rows.list(
        owner,
        "select id, handle_id, aspect, words from remark where owner_id = :owner order by id limit 100000",
        (row, n) ->
            new RemarkRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
  }

  /** Writes a remark down; returns its number. */
  public long remark(long owner, long handle, String aspect, String words) {
    return rows.insert(owner, "remark", "handle_id", handle, "aspect", aspect, "words", words);
  }

  /** Forgets a remark. */
  public void forget(long owner, long id) {
    rows.delete(owner, "remark", id);
  }

  /** What was said of the kinds of ties, oldest first. */
  public List<KindRow> kinds(long owner) {
    return rows.list(
        owner,
        "select id, handle_id, at, answers, kind from kind_said where owner_id = :owner order by id limit 100000",
        (row, n) ->
            new KindRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5)));
  }

  /** Says what kind of tie one has; returns the number of the word. */
  public long kind(long owner, long handle, long at, String answers, @Nullable String kind) {
    return rows.insert(
        owner, "kind_said", "handle_id", handle, "at", at, "answers", answers, "kind", kind);
  }

  /** Takes a word about a kind back. */
  public void unkind(long owner, long id) {
    rows.delete(owner, "kind_said", id);
  }
}
