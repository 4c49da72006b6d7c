package rapport.store.people;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.store.Database;
import rapport.store.Journal;
import rapport.store.Tables;
import rapport.store.interactions.Interactions;

/**
 * Erases the rows of handles that were removed: their names, cards, what was said of them, entries
 * of the journal that name them, and interactions with nobody else but the owner. An interaction
 * with others stays theirs, without the handle. That it was removed stays known, so that a later
 * import does not bring it back.
 */
public final class Erasure {

  private static final String BARE_CARD =
      """
      owner_id = :owner and card_id not in (select card_id from card_handle where owner_id = :owner)\
      """;

  private final Database database;

  /** Over an open store. */
  public Erasure(Database database) {
    this.database = database;
  }

  /** The keys of handles removed before an instant that still have rows. */
  public List<String> due(long owner, long before) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select a.handle from set_aside a
                    join handle h on h.owner_id = a.owner_id and a.handle = h.kind || ' ' || h.value
                    where a.owner_id = :owner and a.how = 'removed' and a.at < :before
                    order by a.handle limit 10000\
                    """)
                .param("owner", owner)
                .param("before", before)
                .query((row, n) -> row.getString(1))
                .list());
  }

  /** Erases them. O(interactions). */
  public void erase(long owner, List<String> keys) {
    if (keys.isEmpty()) return;
    database.bulkChange(
        owner,
        sql -> {
          Set<Long> handles = new HashSet<>();
          for (String key : keys) handle(sql, owner, key).ifPresent(handles::add);
          interactions(sql, owner, handles);
          moved(sql, owner, handles);
          Journal.forget(sql, owner, handles, Set.copyOf(keys));
          for (long handle : handles) {
            for (String table : Tables.OF_HANDLE) delete(sql, owner, table, "handle_id", handle);
            delete(sql, owner, "relation", "other_handle", handle);
            delete(sql, owner, "handle", "id", handle);
          }
          for (String table : List.of("card_detail", "card_photo", "card_also_seen"))
            sql.sql("delete from " + table + " where " + BARE_CARD).param("owner", owner).update();
          sql.sql(
                  """
                  delete from card where owner_id = :owner and id not in
                    (select card_id from card_handle where owner_id = :owner)\
                  """)
              .param("owner", owner)
              .update();
          sql.sql(
                  """
                  delete from receipt_updated where owner_id = :owner and kind = 0
                    and key not in (select key from card where owner_id = :owner)\
                  """)
              .param("owner", owner)
              .update();
          for (String key : keys) words(sql, owner, key);
        });
  }

  private static java.util.Optional<Long> handle(JdbcClient sql, long owner, String key) {
    int space = key.indexOf(' ');
    return sql.sql(
            "select id from handle where owner_id = :owner and kind = :kind and value = :value")
        .param("owner", owner)
        .param("kind", key.substring(0, space))
        .param("value", key.substring(space + 1))
        .query(Long.class)
        .optional();
  }

  /** What moved in an initiative by one of them. */
  private static void moved(JdbcClient sql, long owner, Set<Long> handles) {
    for (long handle : handles)
      sql.sql(
              """
              delete from moved where owner_id = :owner and stakeholder_id in
                (select id from stakeholder where owner_id = :owner and handle_id = :handle)\
              """)
          .param("owner", owner)
          .param("handle", handle)
          .update();
  }

  private static void delete(JdbcClient sql, long owner, String table, String column, long value) {
    sql.sql("delete from " + table + " where owner_id = :owner and " + column + " = :value")
        .param("owner", owner)
        .param("value", value)
        .update();
  }

  /** What the owner's words about pairs, and sentences found in mail, say of a handle. */
  private static void words(JdbcClient sql, long owner, String key) {
    for (String statement :
        List.of(
            "delete from same_person where owner_id = :owner and (one = :key or other = :key)",
            "delete from sure_pair where owner_id = :owner and (one = :key or other = :key)"))
      sql.sql(statement).param("owner", owner).param("key", key).update();
    sql.sql("delete from found_promise where owner_id = :owner and address = :address")
        .param("owner", owner)
        .param("address", key.substring(key.indexOf(' ') + 1))
        .update();
  }

  private static void interactions(JdbcClient sql, long owner, Set<Long> handles) {
    Set<Long> nobodyElse = new HashSet<>(handles);
    nobodyElse.addAll(
        sql.sql(
                """
                select h.id from handle h join owner_address a on a.owner_id = h.owner_id and a.address = h.value
                where h.owner_id = :owner order by h.id limit 100000\
                """)
            .param("owner", owner)
            .query(Long.class)
            .list());
    Map<Long, String> left = new TreeMap<>();
    sql.sql("select id, parties from interaction where owner_id = :owner")
        .param("owner", owner)
        .query(
            (org.springframework.jdbc.core.RowCallbackHandler)
                row -> {
                  long id = row.getLong(1);
                  without(row.getString(2), handles).ifPresent(rest -> left.put(id, rest));
                });
    left.forEach((id, rest) -> {
      boolean others = false;
      for (String part : rest.split(" "))
        if (!part.isEmpty() && !nobodyElse.contains(Long.valueOf(part.substring(1)))) others = true;
      if (others) keep(sql, owner, id, rest);
      else drop(sql, owner, id);
    });
  }

  /** The stored form of the parties without some handles; empty if none of them is among them. */
  static java.util.Optional<String> without(String parties, Set<Long> handles) {
    Set<Long> named = new HashSet<>();
    Interactions.parties(parties, (handle, role) -> named.add(handle));
    named.retainAll(handles);
    if (named.isEmpty()) return java.util.Optional.empty();
    StringBuilder rest = new StringBuilder();
    for (String part : parties.split(" ")) {
      if (named.contains(Long.valueOf(part.substring(1)))) continue;
      if (!rest.isEmpty()) rest.append(' ');
      rest.append(part);
    }
    return java.util.Optional.of(rest.toString());
  }

  private static void keep(JdbcClient sql, long owner, long id, String parties) {
    sql.sql("update interaction set parties = :parties where owner_id = :owner and id = :id")
        .param("parties", parties)
        .param("owner", owner)
        .param("id", id)
        .update();
  }

  private static void drop(JdbcClient sql, long owner, long id) {
    sql.sql(
            """
            delete from telling where owner_id = :owner and exists (select 1 from interaction i
              where i.owner_id = telling.owner_id and i.id = :id and i.key = telling.key and i.kind = telling.kind)\
            """)
        .param("owner", owner)
        .param("id", id)
        .update();
    sql.sql(
            """
            delete from receipt_updated where owner_id = :owner and exists (select 1 from interaction i
              where i.owner_id = receipt_updated.owner_id and i.id = :id and i.kind = receipt_updated.kind
                and (i.key = receipt_updated.key or i.thread = receipt_updated.thread))\
            """)
        .param("owner", owner)
        .param("id", id)
        .update();
    delete(sql, owner, "also_seen", "interaction_id", id);
    delete(sql, owner, "interaction", "id", id);
  }
}
