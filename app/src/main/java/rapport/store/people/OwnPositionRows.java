package rapport.store.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rapport.store.Database;
import rapport.store.Rows;

/** Where the owner worked before, as the export of a network of work tells it. */
public final class OwnPositionRows {

  private final Rows rows;

  /** Over an open store. */
  public OwnPositionRows(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * The positions that have ended, in the words of their cards, the one that ended last first; of
   * several tellings of one the newest counts.
   */
  public List<String> ended(long owner) {
    Map<String, Told> newest = new HashMap<>();
    for (Told told : told(owner)) newest.merge(told.uid, told, Told::newer);
    return newest.values().stream()
        .filter(told -> told.ended && !told.words.isEmpty())
        .sorted(Comparator.comparingLong(Told::revised).reversed().thenComparing(Told::words))
        .map(Told::words)
        .toList();
  }

  /** One telling of a position. */
  private record Told(String uid, long card, long revised, boolean ended, String words) {

    Told newer(Told other) {
      if (revised != other.revised) return revised > other.revised ? this : other;
      return card >= other.card ? this : other;
    }
  }

  private List<Told> told(long owner) {
    return rows.list(
        owner,
        """
        select c.uid, c.id, coalesce(c.revised, 0), c.organisation, d.value from card c
        left join card_detail d on d.owner_id = c.owner_id and d.card_id = c.id and d.kind = 'NOTE'
        where c.owner_id = :owner and c.uid like 'linkedin:position:%' order by c.id limit 5000\
        """,
        (row, n) ->
            new Told(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4) == null,
                Objects.requireNonNullElse(row.getString(5), "")));
  }
}
