package rapport.store.sources;

import java.time.LocalDate;
import java.util.HashMap;
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
        "kind until limit",
        kind,
        until,
        limit);
  }

  /**
   * When the newest letter or message of each import happened that counts, by the number of its
   * receipt, in seconds since 1970; none after the import began. O(interactions).
   */
  public Map<Long, Long> last(long owner) {
    Map<Long, Long> last = new HashMap<>();
    rows.list(
            owner,
            """
            select i.receipt_id, max(i.at) from interaction i
            join receipt r on r.owner_id = i.owner_id and r.id = i.receipt_id
            where i.owner_id = :owner and i.kind in (:mail, :chat) and i.left_out is null and i.at <= r.started_at
            group by i.receipt_id order by i.receipt_id\
            """,
            (row, n) -> Map.entry(row.getLong(1), row.getLong(2)),
            "mail chat",
            StoredItem.Kind.MAIL,
            StoredItem.Kind.CHAT)
        .forEach(one -> last.put(one.getKey(), one.getValue()));
    return last;
  }

  /**
   * How many letters there are of each day in UTC on which there are some.
   *
   * @param all whoever wrote them
   * @param sent those of the owner's
   * @param received those of others
   */
  public record Letters(
      SortedMap<LocalDate, Integer> all,
      SortedMap<LocalDate, Integer> sent,
      SortedMap<LocalDate, Integer> received) {}

  /**
   * How many letters there are of each day, left out or not, but not those whose date cannot be.
   * O(interactions).
   */
  public Letters letters(long owner) {
    StringBuilder mine = new StringBuilder("1 = 0");
    for (long handle : own(owner))
      mine.append(" or parties = 'a%1$d' or parties like 'a%1$d %%'".formatted(handle));
    Letters letters = new Letters(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    rows.list(
            owner,
            """
            select at / 86400, count(*), sum(case when %s then 1 else 0 end) from interaction
            where owner_id = :owner and kind = :kind and at > 0 and (left_out is null or left_out <> 'undated')
            group by at / 86400 order by at / 86400\
            """
                .formatted(mine),
            (row, n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
            "kind",
            StoredItem.Kind.MAIL)
        .forEach(day -> {
          LocalDate on = LocalDate.ofEpochDay(day[0]);
          letters.all.put(on, (int) day[1]);
          if (day[2] > 0) letters.sent.put(on, (int) day[2]);
          if (day[1] > day[2]) letters.received.put(on, (int) (day[1] - day[2]));
        });
    return letters;
  }

  /** The numbers of the owner's own addresses. */
  private List<Long> own(long owner) {
    return rows.list(
        owner,
        """
        select h.id from owner_address a join handle h on h.owner_id = a.owner_id and h.value = a.address
        where a.owner_id = :owner order by h.id\
        """,
        (row, n) -> row.getLong(1));
  }
}
