package rapport.store.people;

import java.util.Collection;
import java.util.List;
import rapport.people.Handle;
import rapport.store.Database;
import rapport.store.Rows;

/**
 * The handles that came last, while an import goes on. Every list is short, whatever the store
 * holds, so that it can be asked again and again.
 */
public final class NewcomerRows {

  private static final int LATEST = 200;

  private final Rows rows;

  /** Over an open store. */
  public NewcomerRows(Database database) {
    this.rows = new Rows(database);
  }

  /** The number of the newest handle, or 0. */
  public long newest(long owner) {
    return rows
        .list(
            owner,
            "select id from handle where owner_id = :owner order by id desc limit 1",
            (row, n) -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** How many handles came after one. O(those). */
  public long count(long owner, long since) {
    return rows.list(
            owner,
            "select count(*) from handle where owner_id = :owner and id > :since limit 1",
            (row, n) -> row.getLong(1),
            "since",
            since)
        .getFirst();
  }

  /**
   * Those that came after one, newest first: none that is a list or a thing, none of the owner's,
   * and none whose mailbox or sent mail it seems to be.
   */
  public List<PeopleRows.Known> since(long owner, long since, int limit) {
    return rows.list(
        owner,
        """
        select h.id, h.kind, h.value, h.person_id from handle h
        where h.owner_id = :owner and h.id > :since and h.person_id <> 0
          and h.value not in (select address from owner_address where owner_id = :owner and found < 2)
          and h.id not in (select handle_id from address_mark where owner_id = :owner)
          and h.id not in (select handle_id from delivery where owner_id = :owner)
        order by h.id desc limit :limit\
        """,
        (row, n) ->
            new PeopleRows.Known(
                row.getLong(1),
                new Handle(Handle.Kind.valueOf(row.getString(2)), row.getString(3)),
                row.getLong(4)),
        "since limit",
        since,
        limit);
  }

  /**
   * Under which names some handles stand in letters, and on the newest cards; the name seen most
   * often first. Letters of the latest imports alone are looked at.
   */
  public List<PeopleRows.Named> named(long owner, Collection<Long> handles) {
    if (handles.isEmpty()) return List.of();
    return rows.list(
        owner,
        """
        select handle_id, name, sum(times) as t from (
          select n.handle_id, n.name, n.times
          from (select id from receipt where owner_id = :owner order by id desc limit :latest) r
          join name_seen n on n.owner_id = :owner and n.receipt_id = r.id and n.handle_id in (:handles)
          union all
          select ch.handle_id, c.name, 1
          from (select id, name from card where owner_id = :owner order by id desc limit :latest) c
          join card_handle ch on ch.owner_id = :owner and ch.card_id = c.id and ch.handle_id in (:handles)
        ) seen group by handle_id, name order by handle_id, t desc, name limit 10000\
        """,
        (row, n) -> new PeopleRows.Named(row.getLong(1), row.getString(2), row.getLong(3)),
        "latest handles",
        LATEST,
        List.copyOf(handles));
  }

  /** The handles that are the owner's, or seem to be by whose mailbox or sent mail it is. */
  public List<Long> own(long owner) {
    return rows.list(
        owner,
        """
        select h.id from owner_address a join handle h on h.owner_id = a.owner_id and h.value = a.address
        where a.owner_id = :owner and a.found < 2
        union select handle_id from delivery where owner_id = :owner
        order by 1 limit :latest\
        """,
        (row, n) -> row.getLong(1),
        "latest",
        LATEST);
  }
}
