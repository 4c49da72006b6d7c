package rapport.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plain statements that every small table needs: read all, insert, change, remove. What a
 * change writes through them is remembered in its trail. Any thread may use one.
 */
public final class Rows {

  private final Database database;

  public Rows(Database database) {
    this.database = database;
  }

  /** What a select finds for an owner. */
  public <T> List<T> list(long owner, String select, RowMapper<T> row) {
    return list(owner, select, row, "");
  }

  /**
   * The same with further parameters.
   *
   * @param names their names, with spaces between
   */
  public <T> List<T> list(
      long owner, String select, RowMapper<T> row, String names, @Nullable Object... values) {
    return database.read(
        owner,
        sql ->
            bound(sql.sql(select).param("owner", owner), named(names, values)).query(row).list());
  }

  /**
   * Inserts a row under the next number of its table; returns the number.
   *
   * @param names of the columns, with spaces between
   */
  public long insert(long owner, String table, String names, @Nullable Object... values) {
    return database.write(
        owner,
        Chapter.of(table),
        sql -> {
          long id = next(sql, owner, table);
          List<@Nullable Object> all = listed("id", id);
          all.addAll(named(names, values));
          traced(
              sql,
              owner,
              table,
              "id = :id",
              listed("id", id),
              () -> put(sql, owner, table, all, ""));
          return id;
        });
  }

  /** Inserts a row that has no number of its own, unless it is there already. */
  public void enter(long owner, String table, String names, Object... keys) {
    List<@Nullable Object> all = named(names, (@Nullable Object[]) keys);
    database.write(
        owner,
        Chapter.of(table),
        sql ->
            traced(
                sql,
                owner,
                table,
                equal(all),
                all,
                () -> put(sql, owner, table, all, " on conflict do nothing")));
  }

  /** Puts a row without a number of its own in the place of the one with the same key. */
  public void replace(
      long owner,
      String table,
      String key,
      Object value,
      String names,
      @Nullable Object... values) {
    List<@Nullable Object> keys = listed(key, value);
    List<@Nullable Object> all = listed(key, value);
    all.addAll(named(names, values));
    database.write(
        owner,
        Chapter.of(table),
        sql ->
            traced(
                sql,
                owner,
                table,
                equal(keys),
                keys,
                () -> {
                  remove(sql, owner, table, equal(keys), keys);
                  return put(sql, owner, table, all, "");
                }));
  }

  /**
   * Changes some fields of the rows that a condition names; returns how many there were.
   *
   * @param set the fields, such as {@code kept_at = :at}
   * @param where the condition beside the owner's, which the change must leave true
   * @param names of the parameters of both, with spaces between
   */
  public int update(
      long owner,
      String table,
      String set,
      String where,
      String names,
      @Nullable Object... values) {
    return update(owner, table, set, where, named(names, values));
  }

  private int update(
      long owner, String table, String set, String where, List<@Nullable Object> all) {
    return database.write(
        owner,
        Chapter.of(table),
        sql ->
            traced(
                sql,
                owner,
                table,
                where,
                all,
                () ->
                    bound(
                            sql.sql(
                                    "update "
                                        + table
                                        + " set "
                                        + set
                                        + " where owner_id = :owner and "
                                        + where)
                                .param("owner", owner),
                            all)
                        .update()));
  }

