package rapport.cli.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.sources.SourceChange.NameColumns;
import rapport.intake.OwnReasons;
import rapport.intake.Receipt;
import rapport.look.Owner;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import rapport.sources.Sources;
import rapport.sources.tables.Column;
import rapport.sources.tables.TableHead;

/** Imports files and folders. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Bring in mail, calendars, address books and exports.",
    description = {
      "",
      "Takes files and folders in any mix: mbox (Gmail Takeout, Thunderbird, Apple Mail), .eml, Maildir, .ics, .vcf,",
      "LinkedIn's export, each also in .zip or .gz. Importing the same again changes nothing; an import that was",
      "interrupted goes on where it stopped. Every item is accounted for in a receipt."
    },
    footer = {
      "",
      "Examples:",
      "  rapport import mail.mbox calendar.ics contacts.vcf Connections.csv --me ada@helix.example",
      "  rapport import people.csv --columns name=1,email=3,note=5"
    })
public final class ImportCommand extends HomeCommand {

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "A file or folder.")
  List<Path> paths = List.of();

  @Option(
      names = "--me",
      paramLabel = "ADDRESS",
      description = "A mail address, profile or number of your own; may be repeated.")
  List<String> me = List.of();

  @Option(
      names = "--columns",
      paramLabel = "WHAT=N,…",
      description =
          "What the columns of a table hold, counted from 1: name, given, family, email, phone, organisation,"
              + " title, profile, birthday, note, group. Remembered for every table with the same first row.")
  @Nullable String columns;

  @Override
  public int answer(House house) throws IOException {
    for (String address : me)
      if (!address.contains("@") && !address.contains("/") && !address.startsWith("+"))
        throw new Failures.Misused(
            address + " is no mail address, profile or number that begins with +");
    house.desk().owner();
    if (columns != null) name(house, columns);
    Terminal terminal = new Terminal(System.out, System.err, Terminal.watched() && !json);
    List<Receipt> receipts =
        house
            .intake()
            .run(Sources.units(paths, false, house.intake().named()), me, now(), terminal);
    house.desk().matchIfSmall(now());
    if (json) Json.write(System.out, Shapes.receipts(receipts));
    else tell(house, receipts, terminal);
    boolean all =
        receipts.stream()
            .allMatch(receipt ->
                receipt.complete()
                    && receipt.unreadable() == 0
                    && !Sources.unread(receipt.format()));
    return all ? 0 : 1;
  }

  private void name(House house, String words) throws IOException {
    for (Path path : paths) {
      TableHead head =
          Sources.table(path)
              .orElseThrow(() -> new Failures.Misused(path + " is no table with columns"));
      try {
        List<Column> columns = Column.written(words, head.columns().size());
        make(house, new NameColumns(head.first(), columns.stream().map(Column::id).toList()));
      } catch (IllegalArgumentException e) {
        throw new Failures.Misused(String.valueOf(e.getMessage()));
      }
    }
  }

  private void tell(House house, List<Receipt> receipts, Terminal terminal) {
    Owner owner = house.desk().owner();
    terminal.receipts(receipts);
    // What an export calls its owner without saying who that is ("phone:owner") names nobody.
    List<String> named =
        owner.addresses().stream().filter(address -> !address.endsWith(":owner")).toList();
    if (owner.addresses().isEmpty()) {
      System.out.println(
          "\nWhose mail this is could not be found out. Say so: rapport import … --me YOU@EXAMPLE.ORG");
    } else if (!owner.confirmed() && !named.isEmpty()) {
      System.out.println(
          "\nThis seems to be the mail of "
              + String.join(", ", named)
              + ". If not, say so with --me or in Settings.");
      for (OwnReasons.Own one : house.intake().reasons(owner.addresses()))
        if (named.contains(one.address()))
          System.out.println(
              "  " + Terminal.clean(one.address() + ": " + String.join(" ", one.reasons())));
    }
    System.out.println("\nNext: rapport today · rapport serve");
  }
}
