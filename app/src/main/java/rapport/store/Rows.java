package rapport.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plain statements that every small table needs: read all, insert, change. */
final class Rows {

  private final Database database;

  Rows(Database database) {
    this.database = database;
  }

  /**
   * What a select finds for an owner.
   *
   * @param fields further parameters, names and values by turns
   */
  <T> List<T> list(long owner, String select, RowMapper<T> row, @Nullable Object... fields) {
    return database.read(
        owner,
        sql -> bound(sql.sql(select).param("owner", owner), listed(fields)).query(row).list());
  }

  /**
   * Inserts a row under the next number of its table; returns the number.
   *
   * @param fields names and values by turns
   */
  long insert(long owner, String table, @Nullable Object... fields) {
    return database.write(
        owner,
        sql -> {
          long id = next(sql, owner, table);
          List<@Nullable Object> all = listed("id", id);
          all.addAll(listed(fields));
          bound(sql.sql(statement(table, all)).param("owner", owner), all).update();
          return id;
        });
  }

  /** Puts a row without a number of its own in the place of the one with the same key. */
  void replace(long owner, String table, String key, Object value, @Nullable Object... fields) {
    database.change(
        owner,
        sql -> {
          sql.sql("delete from " + table + " where owner_id = :owner and " + key + " = :key")
              .param("owner", owner)
              .param("key", value)
              .update();
          List<@Nullable Object> all = listed(key, value);
          all.addAll(listed(fields));
          bound(sql.sql(statement(table, all)).param("owner", owner), all).update();
        });
  }

  /** Runs a change; returns how many rows it met. */
  int change(long owner, String statement, @Nullable Object... fields) {
    return database.write(
        owner, sql -> bound(sql.sql(statement).param("owner", owner), listed(fields)).update());
  }

  /** Changes some fields of the row with a number. */
  void set(long owner, String table, long id, @Nullable Object... fields) {
    List<@Nullable Object> all = listed(fields);
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < all.size(); i += 2)
      set.append(i == 0 ? "" : ", ").append(all.get(i)).append(" = :").append(all.get(i));
    all.addAll(List.of("id", id));
    change(
        owner,
        "update " + table + " set " + set + " where owner_id = :owner and id = :id",
        all.toArray());
  }

  /** Removes a row by its number. */
  void delete(long owner, String table, long id) {
    change(owner, "delete from " + table + " where owner_id = :owner and id = :id", "id", id);
  }

  /** A number of a row, or null where there is none. */
  static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  /** Puts a number, or none, into a statement. */
  static void number(PreparedStatement statement, int index, @Nullable Long value)
      throws SQLException {
    if (value == null) statement.setNull(index, Types.BIGINT);
    else statement.setLong(index, value);
  }

  /** A small number of a row, or null; for one that is never large. */
  static @Nullable Integer small(ResultSet row, int column) throws SQLException {
    Long number = number(row, column);
    return number == null ? null : Math.toIntExact(number);
  }

  /** The number of a table's next row. */
  static long next(JdbcClient sql, long owner, String table) {
    return sql.sql("select coalesce(max(id), 0) + 1 from " + table + " where owner_id = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  private static List<@Nullable Object> listed(@Nullable Object... fields) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object field : fields) all.add(field);
    return all;
  }

  private static String statement(String table, List<@Nullable Object> fields) {
    StringBuilder names = new StringBuilder("owner_id");
    StringBuilder values = new StringBuilder(":owner");
    for (int i = 0; i < fields.size(); i += 2) {
      names.append(", ").append(fields.get(i));
      values.append(", :").append(fields.get(i));
    }
    return "insert into " + table + " (" + names + ") values (" + values + ")";
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, List<@Nullable Object> fields) {
    JdbcClient.StatementSpec bound = statement;
    for (int i = 0; i < fields.size(); i += 2)
      bound = bound.param(String.valueOf(fields.get(i)), fields.get(i + 1));
    return bound;
  }
}
