package rapport.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.store.Receipts;

/** The receipts as they are shown. */
final class Shelf {

  private Shelf() {}

  static List<Receipt> receipts(Receipts receipts, long owner) {
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
              row.gone()));
    }
    return all;
  }
}
