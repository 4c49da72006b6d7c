package rapport.store.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;
import rapport.store.Tables;
import rapport.store.interactions.Interactions;

/** Whose stores these are, with the addresses that are their own. */
public final class Owners {

  /** So many addresses are looked at when the owner's are looked for. */
  private static final int MOST_EVIDENCE = 50;

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Owners(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /**
   * One owner as stored.
   *
   * @param confirmed whether the user has seen the addresses
   */
  public record Row(long id, String name, String zone, String theme, boolean confirmed) {}

  /** One address of an owner; found by Rapport or named by the user. */
  public record Address(String address, boolean found) {}

  /** The owner, created on first use with the zone of this machine. */
  public Row get(long owner, String zone) {
    List<Row> found = database.read(owner, sql -> rows(sql, owner));
    if (!found.isEmpty()) return found.getFirst();
    return database.write(
        owner,
        Chapter.SETTINGS,
        sql -> {
          List<Row> again = rows(sql, owner);
          if (!again.isEmpty()) return again.getFirst();
          sql.sql(
                  """
                  insert into owner (id, name, zone, theme, confirmed)
                  values (:id, '', :zone, 'system', 0)\
                  """)
              .param("id", owner)
              .param("zone", zone)
              .update();
          return new Row(owner, "", zone, "system", false);
        });
  }

  private static List<Row> rows(JdbcClient sql, long owner) {
    return sql.sql("select id, name, zone, theme, confirmed from owner where id = :id")
        .param("id", owner)
        .query(RowReading.of(Row.class))
        .list();
  }

  /** Changes what the user may set. */
  public void settings(long owner, String name, String zone, String theme) {
    database.change(
        owner,
        Chapter.of("owner"),
        sql ->
            Rows.traced(
                sql,
                owner,
                "owner",
                "1 = 1",
                Rows.listed(),
                () ->
                    sql.sql(
                            "update owner set name = :name, zone = :zone, theme = :theme where id = :id")
                        .param("name", name)
                        .param("zone", zone)
                        .param("theme", theme)
                        .param("id", owner)
                        .update()));
  }

  /** The owner's own addresses, in order. */
  public List<Address> addresses(long owner) {
    return rows.list(
        owner,
        """
        select address, found from owner_address where owner_id = :owner and found < 2
        order by address limit 1000\
        """,
        RowReading.of(Address.class));
  }

  /** Addresses that the user said are somebody else's, in order. */
  public List<String> others(long owner) {
    return rows.list(
        owner,
        """
        select address from owner_address where owner_id = :owner and found = 2
        order by address limit 1000\
        """,
        (row, n) -> row.getString(1));
  }

  /** Remembers that an address is somebody else's, unless the user named it as his own. */
  public void other(long owner, String address) {
    addAddress(owner, address, 2);
  }

  /** Adds an own address; one the user names replaces one that was found. */
  public void addAddress(long owner, String address, boolean found) {
    addAddress(owner, address, found ? 1 : 0);
  }

  private void addAddress(long owner, String address, int found) {
    database.change(
        owner,
        Chapter.of("owner_address"),
        sql ->
            Rows.traced(
                sql,
                owner,
                "owner_address",
                "address = :address",
                Rows.listed("address", address),
                () ->
                    sql.sql(
                            """
                            insert into owner_address (owner_id, address, found) values (:owner, :address, :found)
                            on conflict (owner_id, address) do update
                            set found = case when owner_address.found = 2 and excluded.found = 1 then 2
                              when excluded.found < owner_address.found then excluded.found else owner_address.found end\
                            """)
                        .param("owner", owner)
                        .param("address", address)
                        .param("found", found)
                        .update()));
  }

  /**
   * Replaces the addresses that were found by these; what the user named stays, and what the user
   * said is somebody else's (found 2) is not found again.
   */
  public void found(long owner, Collection<String> addresses) {
    java.util.Set<String> before = new java.util.TreeSet<>();
    java.util.Set<String> named = new java.util.HashSet<>();
    for (Address address : addresses(owner)) {
      if (address.found()) before.add(address.address());
      else named.add(address.address());
    }
    java.util.Set<String> now = new java.util.TreeSet<>(addresses);
    now.removeAll(named);
    for (String address : before) if (!now.contains(address)) delete(owner, address, 1);
    for (String address : now) if (!before.contains(address)) addAddress(owner, address, true);
  }

  private void delete(long owner, String address, int found) {
    rows.delete(
        owner,
        "owner_address",
        "address = :address and found = :found",
        "address found",
        address,
        found);
  }

  /** Removes an own address; one that was found is not found again. */
  public void removeAddress(long owner, String address) {
    rows.update(
        owner,
        "owner_address",
        "found = case when found = 1 then 2 else found end",
        "address = :address",
        "address",
        address);
    delete(owner, address, 0);
  }

  /** Remembers that the user has confirmed the addresses. */
  public void confirm(long owner) {
    database.change(
        owner,
        Chapter.of("owner"),
        sql ->
            Rows.traced(
                sql,
                owner,
                "owner",
                "1 = 1",
                Rows.listed(),
                () ->
                    sql.sql("update owner set confirmed = 1 where id = :id")
                        .param("id", owner)
                        .update()));
  }

  /**
   * Who the mailbox seems to belong to: per address how often mail was delivered to it, sent by it,
   * and names it at all. Reads all interactions; {@link #filings} does not.
   */
  public List<Evidence> evidence(long owner) {
    return database.read(
        owner,
        sql -> {
          Map<Long, Long> uses = new Interactions(database).uses(sql, owner);
          List<Evidence> evidence =
              new ArrayList<>(
                  sql.sql(
                          """
                          select h.id, h.value, coalesce(sum(d.delivered), 0), coalesce(sum(d.sent), 0) from handle h
                          left join delivery d on d.owner_id = h.owner_id and d.handle_id = h.id
                          where h.owner_id = :owner and h.kind = 'EMAIL' group by h.id, h.value\
                          """)
                      .param("owner", owner)
                      .query((row, n) ->
                          new Evidence(
                              row.getString(2),
                              row.getLong(3),
                              row.getLong(4),
                              uses.getOrDefault(row.getLong(1), 0L)))
                      .list());
          evidence.sort(
              Comparator.comparingLong(Evidence::sent)
                  .thenComparingLong(Evidence::delivered)
                  .thenComparingLong(Evidence::messages)
                  .reversed()
                  .thenComparing(Evidence::address));
          return evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()));
        });
  }

  /**
   * The part of the evidence that sources state: addresses that mail was delivered to or that sent
   * some, how many interactions name them not counted (0). Empty where more addresses have such
   * evidence than are looked at, so that the counts would say which of them.
   */
  public Optional<List<Evidence>> filings(long owner) {
    List<Evidence> filings =
        database.read(
            owner,
            sql ->
                sql.sql(
                        """
                        select h.value, sum(d.delivered), sum(d.sent) from delivery d
                        join handle h on h.owner_id = d.owner_id and h.id = d.handle_id
                        where d.owner_id = :owner and h.kind = 'EMAIL' group by h.id, h.value
                        having sum(d.delivered) > 0 or sum(d.sent) > 0
                        order by 3 desc, 2 desc, 1 limit :most\
                        """)
                    .param("owner", owner)
                    .param("most", MOST_EVIDENCE + 1)
                    .query((row, n) ->
                        new Evidence(row.getString(1), row.getLong(2), row.getLong(3), 0))
                    .list());
    return filings.size() > MOST_EVIDENCE ? Optional.empty() : Optional.of(filings);
  }

  /**
   * A number that no count of messages in {@link #evidence} exceeds: the highest that an
   * interaction has, since each has one of its own. O(log interactions).
   */
  public long mostMessages(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql("select coalesce(max(id), 0) from interaction where owner_id = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single());
  }

  /**
   * What sources filed under an address.
   *
   * @param sent letters filed as sent that are from it, in the source that has most of them
   * @param sources how many have any; two of them may have the same letters
   * @param delivered how often letters name it as their mailbox, copies counted
   */
  public record Filed(long handle, long sent, long sources, long delivered) {
    /** Nothing was filed. */
    public static final Filed NOTHING = new Filed(0, 0, 0, 0);
  }

  /** What sources filed under some addresses; nothing for those that no source has. */
  public Map<String, Filed> filed(long owner, Collection<String> addresses) {
    if (addresses.isEmpty()) return Map.of();
    Map<String, Filed> filed = new HashMap<>();
    database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select h.value, h.id, coalesce(max(d.sent), 0),
                      coalesce(sum(case when d.sent > 0 then 1 else 0 end), 0), coalesce(sum(d.delivered), 0)
                    from handle h left join delivery d on d.owner_id = h.owner_id and d.handle_id = h.id
                    where h.owner_id = :owner and h.value in (:addresses) group by h.value, h.id
                    order by h.value, h.id limit 1000\
                    """)
                .param("owner", owner)
                .param("addresses", List.copyOf(addresses))
                .query((row, n) ->
                    filed.put(
                        row.getString(1),
                        new Filed(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))))
                .list());
    return filed;
  }

  /** The name under which each of some handles was seen most often, by handle. */
  public Map<Long, String> called(long owner, Collection<Long> handles) {
    if (handles.isEmpty()) return Map.of();
    Map<Long, String> names = new HashMap<>();
    database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select handle_id, name, sum(times) as t from name_seen
                    where owner_id = :owner and handle_id in (:handles)
                    group by handle_id, name order by handle_id, t desc, name limit 1000000\
                    """)
                .param("owner", owner)
                .param("handles", List.copyOf(handles))
                .query((row, n) -> names.putIfAbsent(row.getLong(1), row.getString(2)))
                .list());
    return names;
  }

  /** What speaks for an address being the owner's. */
  public record Evidence(String address, long delivered, long sent, long messages) {}

  /**
   * Erases everything of one owner, the owner included; nothing of it can be read in the files of
   * the store afterwards (but PostgreSQL's, which are the server's to clean).
   */
  public void erase(long owner) {
    database.bulkChange(
        owner,
        sql -> {
          for (String own : Tables.OWN)
            sql.sql("delete from " + own + " where owner_id = :owner")
                .param("owner", owner)
                .update();
          for (String table : Tables.NAMES.reversed()) {
            String column = table.equals("owner") ? "id" : "owner_id";
            sql.sql("delete from " + table + " where " + column + " = :owner")
                .param("owner", owner)
                .update();
          }
        });
    database.scrub();
  }
}
