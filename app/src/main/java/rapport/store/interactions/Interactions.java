package rapport.store.interactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;
import rapport.store.StoreFailure;
import rapport.store.StoredItem;

/** Stored interactions, left out or not, and who took part. */
public final class Interactions {

  public static final String COLUMNS =
      """
      select i.id, i.key, i.kind, i.at, i.until, i.day, i.channel, i.subject, i.note, i.people, i.left_out, i.receipt_id,
        i.parties
      from interaction i
      """;

  public static final RowMapper<Row> ROW =
      (row, n) ->
          new Row(
              row.getLong(1),
              row.getString(2),
              row.getInt(3),
              row.getLong(4),
              RowReading.number(row, 5),
              row.getString(6),
              row.getInt(7),
              row.getString(8),
              row.getString(9),
              row.getInt(10),
              row.getString(11),
              row.getLong(12),
              parties(row.getString(13)));

  private static final int MANY = 1_000;

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Interactions(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** One interaction as stored. */
  public record Row(
      long id,
      String key,
      int kind,
      long at,
      @Nullable Long until,
      @Nullable String day,
      int channel,
      @Nullable String subject,
      @Nullable String note,
      int people,
      @Nullable String leftOut,
      long receipt,
      List<Part> parties) {
    /** Copies the list; refuses what no version of Rapport has stored. */
    public Row {
      StoreFailure.unlessChannel(channel);
      parties = List.copyOf(parties);
    }
  }

  /** One who takes part, and in which role. */
  public record Part(long handle, int role) {}

  /**
   * What all participations of a counted interaction share.
   *
   * @param answers the mark of what it answers, 0 when that is nothing
   * @param thread 0 when there is none
   */
  public record Head(
      long id,
      int kind,
      long at,
      int channel,
      int people,
      boolean opens,
      long mark,
      long answers,
      long thread) {

    /** Refuses what no version of Rapport has stored. */
    public Head {
      StoreFailure.unlessChannel(channel);
    }

    /** Stands before the first. */
    public static final Head NONE = new Head(0, 0, 0, 0, 1, false, 0, 0, 0);
  }

  /**
   * Takes one participation of a counted interaction; all of one interaction come together, in the
   * order of numbers.
   */
  public interface Participation {
    /** One row. */
    void row(Head head, long handle, int role);
  }

  /** Goes through everything that counts, in the order of numbers. O(rows), constant memory. */
  public void each(long owner, Participation each) {
    each(owner, 0, each);
  }

  /** The same of those whose number is not below one. O(rows from there on). */
  public void each(long owner, long from, Participation each) {
    database.read(
        owner,
        sql -> {
          sql.sql(
                  """
                  select id, kind, at, channel, people, opens, mark, answers, thread, parties from interaction
                  where owner_id = :owner and left_out is null and id >= :from order by id\
                  """)
              .param("owner", owner)
              .param("from", from)
              .withFetchSize(10_000)
              .query((RowCallbackHandler) row -> tell(row, each));
          return owner;
        });
  }

  /** The same of some interactions, by number. O(their rows). */
  public void each(long owner, List<Long> ids, Participation each) {
    for (int from = 0; from < ids.size(); from += MANY) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + MANY));
      database.read(
          owner,
          sql -> {
            sql.sql(
                    """
                    select id, kind, at, channel, people, opens, mark, answers, thread, parties from interaction
                    where owner_id = :owner and left_out is null and id in (:ids) order by id limit 1000\
                    """)
                .param("owner", owner)
                .param("ids", some)
                .query((RowCallbackHandler) row -> tell(row, each));
            return owner;
          });
    }
  }

  private static void tell(ResultSet row, Participation each) throws SQLException {
    Head head =
        new Head(
            row.getLong(1),
            row.getInt(2),
            row.getLong(3),
            row.getInt(4),
            row.getInt(5),
            row.getInt(6) == 1,
            row.getLong(7),
            row.getLong(8),
            row.getLong(9));
    parties(row.getString(10), (handle, role) -> each.row(head, handle, role));
  }

  /** Takes one handle and its role. */
  public interface Party {
    void of(long handle, int role);
  }

  /** Reads the stored form of the parties. */
  public static void parties(String text, Party each) {
    int at = 0;
    while (at < text.length()) {
      int role = StoredItem.Role.of(text.charAt(at++));
      long handle = 0;
      while (at < text.length() && text.charAt(at) != ' ')
        handle = 10 * handle + (text.charAt(at++) - '0');
      each.of(handle, role);
      at++;
    }
  }

  /** In how many interactions, left out or not, each handle takes part. O(rows). */
  public Map<Long, Long> uses(JdbcClient sql, long owner) {
    Map<Long, Long> uses = new HashMap<>();
    Set<Long> here = new HashSet<>();
    sql.sql("select parties from interaction where owner_id = :owner")
        .param("owner", owner)
        .withFetchSize(10_000)
        .query(
            (RowCallbackHandler)
                row -> {
                  here.clear();
                  parties(row.getString(1), (handle, role) -> here.add(handle));
                  for (long handle : here) uses.merge(handle, 1L, Long::sum);
                });
    return uses;
  }

  /** Takes what was written on an interaction; empty where there is nothing. */
  public interface Text {
    /** One interaction's words, and when it is, in seconds since 1970. */
    void of(long interaction, long at, String subject, String note);
  }

  /**
   * The subjects and notes of the newest counted interactions, newest first: of what had happened
   * at an instant, and of meetings that were ahead. O(limit).
   */
  public void texts(long owner, Instant now, int limit, Text each) {
    database.read(
        owner,
        sql -> {
          sql.sql(
                  """
                  select id, at, coalesce(subject, ''), coalesce(note, '') from interaction
                  where owner_id = :owner and left_out is null and (at <= :now or kind = :meeting)
                  order by id desc limit :limit\
                  """)
              .param("owner", owner)
              .param("now", now.getEpochSecond())
              .param("meeting", StoredItem.Kind.MEETING)
              .param("limit", limit)
              .withFetchSize(10_000)
              .query(
                  (RowCallbackHandler)
                      row ->
                          each.of(
                              row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
          return limit;
        });
  }

  /** One interaction. */
  public Optional<Row> find(long owner, long id) {
    return database.read(
        owner,
        sql ->
            sql.sql(COLUMNS + " where i.owner_id = :owner and i.id = :id")
                .param("owner", owner)
                .param("id", id)
                .query(ROW)
                .optional());
  }

  /** The sources' own identities of all interactions, by number. */
  public Map<Long, String> keys(long owner) {
    return database.read(
        owner,
        sql -> {
          Map<Long, String> keys = new HashMap<>();
          sql.sql(
                  "select id, key from interaction where owner_id = :owner order by id limit 100000000")
              .param("owner", owner)
              .withFetchSize(10_000)
              .query(
                  (org.springframework.jdbc.core.RowCallbackHandler)
                      row -> keys.put(row.getLong(1), row.getString(2)));
          return keys;
        });
  }

  /** The number of the interaction that a source calls so; empty for none. */
  public Optional<Long> withKey(long owner, String key) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select id from interaction where owner_id = :owner and key = :key order by kind limit 1")
                .param("owner", owner)
                .param("key", key)
                .query(Long.class)
                .optional());
  }

  /** Several interactions, in the order of their numbers; at most 10,000 are asked for at once. */
  public List<Row> find(long owner, List<Long> ids) {
    if (ids.isEmpty()) return List.of();
    return rows.list(
        owner,
        COLUMNS + "where i.owner_id = :owner and i.id in (:ids) order by i.id limit 10000",
        ROW,
        "ids",
        ids);
  }

  private static List<Part> parties(String text) {
    List<Part> parties = new ArrayList<>();
    parties(text, (handle, role) -> parties.add(new Part(handle, role)));
    return parties;
  }

  /**
   * Counted meetings that begin in a span of time, and days that have not ended by then, in order.
   */
  public List<Row> meetings(long owner, long from, long to) {
    return rows.list(
        owner,
        COLUMNS
            + "\n"
            + """
            where i.owner_id = :owner and i.kind = 2 and i.at >= :from - 3456000 and i.at < :to
              and (i.at >= :from or (i.day is not null and i.until > :from)) and i.left_out is null
            order by i.at, i.id limit 200\
            """,
        ROW,
        "from to",
        from,
        to);
  }

  /**
   * Tells the handles and roles of each counted meeting that began in [from, to), in order. O(such
   * meetings).
   */
  public void asked(long owner, long from, long to, Consumer<List<Part>> each) {
    database.read(
        owner,
        sql -> {
          sql.sql(
                  """
                  select parties from interaction
                  where owner_id = :owner and kind = 2 and at >= :from and at < :to and left_out is null
                  order by at, id\
                  """)
              .param("owner", owner)
              .param("from", from)
              .param("to", to)
              .query((RowCallbackHandler) row -> each.accept(parties(row.getString(1))));
          return owner;
        });
  }

  /**
   * Writes down a conversation with the person behind a handle; durable when it returns. Returns
   * its number.
   */
  public long log(
      long owner, long handle, int channel, long at, boolean iReachedOut, @Nullable String note) {
    return database.write(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          long id = Rows.next(sql, owner, "interaction");
          return Rows.traced(
              sql,
              owner,
              "interaction",
              "id = :id",
              Rows.listed("id", id),
              () -> {
                sql.sql(
                        """
                        insert into interaction (owner_id, id, receipt_id, kind, key, at, until, day, channel, subject,
                          note, people, opens, mark, answers, thread, left_out, parties)
                        values (:owner, :id, 0, 4, :key, :at, null, null, :channel, null, :note, 1, 1, :mark, null, null,
                          null, :parties)\
                        """)
                    .param("owner", owner)
                    .param("id", id)
                    .param("key", "conversation:" + id)
                    .param("at", at)
                    .param("channel", channel)
                    .param("note", note)
                    .param("mark", -id)
                    .param("parties", (iReachedOut ? "t" : "a") + handle)
                    .update();
                return id;
              });
        });
  }

  /** Removes a conversation that the user wrote down; nothing else can be removed one by one. */
  public boolean unlog(long owner, long id) {
    return new Rows(database).delete(owner, "interaction", "id = :id and kind = 4", "id", id) == 1;
  }
}
