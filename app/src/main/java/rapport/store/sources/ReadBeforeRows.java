package rapport.store.sources;

import java.util.Optional;
import rapport.store.Database;
import rapport.store.Rows;

/** What of each source was read before and lies before the last thing in it. */
public final class ReadBeforeRows {

  private final Rows rows;

  /** Over an open store. */
  public ReadBeforeRows(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * The part of one source that was read.
   *
   * @param receipt the account that lists its problems
   * @param bytes how long it is
   * @param items how many items it holds: known, left out and unreadable ones
   * @param leftOut how many by rule, as {@code rule=items} parted by spaces
   * @param terms a digest of what reading depends on
   * @param checksum of the bytes
   */
  public record Row(
      String source,
      long receipt,
      long bytes,
      long items,
      long known,
      long unreadable,
      long problems,
      String leftOut,
      String terms,
      String checksum) {}

  /** What was read of a source. */
  public Optional<Row> of(long owner, String source) {
    return rows
        .list(
            owner,
            """
            select source, receipt_id, bytes, items, known, unreadable, problems, left_out, terms, checksum
            from read_before where owner_id = :owner and source = :source\
            """,
            (row, n) ->
                new Row(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10)),
            "source",
            source)
        .stream()
        .findFirst();
  }

  /** Keeps it in the place of what was read of that source before. */
  public void keep(long owner, Row row) {
    rows.replace(
        owner,
        "read_before",
        "source",
        row.source(),
        "receipt_id",
        row.receipt(),
        "bytes",
        row.bytes(),
        "items",
        row.items(),
        "known",
        row.known(),
        "unreadable",
        row.unreadable(),
        "problems",
        row.problems(),
        "left_out",
        row.leftOut(),
        "terms",
        row.terms(),
        "checksum",
        row.checksum());
  }
}
