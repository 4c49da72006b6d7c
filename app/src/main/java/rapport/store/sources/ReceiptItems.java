package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;
import rapport.store.StoredItem;
import rapport.store.StoredItem.Carded;
import rapport.store.StoredItem.Happened;
import rapport.store.StoredItem.Series;
import rapport.store.interactions.Interactions;
import rapport.store.sources.Batches.Outcome;

/**
 * What stands behind the figures of a receipt. What could not be read is told by {@link Receipts}.
 * Each question walks through the owner's interactions or cards once.
 */
public final class ReceiptItems {

  /** One figure of a receipt that is a list of items. */
  public enum Figure {
    /** All that could be read and stands in the store. */
    ALL("all"),
    /** What it brought and counts, also where a rule had left it out before. */
    IMPORTED("imported"),
    /** What it said something newer or better of. */
    UPDATED("updated"),
    /** What another source had brought before and counts. */
    KNOWN("known"),
    /** What a rule left out, or would leave out if it was not brought back. */
    LEFT_OUT("left-out");

    private final String id;

    Figure(String id) {
      this.id = id;
    }

    /** Its name in addresses, in JSON and on the command line. */
    public String id() {
      return id;
    }

    /**
     * The figure of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Figure of(String id) {
      for (Figure one : values()) if (one.id.equals(id)) return one;
      throw new IllegalArgumentException("There is no figure " + id + " in a receipt.");
    }
  }

  private static final int CARD = 0;

  private static final String HERE = "i.receipt_id = :receipt";

  private static final String SHARED =
      """
      exists (select 1 from also_seen s where s.owner_id = i.owner_id and s.receipt_id = :receipt
        and s.interaction_id = i.id)\
      """;

  private static final String COUNTS = " and i.left_out is null";

  private static final String LEFT =
      """
      (i.left_out is not null or exists (select 1 from counted c where c.owner_id = i.owner_id and c.key = i.key
        and c.kind = i.kind))\
      """;

  /** Of the entries of a calendar all dates; of them the numbers are gathered once. */
  private static final String NEWER =
      """
      ((i.kind <> 2 and exists (select 1 from receipt_updated u where u.owner_id = i.owner_id
          and u.receipt_id = :receipt and u.kind = i.kind and u.key = i.key))
        or (i.kind = 2 and i.thread in (select u.thread from receipt_updated u where u.owner_id = :owner
          and u.receipt_id = :receipt and u.kind = 2)))\
      """;

  private static final String CARD_SHARED =
      """
      exists (select 1 from card_also_seen s where s.owner_id = i.owner_id and s.receipt_id = :receipt
        and s.card_id = i.id)\
      """;

  private static final String CARD_NEWER =
      """
      exists (select 1 from receipt_updated u where u.owner_id = i.owner_id and u.receipt_id = :receipt
        and u.kind = 0 and u.key = i.key)\
      """;

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public ReceiptItems(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /**
   * Notes what of a batch said something newer or better of what was known, in its transaction. An
   * entry of a calendar is noted whole, whichever of its occurrences stand otherwise now.
   */
  static void updated(
      Connection connection,
      long owner,
      long receipt,
      List<StoredItem> entries,
      List<Outcome> outcomes)
      throws SQLException {
    if (!outcomes.contains(Outcome.UPDATED)) return;
    try (PreparedStatement note =
        connection.prepareStatement(
            """
            insert into receipt_updated (owner_id, receipt_id, kind, key, thread) values (?, ?, ?, ?, ?)
            on conflict do nothing\
            """)) {
      for (int n = 0; n < entries.size(); n++)
        if (outcomes.get(n) == Outcome.UPDATED) {
          note.setLong(1, owner);
          note.setLong(2, receipt);
          switch (entries.get(n)) {
            case Happened it -> noted(note, it.kind(), it.key(), null);
            case Series it ->
                noted(note, StoredItem.Kind.MEETING, it.thing(), ItemNumbers.of(it.thing()));
            case Carded it -> noted(note, CARD, it.key(), null);
          }
        }
    }
  }

  private static void noted(PreparedStatement note, int kind, String key, @Nullable Long thread)
      throws SQLException {
    note.setInt(3, kind);
    note.setString(4, key);
    Rows.number(note, 5, thread);
    note.executeUpdate();
  }

  private static String which(Figure figure) {
    return switch (figure) {
      case ALL -> "(" + HERE + " or " + SHARED + " or " + NEWER + ")";
      case IMPORTED -> HERE + COUNTS + " and not (i.kind = 2 and " + NEWER + ")";
      case UPDATED -> NEWER;
      case KNOWN -> SHARED + COUNTS;
      case LEFT_OUT -> "(" + HERE + " or " + SHARED + ") and " + LEFT;
    };
  }

  private static String cards(Figure figure) {
    return switch (figure) {
      case ALL -> "(" + HERE + " or " + CARD_SHARED + " or " + CARD_NEWER + ")";
      case IMPORTED -> HERE + " and not " + CARD_NEWER;
      case UPDATED -> CARD_NEWER;
      case KNOWN -> CARD_SHARED;
      case LEFT_OUT -> "1 = 0";
    };
  }

  /** Messages, meetings and chats behind a figure, newest first. */
  public List<Interactions.Row> happened(
      long owner, long receipt, Figure figure, int from, int limit) {
    return rows.list(
        owner,
        Interactions.COLUMNS
            + " where i.owner_id = :owner and "
            + which(figure)
            + " order by i.at desc, i.id limit :limit offset :from",
        Interactions.ROW,
        "receipt limit from",
        receipt,
        limit,
        from);
  }

  /** What a card says of somebody's name and work. */
  public record Work(String name, @Nullable String organisation, @Nullable String title) {}

  /** Cards behind a figure, by their names. */
  public List<Work> cards(long owner, long receipt, Figure figure, int from, int limit) {
    return rows.list(
        owner,
        "select i.name, i.organisation, i.title from card i where i.owner_id = :owner and "
            + cards(figure)
            + " order by i.name, i.id limit :limit offset :from",
        RowReading.of(Work.class),
        "receipt limit from",
        receipt,
        limit,
        from);
  }

  /** How many there are of both. */
  public record Sizes(long happened, long cards) {}

  /** How many stand behind a figure. */
  public Sizes sizes(long owner, long receipt, Figure figure) {
    return new Sizes(
        count(owner, receipt, "interaction", which(figure)),
        count(owner, receipt, "card", cards(figure)));
  }

  private long count(long owner, long receipt, String table, String which) {
    return database.read(
        owner,
        sql ->
            sql.sql("select count(*) from " + table + " i where i.owner_id = :owner and " + which)
                .param("owner", owner)
                .param("receipt", receipt)
                .query(Long.class)
                .single());
  }
}
