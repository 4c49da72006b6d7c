package rapport.store.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/**
 * Sources that Rapport fetches from by itself: what the owner said of them, and how the last look
 * at them went. Secrets are kept sealed and apart; no change carries one.
 */
public final class Connections {

  private static final String COLUMNS =
      """
      select id, kind, called, host, port, security, login, address, own, bodies, paused, since from connection
      where owner_id = :owner\
      """;

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Connections(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** One connection as the owner set it up; its words are those of the columns. */
  public record Row(
      long id,
      String kind,
      String called,
      String host,
      int port,
      String security,
      String login,
      String address,
      boolean own,
      String bodies,
      boolean paused,
      long since) {}

  /**
   * How the last look at a connection went; times in seconds since 1970.
   *
   * @param freshUntil until when the source speaks
   * @param problem why it does not go on, in words
   * @param asks what seems to be gone there and waits for the owner's word
   * @param follow whether the owner said that it is gone
   * @param fetched items read at the last look
   * @param brought those of them that were new
   * @param gone items that are no longer there
   */
  public record State(
      long connection,
      @Nullable Long receipt,
      @Nullable Long freshUntil,
      @Nullable Long lookedAt,
      @Nullable Long nextLook,
      @Nullable String problem,
      @Nullable String asks,
      boolean follow,
      long fetched,
      long brought,
      long gone) {

    /** The same, to be looked at again at once. */
    public State again() {
      return new State(
          connection, receipt, freshUntil, null, null, null, asks, follow, fetched, brought, gone);
    }

    /** With the owner's word that what is gone is gone, to be looked at again at once. */
    public State followed() {
      return new State(
          connection, receipt, freshUntil, null, null, null, null, true, fetched, brought, gone);
    }

    /** Never looked at. */
    public static State unseen(long connection) {
      return new State(connection, null, null, null, null, null, null, false, 0, 0, 0);
    }
  }

  /** All of an owner's, in the order in which they were added. */
  public List<Row> all(long owner) {
    return rows.list(owner, COLUMNS + " order by id limit 1000", RowReading.of(Row.class));
  }

  /** One by number. */
  public Optional<Row> find(long owner, long id) {
    return all(owner).stream().filter(row -> row.id() == id).findFirst();
  }

  /** Adds one; its number and whether it is paused are not asked. Returns its number. */
  public long add(long owner, Row row) {
    return rows.insert(
        owner,
        "connection",
        "kind called host port security login address own bodies paused since",
        row.kind(),
        row.called(),
        row.host(),
        row.port(),
        row.security(),
        row.login(),
        row.address(),
        row.own() ? 1 : 0,
        row.bodies(),
        0,
        row.since());
  }

  /** Pauses one, or goes on with it; returns whether there is one. */
  public boolean pause(long owner, long id, boolean paused) {
    return rows.update(
            owner, "connection", "paused = :paused", "id = :id", "paused id", paused ? 1 : 0, id)
        > 0;
  }

  /** Says whose words may be read, one folder a line. */
  public boolean bodies(long owner, long id, String bodies) {
    return rows.update(owner, "connection", "bodies = :bodies", "id = :id", "bodies id", bodies, id)
        > 0;
  }

  /** Removes one; its secret and what was held of it are gone for good. */
  public void remove(long owner, long id) {
    rows.delete(owner, "connection", id);
    for (String table :
        List.of(
            "connection_secret",
            "connection_state",
            "connection_place",
            "connection_item",
            "card_write"))
      database.write(
          owner,
          Chapter.RECEIPTS,
          sql ->
              sql.sql("delete from " + table + " where owner_id = :owner and connection_id = :id")
                  .param("owner", owner)
                  .param("id", id)
                  .update());
  }

  /** Keeps the sealed secret of one instead of the one before. */
  public void seal(long owner, long id, String sealed) {
    database.quietly(
        owner,
        sql ->
            sql.sql(
                    """
                    insert into connection_secret (owner_id, connection_id, sealed) values (:owner, :id, :sealed)
                    on conflict (owner_id, connection_id) do update set sealed = excluded.sealed\
                    """)
                .param("owner", owner)
                .param("id", id)
                .param("sealed", sealed)
                .update());
  }

  /** The sealed secret of one. */
  public Optional<String> sealed(long owner, long id) {
    return rows
        .list(
            owner,
            "select sealed from connection_secret where owner_id = :owner and connection_id = :id",
            (row, n) -> row.getString(1),
            "id",
            id)
        .stream()
        .findFirst();
  }

  /** How the last looks went, by connection. */
  public Map<Long, State> states(long owner) {
    Map<Long, State> states = new TreeMap<>();
    rows.list(
            owner,
            """
            select connection_id, receipt_id, fresh_until, looked_at, next_look, problem, asks, follow, fetched, brought, gone
            from connection_state where owner_id = :owner order by connection_id limit 1000\
            """,
            RowReading.of(State.class))
        .forEach(state -> states.put(state.connection(), state));
    return states;
  }

  /** How the last look at one went. */
  public State state(long owner, long id) {
    return states(owner).getOrDefault(id, State.unseen(id));
  }

  /** Remembers how a look went. */
  public void looked(long owner, State state) {
    database.write(
        owner,
        Chapter.RECEIPTS,
        sql ->
            sql.sql(
                    """
                    insert into connection_state (owner_id, connection_id, receipt_id, fresh_until, looked_at, next_look,
                      problem, asks, follow, fetched, brought, gone)
                    values (:owner, :id, :receipt, :fresh, :looked, :next, :problem, :asks, :follow, :fetched, :brought, :gone)
                    on conflict (owner_id, connection_id) do update set receipt_id = excluded.receipt_id,
                      fresh_until = excluded.fresh_until, looked_at = excluded.looked_at, next_look = excluded.next_look,
                      problem = excluded.problem, asks = excluded.asks, follow = excluded.follow,
                      fetched = excluded.fetched, brought = excluded.brought, gone = excluded.gone\
                    """)
                .param("owner", owner)
                .param("id", state.connection())
                .param("receipt", state.receipt())
                .param("fresh", state.freshUntil())
                .param("looked", state.lookedAt())
                .param("next", state.nextLook())
                .param("problem", state.problem())
                .param("asks", state.asks())
                .param("follow", state.follow() ? 1 : 0)
                .param("fetched", state.fetched())
                .param("brought", state.brought())
                .param("gone", state.gone())
                .update());
  }

  /** Where the calendars or address books of one were found last. */
  public Optional<String> home(long owner, long id) {
    return rows
        .list(
            owner,
            "select home from connection_state where owner_id = :owner and connection_id = :id and home is not null",
            (row, n) -> row.getString(1),
            "id",
            id)
        .stream()
        .findFirst();
  }

  /** Remembers where they were found, or that they are to be looked for anew (null). */
  public void home(long owner, long id, @Nullable String home) {
    database.quietly(
        owner,
        sql ->
            sql.sql(
                    """
                    insert into connection_state (owner_id, connection_id, home) values (:owner, :id, :home)
                    on conflict (owner_id, connection_id) do update set home = excluded.home\
                    """)
                .param("owner", owner)
                .param("id", id)
                .param("home", home)
                .update());
  }
}
