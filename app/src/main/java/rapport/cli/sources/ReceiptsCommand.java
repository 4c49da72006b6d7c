package rapport.cli.sources;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.Shelf;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.intake.Receipt;
import rapport.shapes.Json;
import rapport.shapes.Shapes;

/** The accounts of all imports. */
@Command(
    name = "receipts",
    mixinStandardHelpOptions = true,
    header = "Show the receipts of all imports, or take one import back.",
    footer = {"", "Example:", "  rapport receipts", "  rapport receipts --undo 3"})
public final class ReceiptsCommand extends HomeCommand {

  @Option(
      names = "--undo",
      paramLabel = "NUMBER",
      description = "Take this import back: what only it brought is gone.")
  long undo;

  @Override
  public int answer(House house) {
    if (undo != 0) {
      if (Shelf.receipts(house.desk().look(now())).stream()
          .noneMatch(receipt -> receipt.id() == undo)) {
        throw new Failures.Misused("no import has the number " + undo);
      }
      make(house, new UndoImport(undo));
      System.err.println("Import " + undo + " is taken back.");
    }
    List<Receipt> receipts = Shelf.receipts(house.desk().look(now()));
    if (json) Json.write(System.out, Shapes.receipts(receipts));
    else {
      Terminal terminal = new Terminal(System.out, System.err, false);
      for (Receipt receipt : receipts) {
        System.out.print("#" + receipt.id() + " ");
        terminal.receipt(receipt, 20);
      }
      if (receipts.isEmpty()) System.out.println("Nothing is imported yet.");
    }
    return 0;
  }
}
