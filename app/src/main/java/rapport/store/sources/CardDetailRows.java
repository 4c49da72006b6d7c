package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import rapport.people.Detail;
import rapport.store.StoredItem;

/** Writes what a card says beside name, address and work, within the card's transaction. */
final class CardDetailRows {

  private CardDetailRows() {}

  static void put(Connection connection, long owner, long card, StoredItem.Carded it)
      throws SQLException {
    if (!it.details().isEmpty()) details(connection, owner, card, it);
    if (it.photo() == null) return;
    try (PreparedStatement photo =
        connection.prepareStatement(
            "insert into card_photo (owner_id, card_id, image) values (?, ?, ?)")) {
      photo.setLong(1, owner);
      photo.setLong(2, card);
      photo.setString(3, it.photo());
      photo.executeUpdate();
    }
  }

  private static void details(Connection connection, long owner, long card, StoredItem.Carded it)
      throws SQLException {
    try (PreparedStatement detail =
        connection.prepareStatement(
            "insert into card_detail (owner_id, card_id, position, kind, value) values (?, ?, ?, ?, ?)")) {
      int position = 0;
      for (Detail one : it.details()) {
        detail.setLong(1, owner);
        detail.setLong(2, card);
        detail.setInt(3, position++);
        detail.setString(4, one.kind().name());
        detail.setString(5, one.value());
        detail.executeUpdate();
      }
    }
  }
}
