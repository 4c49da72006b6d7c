package rapport.cli.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.ForgetOutcome;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.desk.network.Landscape;
import rapport.growth.Benefit;
import rapport.growth.Outcome;
import rapport.growth.Year;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.shapes.GrowthShapes;
import rapport.shapes.Json;

/** What came of relationships. */
@Command(
    name = "outcomes",
    mixinStandardHelpOptions = true,
    header = "List what came to you through others, write it down, or tell a year.",
    footer = {
      "",
      "Examples:",
      "  rapport outcomes",
      "  rapport outcomes --add \"Hired Noor\" --through jonas --benefit talent --on 2026-09-10",
      "  rapport outcomes --year 2026 --json",
      "",
      "Benefits: satisfaction, opportunity, advancement, know-how, talent, support, connectedness, communication,",
      "positivity, effectiveness, employee-relations, influence, role-model."
    })
public final class OutcomesCommand extends HomeCommand {

  @Option(names = "--add", paramLabel = "WORDS", description = "Write an outcome down.")
  String add = "";

  @Option(names = "--through", paramLabel = "NAME", description = "Through whom it came.")
  String through = "";

  @Option(names = "--benefit", paramLabel = "BENEFIT", description = "What it was.")
  String benefit = "support";

  @Option(names = "--on", paramLabel = "DAY", description = "When (default: today).")
  @Nullable LocalDate on;

  @Option(names = "--year", paramLabel = "YEAR", description = "Count one year.")
  int year;

  @Option(names = "--forget", paramLabel = "N", description = "Forget the outcome of this number.")
  long forget;

  @Override
  public int answer(House house) {
    if (!add.isEmpty()) {
      PersonId person = find(house, through);
      if (person == null) return 2;
      LocalDate day = on == null ? look(house).today() : on;
      make(house, new WriteOutcome(person, day, benefit(benefit), add));
    }
    if (forget > 0) make(house, new ForgetOutcome(forget));
    Growth growth = Growth.of(look(house));
    if (year > 0) {
      Year told = growth.year(year);
      if (json) Json.write(System.out, GrowthShapes.year(told));
      else print(told);
      return 0;
    }
    List<Outcome> all = growth.outcomes();
    if (json)
      Json.write(
          System.out, all.stream().map(one -> GrowthShapes.outcome(one, look(house))).toList());
    else for (Outcome one : all) print(one, house);
    return 0;
  }

  static Benefit benefit(String words) {
    for (Benefit one : Benefit.values())
      if (one.words().equalsIgnoreCase(words)
          || one.name().replace('_', '-').equalsIgnoreCase(words)) return one;
    throw new Failures.Misused("there is no benefit called " + words);
  }

  private void print(Outcome one, House house) {
    Person person = Landscape.of(look(house)).person(one.person());
    System.out.println(
        "%3d  %s  %s: %s (%s)"
            .formatted(
                one.id(),
                one.day(),
                Terminal.clean(person == null ? "" : person.name()),
                Terminal.clean(one.what()),
                one.benefit().words()));
  }

  private static void print(Year told) {
    System.out.println(
        told.year()
            + ": "
            + told.outcomes().size()
            + " outcomes through "
            + told.byPerson().size()
            + " people");
    told.byBenefit()
        .forEach(
            (one, count) -> System.out.printf(Locale.ROOT, "  %-20s %3d%n", one.words(), count));
  }
}
