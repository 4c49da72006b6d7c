package rapport.store.ties;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.Rows;

/**
 * Relationship check-ins: the user's answers, and those of the other side, which nobody reads
 * before both are there.
 */
public final class CheckInRows {

  private final Rows rows;

  /** Over an open store. */
  public CheckInRows(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * A check-in as stored.
   *
   * @param mine the user's answers, or null while open
   * @param theirs the other side's answers, or null while there are none
   * @param asked whether the other side was given a link
   */
  public record Row(
      long id,
      long handle,
      long at,
      @Nullable String mine,
      @Nullable String theirs,
      boolean asked) {}

  /** All check-ins, newest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, at, mine, theirs, digest from check_in where owner_id = :owner
        order by id desc limit 10000\
        """,
        CheckInRows::row);
  }

  private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Row(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6) != null);
  }

  /**
   * Begins a check-in; returns its number.
   *
   * @param digest of the secret in the other side's link, or null when nobody is asked
   */
  public long begin(
      long owner,
      long handle,
      long at,
      @Nullable String mine,
      @Nullable String digest,
      @Nullable Long until) {
    return rows.insert(
        owner, "check_in", "handle_id at mine digest until", handle, at, mine, digest, until);
  }

  /** The check-in that a link opens while it is valid and unanswered. */
  public Optional<Row> opened(long owner, String digest, long now) {
    return rows
        .list(
            owner,
            """
            select id, handle_id, at, mine, theirs, digest from check_in
            where owner_id = :owner and digest = :digest and until > :now and theirs is null\
            """,
            CheckInRows::row,
            "digest now",
            digest,
            now)
        .stream()
        .findFirst();
  }

  /** Writes the other side's answers, once and while the link is valid; false otherwise. */
  public boolean theirs(long owner, String digest, long now, String answers) {
    if (opened(owner, digest, now).isEmpty()) return false;
    return rows.update(
            owner,
            "check_in",
            "theirs = :answers",
            "digest = :digest and until > :now",
            "digest now answers",
            digest,
            now,
            answers)
        == 1;
  }

  /** Forgets a check-in; its link ends with it. */
  public void forget(long owner, long id) {
    rows.delete(owner, "check_in", id);
  }
}
