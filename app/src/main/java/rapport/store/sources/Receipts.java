package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.store.Counters;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;
import rapport.store.Tables;
import rapport.store.interactions.Interactions;

/** The accounts of all imports. */
public final class Receipts {

  private static final String COLUMNS =
      """
      select id, source, format, fingerprint, position, found, imported, known, unreadable, problems, complete,
        started_at, finished_at, updated, gone from receipt where owner_id = :owner\
      """;

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Receipts(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /**
   * One account as stored.
   *
   * @param updated items that said something newer or better of what was known
   * @param gone meetings that a newer telling of a calendar no longer has
   */
  public record Row(
      long id,
      String source,
      String format,
      String fingerprint,
      long position,
      long found,
      long imported,
      long known,
      long unreadable,
      long problems,
      boolean complete,
      long startedAt,
      @Nullable Long finishedAt,
      long updated,
      long gone) {

    /** An account of which nothing was read yet. */
    public static Row begun(long id, String source, String format, String fingerprint, long at) {
      return new Row(id, source, format, fingerprint, 0, 0, 0, 0, 0, 0, false, at, null, 0, 0);
    }
  }

  /** One problem as stored. */
  public record Problem(long position, String place, String what) {}

  /** An account's figures and its new problems, as they are saved with a batch. */
  public record Saved(Row row, Map<String, Long> leftOut, List<Problem> problems) {}

  /** All of an owner's accounts, newest first. */
  public List<Row> all(long owner) {
    return database.read(
        owner,
        sql -> rows(sql.sql(COLUMNS + " order by id desc limit 10000").param("owner", owner)));
  }

  /** One account. */
  public Optional<Row> find(long owner, long id) {
    return database.read(
        owner,
        sql ->
            rows(sql.sql(COLUMNS + " and id = :id").param("owner", owner).param("id", id)).stream()
                .findFirst());
  }

  /** The latest account of a source that was not read to its end. */
  public Optional<Row> unfinished(long owner, String source) {
    return database.read(
        owner,
        sql ->
            rows(
                    sql.sql(
                            COLUMNS
                                + " and source = :source and complete = 0 order by id desc limit 1")
                        .param("owner", owner)
                        .param("source", source))
                .stream()
                .findFirst());
  }

  /** Whether this source was read to its end before. */
  public boolean seen(long owner, String source) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                        "select count(*) from receipt where owner_id = :owner and source = :source and complete = 1")
                    .param("owner", owner)
                    .param("source", source)
                    .query(Long.class)
                    .single()
                > 0);
  }

  /**
   * The number of the next account. It is given out when the account is saved for the first time,
   * so that an import killed before that takes no number.
   */
  public long next(long owner) {
    return 1 + database.read(owner, sql -> Counters.last(sql, owner, "receipt"));
  }

  private static List<Row> rows(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, n) -> {
          return new Row(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getLong(5),
              row.getLong(6),
              row.getLong(7),
              row.getLong(8),
              row.getLong(9),
              row.getLong(10),
              row.getInt(11) == 1,
              row.getLong(12),
              RowReading.number(row, 13),
              row.getLong(14),
              row.getLong(15));
        })
        .list();
  }

  /** Items left out, by rule. */
  public Map<String, Long> leftOut(long owner, long receipt) {
    return database.read(
        owner,
        sql -> {
          Map<String, Long> byRule = new LinkedHashMap<>();
          sql.sql(
                  """
                  select rule, items from receipt_left_out where owner_id = :owner and receipt_id = :receipt
                  order by rule limit 100\
                  """)
              .param("owner", owner)
              .param("receipt", receipt)
              .query(row -> {
                byRule.put(row.getString(1), row.getLong(2));
              });
          return byRule;
        });
  }

  /** The problems of one import in file order. */
  public List<Problem> problems(long owner, long receipt, int limit) {
    return rows.list(
        owner,
        """
        select position, place, what from receipt_problem
        where owner_id = :owner and receipt_id = :receipt order by position limit :limit\
        """,
        RowReading.of(Problem.class),
        "receipt limit",
        receipt,
        limit);
  }

  /** Writes an account's figures and new problems inside a batch's transaction. */
  static void save(Connection connection, long owner, Saved saved) throws SQLException {
    Row it = saved.row();
    Counters.save(connection, owner, "receipt", it.id());
    try (PreparedStatement receipt =
            connection.prepareStatement(
                """
                insert into receipt (owner_id, id, source, format, fingerprint, position, found, imported, known, unreadable,
                  problems, complete, started_at, finished_at, updated, gone)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner_id, id) do update set position = excluded.position, found = excluded.found,
                  imported = excluded.imported, known = excluded.known, unreadable = excluded.unreadable,
                  problems = excluded.problems, complete = excluded.complete, finished_at = excluded.finished_at,
                  updated = excluded.updated, gone = excluded.gone\
                """);
        PreparedStatement rule =
            connection.prepareStatement(
                """
                insert into receipt_left_out (owner_id, receipt_id, rule, items) values (?, ?, ?, ?)
                on conflict (owner_id, receipt_id, rule) do update set items = excluded.items\
                """);
        PreparedStatement problem =
            connection.prepareStatement(
                """
                insert into receipt_problem (owner_id, receipt_id, position, place, what) values (?, ?, ?, ?, ?)
                on conflict do nothing\
                """)) {
      receipt.setLong(1, owner);
      receipt.setLong(2, it.id());
      receipt.setString(3, it.source());
      receipt.setString(4, it.format());
      receipt.setString(5, it.fingerprint());
      receipt.setLong(6, it.position());
      receipt.setLong(7, it.found());
      receipt.setLong(8, it.imported());
      receipt.setLong(9, it.known());
      receipt.setLong(10, it.unreadable());
      receipt.setLong(11, it.problems());
      receipt.setInt(12, it.complete() ? 1 : 0);
      receipt.setLong(13, it.startedAt());
      if (it.finishedAt() == null) receipt.setNull(14, java.sql.Types.BIGINT);
      else receipt.setLong(14, it.finishedAt());
      receipt.setLong(15, it.updated());
      receipt.setLong(16, it.gone());
      receipt.executeUpdate();
      for (Map.Entry<String, Long> items : saved.leftOut().entrySet()) {
        rule.setLong(1, owner);
        rule.setLong(2, it.id());
        rule.setString(3, items.getKey());
        rule.setLong(4, items.getValue());
        rule.executeUpdate();
      }
      for (Problem one : saved.problems()) {
        problem.setLong(1, owner);
        problem.setLong(2, it.id());
        problem.setLong(3, one.position());
        problem.setString(4, one.place());
        problem.setString(5, one.what());
        problem.executeUpdate();
      }
    }
  }

  /**
   * Takes an import back: what only it brought goes, also from the files of the store; what another
   * import holds as well stays under that one, and what it had replaced comes back. Inside a change
   * the files are cleaned by who makes the change, once it is written.
   */
  public void undo(long owner, long receipt) {
    database.bulk(
        owner,
        (connection, changed) -> {
          try (Tellings tellings = new Tellings(connection, owner)) {
            tellings.takeBack(receipt);
          }
          return receipt;
        });
    database.bulkChange(
        owner,
        sql -> {
          for (String statement : UndoneRows.IN_ORDER) {
            sql.sql(statement).param("owner", owner).param("receipt", receipt).update();
          }
          Holdings.forget(sql, owner, receipt);
          dropUnused(sql, owner);
        });
    if (Database.trail() == null) database.scrub();
  }

  /** Tables that keep no handle alive: a name seen in an import, a move that was shown. */
  private static final Set<String> PASSING = Set.of("name_seen", "shown");

  /**
   * Handles that nothing names any more. What the user said of somebody outlives the import that
   * brought them.
   */
  private void dropUnused(JdbcClient sql, long owner) {
    Set<Long> used = new HashSet<>(new Interactions(database).uses(sql, owner).keySet());
    sql.sql("select told from telling where owner_id = :owner and told is not null")
        .param("owner", owner)
        .query(
            (org.springframework.jdbc.core.RowCallbackHandler)
                row -> used.addAll(Facts.handles(row.getString(1))));
    for (String table : Tables.OF_HANDLE) {
      if (PASSING.contains(table)) continue;
      used.addAll(
          sql.sql("select distinct handle_id from " + table + " where owner_id = :owner")
              .param("owner", owner)
              .query((row, n) -> row.getLong(1))
              .list());
    }
    for (long handle :
        sql.sql("select id from handle where owner_id = :owner order by id")
            .param("owner", owner)
            .query((row, n) -> row.getLong(1))
            .list()) {
      if (used.contains(handle)) continue;
      sql.sql("delete from handle where owner_id = :owner and id = :id")
          .param("owner", owner)
          .param("id", handle)
          .update();
    }
  }
}
