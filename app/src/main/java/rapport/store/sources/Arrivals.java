package rapport.store.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rapport.store.Database;
import rapport.store.Rows;
import rapport.store.StoredItem;

/** When the newest things of a kind happened that sources brought. */
public final class Arrivals {

  private final Rows rows;

  /** Over an open store. */
  public Arrivals(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * The times of the newest things of a kind of {@link Entry.Kind}, newest first, in seconds since
   * 1970; none after an instant.
   */
  public List<Long> newest(long owner, int kind, long until, int limit) {
    return rows.list(
        owner,
        """
        select at from interaction where owner_id = :owner and kind = :kind and at <= :until and left_out is null
        order by at desc limit :limit\
        """,
        (row, n) -> row.getLong(1),
        "kind",
        kind,
        "until",
        until,
        "limit",
        limit);
  }

  /**
   * How many letters there are of each day in UTC on which there are some, left out or not, but not
   * those whose date cannot be. O(interactions).
   */
  public SortedMap<LocalDate, Integer> letters(long owner) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    rows.list(
            owner,
            """
            select at / 86400, count(*) from interaction
            where owner_id = :owner and kind = :kind and at > 0 and (left_out is null or left_out <> 'undated')
            group by at / 86400 order by at / 86400\
            """,
            (row, n) -> Map.entry(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2)),
            "kind",
            StoredItem.Kind.MAIL)
        .forEach(day -> days.put(day.getKey(), day.getValue()));
    return days;
  }
}
