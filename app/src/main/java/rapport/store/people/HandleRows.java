package rapport.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.store.Database;
import rapport.store.Rows;
import rapport.store.people.PeopleRows.Detailed;
import rapport.store.people.PeopleRows.Known;
import rapport.store.people.PeopleRows.MarkedHandle;
import rapport.store.people.PeopleRows.Named;
import rapport.store.people.PeopleRows.OnCard;
import rapport.store.people.PeopleRows.Said;

/**
 * What {@link PeopleRows} tells of everybody, of some handles alone and in the same order: for what
 * follows when a few people are joined, parted, set aside or brought back. Any thread may use it.
 */
public final class HandleRows {

  /** As {@link PeopleRows} finds the newest telling of a card, asked of few cards. */
  private static final String NEWEST =
      """
      (c.uid is null or c.id in (select id from (
        select id, row_number() over (partition by uid order by coalesce(revised, 0) desc, id desc) as place
        from card where owner_id = :owner and uid is not null and uid in (
          select s.uid from card_handle h join card s on s.owner_id = h.owner_id and s.id = h.card_id
          where h.owner_id = :owner and h.handle_id in (:some))) tellings where place = 1))
      """;

  /** The imports, so that what hangs on one is found by its key. */
  private static final String IMPORTS =
      "receipt_id in (select id from receipt where owner_id = :owner)";

  private final Rows rows;

  /** Over an open store. */
  public HandleRows(Database database) {
    this.rows = new Rows(database);
  }

  private <T> List<T> of(long owner, String select, Collection<Long> some, RowMapper<T> row) {
    if (some.isEmpty()) return List.of();
    return rows.list(owner, select, row, "some", some);
  }

  /** Them, in the order of their numbers. */
  public List<Known> known(long owner, Collection<Long> handles) {
    return of(
        owner,
        """
        select id, kind, value, person_id from handle where owner_id = :owner and id in (:some)
        order by id limit 1000000\
        """,
        handles,
        HandleRows::known);
  }

  private static Known known(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Known(
        row.getLong(1),
        new Handle(Handle.Kind.valueOf(row.getString(2)), row.getString(3)),
        row.getLong(4));
  }

  /**
   * Those with some names as {@link Identities#key} gives them; whoever is not known is left out.
   */
  public List<Known> keyed(long owner, Collection<String> keys) {
    List<Known> found = new ArrayList<>();
    for (String key : new TreeSet<>(keys)) {
      int space = key.indexOf(' ');
      found.addAll(
          rows.list(
              owner,
              """
              select id, kind, value, person_id from handle
              where owner_id = :owner and value = :value and kind = :kind order by id limit 1\
              """,
              HandleRows::known,
              "value kind",
              key.substring(space + 1),
              key.substring(0, Math.max(0, space))));
    }
    return found;
  }

  /** What their cards say, oldest card first; of several tellings of one card the newest alone. */
  public List<Said> said(long owner, Collection<Long> handles) {
    return of(
        owner,
        """
        select ch.handle_id, c.id, c.name, c.organisation, c.title, coalesce(r.format, 'hand'),
          coalesce(r.source, '')
        from card_handle ch join card c on c.owner_id = ch.owner_id and c.id = ch.card_id
        left join receipt r on r.owner_id = c.owner_id and r.id = c.receipt_id
        where ch.owner_id = :owner and ch.handle_id in (:some) and \
        """
            + NEWEST
            + " order by coalesce(c.revised, 0), c.id, ch.handle_id limit 1000000",
        handles,
        HandleRows::said);
  }

  /** A row of what cards say, in the order in which both readings of them select it. */
  static Said said(ResultSet row, int n) throws SQLException {
    return new Said(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  /** What their cards say beside name, address and work. */
  public List<Detailed> details(long owner, Collection<Long> handles) {
    return of(
        owner,
        """
        select ch.handle_id, d.kind, d.value from card_handle ch
        join card c on c.owner_id = ch.owner_id and c.id = ch.card_id
        join card_detail d on d.owner_id = c.owner_id and d.card_id = c.id
        where ch.owner_id = :owner and ch.handle_id in (:some) and \
        """
            + NEWEST
            + " order by coalesce(c.revised, 0), c.id, ch.handle_id, d.position limit 1000000",
        handles,
        (row, n) ->
            new Detailed(
                row.getLong(1),
                new Detail(Detail.Kind.valueOf(row.getString(2)), row.getString(3))));
  }

  /** Those on whose card is a picture. */
  public List<Long> pictured(long owner, Collection<Long> handles) {
    return of(
        owner,
        """
        select distinct ch.handle_id from card_handle ch
        join card_photo p on p.owner_id = ch.owner_id and p.card_id = ch.card_id
        where ch.owner_id = :owner and ch.handle_id in (:some) order by ch.handle_id limit 1000000\
        """,
        handles,
        (row, n) -> row.getLong(1));
  }

  /** Names under which they were seen, most often first. */
  public List<Named> named(long owner, Collection<Long> handles) {
    return of(
        owner,
        "select handle_id, name, sum(times) as t from name_seen where owner_id = :owner and "
            + IMPORTS
            + """
             and handle_id in (:some)
            group by handle_id, name order by handle_id, t desc, name limit 1000000\
            """,
        handles,
        (row, n) -> new Named(row.getLong(1), row.getString(2), row.getLong(3)));
  }

  /** What imports show them to be. */
  public List<MarkedHandle> marks(long owner, Collection<Long> handles) {
    return of(
        owner,
        "select distinct handle_id, mark from address_mark where owner_id = :owner and "
            + IMPORTS
            + " and handle_id in (:some) order by handle_id, mark limit 1000000",
        handles,
        (row, n) -> new MarkedHandle(row.getLong(1), row.getString(2)));
  }

  /** The handles that stand on a card with any of some, all tellings of one card taken as one. */
  public Set<Long> beside(long owner, Collection<Long> handles) {
    List<Long> cards =
        of(
            owner,
            """
            select distinct card_id from card_handle where owner_id = :owner and handle_id in (:some)
            order by card_id limit 1000000\
            """,
            handles,
            (row, n) -> row.getLong(1));
    Set<Long> all = new TreeSet<>(cards);
    all.addAll(
        of(
            owner,
            """
            select o.id from card c join card o on o.owner_id = c.owner_id and o.uid = c.uid
            where c.owner_id = :owner and o.uid is not null and c.id in (:some) order by o.id limit 1000000\
            """,
            cards,
            (row, n) -> row.getLong(1)));
    return new TreeSet<>(
        of(
            owner,
            """
            select distinct handle_id from card_handle where owner_id = :owner and card_id in (:some)
            order by handle_id limit 1000000\
            """,
            all,
            (row, n) -> row.getLong(1)));
  }

  /** Where they stand on cards. */
  public List<OnCard> onCards(long owner, Collection<Long> handles) {
    return of(
        owner,
        """
        select ch.card_id, ch.handle_id, c.name, c.uid, case when \
        """
            + NEWEST
            + """
             then 1 else 0 end
            from card_handle ch join card c on c.owner_id = ch.owner_id and c.id = ch.card_id
            where ch.owner_id = :owner and ch.handle_id in (:some)
            order by ch.card_id, ch.handle_id limit 1000000\
            """,
        handles,
        (row, n) ->
            new OnCard(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) == 1));
  }
}
