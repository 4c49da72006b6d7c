package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import rapport.store.StoredItem;

/**
 * A card of an address book that is looked at again and again, and says once more what it said
 * before: what it said meanwhile no longer stands. Of files nothing of the kind follows, because
 * they may be read in any order.
 */
final class CardAgain {

  private static final String MEANWHILE =
      """
      select n.id from card c join card n on n.owner_id = c.owner_id and n.uid = c.uid and n.id <> c.id
      where c.owner_id = ? and c.key = ? and n.receipt_id = ?
        and (coalesce(n.revised, 0) > coalesce(c.revised, 0)
          or (coalesce(n.revised, 0) = coalesce(c.revised, 0) and n.id > c.id))
      order by n.id limit 1000\
      """;

  private static final List<String> FORGET =
      List.of(
          "delete from card_handle where owner_id = ? and card_id = ?",
          "delete from card_detail where owner_id = ? and card_id = ?",
          "delete from card_photo where owner_id = ? and card_id = ?",
          "delete from card where owner_id = ? and id = ?");

  private static final String ELSEWHERE =
      "select 1 from card_also_seen where owner_id = ? and card_id = ? limit 1";

  private CardAgain() {}

  /** Forgets what a card said meanwhile; returns whether it said anything else. */
  static boolean said(Connection connection, long owner, long receipt, StoredItem.Carded it)
      throws SQLException {
    List<Long> meanwhile = new ArrayList<>();
    try (PreparedStatement find = connection.prepareStatement(MEANWHILE)) {
      find.setLong(1, owner);
      find.setString(2, it.key());
      find.setLong(3, receipt);
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) meanwhile.add(row.getLong(1));
      }
    }
    boolean any = false;
    for (long id : meanwhile) {
      if (elsewhere(connection, owner, id)) continue;
      any = true;
      for (String statement : FORGET)
        try (PreparedStatement forget = connection.prepareStatement(statement)) {
          forget.setLong(1, owner);
          forget.setLong(2, id);
          forget.executeUpdate();
        }
    }
    return any;
  }

  /** Whether another import says the same. */
  private static boolean elsewhere(Connection connection, long owner, long card)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(ELSEWHERE)) {
      find.setLong(1, owner);
      find.setLong(2, card);
      try (ResultSet row = find.executeQuery()) {
        return row.next();
      }
    }
  }
}
