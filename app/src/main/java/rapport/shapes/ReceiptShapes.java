package rapport.shapes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.Shelf;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.look.Look;
import rapport.store.sources.ReceiptItems;
import rapport.store.sources.ReceiptItems.Figure;

/** Version 1 of the shapes of what stands behind a receipt's figures; see docs/json.md. */
public final class ReceiptShapes {

  private static final int MOST = 1_000;

  private ReceiptShapes() {}

  /**
   * A part of the list behind one figure.
   *
   * @param total how many items the whole list has
   */
  public record ReceiptItemsShape(
      int version,
      long receipt,
      String figure,
      @Nullable String rule,
      long total,
      int from,
      List<ReceiptItemShape> items) {}

  /** One item: something that happened, or a card. */
  public record ReceiptItemShape(
      String kind,
      @Nullable String id,
      @Nullable Instant at,
      @Nullable String subject,
      List<String> with,
      @Nullable String leftOut,
      @Nullable String organisation,
      @Nullable String title) {}

  /**
   * What is asked of a receipt.
   *
   * @param rule one of the rules that left something out, or null for all of them
   * @param from how many items to step over
   * @param limit how many to give at most
   */
  public record Asked(Figure figure, @Nullable LeftOut rule, int from, int limit) {

    /**
     * By the words of a request.
     *
     * @throws IllegalArgumentException if a figure or a rule has no such name, or a rule is asked
     *     of another figure than what was left out
     */
    public static Asked of(String figure, String rule, int from, int limit) {
      Figure of = Figure.of(figure);
      if (!rule.isEmpty() && of != Figure.LEFT_OUT)
        throw new IllegalArgumentException("A rule goes with the figure left-out alone.");
      LeftOut named = rule.isEmpty() ? null : LeftOut.of(rule);
      return new Asked(of, named, Math.max(0, from), Math.clamp(limit, 1, MOST));
    }

    /** The answer; empty if no receipt has this number. */
    public Optional<ReceiptItemsShape> shape(Look look, long receipt) {
      return Shelf.receipt(look, receipt).map(of -> shape(look, of));
    }

    private ReceiptItemsShape shape(Look look, Receipt receipt) {
      List<ReceiptItemShape> items = new ArrayList<>();
      long total;
      if (rule == null) {
        Shelf.Items found = Shelf.items(look, receipt.id(), figure, from, limit);
        total = found.sizes().happened() + found.sizes().cards();
        for (Happening one : found.happened()) items.add(happened(one));
        for (ReceiptItems.Work card : found.cards())
          items.add(
              new ReceiptItemShape(
                  "card",
                  null,
                  null,
                  card.name(),
                  List.of(),
                  null,
                  card.organisation(),
                  card.title()));
      } else {
        total = receipt.leftOut().getOrDefault(rule, 0L);
        for (Happening one : Shelf.leftOut(look, receipt.id(), rule, from, limit))
          items.add(happened(one));
      }
      return new ReceiptItemsShape(
          1, receipt.id(), figure.id(), rule == null ? null : rule.id(), total, from, items);
    }

    private static ReceiptItemShape happened(Happening one) {
      return new ReceiptItemShape(
          one.kind(),
          one.key(),
          one.at(),
          one.subject(),
          one.with(),
          one.leftOut() == null ? null : one.leftOut().id(),
          null,
          null);
    }
  }
}
