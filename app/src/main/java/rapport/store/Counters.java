package rapport.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The highest number given out of each kind of row, within one transaction. */
public final class Counters {

  private Counters() {}

  /** The last number given out, or 0. */
  public static long last(Connection connection, long owner, String name) throws SQLException {
    try (PreparedStatement last =
        connection.prepareStatement(
            "select coalesce(max(last), 0) from counter where owner_id = ? and name = ?")) {
      last.setLong(1, owner);
      last.setString(2, name);
      try (ResultSet row = last.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The same by another way to the same transaction. */
  public static long last(JdbcClient sql, long owner, String name) {
    return sql.sql(
            "select coalesce(max(last), 0) from counter where owner_id = :owner and name = :name")
        .param("owner", owner)
        .param("name", name)
        .query(Long.class)
        .single();
  }

  /** Remembers the last number given out; neither it nor one before it is given out again. */
  public static void save(Connection connection, long owner, String name, long last)
      throws SQLException {
    if (last == 0) return;
    try (PreparedStatement counter =
        connection.prepareStatement(
            """
            insert into counter (owner_id, name, last) values (?, ?, ?)
            on conflict (owner_id, name) do update set last =
              case when excluded.last > counter.last then excluded.last else counter.last end\
            """)) {
      counter.setLong(1, owner);
      counter.setString(2, name);
      counter.setLong(3, last);
      counter.executeUpdate();
    }
  }
}
