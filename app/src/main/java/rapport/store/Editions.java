package rapport.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * How often each part of an owner's store has changed. Equal numbers mean equal data; the numbers
 * themselves mean nothing.
 */
public record Editions(Map<Chapter, Long> changes) {

  private static final String READ =
      "select chapter, changes from edition where owner_id = ? order by chapter limit 100";

  /**
   * Those of a store, within the transaction of this thread if there is one. One statement sees one
   * state by itself; every look asks for this, and a transaction around it would take three more.
   */
  static Editions read(Pool pool, long owner) {
    Map<Chapter, Long> changes = new EnumMap<>(Chapter.class);
    try {
      Connection connection = DataSourceUtils.doGetConnection(pool.source());
      try (PreparedStatement select = connection.prepareStatement(READ)) {
        select.setLong(1, owner);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) changes.put(Chapter.valueOf(rows.getString(1)), rows.getLong(2));
        }
      } finally {
        DataSourceUtils.releaseConnection(connection, pool.source());
      }
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
    return new Editions(changes);
  }

  /** Copies the map; a part that never changed counts 0. */
  public Editions {
    EnumMap<Chapter, Long> all = new EnumMap<>(Chapter.class);
    for (Chapter chapter : Chapter.values()) all.put(chapter, changes.getOrDefault(chapter, 0L));
    changes = Map.copyOf(all);
  }

  /** How often one part has changed. */
  public long of(Chapter chapter) {
    return changes.getOrDefault(chapter, 0L);
  }

  /** Whether both hold the same of some parts. */
  public boolean same(Editions other, Chapter... aspects) {
    for (Chapter chapter : aspects) if (of(chapter) != other.of(chapter)) return false;
    return true;
  }
}
