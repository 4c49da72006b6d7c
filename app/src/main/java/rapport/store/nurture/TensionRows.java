package rapport.store.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Quarrels with their private worksheets, and the ties that are held through them. */
public final class TensionRows {

  private final Rows rows;

  /** Over an open store. */
  public TensionRows(Database database) {
    this.rows = new Rows(database);
  }

  /** What the user wrote on the worksheet; empty where nothing is written yet. */
  public record Sheet(
      String facts,
      String story,
      String readings,
      String given,
      String goal,
      String part,
      String question,
      String opening) {}

  /** One quarrel, or one hard talk that lies ahead; times are null until they come. */
  public record Row(
      long id,
      long handle,
      long at,
      Sheet sheet,
      @Nullable Long repairedAt,
      @Nullable String repair,
      @Nullable Long closedAt,
      @Nullable String closing,
      boolean ahead) {}

  /** A tie held through hard times since a day. */
  public record Held(long handle, String since) {}

  /** All tensions, newest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, at, facts, story, readings, given, goal, repaired_at, repair, closed_at, closing, part,
          question, opening, ahead
        from tension where owner_id = :owner order by id desc limit 10000\
        """,
        (row, n) ->
            new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                new Sheet(
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(13),
                    row.getString(14),
                    row.getString(15)),
                RowReading.number(row, 9),
                row.getString(10),
                RowReading.number(row, 11),
                row.getString(12),
                row.getInt(16) != 0));
  }

  /** Begins one; returns its number. */
  public long begin(long owner, long handle, long at, boolean ahead) {
    return rows.insert(
        owner,
        "tension",
        "handle_id at facts story readings given goal ahead",
        handle,
        at,
        "",
        "",
        "",
        "",
        "",
        ahead ? 1 : 0);
  }

  /** Keeps the worksheet. */
  public void write(long owner, long id, Sheet sheet) {
    rows.set(
        owner,
        "tension",
        id,
        "facts story readings given goal part question opening",
        sheet.facts(),
        sheet.story(),
        sheet.readings(),
        sheet.given(),
        sheet.goal(),
        sheet.part(),
        sheet.question(),
        sheet.opening());
  }

  /** Says when and how it was repaired, or that it was not (nulls). */
  public void repair(long owner, long id, @Nullable Long at, @Nullable String how) {
    rows.set(owner, "tension", id, "repaired_at repair", at, how);
  }

  /** Says when and how it ended, or that it has not (nulls). */
  public void close(long owner, long id, @Nullable Long at, @Nullable String how) {
    rows.set(owner, "tension", id, "closed_at closing", at, how);
  }

  /** Forgets one with its worksheet. */
  public void forget(long owner, long id) {
    rows.delete(owner, "tension", id);
  }

  /** The ties that are held. */
  public List<Held> held(long owner) {
    return rows.list(
        owner,
        "select handle_id, since from commitment where owner_id = :owner order by handle_id limit 100000",
        RowReading.of(Held.class));
  }

  /** Holds a tie since a day. */
  public void hold(long owner, long handle, String since) {
    rows.replace(owner, "commitment", "handle_id", handle, "since", since);
  }

  /** Lets a tie go its way again. */
  public void release(long owner, long handle) {
    rows.delete(owner, "commitment", "handle_id = :handle", "handle", handle);
  }
}
