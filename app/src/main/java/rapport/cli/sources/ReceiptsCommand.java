package rapport.cli.sources;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.look.Look;
import rapport.shapes.Json;
import rapport.shapes.ReceiptShapes.Asked;
import rapport.shapes.ReceiptShapes.ReceiptItemShape;
import rapport.shapes.ReceiptShapes.ReceiptItemsShape;
import rapport.shapes.Shapes;

/** The accounts of all imports. */
@Command(
    name = "receipts",
    mixinStandardHelpOptions = true,
    header = "Show the receipts of all imports, what stands behind one, or take it back.",
    footer = {
      "",
      "Examples:",
      "  rapport receipts",
      "  rapport receipts --items 3 --figure left-out --rule newsletter",
      "  rapport receipts --undo 3"
    })
public final class ReceiptsCommand extends HomeCommand {

  @Option(
      names = "--undo",
      paramLabel = "NUMBER",
      description = "Take this import back: what only it brought is gone.")
  long undo;

  @Option(
      names = "--items",
      paramLabel = "NUMBER",
      description = "List what stands behind a figure of this import.")
  long items;

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      description = "all, imported, updated, known or left-out; all by itself.")
  String figure = "all";

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "With --figure left-out: what this rule left out alone.")
  String rule = "";

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "How many items to step over; 0 by itself.")
  int from;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many items to list, at most 1000; 100 by itself.")
  int limit = 100;

  @Override
  public int answer(House house) {
    if (undo != 0) {
      if (house.desk().receipts().stream().noneMatch(receipt -> receipt.id() == undo)) {
        throw new Failures.Misused("no import has the number " + undo);
      }
      make(house, new UndoImport(undo));
      System.err.println("Import " + undo + " is taken back.");
    }
    if (items != 0) return list(house);
    List<Receipt> receipts = house.desk().receipts();
    if (json) Json.write(System.out, Shapes.receipts(receipts));
    else {
      Terminal terminal = new Terminal(System.out, System.err, false);
      for (Receipt receipt : receipts) {
        System.out.print("#" + receipt.id() + " ");
        terminal.receipt(receipt, 20, house.desk().zone());
      }
      if (receipts.isEmpty()) System.out.println("Nothing is imported yet.");
    }
    return 0;
  }

  private int list(House house) {
    Look look = house.desk().look(now());
    ReceiptItemsShape list =
        asked()
            .shape(look, items)
            .orElseThrow(() -> new Failures.Misused("no import has the number " + items));
    if (json) {
      Json.write(System.out, list);
      return 0;
    }
    for (ReceiptItemShape one : list.items())
      System.out.println(Terminal.clean(line(one, look.zone())));
    int next = list.from() + list.items().size();
    if (next < list.total())
      System.out.printf(
          Locale.ROOT, "%,d of %,d; go on with --from %d%n", next, list.total(), next);
    else
      System.out.printf(
          Locale.ROOT, list.total() == 1 ? "%,d item.%n" : "%,d items.%n", list.total());
    return 0;
  }

  private Asked asked() {
    try {
      return Asked.of(figure, rule, from, limit);
    } catch (IllegalArgumentException e) {
      throw new Failures.Misused(String.valueOf(e.getMessage()));
    }
  }

  private static String line(ReceiptItemShape one, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    if (one.at() != null) parts.add(LocalDate.ofInstant(one.at(), zone).toString());
    parts.add(one.kind());
    for (String part : new String[] {one.subject(), one.title(), one.organisation()})
      if (part != null && !part.isBlank()) parts.add(part);
    if (!one.with().isEmpty()) parts.add("with " + String.join(", ", one.with()));
    if (one.leftOut() != null) parts.add("left out: " + LeftOut.of(one.leftOut()).words());
    return String.join(" · ", parts);
  }
}
