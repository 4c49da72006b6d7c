package rapport.web.interactions;

import java.util.List;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.nurture.Today;
import rapport.ties.Share;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.nurture.TodayView;
import rapport.web.people.Face;

/**
 * All promises.
 *
 * @param more whether more were found than are shown
 */
public record LedgerView(
    Frame frame,
    List<FoundLine> found,
    boolean more,
    List<TodayView.PromiseLine> mine,
    List<TodayView.PromiseLine> theirs,
    String keptByMe,
    String keptByThem) {

  /** How many are shown at once. */
  static final int SHOWN = 20;

  /** Copies the lists. */
  public LedgerView {
    found = List.copyOf(found);
    mine = List.copyOf(mine);
    theirs = List.copyOf(theirs);
  }

  public static LedgerView of(
      Frame frame,
      List<PromiseLedger.Found> found,
      List<Today.PromiseLine> open,
      PromiseLedger.Kept kept,
      Say say) {
    return new LedgerView(
        frame,
        found.stream().limit(SHOWN).map(one -> FoundLine.of(one, say)).toList(),
        found.size() > SHOWN,
        lines(open, true, say),
        lines(open, false, say),
        rate(kept.mine()),
        rate(kept.theirs()));
  }

  private static List<TodayView.PromiseLine> lines(
      List<Today.PromiseLine> open, boolean mine, Say say) {
    return open.stream()
        .filter(line -> line.promise().mine() == mine)
        .map(line -> TodayView.PromiseLine.of(line.promise(), line.person(), line.late(), say))
        .toList();
  }

  private static String rate(Share kept) {
    return kept.whole() == 0
        ? "none was due yet"
        : Say.percent(kept.value()) + " (" + kept.part() + " of " + kept.whole() + ")";
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

    static FoundLine of(PromiseLedger.Found one, Say say) {
      return new FoundLine(
          one.id(),
          Face.of(one.person()),
          one.mine() ? "you to " + one.person().name() : one.person().name() + " to you",
          one.what(),
          one.sentence(),
          one.dueOn() == null ? "no day named" : "due " + say.near(one.dueOn()),
          say.day(one.at()),
          one.keptAt() == null || one.keptSentence() == null
              ? ""
              : say.day(one.keptAt()) + ": “" + one.keptSentence() + "”");
    }
  }
}
