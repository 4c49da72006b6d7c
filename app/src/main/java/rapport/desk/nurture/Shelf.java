package rapport.desk.nurture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.look.Look;
import rapport.store.Database;
import rapport.store.sources.Arrivals;
import rapport.store.sources.ReceiptItems;
import rapport.store.sources.ReceiptItems.Figure;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

/** The receipts as they are shown. */
public final class Shelf {

  /** What a figure's size is read from; the rest of the name says which figure of which receipt. */
  private static final String BEHIND =
      "interaction also_seen counted card card_also_seen receipt_updated:";

  private Shelf() {}

  /**
   * All receipts, newest first. What an import brought changes with its receipt or with everybody,
   * so that a conversation written down by hand, which no import brought, makes none stale.
   */
  public static List<Receipt> receipts(Look look) {
    return look.written(
        "receipt receipt_left_out receipt_problem", () -> read(look.database, look.owner));
  }

  /** The rules that are switched off. */
  public static List<LeftOut> rulesOff(Look look) {
    return look.written(
        "rule_off",
        () -> new RuleRows(look.database).off(look.owner).stream().map(LeftOut::of).toList());
  }

  /** Items of one import that a rule left out, newest first. */
  public static List<Happening> leftOut(
      Look look, long receipt, LeftOut rule, int from, int limit) {
    return Happenings.of(look)
        .all(new RuleRows(look.database).leftOut(look.owner, receipt, rule.id(), from, limit));
  }

  /** Those of some items that were left out whose whole list can be brought back. */
  public static Set<Long> ofLists(Look look, List<Happening> some) {
    return new RuleRows(look.database)
        .toLists(
            look.owner,
            some.stream().filter(one -> one.leftOut() == LeftOut.LIST).map(Happening::id).toList());
  }

  /**
   * What stands behind a figure of one receipt.
   *
   * @param sizes how many there are in all
   * @param happened messages, meetings and chats, newest first
   * @param cards behind those, by name
   */
  public record Items(
      ReceiptItems.Sizes sizes, List<Happening> happened, List<ReceiptItems.Work> cards) {
    /** Copies the lists. */
    public Items {
      happened = List.copyOf(happened);
      cards = List.copyOf(cards);
    }
  }

  /** What stands behind a figure of one receipt, from one place on. */
  public static Items items(Look look, long receipt, Figure figure, int from, int limit) {
    ReceiptItems items = new ReceiptItems(look.database);
    ReceiptItems.Sizes sizes =
        look.written(
            BEHIND + receipt + "-" + figure.id(), () -> items.sizes(look.owner, receipt, figure));
    List<Happening> happened =
        Happenings.of(look)
            .all(
                from > 0
                    ? items.happened(look.owner, receipt, figure, from, limit)
                    : look.written(
                        BEHIND + receipt + "-" + figure.id() + "-" + limit,
                        () -> items.happened(look.owner, receipt, figure, 0, limit)));
    int left = limit - happened.size();
    int past = (int) Math.max(0, Math.min(Integer.MAX_VALUE, from - sizes.happened()));
    return new Items(
        sizes,
        happened,
        left == 0 ? List.of() : items.cards(look.owner, receipt, figure, past, left));
  }

  /** The receipt of this number; empty if there is none. */
  public static Optional<Receipt> receipt(Look look, long id) {
    return receipts(look).stream().filter(one -> one.id() == id).findFirst();
  }

  /** The same as the store has them, without a look at anything else. */
  public static List<Receipt> read(Database database, long owner) {
    Receipts receipts = new Receipts(database);
    Map<Long, Long> newest = new Arrivals(database).last(owner);
    List<Receipt> all = new ArrayList<>();
    for (Receipts.Row row : receipts.all(owner)) {
      Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
      receipts
          .leftOut(owner, row.id())
          .forEach((rule, items) -> leftOut.put(LeftOut.of(rule), items));
      List<Receipt.Trouble> problems =
          receipts.problems(owner, row.id(), Receipt.MOST_PROBLEMS).stream()
              .map(problem -> new Receipt.Trouble(problem.place(), problem.what()))
              .toList();
      Long at = newest.get(row.id());
      all.add(
          new Receipt(
              row.id(),
              row.source(),
              row.format(),
              row.found(),
              row.imported(),
              row.known(),
              leftOut,
              row.unreadable(),
              problems,
              row.problems(),
              row.complete(),
              Instant.ofEpochSecond(row.startedAt()),
              row.finishedAt() == null ? null : Instant.ofEpochSecond(row.finishedAt()),
              row.updated(),
              row.gone(),
              at == null ? null : Instant.ofEpochSecond(at)));
    }
    return all;
  }
}
