package rapport.cli.growth;

import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.AssessSelf;
import rapport.desk.growth.GrowthChange.ChangeMind;
import rapport.desk.growth.Habits;
import rapport.desk.network.Sides;
import rapport.growth.Metric;
import rapport.growth.Sheet;
import rapport.growth.Skill;
import rapport.growth.Trait;
import rapport.people.PersonId;
import rapport.shapes.GrowthShapes;
import rapport.shapes.Json;
import rapport.ties.Share;

/** What the owner trains. */
@Command(
    name = "grow",
    mixinStandardHelpOptions = true,
    header =
        "Show what you train: traits, skills, stretch, diversity; keep a sheet or a change of mind.",
    footer = {
      "",
      "Examples:",
      "  rapport grow",
      "  rapport grow --json",
      "  rapport grow --sheet 45342…        fifty digits, 1 to 5, 0 for none (docs/instruments.md has the items)",
      "  rapport grow --changed-by maya --believed \"planning\" --thinks \"trust\""
    })
public final class GrowCommand extends HomeCommand {

  @Option(
      names = "--sheet",
      paramLabel = "DIGITS",
      description = "Keep a self-assessment: fifty answers in the order of docs/instruments.md.")
  String sheet = "";

  @Option(
      names = "--changed-by",
      paramLabel = "NAME",
      description = "Write down who changed your mind.")
  String changedBy = "";

  @Option(names = "--believed", paramLabel = "WORDS", description = "What you thought before.")
  String believed = "";

  @Option(names = "--thinks", paramLabel = "WORDS", description = "What you think now.")
  String thinks = "";

  @Override
  public int answer(House house) {
    var today = now().atZone(look(house).me().zone()).toLocalDate();
    if (!sheet.isEmpty()) make(house, new AssessSelf(Sheet.parse(sheet).text()));
    if (!changedBy.isEmpty()) {
      PersonId person = find(house, changedBy);
      if (person == null) return 2;
      make(house, new ChangeMind(person, today, believed, thinks));
    }
    Growth growth = Growth.of(look(house));
    if (json) Json.write(System.out, GrowthShapes.growth(look(house)));
    else print(System.out, growth, Habits.of(look(house)), growth.sides());
    return 0;
  }

  private static void print(PrintStream out, Growth growth, Habits habits, Sides sides) {
    if (growth.assessments().isEmpty())
      out.println("Traits: no sheet yet. See rapport grow --help.");
    else {
      Growth.Assessed last = growth.assessments().getLast();
      out.println("Traits on " + last.day() + ", 1 to 5 (90 %):");
      for (Trait trait : Trait.values()) {
        Sheet.Score score = last.sheet().score(trait);
        if (score.enough())
          out.printf(
              Locale.ROOT,
              "  %-16s %.1f  (%.1f to %.1f)%n",
              trait.words(),
              score.mean().value(),
              score.mean().low(),
              score.mean().high());
      }
    }
    out.println("Skills, last three months (95 %):");
    for (Skill skill : Skill.values()) {
      Metric last = habits.quarters(skill).getLast();
      out.printf(
          Locale.ROOT, "  %-17s %s  %s%n", skill.words(), told(last.share()), skill.behaviour());
    }
    out.println("At home: " + told(habits.comfort().getFirst()));
    habits
        .stretch()
        .ifPresent(one ->
            out.println(
                "Stretch this week: "
                    + Terminal.clean(one.person().name())
                    + " ("
                    + Terminal.clean(one.why())
                    + ")"
                    + (one.done() == null ? "" : ", done")));
    out.println("Diversity of " + sides.close() + " close ties, and what is usual (90 %):");
    for (Sides.Line line : sides.lines())
      if (!Double.isNaN(line.now().value()))
        out.printf(
            Locale.ROOT,
            "  %-18s %.2f  usual %.2f (%.2f to %.2f)%n",
            line.name(),
            line.now().value(),
            line.now().usual(),
            line.now().low(),
            line.now().high());
  }

  static String told(Share share) {
    if (!share.known()) return "   –                ";
    return String.format(
        Locale.ROOT,
        "%3.0f %% (%3.0f to %3.0f)",
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }
}
