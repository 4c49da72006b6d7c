package rapport.store.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.interactions.Interactions;

/**
 * What stands behind the figures of a receipt: what it brought, and what another source had brought
 * before. What a rule left out is told by {@link RuleRows}, what could not be read by {@link
 * Receipts}. Each question walks through the owner's interactions or cards once.
 */
public final class ReceiptItems {

  private static final String BROUGHT = "i.receipt_id = :receipt and i.left_out is null";

  private static final String KNOWN =
      """
      exists (select 1 from also_seen s where s.owner_id = i.owner_id and s.receipt_id = :receipt
        and s.interaction_id = i.id)\
      """;

  private static final String CARDS_KNOWN =
      """
      exists (select 1 from card_also_seen s where s.owner_id = i.owner_id and s.receipt_id = :receipt
        and s.card_id = i.id)\
      """;

  private final Database database;

  /** Over an open store. */
  public ReceiptItems(Database database) {
    this.database = database;
  }

  /**
   * Messages, meetings and chats, newest first.
   *
   * @param known whether of those that another source had brought before
   */
  public List<Interactions.Row> happened(
      long owner, long receipt, boolean known, int from, int limit) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    Interactions.COLUMNS
                        + " where i.owner_id = :owner and "
                        + (known ? KNOWN : BROUGHT)
                        + " order by i.at desc, i.id limit :limit offset :from")
                .param("owner", owner)
                .param("receipt", receipt)
                .param("limit", limit)
                .param("from", from)
                .query(Interactions.ROW)
                .list());
  }

  /** What a card says of somebody's name and work. */
  public record Carded(String name, @Nullable String organisation, @Nullable String title) {}

  /** Cards, by their names. */
  public List<Carded> cards(long owner, long receipt, boolean known, int from, int limit) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select i.name, i.organisation, i.title from card i where i.owner_id = :owner and "
                        + (known ? CARDS_KNOWN : "i.receipt_id = :receipt")
                        + " order by i.name, i.id limit :limit offset :from")
                .param("owner", owner)
                .param("receipt", receipt)
                .param("limit", limit)
                .param("from", from)
                .query((row, n) -> new Carded(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  /** How many there are of both. */
  public record Sizes(long happened, long cards) {}

  /** How many stand behind a figure. */
  public Sizes sizes(long owner, long receipt, boolean known) {
    return new Sizes(
        count(owner, receipt, "interaction", known ? KNOWN : BROUGHT),
        count(owner, receipt, "card", known ? CARDS_KNOWN : "i.receipt_id = :receipt"));
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
