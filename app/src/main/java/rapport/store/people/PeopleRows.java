package rapport.store.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.Rows;
import rapport.store.Trail;

/**
 * Handles, cards and what the user says of people. Who a person is follows from the cards that join
 * handles.
 */
public final class PeopleRows {

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public PeopleRows(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** One handle and the person it belongs to. */
  public record Known(long id, Handle handle, long person) {}

  /**
   * One handle on one card.
   *
   * @param uid the source's own identity of the card, or null
   * @param current whether no newer telling of the same card is known
   */
  public record OnCard(long card, long handle, String name, @Nullable String uid, boolean current) {

    /** A handle on a card without an identity of its own. */
    public OnCard(long card, long handle, String name) {
      this(card, handle, name, null, true);
    }
  }

  /**
   * Of several tellings of one card, the one with the latest REV counts, else the one that came in
   * last (RFC 6350 §6.7.4). All cards are sorted once; asked card by card it would take the square
   * of their number.
   */
  private static final String NEWEST =
      """
      (c.uid is null or c.id in (select id from (
        select id, row_number() over (partition by uid order by coalesce(revised, 0) desc, id desc) as place
        from card where owner_id = :owner and uid is not null) tellings where place = 1))
      """;

  /** One card on one handle; format tells an address book from an export. */
  public record Said(
      long handle,
      long card,
      String name,
      @Nullable String organisation,
      @Nullable String title,
      String format,
      String source) {}

  /** How often a handle was seen under a name. */
  public record Named(long handle, String name, long times) {}

  /** What the user says. */
  public record Described(
      long handle, @Nullable String name, @Nullable String organisation, @Nullable String title) {

    /** The same where something later, said of another handle, comes before it. */
    public Described and(Described later) {
      return new Described(
          handle,
          later.name() == null ? name : later.name(),
          later.organisation() == null ? organisation : later.organisation(),
          later.title() == null ? title : later.title());
    }
  }

  /** All handles in the order of their numbers. */
  public List<Known> handles(long owner) {
    return rows.list(
        owner,
        "select id, kind, value, person_id from handle where owner_id = :owner order by id limit 10000000",
        (row, n) ->
            new Known(
                row.getLong(1),
                new Handle(Handle.Kind.valueOf(row.getString(2)), row.getString(3)),
                row.getLong(4)));
  }

  /** All handles that stand on cards. */
  public List<OnCard> onCards(long owner) {
    return rows.list(
        owner,
        "select ch.card_id, ch.handle_id, c.name, c.uid, case when "
            + NEWEST
            + """
            then 1 else 0 end
            from card_handle ch join card c on c.owner_id = ch.owner_id and c.id = ch.card_id
            where ch.owner_id = :owner order by ch.card_id, ch.handle_id limit 10000000\
            """,
        (row, n) ->
            new OnCard(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) == 1));
  }

  /** What cards say, oldest card first; of several tellings of one card the newest alone. */
  public List<Said> said(long owner) {
    return rows.list(
        owner,
        """
        select ch.handle_id, c.id, c.name, c.organisation, c.title, coalesce(r.format, 'hand'),
          coalesce(r.source, '')
        from card c join card_handle ch on ch.owner_id = c.owner_id and ch.card_id = c.id
        left join receipt r on r.owner_id = c.owner_id and r.id = c.receipt_id
        where c.owner_id = :owner and \
        """
            + NEWEST
            + " order by coalesce(c.revised, 0), c.id, ch.handle_id limit 10000000",
        HandleRows::said);
  }

  /** What the card of a handle says beside name, address and work. */
  public record Detailed(long handle, Detail detail) {}

  /** All of it, oldest card first; of several tellings of one card the newest alone. */
  public List<Detailed> details(long owner) {
    return rows.list(
        owner,
        """
        select ch.handle_id, d.kind, d.value from card_detail d
        join card c on c.owner_id = d.owner_id and c.id = d.card_id
        join card_handle ch on ch.owner_id = c.owner_id and ch.card_id = c.id
        where d.owner_id = :owner and \
        """
            + NEWEST
            + " order by coalesce(c.revised, 0), c.id, ch.handle_id, d.position limit 10000000",
        (row, n) ->
            new Detailed(
                row.getLong(1),
                new Detail(Detail.Kind.valueOf(row.getString(2)), row.getString(3))));
  }

  /** The handles on whose card is a picture. */
  public List<Long> pictured(long owner) {
    return rows.list(
        owner,
        """
        select distinct ch.handle_id from card_photo p
        join card_handle ch on ch.owner_id = p.owner_id and ch.card_id = p.card_id
        where p.owner_id = :owner order by ch.handle_id limit 10000000\
        """,
        (row, n) -> row.getLong(1));
  }

