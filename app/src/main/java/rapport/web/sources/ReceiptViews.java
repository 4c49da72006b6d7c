package rapport.web.sources;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.Shelf;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.store.sources.ReceiptItems;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.interactions.HappeningLine;

/** The pages behind a receipt's figures. */
public final class ReceiptViews {

  /** Lines on one page. */
  static final int PAGE = 50;

  /** Rules that go by who sent something. */
  private static final Set<LeftOut> SENDERS =
      EnumSet.of(
          LeftOut.NEWSLETTER, LeftOut.LIST, LeftOut.AUTOMATIC, LeftOut.SPAM, LeftOut.BROADCAST);

  private ReceiptViews() {}

  /**
   * What a rule left out of one import.
   *
   * @param senders whether all of a sender can be brought back
   * @param lists whether all of a list can
   */
  public record LeftOutView(
      Frame frame,
      String rule,
      String source,
      String count,
      boolean senders,
      boolean lists,
      List<HappeningLine> lines,
      @Nullable String newer,
      @Nullable String older) {

    /** Copies the list. */
    public LeftOutView {
      lines = List.copyOf(lines);
    }

    public static LeftOutView of(
        Frame frame, Receipt receipt, LeftOut rule, List<Happening> found, int from, Say say) {
      long all = receipt.leftOut().getOrDefault(rule, 0L);
      String path = "/sources/" + receipt.id() + "/left-out/" + rule.id() + "?from=";
      int next = from + found.size();
      return new LeftOutView(
          frame,
          rule.words(),
          ReceiptCard.name(receipt.source()),
          Say.count(all, "item", "items"),
          SENDERS.contains(rule),
          rule == LeftOut.LIST,
          found.stream().map(h -> HappeningLine.of(h, say)).toList(),
          from == 0 ? null : path + Math.max(0, from - PAGE),
          found.size() < PAGE || next >= all ? null : path + next);
    }
  }

  /**
   * What stands behind a figure of one import.
   *
   * @param title which figure it is
   * @param count how many there are, in words
   * @param cards what the cards among them say
   */
  public record ItemsView(
      Frame frame,
      String source,
      String title,
      String count,
      List<HappeningLine> lines,
      List<Carded> cards,
      @Nullable String newer,
      @Nullable String older) {

    /** Copies the lists. */
    public ItemsView {
      lines = List.copyOf(lines);
      cards = List.copyOf(cards);
    }

    /** One card: a name, and work in words or empty. */
    public record Carded(String name, String work) {}

    public static ItemsView of(
        Frame frame, Receipt receipt, boolean known, Shelf.Items found, int from, Say say) {
      String path = "/sources/" + receipt.id() + "/items?known=" + known + "&from=";
      int shown = found.happened().size() + found.cards().size();
      long all = found.sizes().happened() + found.sizes().cards();
      return new ItemsView(
          frame,
          ReceiptCard.name(receipt.source()),
          known ? "Known from another source before" : "What came from here",
          counted(found.sizes()),
          found.happened().stream().map(h -> HappeningLine.of(h, say)).toList(),
          found.cards().stream().map(ItemsView::carded).toList(),
          from == 0 ? null : path + Math.max(0, from - PAGE),
          from + shown >= all || shown == 0 ? null : path + (from + shown));
    }

    private static String counted(ReceiptItems.Sizes sizes) {
      List<String> parts = new ArrayList<>();
      if (sizes.happened() > 0)
        parts.add(
            Say.count(sizes.happened(), "message or meeting", "messages, chats and meetings"));
      if (sizes.cards() > 0) parts.add(Say.count(sizes.cards(), "card", "cards"));
      return parts.isEmpty() ? "Nothing" : String.join(" and ", parts);
    }

    private static Carded carded(ReceiptItems.Carded card) {
      List<String> work = new ArrayList<>();
      for (String part : new String[] {card.title(), card.organisation()})
        if (part != null && !part.isBlank()) work.add(part);
      return new Carded(card.name(), String.join(", ", work));
    }
  }

  /** What was wrong in one import. */
  public record ProblemsView(
      Frame frame, String source, String count, List<Receipt.Trouble> problems) {

    /** Copies the list. */
    public ProblemsView {
      problems = List.copyOf(problems);
    }

    public static ProblemsView of(Frame frame, Receipt receipt) {
      String count = Say.count(receipt.problemCount(), "problem", "problems");
      if (receipt.problemCount() > receipt.problems().size()) {
        count += ", the first " + Say.number(receipt.problems().size()) + " listed";
      }
      return new ProblemsView(frame, ReceiptCard.name(receipt.source()), count, receipt.problems());
    }
  }
}
