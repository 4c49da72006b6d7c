package rapport.store.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Plays that were taken up, and what is worth sharing. */
public final class PlayRows {

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public PlayRows(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** A play taken up with the person behind a handle; outcome is null until it is known. */
  public record Row(
      long id, long handle, String play, long at, String material, @Nullable String outcome) {}

  /** Something worth sharing; done once it is put away. */
  public record Material(
      long id, String what, @Nullable String link, long at, @Nullable Long doneAt) {}

  /** All plays, newest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, play, at, material, outcome from play where owner_id = :owner
        order by id desc limit 20000\
        """,
        RowReading.of(Row.class));
  }

  /** Writes down that a play was taken up; returns its number. */
  public long take(long owner, long handle, String play, long at, String material) {
    return rows.insert(owner, "play", "handle_id play at material", handle, play, at, material);
  }

  /** Says what came of it, or that it is open (null). */
  public void outcome(long owner, long id, @Nullable String outcome) {
    rows.set(owner, "play", id, "outcome", outcome);
  }

  /** Forgets a play. */
  public void forget(long owner, long id) {
    rows.delete(owner, "play", id);
  }

  /** What is worth sharing, newest first. */
  public List<Material> materials(long owner) {
    return rows.list(
        owner,
        """
        select id, what, link, at, done_at from material where owner_id = :owner
        order by id desc limit 5000\
        """,
        RowReading.of(Material.class));
  }

  /** Drops something worth sharing in; returns its number. */
  public long drop(long owner, String what, @Nullable String link, long at) {
    return rows.insert(owner, "material", "what link at", what, link, at);
  }

  /**
   * Drops in what an import found in a message, unless that message has been there before; returns
   * whether it is new.
   */
  public boolean drop(
      long owner, long receipt, String key, String what, @Nullable String link, long at) {
    boolean known =
        database.read(
            owner,
            sql ->
                sql.sql("select 1 from material where owner_id = :owner and key = :key")
                    .param("owner", owner)
                    .param("key", key)
                    .query(Integer.class)
                    .optional()
                    .isPresent());
    if (!known)
      rows.insert(owner, "material", "what link at key receipt_id", what, link, at, key, receipt);
    return !known;
  }

  /** Puts something away, or takes it out again (null). */
  public void putAway(long owner, long id, @Nullable Long at) {
    rows.set(owner, "material", id, "done_at", at);
  }
}
