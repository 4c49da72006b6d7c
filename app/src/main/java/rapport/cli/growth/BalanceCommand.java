package rapport.cli.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.BalanceChange.AnswerBalance;
import rapport.desk.growth.BalanceChange.ForgetBalance;
import rapport.desk.growth.Balances;
import rapport.growth.Giving;
import rapport.growth.MonthlyBalance;
import rapport.look.Look;
import rapport.shapes.BalanceShapes;
import rapport.shapes.Json;

/** The month's balance. */
@Command(
    name = "balance",
    mixinStandardHelpOptions = true,
    header = "The month's balance: what your relationships give, and what is missing.",
    footer = {
      "",
      "Examples:",
      "  rapport balance",
      "  rapport balance --answers 4,2,5,3,1,4,0,0     1 not at all, 5 very much, 0 passed over",
      "  rapport balance --json"
    })
public final class BalanceCommand extends HomeCommand {

  @Option(
      names = "--answers",
      split = ",",
      paramLabel = "N",
      description = "Eight answers from 0 to 5, in the order of the sentences.")
  List<Integer> answers = new ArrayList<>();

  @Option(names = "--forget", paramLabel = "N", description = "Forget the balance of this number.")
  long forget;

  @Override
  public int answer(House house) {
    if (!answers.isEmpty()) make(house, new AnswerBalance(answers));
    if (forget > 0) make(house, new ForgetBalance(forget));
    Look look = look(house);
    Balances balances = Balances.of(look);
    if (json) Json.write(System.out, BalanceShapes.balance(balances, look));
    else print(balances);
    return 0;
  }

  private static void print(Balances it) {
    MonthlyBalance latest = it.latest();
    for (Giving part : Giving.values()) {
      if (!it.asked().contains(part)) continue;
      int said = latest == null ? 0 : latest.of(part);
      System.out.printf("%s  %s%n", said == 0 ? "–" : Integer.toString(said), part.words());
    }
    for (Balances.Lack one : it.lacks())
      System.out.println(
          one.need() == null
              ? "Missing: rapport needs --kind %s --lacks %s --add \"%s\""
                  .formatted(
                      one.part().category().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                      one.part().name().toLowerCase(Locale.ROOT),
                      one.part().wish())
              : "You look for it: " + Terminal.clean(one.need().what()));
    for (Balances.Stood one : it.stood())
      System.out.printf(
          "%-24s stood by you, %s: %s%n",
          Terminal.clean(one.person().name()), one.day(), Terminal.clean(one.what()));
    Balances.Turns turns = it.turns();
    System.out.printf(
        "In the 91 days until %s others turned to you %d times, and you to others %d times.%n",
        turns.until(), turns.now().toOwner(), turns.now().byOwner());
  }
}
