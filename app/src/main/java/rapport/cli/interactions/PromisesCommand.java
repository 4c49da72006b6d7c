package rapport.cli.interactions;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.interactions.InteractionChange.AcceptPromise;
import rapport.desk.interactions.InteractionChange.RefusePromise;
import rapport.desk.interactions.PromiseLedger;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;
import rapport.ties.Share;

/** Promises that were found. */
@Command(
    name = "promises",
    mixinStandardHelpOptions = true,
    header = "List promises found in your own words that wait for a yes, and answer them.",
    footer = {
      "",
      "Examples:",
      "  rapport promises",
      "  rapport promises --yes 3",
      "  rapport promises --no 4",
      "  rapport promises --older      those from long ago, which nobody is asked about"
    })
public final class PromisesCommand extends HomeCommand {

  private static final int MOST = 1_000;

  @Option(names = "--yes", paramLabel = "N", description = "It is one: it enters the ledger.")
  long yes;

  @Option(names = "--no", paramLabel = "N", description = "It is none.")
  long no;

  @Option(names = "--older", description = "Those from more than ninety days ago instead.")
  boolean older;

  @Override
  public int answer(House house) {
    if (yes > 0) {
      if (PromiseLedger.of(look(house)).waiting(Integer.MAX_VALUE).stream()
          .noneMatch(it -> it.id() == yes))
        throw new Failures.Misused("no found promise with the number " + yes + " waits");
      make(house, new AcceptPromise(yes, false));
    }
    if (no > 0) make(house, new RefusePromise(no));
    PromiseLedger ledger = PromiseLedger.of(look(house));
    List<PromiseLedger.Found> all = ledger.waiting(MOST);
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::found).toList());
      return 0;
    }
    PromiseLedger.Kept kept = ledger.kept(null);
    System.out.println(
        "Kept by you: " + kept(kept.mine()) + "; by others: " + kept(kept.theirs()) + ".");
    for (PromiseLedger.Found one : all) if (one.older() == older) print(one);
    long left = all.stream().filter(PromiseLedger.Found::older).count();
    if (left > 0 && !older)
      System.out.println(left + " from more than ninety days ago: rapport promises --older");
    return 0;
  }

  private static String kept(Share share) {
    return share.known() ? share.part() + " of " + share.whole() : "none was due yet";
  }

  private static void print(PromiseLedger.Found one) {
    System.out.println(
        "%3d  %s: %s%s"
            .formatted(
                one.id(),
                Terminal.clean(
                    one.mine() ? "you to " + one.person().name() : one.person().name() + " to you"),
                Terminal.clean(one.sentence()),
                one.dueOn() == null ? "" : " (due " + one.dueOn() + ")"));
  }
}
