package rapport.web.interactions;

import java.util.List;
import java.util.regex.Pattern;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.nurture.Today;
import rapport.ties.Share;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Gauge;
import rapport.web.nurture.TodayView;
import rapport.web.people.Face;

/**
 * All promises.
 *
 * @param found those that are asked about
 * @param more whether more were found than are shown
 * @param older those of long ago, folded away
 * @param olderWords how many of these there are
 * @param keptByMe how many of the owner's were kept, empty while none was due; so for theirs
 */
public record LedgerView(
    Frame frame,
    List<FoundLine> found,
    boolean more,
    List<FoundLine> older,
    String olderWords,
    List<TodayView.PromiseLine> mine,
    List<TodayView.PromiseLine> theirs,
    String keptByMe,
    String keptByThem) {

  private static final int LONGEST = 60;

  /** How many are shown at once. */
  static final int SHOWN = 20;

  public static LedgerView of(
      Frame frame,
      List<PromiseLedger.Found> found,
      List<Today.PromiseLine> open,
      PromiseLedger.Kept kept,
      Say say) {
    List<PromiseLedger.Found> asked = found.stream().filter(one -> !one.older()).toList();
    List<PromiseLedger.Found> older = found.stream().filter(PromiseLedger.Found::older).toList();
    return new LedgerView(
        frame,
        lines(asked, say),
        asked.size() > SHOWN,
        lines(older, say),
        Say.count(older.size(), "older promise", "older promises"),
        lines(open, true, say),
        lines(open, false, say),
        rate(kept.mine()),
        rate(kept.theirs()));
  }

  private static List<FoundLine> lines(List<PromiseLedger.Found> found, Say say) {
    return found.stream().limit(SHOWN).map(one -> FoundLine.of(one, say)).toList();
  }

  private static List<TodayView.PromiseLine> lines(
      List<Today.PromiseLine> open, boolean mine, Say say) {
    return open.stream()
        .filter(line -> line.promise().mine() == mine)
        .map(line -> TodayView.PromiseLine.of(line.promise(), line.person(), line.late(), say))
        .toList();
  }

  private static String rate(Share kept) {
    return kept.known() ? Gauge.of(kept).face() : "";
  }

  /** One promise that was found. */
  public record FoundLine(
      long id,
      Face face,
      String who,
      String what,
      String sentence,
      String due,
      String when,
      String kept) {

    private static final Pattern POINTS =
        Pattern.compile(
            "(?i)^\\w+ (?:back )?(?:it|that|this|them|these|those|him|her|you)\\b(?! (?:the|a|an|my|our|your|his|her|its|their|some|all|more|about)\\b)");

    static FoundLine of(PromiseLedger.Found one, Say say) {
      return new FoundLine(
          one.id(),
          Face.of(one.person()),
          (one.mine() ? "you to " + one.person().name() : one.person().name() + " to you")
              + about(one),
          one.what(),
          one.sentence(),
          one.dueOn() == null ? "no day named" : "due " + say.near(one.dueOn()),
          say.day(one.at()),
          one.keptAt() == null || one.keptSentence() == null
              ? ""
              : say.day(one.keptAt()) + ": “" + one.keptSentence() + "”");
    }

    /**
     * A deed of a word or two, or one that only points at its object (“send it by fax”), says
     * little without what the letter was about.
     */
    private static String about(PromiseLedger.Found one) {
      boolean tells =
          one.what().strip().split("\\s+").length > 2 && !POINTS.matcher(one.what()).find();
      return tells || one.subject().isBlank()
          ? ""
          : ", about “" + Say.cut(one.subject(), LONGEST) + "”";
    }
  }
}
