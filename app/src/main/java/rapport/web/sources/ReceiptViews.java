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
import rapport.store.sources.ReceiptItems.Figure;
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
   * What one rule, or all of them, left out of one import.
   *
   * @param rule the rule, or "by rule" for all of them
   * @param senders whether all of some sender can be brought back
   */
  public record LeftOutView(
      Frame frame,
      String rule,
      String source,
      String count,
      boolean senders,
      List<Left> lines,
      @Nullable String newer,
      @Nullable String older) {

    /**
     * One item.
     *
     * @param by the rule, where the page has several, or empty
     * @param sender whether all of its sender can be brought back
     * @param list whether all of its list can
     */
    public record Left(HappeningLine line, String by, boolean sender, boolean list) {
      static Left of(Happening one, @Nullable LeftOut page, boolean list, Say say) {
        LeftOut rule = page == null ? one.leftOut() : page;
        return new Left(
            HappeningLine.of(one, say),
            page == null && rule != null ? rule.words() : "",
            rule != null && SENDERS.contains(rule),
            list);
      }
    }

    public static LeftOutView of(
        Frame frame,
        Receipt receipt,
        @Nullable LeftOut rule,
        List<Happening> found,
        Set<Long> lists,
        int from,
        Say say) {
      long all = rule == null ? receipt.leftOutSum() : receipt.leftOut().getOrDefault(rule, 0L);
      String path = "/sources/" + receipt.id() + "/left-out";
      path += (rule == null ? "" : "/" + rule.id()) + "?from=";
      int next = from + found.size();
      List<Left> lines =
          found.stream().map(one -> Left.of(one, rule, lists.contains(one.id()), say)).toList();
      return new LeftOutView(
          frame,
          rule == null ? "by rule" : rule.words(),
          ReceiptCard.name(receipt.source()),
          Say.count(all, "item", "items"),
          lines.stream().anyMatch(Left::sender),
          lines,
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
   * @param note what the list does not show
   */
  public record ItemsView(
      Frame frame,
      String source,
      String title,
      String count,
      List<HappeningLine> lines,
      List<Carded> cards,
      String note,
      @Nullable String newer,
      @Nullable String older) {

    /** One card: a name, and work in words or empty. */
    public record Carded(String name, String work) {}

    /** Which figure it is, in words. */
    static String title(Figure figure) {
      return switch (figure) {
        case ALL -> "All that was read";
        case IMPORTED -> "What came from here";
        case UPDATED -> "Newer or better said here";
        case KNOWN -> "Known from another source before";
        case LEFT_OUT -> "Left out";
      };
    }

    public static ItemsView of(
        Frame frame, Receipt receipt, Figure figure, Shelf.Items found, int from, Say say) {
      String path = "/sources/" + receipt.id() + "/items?figure=" + figure.id() + "&from=";
      int shown = found.happened().size() + found.cards().size();
      long all = found.sizes().happened() + found.sizes().cards();
      return new ItemsView(
          frame,
          ReceiptCard.name(receipt.source()),
          title(figure),
          counted(found.sizes()),
          found.happened().stream().map(h -> HappeningLine.of(h, say)).toList(),
          found.cards().stream().map(ItemsView::carded).toList(),
          note(receipt, figure, all),
          from == 0 ? null : path + Math.max(0, from - PAGE),
          from + shown >= all || shown == 0 ? null : path + (from + shown));
    }

    private static String note(Receipt receipt, Figure figure, long all) {
      if (figure == Figure.UPDATED && all == 0 && receipt.updated() > 0)
        return "This import is older than the list: which items these were is not known.";
      String once = "What stood more than once in one source is listed once";
      return switch (figure) {
        case ALL -> once + ", and what could not be read is listed under its problems.";
        case UPDATED -> once + ", and of a meeting that repeats each of its dates.";
        case IMPORTED, KNOWN ->
            once + "; what a rule would leave out and you brought back is among it.";
        case LEFT_OUT -> once + ".";
      };
    }

    private static String counted(ReceiptItems.Sizes sizes) {
      List<String> parts = new ArrayList<>();
      if (sizes.happened() > 0)
        parts.add(
            Say.count(sizes.happened(), "message or meeting", "messages, chats and meetings"));
      if (sizes.cards() > 0) parts.add(Say.count(sizes.cards(), "card", "cards"));
      return parts.isEmpty() ? "Nothing" : String.join(" and ", parts);
    }

    private static Carded carded(ReceiptItems.Work card) {
      List<String> work = new ArrayList<>();
      for (String part : new String[] {card.title(), card.organisation()})
        if (part != null && !part.isBlank()) work.add(part);
      return new Carded(card.name(), String.join(", ", work));
    }
  }

  /** What was wrong in one import. */
  public record ProblemsView(
      Frame frame, String source, String count, List<Receipt.Trouble> problems) {

    public static ProblemsView of(Frame frame, Receipt receipt) {
      String count = Say.count(receipt.problemCount(), "problem", "problems");
      if (receipt.problemCount() > receipt.problems().size()) {
        count += ", the first " + Say.number(receipt.problems().size()) + " listed";
      }
      return new ProblemsView(frame, ReceiptCard.name(receipt.source()), count, receipt.problems());
    }
  }
}
