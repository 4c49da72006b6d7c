package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/**
 * What of a connection is held, item by item, and how its places were when all in them was. It is
 * written in the transaction of the batch that brought an item, so that a look which was cut off
 * goes on from there.
 */
public final class Holdings {

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Holdings(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /**
   * One folder, calendar or address book, as it was when everything in it was held.
   *
   * @param comparedAt when all in it was last compared one by one, in seconds since 1970; 0 for
   *     never
   * @param differed how much of it was other then than the server had told
   */
  public record Place(
      String place,
      long validity,
      long next,
      long messages,
      @Nullable String token,
      long comparedAt,
      long differed) {
    /** Never compared. */
    public Place(String place, long validity, long next, long messages, @Nullable String token) {
      this(place, validity, next, messages, token, 0, 0);
    }

    /** Without its token. */
    public Place without() {
      return new Place(place, validity, next, messages, null, comparedAt, differed);
    }
  }

  /** One item that is held. */
  public record Held(
      long connection,
      String place,
      String item,
      @Nullable String tag,
      @Nullable String key,
      String outcome) {}

  /** The places of a connection, by name. */
  public Map<String, Place> places(long owner, long id) {
    Map<String, Place> places = new LinkedHashMap<>();
    rows.list(
            owner,
            """
            select place, validity, next, messages, token, compared_at, differed from connection_place
            where owner_id = :owner and connection_id = :id order by place limit 100000\
            """,
            RowReading.of(Place.class),
            "id",
            id)
        .forEach(place -> places.put(place.place(), place));
    return places;
  }

  /**
   * When everything of a connection was last compared one by one.
   *
   * @param at of its places the one longest ago, in seconds since 1970; null for never
   * @param differed how much was other then than the server had told
   */
  public record Compared(@Nullable Long at, long differed) {
    /** Never. */
    public static final Compared NEVER = new Compared(null, 0);
  }

  /** When a connection was last compared whole. */
  public Compared compared(long owner, long id) {
    return rows.list(
            owner,
            """
            select min(compared_at), coalesce(sum(differed), 0) from connection_place
            where owner_id = :owner and connection_id = :id and (compared_at > 0 or messages <> 0) limit 1\
            """,
            (row, n) -> new Compared(row.getLong(1) == 0 ? null : row.getLong(1), row.getLong(2)),
            "id",
            id)
        .getFirst();
  }

  /** What of a place is held: its items with their versions. */
  public Map<String, @Nullable String> items(long owner, long id, String place) {
    Map<String, @Nullable String> items = new HashMap<>();
    database.read(
        owner,
        sql -> {
          sql.sql(
                  """
                  select item, tag from connection_item
                  where owner_id = :owner and connection_id = :id and place = :place\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("place", place)
              .query(row -> {
                items.put(row.getString(1), row.getString(2));
              });
          return owner;
        });
    return items;
  }

  /** Whether any item of a place that is held is of a version. */
  public boolean any(long owner, long id, String place, String tag) {
    return !rows.list(
            owner,
            """
            select 1 from connection_item
            where owner_id = :owner and connection_id = :id and place = :place and tag = :tag order by item limit 1\
            """,
            (row, n) -> row.getInt(1),
            "id place tag",
            id,
            place,
            tag)
        .isEmpty();
  }

  /** What became of everything that is held, by outcome: the sum is what lies there. */
  public Map<String, Long> sums(long owner, long id) {
    Map<String, Long> sums = new TreeMap<>();
    database.read(
        owner,
        sql -> {
          sql.sql(
                  """
                  select outcome, count(*) from connection_item where owner_id = :owner and connection_id = :id
                  group by outcome order by outcome\
                  """)
              .param("owner", owner)
              .param("id", id)
              .query(row -> {
                sums.put(row.getString(1), row.getLong(2));
              });
          return owner;
        });
    return sums;
  }

  /**
   * The identities of what some items of a place hold which nothing else of the connection holds.
   */
  public List<String> only(long owner, long id, String place, Collection<String> items) {
    return database.read(
        owner,
        sql -> {
          List<String> keys = new ArrayList<>();
          for (String item : items)
            keys.addAll(
                sql.sql(
                        """
                        select i.key from connection_item i
                        where i.owner_id = :owner and i.connection_id = :id and i.place = :place and i.item = :item
                          and i.key is not null and not exists (select 1 from connection_item o
                            where o.owner_id = i.owner_id and o.connection_id = i.connection_id and o.key = i.key
                              and (o.place <> i.place or o.item <> i.item))\
                        """)
                    .param("owner", owner)
                    .param("id", id)
                    .param("place", place)
                    .param("item", item)
                    .query((row, n) -> row.getString(1))
                    .list());
          return keys;
        });
  }

  /**
   * Takes the numbers from all that is held of a place, because they may stand for something else
   * by now. What was held stays held, and counts, until a look closes the place.
   */
  public void setAside(long owner, long id, String place) {
    database.write(
        owner,
        Chapter.RECEIPTS,
        sql ->
            sql.sql(
                    """
                    update connection_item set item = 'before ' || item
                    where owner_id = :owner and connection_id = :id and place = :place\
                    """)
                .param("owner", owner)
                .param("id", id)
                .param("place", place)
                .update());
  }

  /**
   * Closes a look at a place in one transaction: what is gone is held no longer, and the place is
   * as it is now. Of a message that lies elsewhere now, the copy there takes over what became of
   * it.
   */
  public void close(long owner, long id, Place place, Collection<String> gone) {
    database.write(
        owner,
        Chapter.RECEIPTS,
        sql -> {
          for (String item : gone) {
            sql.sql(
                    """
                    update connection_item set outcome = (select g.outcome from connection_item g
                        where g.owner_id = :owner and g.connection_id = :id and g.place = :place and g.item = :item)
                    where owner_id = :owner and connection_id = :id and outcome = 'known' and (place, item) in (
                      select o.place, o.item from connection_item o join connection_item g on g.owner_id = o.owner_id
                        and g.connection_id = o.connection_id and g.key = o.key
                      where g.owner_id = :owner and g.connection_id = :id and g.place = :place and g.item = :item
                        and g.outcome not in ('known', 'spam') and o.outcome = 'known' order by o.place, o.item limit 1)\
                    """)
                .param("owner", owner)
                .param("id", id)
                .param("place", place.place())
                .param("item", item)
                .update();
            sql.sql(
                    """
                    delete from connection_item
                    where owner_id = :owner and connection_id = :id and place = :place and item = :item\
                    """)
                .param("owner", owner)
                .param("id", id)
                .param("place", place.place())
                .param("item", item)
                .update();
          }
          return sql.sql(
                  """
                  insert into connection_place (owner_id, connection_id, place, validity, next, messages, token, compared_at, differed)
                  values (:owner, :id, :place, :validity, :next, :messages, :token, :compared, :differed)
                  on conflict (owner_id, connection_id, place) do update set validity = excluded.validity,
                    next = excluded.next, messages = excluded.messages, token = excluded.token,
                    compared_at = excluded.compared_at, differed = excluded.differed\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("place", place.place())
              .param("validity", place.validity())
              .param("next", place.next())
              .param("messages", place.messages())
              .param("token", place.token())
              .param("compared", place.comparedAt())
              .param("differed", place.differed())
              .update();
        });
  }

  /** Writes what is held of a folder, whose files were imported each on their own. */
  public void keep(long owner, List<Held> held) {
    database.bulk(
        owner,
        (connection, _) -> {
          keep(connection, owner, held);
          return owner;
        });
  }

  /** Writes what is held, inside the transaction of the batch that brought it. */
  static void keep(Connection connection, long owner, List<Held> held) throws SQLException {
    if (held.isEmpty()) return;
    try (PreparedStatement keep =
        connection.prepareStatement(
            """
            insert into connection_item (owner_id, connection_id, place, item, tag, key, outcome)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (owner_id, connection_id, place, item) do update
            set tag = excluded.tag, key = excluded.key, outcome = case
              when excluded.outcome = 'known' and connection_item.key = excluded.key then connection_item.outcome
              else excluded.outcome end\
            """)) {
      for (Held one : held) {
        keep.setLong(1, owner);
        keep.setLong(2, one.connection());
        keep.setString(3, one.place());
        keep.setString(4, one.item());
        keep.setString(5, one.tag());
        keep.setString(6, one.key());
        keep.setString(7, one.outcome());
        keep.addBatch();
      }
      keep.executeBatch();
    }
  }

  /**
   * Takes back what one account said of calendar entries or cards that are gone from its source.
   *
   * @param things UIDs
   */
  public void withdraw(long owner, long receipt, List<String> things, boolean cards) {
    if (things.isEmpty()) return;
    if (cards) {
      database.bulkChange(
          owner,
          sql -> {
            for (String thing : things)
              for (String statement : CARD)
                sql.sql(statement)
                    .param("owner", owner)
                    .param("receipt", receipt)
                    .param("uid", thing)
                    .update();
          });
      return;
    }
    database.bulk(
        owner,
        (connection, changed) -> {
          try (Tellings tellings = new Tellings(connection, owner)) {
            for (String thing : things) tellings.takeBack(receipt, thing);
          }
          changed.run();
          return receipt;
        });
  }

  private static final String OF_CARD =
      "owner_id = :owner and receipt_id = :receipt and (uid = :uid or (uid is null and key = :uid))";

  private static final List<String> CARD =
      List.of(
          "update card set receipt_id = a.earliest from (select card_id, min(receipt_id) as earliest"
              + " from card_also_seen where owner_id = :owner and receipt_id <> :receipt group by card_id) a"
              + " where card.owner_id = :owner and card.receipt_id = :receipt and a.card_id = card.id"
              + " and (uid = :uid or (uid is null and key = :uid))",
          "delete from card_also_seen where owner_id = :owner and receipt_id = :receipt and card_id in"
              + " (select id from card where owner_id = :owner and (uid = :uid or (uid is null and key = :uid)))",
          "delete from card_handle where owner_id = :owner and card_id in (select id from card where "
              + OF_CARD
              + ")",
          "delete from card_detail where owner_id = :owner and card_id in (select id from card where "
              + OF_CARD
              + ")",
          "delete from card_photo where owner_id = :owner and card_id in (select id from card where "
              + OF_CARD
              + ")",
          "delete from card where " + OF_CARD);

  /**
   * Forgets what is held by an account that is taken back; its connection rests until the owner
   * wants it again.
   */
  static void forget(JdbcClient sql, long owner, long receipt) {
    for (String statement : FORGET)
      sql.sql(statement).param("owner", owner).param("receipt", receipt).update();
  }

  private static final String OF_IT =
      """
      (select connection_id from connection_state where owner_id = :owner and receipt_id = :receipt)\
      """;

  private static final List<String> FORGET =
      List.of(
          "update connection set paused = 1 where owner_id = :owner and id in " + OF_IT,
          "delete from connection_item where owner_id = :owner and connection_id in " + OF_IT,
          "delete from connection_place where owner_id = :owner and connection_id in " + OF_IT);
}