  /** The newest picture on any card of a person: a small JPEG in base64. */
  public Optional<String> photo(long owner, long person) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    """
                    select p.image from card_photo p
                    join card c on c.owner_id = p.owner_id and c.id = p.card_id
                    join card_handle ch on ch.owner_id = c.owner_id and ch.card_id = c.id
                    join handle h on h.owner_id = ch.owner_id and h.id = ch.handle_id
                    where p.owner_id = :owner and h.person_id = :person
                    order by coalesce(c.revised, 0) desc, c.id desc limit 1\
                    """)
                .param("owner", owner)
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .optional());
  }

  /** What imports show addresses to be: the handle's number and the mark. */
  public record MarkedHandle(long handle, String mark) {}

  /** All marks, in the order of handles. */
  public List<MarkedHandle> marks(long owner) {
    return rows.list(
        owner,
        """
        select distinct handle_id, mark from address_mark where owner_id = :owner
        order by handle_id, mark limit 10000000\
        """,
        (row, n) -> new MarkedHandle(row.getLong(1), row.getString(2)));
  }

  /** Names under which handles were seen, most often first. */
  public List<Named> named(long owner) {
    return rows.list(
        owner,
        """
        select handle_id, name, sum(times) as t from name_seen where owner_id = :owner
        group by handle_id, name order by handle_id, t desc, name limit 10000000\
        """,
        (row, n) -> new Named(row.getLong(1), row.getString(2), row.getLong(3)));
  }

  /** What the user says of people. */
  public List<Described> described(long owner) {
    return rows.list(
        owner,
        """
        select handle_id, name, organisation, title from description where owner_id = :owner
        order by handle_id limit 1000000\
        """,
        (row, n) ->
            new Described(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  /** Moves handles to persons. */
  public void move(long owner, Map<Long, Long> personOfHandle) {
    if (personOfHandle.isEmpty()) return;
    Trail trail = Database.trail();
    if (trail != null) trail.moved(personOfHandle.keySet());
    database.change(owner, Chapter.of("handle"), sql -> moved(owner, personOfHandle));
  }

  private void moved(long owner, Map<Long, Long> personOfHandle) {
    database.bulk(
        owner,
        (connection, changed) -> {
          try (var update =
              connection.prepareStatement(
                  "update handle set person_id = ? where owner_id = ? and id = ?")) {
            for (Map.Entry<Long, Long> move : personOfHandle.entrySet()) {
              update.setLong(1, move.getValue());
              update.setLong(2, owner);
              update.setLong(3, move.getKey());
              update.executeUpdate();
            }
          }
          return personOfHandle.size();
        });
  }

  /** The number of a handle, if it is known. */
  public Optional<Long> find(long owner, Handle handle) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select id from handle where owner_id = :owner and value = :value and kind = :kind")
                .param("owner", owner)
                .param("value", handle.value())
                .param("kind", handle.kind().name())
                .query(Long.class)
                .optional());
  }

  /** Sets what the user says of the person behind a handle; all null removes it. */
  public void describe(
      long owner,
      long handle,
      @Nullable String name,
      @Nullable String organisation,
      @Nullable String title) {
    if (name == null && organisation == null && title == null)
      rows.delete(owner, "description", "handle_id = :handle", "handle", handle);
    else
      rows.replace(
          owner,
          "description",
          "handle_id",
          handle,
          "name organisation title",
          name,
          organisation,
          title);
  }

  /** The person a handle belongs to. */
  public long person(long owner, long handle) {
    return database.read(
        owner,
        sql ->
            sql.sql("select person_id from handle where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", handle)
                .query(Long.class)
                .single());
  }

  /** Writes a card by hand; returns the number of its first handle. */
  public long add(
      long owner,
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String organisation,
      @Nullable String title) {
    List<Handle> handles = new ArrayList<>();
    if (email != null) handles.add(Handle.email(email));
    if (phone != null) handles.add(Handle.phone(phone));
    return database.write(
        owner,
        Chapter.PEOPLE,
        sql -> {
          String key = "hand:" + Rows.next(sql, owner, "hand");
          long card =
              rows.insert(
                  owner,
                  "card",
                  "receipt_id key name organisation title",
                  0,
                  key,
                  name,
                  organisation,
                  title);
          if (handles.isEmpty()) handles.add(new Handle(Handle.Kind.CARD, key));
          long first = 0;
          for (Handle handle : handles) {
            long id = handle(sql, owner, handle);
            if (first == 0) first = id;
            rows.enter(owner, "card_handle", "card_id handle_id", card, id);
          }
          return first;
        });
  }

  private long handle(JdbcClient sql, long owner, Handle handle) {
    Optional<Long> known =
        sql.sql("select id from handle where owner_id = :owner and value = :value and kind = :kind")
            .param("owner", owner)
            .param("value", handle.value())
            .param("kind", handle.kind().name())
            .query(Long.class)
            .optional();
    if (known.isPresent()) return known.get();
    long id =
        rows.insert(
            owner, "handle", "kind value person_id", handle.kind().name(), handle.value(), 0);
    sql.sql("update handle set person_id = id where owner_id = :owner and id = :id")
        .param("owner", owner)
        .param("id", id)
        .update();
    return id;
  }
}
