package rapport.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Relationship check-ins: the user's answers, and those of the other side, which nobody reads
 * before both are there.
 */
public final class CheckIns {

  private final Database database;

  /** Over an open store. */
  public CheckIns(Database database) {
    this.database = database;
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
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select id, handle_id, at, mine, theirs, digest from check_in where owner_id = :owner
                    order by id desc limit 10000\
                    """)
                .param("owner", owner)
                .query((row, n) ->
                    new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) != null))
                .list());
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
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, "check_in");
          sql.sql(
                  """
                  insert into check_in (owner_id, id, handle_id, at, mine, theirs, digest, until)
                  values (:owner, :id, :handle, :at, :mine, null, :digest, :until)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", handle)
              .param("at", at)
              .param("mine", mine)
              .param("digest", digest)
              .param("until", until)
              .update();
          return id;
        });
  }

  /** Writes the user's answers, once; false when they are there already. */
  public boolean mine(long owner, long id, String answers) {
    return database.write(
        owner,
        sql ->
            sql.sql(
                        "update check_in set mine = :answers where owner_id = :owner and id = :id and mine is null")
                    .param("owner", owner)
                    .param("id", id)
                    .param("answers", answers)
                    .update()
                == 1);
  }

  /** The check-in that a link opens while it is valid and unanswered. */
  public Optional<Row> opened(long owner, String digest, long now) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select id, handle_id, at, mine, theirs, digest from check_in
                    where owner_id = :owner and digest = :digest and until > :now and theirs is null\
                    """)
                .param("owner", owner)
                .param("digest", digest)
                .param("now", now)
                .query((row, n) ->
                    new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        true))
                .optional());
  }

  /** Writes the other side's answers, once and while the link is valid; false otherwise. */
  public boolean theirs(long owner, String digest, long now, String answers) {
    return database.write(
        owner,
        sql ->
            sql.sql(
                        """
                        update check_in set theirs = :answers
                        where owner_id = :owner and digest = :digest and until > :now and theirs is null\
                        """)
                    .param("owner", owner)
                    .param("digest", digest)
                    .param("now", now)
                    .param("answers", answers)
                    .update()
                == 1);
  }

  /** Forgets a check-in; its link ends with it. */
  public void forget(long owner, long id) {
    database.change(
        owner,
        sql ->
            sql.sql("delete from check_in where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update());
  }
}