  /** Changes some fields of the row with a number. */
  public void set(long owner, String table, long id, String names, @Nullable Object... values) {
    List<@Nullable Object> all = named(names, values);
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < all.size(); i += 2)
      set.append(i == 0 ? "" : ", ").append(all.get(i)).append(" = :").append(all.get(i));
    all.addAll(listed("id", id));
    update(owner, table, set.toString(), "id = :id", all);
  }

  /** Removes a row by its number. */
  public void delete(long owner, String table, long id) {
    delete(owner, table, "id = :id", "id", id);
  }

  /** Removes the rows that a condition beside the owner's names; returns how many there were. */
  public int delete(
      long owner, String table, String where, String names, @Nullable Object... values) {
    List<@Nullable Object> all = named(names, values);
    return database.write(
        owner,
        Chapter.of(table),
        sql -> traced(sql, owner, table, where, all, () -> remove(sql, owner, table, where, all)));
  }

  /** Does work on some rows inside a transaction and remembers in the trail what it did to them. */
  public static <T> T traced(
      JdbcClient sql,
      long owner,
      String table,
      String where,
      List<@Nullable Object> fields,
      Supplier<T> work) {
    Trail trail = Database.trail();
    if (trail == null) return work.get();
    List<Map<String, Object>> before = images(sql, owner, table, where, fields);
    T result = work.get();
    trail.add(table, before, images(sql, owner, table, where, fields));
    return result;
  }

  /** The rows that a condition names, by column; a column without a value is left out. */
  static List<Map<String, Object>> images(
      JdbcClient sql, long owner, String table, String where, List<@Nullable Object> fields) {
    return bound(
            sql.sql("select * from " + table + " where " + column(table) + " = :owner and " + where)
                .param("owner", owner),
            fields)
        .query((row, n) -> RowReading.image(row))
        .list();
  }

  /** Puts rows back as they were: new ones go, changed ones change back, gone ones return. */
  static void restore(JdbcClient sql, long owner, Trail.Step step) {
    List<String> key = Tables.key(step.table());
    for (Map<String, Object> row : step.after()) {
      List<@Nullable Object> fields = fields(row, key);
      Map<String, Object> old = with(step.before(), key, fields);
      traced(
          sql,
          owner,
          step.table(),
          equal(fields),
          fields,
          () ->
              old == null
                  ? remove(sql, owner, step.table(), equal(fields), fields)
                  : rewrite(sql, owner, step.table(), row, old));
    }
    for (Map<String, Object> row : step.before()) {
      List<@Nullable Object> fields = fields(row, key);
      if (with(step.after(), key, fields) != null) continue;
      traced(
          sql,
          owner,
          step.table(),
          equal(fields),
          fields,
          () -> put(sql, owner, step.table(), fields(row, List.copyOf(row.keySet())), ""));
    }
  }

  /** Gives a row all values of another with the same key. */
  private static int rewrite(
      JdbcClient sql, long owner, String table, Map<String, Object> now, Map<String, Object> old) {
    Set<String> columns = new TreeSet<>(now.keySet());
    columns.addAll(old.keySet());
    columns.remove("owner_id");
    List<@Nullable Object> fields = fields(old, List.copyOf(columns));
    StringBuilder set = new StringBuilder();
    for (String column : columns)
      set.append(set.isEmpty() ? "" : ", ").append(column).append(" = :").append(column);
    String where = equal(fields(now, Tables.key(table)));
    return bound(
            sql.sql(
                    "update "
                        + table
                        + " set "
                        + set
                        + " where "
                        + column(table)
                        + " = :owner and "
                        + where)
                .param("owner", owner),
            fields)
        .update();
  }

  private static @Nullable Map<String, Object> with(
      List<Map<String, Object>> rows, List<String> key, List<@Nullable Object> wanted) {
    for (Map<String, Object> row : rows) if (fields(row, key).equals(wanted)) return row;
    return null;
  }

  /** A row without what is derived: who a handle belongs to follows from the cards. */
  private static Map<String, Object> own(Map<String, Object> row) {
    Map<String, Object> own = new LinkedHashMap<>(row);
    own.remove("person_id");
    return own;
  }

  /** Whether rows are still as a change left them. */
  static boolean untouched(JdbcClient sql, long owner, Trail.Step step) {
    List<String> key = Tables.key(step.table());
    for (Map<String, Object> row : step.after()) {
      List<@Nullable Object> fields = fields(row, key);
      List<Map<String, Object>> now = images(sql, owner, step.table(), equal(fields), fields);
      if (now.size() != 1 || !own(now.getFirst()).equals(own(row))) return false;
    }
    for (Map<String, Object> row : step.before()) {
      List<@Nullable Object> fields = fields(row, key);
      boolean stays = step.after().stream().anyMatch(other -> fields(other, key).equals(fields));
      if (!stays && !images(sql, owner, step.table(), equal(fields), fields).isEmpty())
        return false;
    }
    return true;
  }

  private static List<@Nullable Object> fields(Map<String, Object> row, List<String> columns) {
    List<@Nullable Object> fields = new ArrayList<>();
    for (String column : columns) {
      if (column.equals("owner_id")) continue;
      fields.add(column);
      fields.add(row.get(column));
    }
    return fields;
  }

  /** Puts a number, or none, into a statement. */
  public static void number(PreparedStatement statement, int index, @Nullable Long value)
      throws SQLException {
    if (value == null) statement.setNull(index, Types.BIGINT);
    else statement.setLong(index, value);
  }

  /** The number of a table's next row; no number is ever given out twice. */
  public static long next(JdbcClient sql, long owner, String table) {
    return sql.sql(
            """
            insert into counter (owner_id, name, last) values (:owner, :name, 1)
            on conflict (owner_id, name) do update set last = counter.last + 1 returning last\
            """)
        .param("owner", owner)
        .param("name", table)
        .query(Long.class)
        .single();
  }

  /** Names and values by turns; a slip of the pen is refused before anything is written. */
  private static List<@Nullable Object> named(String names, @Nullable Object... values) {
    String[] all = names.isEmpty() ? new String[0] : names.split(" ");
    if (all.length != values.length)
      throw new IllegalArgumentException(values.length + " values for " + names);
    List<@Nullable Object> fields = new ArrayList<>();
    for (int at = 0; at < all.length; at++) {
      fields.add(all[at]);
      fields.add(values[at]);
    }
    return fields;
  }

  public static List<@Nullable Object> listed(@Nullable Object... fields) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object field : fields) all.add(field);
    return all;
  }

  private static String equal(List<@Nullable Object> fields) {
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2)
      where
          .append(i == 0 ? "" : " and ")
          .append(fields.get(i))
          .append(" = :")
          .append(fields.get(i));
    return where.isEmpty() ? "1 = 1" : where.toString();
  }

  /** The column that says whose a row is. */
  private static String column(String table) {
    return table.equals("owner") ? "id" : "owner_id";
  }

  private static int remove(
      JdbcClient sql, long owner, String table, String where, List<@Nullable Object> fields) {
    return bound(
            sql.sql("delete from " + table + " where " + column(table) + " = :owner and " + where)
                .param("owner", owner),
            fields)
        .update();
  }

  private static int put(
      JdbcClient sql, long owner, String table, List<@Nullable Object> fields, String conflict) {
    StringBuilder names = new StringBuilder(column(table));
    StringBuilder values = new StringBuilder(":owner");
    for (int i = 0; i < fields.size(); i += 2) {
      if (column(table).equals(fields.get(i))) continue;
      names.append(", ").append(fields.get(i));
      values.append(", :").append(fields.get(i));
    }
    return bound(
            sql.sql("insert into " + table + " (" + names + ") values (" + values + ")" + conflict)
                .param("owner", owner),
            fields)
        .update();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, List<@Nullable Object> fields) {
    JdbcClient.StatementSpec bound = statement;
    for (int i = 0; i < fields.size(); i += 2)
      bound = bound.param(String.valueOf(fields.get(i)), fields.get(i + 1));
    return bound;
  }
}
