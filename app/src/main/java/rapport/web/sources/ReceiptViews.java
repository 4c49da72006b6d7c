package rapport.web.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.interactions.HappeningLine;

/** The pages behind a receipt's figures. */
public final class ReceiptViews {

  /** Lines on one page. */
  static final int PAGE = 50;

  private ReceiptViews() {}

  /** What a rule left out of one import. */
  public record LeftOutView(
      Frame frame,
      String rule,
      String source,
      String count,
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
          found.stream().map(h -> HappeningLine.of(h, say)).toList(),
          from == 0 ? null : path + Math.max(0, from - PAGE),
          found.size() < PAGE || next >= all ? null : path + next);
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
