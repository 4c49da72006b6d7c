package rapport.store.sources;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/**
 * What the owner wants written into cards at their servers, and what came of it; and which card of
 * the store lies where. Nothing here writes to a server.
 */
public final class CardWrites {

  private final Rows rows;

  /** Over an open store. */
  public CardWrites(Database database) {
    this.rows = new Rows(database);
  }

  /** What came of a wish. */
  public enum State {
    /** It waits for the next look. */
    WAITING,
    /** What was written before waits to be put back as it was. */
    BACK,
    /** The card says it. */
    WRITTEN,
    /** The card says something else than the owner had seen, so nothing was written. */
    CHANGED,
    /** The card, or its server, cannot take it. */
    REFUSED
  }

  /**
   * One wish.
   *
   * @param item the address of the card at its server
   * @param handle on which it hangs, of the person whom the card is about
   * @param seen what the card said when the owner decided, or null for nothing
   * @param found what the card says instead, or null
   * @param before the lines of the card that are to be replaced or were, parted by U+001E; null if
   *     not known yet
   * @param after the lines that replace them
   */
  public record Row(
      long id,
      long connection,
      String item,
      long handle,
      String field,
      @Nullable String seen,
      String said,
      State state,
      @Nullable String found,
      @Nullable String before,
      @Nullable String after,
      long at) {}

  /** All of an owner's, newest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, connection_id, item, handle_id, field, seen, said, state, found, before_lines, after_lines, at
        from card_write where owner_id = :owner order by id desc limit 100000\
        """,
        RowReading.of(Row.class));
  }

  /** Keeps a wish; its number is not asked. Returns its number. */
  public long ask(long owner, Row row) {
    return rows.insert(
        owner,
        "card_write",
        "connection_id item handle_id field seen said state before_lines after_lines at",
        row.connection(),
        row.item(),
        row.handle(),
        row.field(),
        row.seen(),
        row.said(),
        row.state().name(),
        row.before(),
        row.after(),
        row.at());
  }

  /** Forgets one. */
  public void forget(long owner, long id) {
    rows.delete(owner, "card_write", id);
  }

  /** Says what came of one. */
  public void ended(
      long owner,
      long id,
      State state,
      @Nullable String found,
      @Nullable String before,
      @Nullable String after,
      long at) {
    rows.set(
        owner,
        "card_write",
        id,
        "state found before_lines after_lines ended_at",
        state.name(),
        found,
        before,
        after,
        at);
  }

  /** Lets Rapport write to the address books of a source, or no longer; false if there is none. */
  public boolean allow(long owner, long connection, boolean writes) {
    return rows.update(
            owner,
            "connection",
            "writes = :writes",
            "id = :id and kind = 'CARDDAV'",
            "writes id",
            writes ? 1 : 0,
            connection)
        > 0;
  }

  /** The sources to whose address books Rapport may write. */
  public Set<Long> allowed(long owner) {
    return new TreeSet<>(
        rows.list(
            owner,
            "select id from connection where owner_id = :owner and writes = 1 order by id limit 1000",
            (row, n) -> row.getLong(1)));
  }

  /** Where a card lies at a server: its source and its address there. */
  public record Lying(long card, long connection, String item) {}

  /** Where the cards lie that Rapport may write to. */
  public List<Lying> lying(long owner) {
    return rows.list(
        owner,
        """
        select c.id, i.connection_id, i.item from connection n
        join connection_item i on i.owner_id = n.owner_id and i.connection_id = n.id
        join card c on c.owner_id = i.owner_id and c.uid = i.key
        where n.owner_id = :owner and n.writes = 1
        union all
        select c.id, i.connection_id, i.item from connection n
        join connection_item i on i.owner_id = n.owner_id and i.connection_id = n.id
        join card c on c.owner_id = i.owner_id and c.key = i.key and c.uid is null
        where n.owner_id = :owner and n.writes = 1
        order by 2, 3, 1 limit 1000000\
        """,
        RowReading.of(Lying.class));
  }

  /** A handle that the owner wrote down by hand. */
  public record ByHand(long handle, String kind, String value) {}

  /** The mail addresses and telephone numbers that the owner wrote down by hand. */
  public List<ByHand> byHand(long owner) {
    return rows.list(
        owner,
        """
        select distinct h.id, h.kind, h.value from card c
        join card_handle ch on ch.owner_id = c.owner_id and ch.card_id = c.id
        join handle h on h.owner_id = ch.owner_id and h.id = ch.handle_id
        where c.owner_id = :owner and c.receipt_id = 0 and h.kind in ('EMAIL', 'PHONE') order by h.id limit 1000000\
        """,
        RowReading.of(ByHand.class));
  }

  /** The numbers of the handles on a card. */
  public Set<Long> handles(long owner, long card) {
    return new TreeSet<>(
        rows.list(
            owner,
            """
            select handle_id from card_handle where owner_id = :owner and card_id = :card order by handle_id limit 10000\
            """,
            (row, n) -> row.getLong(1),
            "card",
            card));
  }

  /** What a card says beside name, address and work, in its order. */
  public List<Detail> details(long owner, long card) {
    return rows.list(
        owner,
        """
        select kind, value from card_detail where owner_id = :owner and card_id = :card order by position limit 1000\
        """,
        RowReading.of(Detail.class),
        "card",
        card);
  }
}
