package rapport.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user says of people and of relationships: remarks, kinds, check-ins. */
public final class Remarks {

  private final Database database;

  /** Over an open store. */
  public Remarks(Database database) {
    this.database = database;
  }

  /** A word about the person behind a handle; handle 0 is the user. */
  public record RemarkRow(long id, long handle, String aspect, String words) {}

  /** A word about the kind of a tie; kind is null where the answers alone speak. */
  public record KindRow(long id, long handle, long at, String answers, @Nullable String kind) {}

  /** All remarks, in the order in which they were written. */
  public List<RemarkRow> all(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select id, handle_id, aspect, words from remark where owner_id = :owner order by id limit 100000")
                .param("owner", owner)
                .query((row, n) ->
                    new RemarkRow(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list());
  }

  /** Writes a remark down; returns its number. */
  public long remark(long owner, long handle, String aspect, String words) {
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, "remark");
          sql.sql(
                  """
                  insert into remark (owner_id, id, handle_id, aspect, words)
                  values (:owner, :id, :handle, :aspect, :words)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", handle)
              .param("aspect", aspect)
              .param("words", words)
              .update();
          return id;
        });
  }

  /** Forgets a remark. */
  public void forget(long owner, long id) {
    database.change(
        owner,
        sql ->
            sql.sql("delete from remark where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update());
  }

  /** What was said of the kinds of ties, oldest first. */
  public List<KindRow> kinds(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select id, handle_id, at, answers, kind from kind_said where owner_id = :owner order by id limit 100000")
                .param("owner", owner)
                .query((row, n) ->
                    new KindRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5)))
                .list());
  }

  /** Says what kind of tie one has; returns the number of the word. */
  public long kind(long owner, long handle, long at, String answers, @Nullable String kind) {
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, "kind_said");
          sql.sql(
                  """
                  insert into kind_said (owner_id, id, handle_id, at, answers, kind)
                  values (:owner, :id, :handle, :at, :answers, :kind)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", handle)
              .param("at", at)
              .param("answers", answers)
              .param("kind", kind)
              .update();
          return id;
        });
  }

  /** Takes a word about a kind back. */
  public void unkind(long owner, long id) {
    database.change(
        owner,
        sql ->
            sql.sql("delete from kind_said where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update());
  }
}
