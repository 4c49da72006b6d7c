package rapport.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done in the last ninety days, each entry with the rows it wrote, so that it can be
 * undone. It holds the owner's own words and is erased with everything else.
 */
public final class Journal {

  private static final long KEPT_SECONDS = 90L * 24 * 60 * 60;

  private static final RowMapper<Row> ROW = RowReading.of(Row.class);

  /** How the rows of an entry are written; made when one is, for most commands write none. */
  private static final class Trails {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, Object>>> STEPS = new TypeReference<>() {};
  }

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Journal(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /**
   * One thing that was done.
   *
   * @param at seconds since 1970
   * @param who the owner, a source or an assistant
   * @param form the change as JSON
   * @param undoneBy the entry that took it back, or null
   */
  public record Row(long id, long at, String who, String form, @Nullable Long undoneBy) {}

  /** Writes an entry down inside the change's transaction; returns its number. */
  public long add(long owner, long at, String who, String form, Trail trail) {
    return database.quietly(
        owner,
        sql -> {
          long id = Rows.next(sql, owner, "journal");
          sql.sql(
                  """
                  insert into journal (owner_id, id, at, who, form, trail, undone_by)
                  values (:owner, :id, :at, :who, :form, :trail, null)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("at", at)
              .param("who", who)
              .param("form", form)
              .param("trail", Trails.JSON.writeValueAsString(trail.plain()))
              .update();
          sql.sql("delete from journal where owner_id = :owner and at < :old")
              .param("owner", owner)
              .param("old", at - KEPT_SECONDS)
              .update();
          return id;
        });
  }

  /** Notes under which key an entry was sent, inside the change's transaction. */
  public void sent(long owner, long id, String key) {
    database.quietly(
        owner,
        sql ->
            sql.sql("update journal set sent_key = :key where owner_id = :owner and id = :id")
                .param("key", key)
                .param("owner", owner)
                .param("id", id)
                .update());
  }

  /** The entry that was sent under a key in the last ninety days. */
  public Optional<Long> sent(long owner, String key) {
    return rows
        .list(
            owner,
            "select id from journal where owner_id = :owner and sent_key = :key",
            (row, n) -> row.getLong(1),
            "key",
            key)
        .stream()
        .findFirst();
  }

  /** The newest entries, newest first. */
  public List<Row> newest(long owner, int limit) {
    return rows.list(
        owner,
        "select id, at, who, form, undone_by from journal where owner_id = :owner order by at desc, id desc limit :limit",
        ROW,
        "limit",
        limit);
  }

  /** One entry. */
  public Optional<Row> find(long owner, long id) {
    return rows
        .list(
            owner,
            "select id, at, who, form, undone_by from journal where owner_id = :owner and id = :id",
            ROW,
            "id",
            id)
        .stream()
        .findFirst();
  }

  /** The rows an entry wrote. */
  public Trail trail(long owner, long id) {
    List<String> found =
        rows.list(
            owner,
            "select trail from journal where owner_id = :owner and id = :id",
            (row, n) -> row.getString(1),
            "id",
            id);
    return found.isEmpty()
        ? new Trail()
        : Trail.of(Trails.JSON.readValue(found.getFirst(), Trails.STEPS));
  }

  /**
   * Forgets every entry whose rows name one of these handles, by number or by key: somebody who is
   * erased stands in no journal. O(entries).
   */
  public static void forget(JdbcClient sql, long owner, Set<Long> handles, Set<String> keys) {
    Set<Long> naming = new TreeSet<>();
    sql.sql("select id, trail from journal where owner_id = :owner")
        .param("owner", owner)
        .query(
            (RowCallbackHandler)
                row -> {
                  Trail trail = Trail.of(Trails.JSON.readValue(row.getString(2), Trails.STEPS));
                  if (trail.names(handles, keys)) naming.add(row.getLong(1));
                });
    for (long entry : naming)
      sql.sql("delete from journal where owner_id = :owner and id = :id")
          .param("owner", owner)
          .param("id", entry)
          .update();
  }

  /** Notes that an entry was taken back by another. */
  public void undone(long owner, long id, long by) {
    database.quietly(
        owner,
        sql ->
            sql.sql("update journal set undone_by = :by where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .param("by", by)
                .update());
  }

  /**
   * Puts back all rows that a change wrote, in the change's transaction; false, and nothing is put
   * back, when one of them was changed since.
   */
  public boolean restore(long owner, Trail trail) {
    return database.quietly(
        owner,
        sql -> {
          List<Trail.Step> steps = trail.last().reversed();
          for (Trail.Step step : steps) if (!Rows.untouched(sql, owner, step)) return false;
          for (Trail.Step step : steps) {
            Rows.restore(sql, owner, step);
            Database.touch(sql, owner, Chapter.of(step.table()));
          }
          return true;
        });
  }
}
