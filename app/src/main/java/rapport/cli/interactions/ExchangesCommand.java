package rapport.cli.interactions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.interactions.Exchanges;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.interactions.Exchange;
import rapport.people.PersonId;
import rapport.phrases.FoundExchange;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** What went both ways. */
@Command(
    name = "exchanges",
    mixinStandardHelpOptions = true,
    header = "Show what you gave somebody and what you received, or write it down.",
    footer = {
      "",
      "Examples:",
      "  rapport exchanges maya",
      "  rapport exchanges maya --gave help --what \"read the draft\"",
      "  rapport exchanges maya --received advice"
    })
public final class ExchangesCommand extends AskingAbout {

  @Option(
      names = "--gave",
      paramLabel = "SORT",
      description =
          "You gave: help, introduction, information, advice, opportunity, thanks, asking or mistake.")
  Exchange.@Nullable Sort gave;

  @Option(names = "--received", paramLabel = "SORT", description = "You received; the same words.")
  Exchange.@Nullable Sort received;

  @Option(names = "--what", paramLabel = "WORDS", description = "What it was, in a few words.")
  String what = "";

  @Override
  public int answer(House house, PersonId person) {
    if (gave != null) make(house, new GiveExchange(person, true, gave, what, null));
    if (received != null) make(house, new GiveExchange(person, false, received, what, null));
    Exchanges exchanges = Exchanges.of(look(house));
    List<Exchange> all = exchanges.with(person);
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::exchange).toList());
      return 0;
    }
    Exchange.Ledger balance = exchanges.balance(person);
    System.out.println(
        "You gave " + balance.given() + ", you received " + balance.received() + ".");
    for (Exchange one : all)
      System.out.println(
          "  "
              + one.at().atZone(look(house).me().zone()).toLocalDate()
              + "  "
              + (one.given() ? "gave      " : "received  ")
              + one.sort().words()
              + (one.what().isBlank() ? "" : ": " + Terminal.clean(one.what())));
    for (FoundExchange one : exchanges.found(person))
      System.out.println(
          "  "
              + one.at().atZone(look(house).me().zone()).toLocalDate()
              + "  "
              + (one.given() ? "gave?     " : "received? ")
              + one.sort().words()
              + ": "
              + Terminal.clean(one.subject()));
    return 0;
  }
}
