package rapport.store.sources;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rapport.store.Chapter;
import rapport.store.Database;

/**
 * Messages that were taken out of a folder of spam, or are marked as spam no longer. The verdict of
 * such a folder or mark sticks to all copies, whatever the order in which they are read; only the
 * source that gave it may take it back, when its owner has moved the message and no copy of it
 * there lies in such a folder any more. Then the copies there are read once more, and say what they
 * say now.
 */
public final class JunkRows {

  /**
   * The version under which a copy is held that is to be read again: that of a message which was a
   * draft, because what was one and is none is read again anyway.
   */
  private static final String AGAIN = "draft";

  private final Database database;

  /** Over an open store. */
  public JunkRows(Database database) {
    this.database = database;
  }

  /** The identities of those of some items that were held as spam. */
  public List<String> spam(long owner, long id, String place, Collection<String> items) {
    return database.read(
        owner,
        sql -> {
          List<String> keys = new ArrayList<>();
          for (String item : items)
            keys.addAll(
                sql.sql(
                        """
                        select key from connection_item where owner_id = :owner and connection_id = :id and place = :place
                          and item = :item and outcome = 'spam' and key is not null order by key limit 1\
                        """)
                    .param("owner", owner)
                    .param("id", id)
                    .param("place", place)
                    .param("item", item)
                    .query((row, n) -> row.getString(1))
                    .list());
          return keys;
        });
  }

  /** Has items read again that their source calls spam no longer. */
  public void lifted(long owner, long id, String place, Collection<String> items) {
    database.write(
        owner,
        Chapter.RECEIPTS,
        sql -> {
          int all = 0;
          for (String item : items)
            all +=
                sql.sql(
                        """
                        update connection_item set tag = :again,
                          outcome = case when outcome = 'spam' then 'known' else outcome end
                        where owner_id = :owner and connection_id = :id and place = :place and item = :item\
                        """)
                    .param("owner", owner)
                    .param("id", id)
                    .param("place", place)
                    .param("item", item)
                    .param("again", AGAIN)
                    .update();
          return all;
        });
  }

  /**
   * Has the other copies of messages read at the next look, where none of a message is held as spam
   * any more.
   */
  public void again(long owner, long id, Collection<String> keys) {
    if (keys.isEmpty()) return;
    database.write(
        owner,
        Chapter.RECEIPTS,
        sql -> {
          for (String key : keys)
            for (String statement : REREAD)
              sql.sql(statement)
                  .param("owner", owner)
                  .param("id", id)
                  .param("key", key)
                  .param("again", AGAIN)
                  .update();
          return keys.size();
        });
  }

  private static final List<String> REREAD =
      List.of(
          """
          update connection_item set tag = :again where owner_id = :owner and connection_id = :id and key = :key
            and not exists (select 1 from connection_item s where s.owner_id = connection_item.owner_id
              and s.connection_id = connection_item.connection_id and s.key = connection_item.key and s.outcome = 'spam')\
          """,
          """
          update connection_place set next = 0, messages = -1, token = null where owner_id = :owner and connection_id = :id
            and place in (select i.place from connection_item i where i.owner_id = :owner and i.connection_id = :id
              and i.key = :key and i.tag = :again)\
          """);

  /** Whether a source that reads a message again has taken it out of its folder of spam. */
  static boolean lifted(Statements statements, long owner, long receipt, String key)
      throws SQLException {
    PreparedStatement find =
        statements.of(
            """
            select 1 from connection_item i join connection_state c
              on c.owner_id = i.owner_id and c.connection_id = i.connection_id
            where c.owner_id = ? and c.receipt_id = ? and i.key = ? and i.tag = 'draft' and not exists
              (select 1 from connection_item s where s.owner_id = i.owner_id and s.connection_id = i.connection_id
                and s.key = i.key and s.outcome = 'spam') limit 1\
            """);
    find.setLong(1, owner);
    find.setLong(2, receipt);
    find.setString(3, key);
    try (ResultSet row = find.executeQuery()) {
      return row.next();
    }
  }
}
