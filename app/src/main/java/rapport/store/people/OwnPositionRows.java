package rapport.store.people;

import java.util.List;
import rapport.store.Database;

/** Where the owner worked before, as the export of a network of work tells it. */
public final class OwnPositionRows {

  private final Database database;

  /** Over an open store. */
  public OwnPositionRows(Database database) {
    this.database = database;
  }

  /**
   * The positions that have ended, in the words of their cards, the one that ended last first; of
   * several tellings of one the newest counts.
   */
  public List<String> ended(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select d.value from card c
                    join card_detail d on d.owner_id = c.owner_id and d.card_id = c.id and d.kind = 'NOTE'
                    where c.owner_id = :owner and c.uid like 'linkedin:position:%' and c.organisation is null
                      and not exists (select 1 from card n where n.owner_id = c.owner_id and n.uid = c.uid and n.id <> c.id
                        and (coalesce(n.revised, 0) > coalesce(c.revised, 0)
                          or (coalesce(n.revised, 0) = coalesce(c.revised, 0) and n.id > c.id)))
                    order by coalesce(c.revised, 0) desc, d.value limit 500\
                    """)
                .param("owner", owner)
                .query((row, n) -> row.getString(1))
                .list());
  }
}
