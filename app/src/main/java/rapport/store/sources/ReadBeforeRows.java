package rapport.store.sources;

import java.util.Optional;
import rapport.store.Database;
import rapport.store.RowReading;
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
            RowReading.of(Row.class),
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
        "receipt_id bytes items known unreadable problems left_out terms checksum",
        row.receipt(),
        row.bytes(),
        row.items(),
        row.known(),
        row.unreadable(),
        row.problems(),
        row.leftOut(),
        row.terms(),
        row.checksum());
  }
}
