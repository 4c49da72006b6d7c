package rapport.cli.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.GrowthChange.EndPlan;
import rapport.desk.growth.GrowthChange.ReviewPlan;
import rapport.desk.growth.Plans;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.growth.Skill;
import rapport.paper.PlanPaper;
import rapport.shapes.GrowthShapes;
import rapport.shapes.Json;

/** Plans of ninety days. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header =
        "Show your plan of ninety days, begin or end one, review a week, or print it for a coach.",
    footer = {
      "",
      "Examples:",
      "  rapport plan --practices",
      "  rapport plan --begin \"one launch date\" --practice name-it --practice first-step",
      "  rapport plan --went 4 --words \"Two goals written down.\"",
      "  rapport plan --pdf plan.pdf --with evidence --with reviews"
    })
public final class PlanCommand extends HomeCommand {

  @Option(names = "--practices", description = "List the practices there are.")
  boolean practices;

  @Option(names = "--begin", paramLabel = "AIM", description = "Begin a plan.")
  String begin = "";

  @Option(names = "--practice", paramLabel = "NAME", description = "One of up to three practices.")
  List<String> chosen = new ArrayList<>();

  @Option(names = "--end", description = "End the plan that runs.")
  boolean end;

  @Option(names = "--went", paramLabel = "N", description = "Review the week: 1 (not at all) to 5.")
  int went;

  @Option(names = "--words", paramLabel = "WORDS", description = "One sentence for the review.")
  String words = "";

  @Option(names = "--pdf", paramLabel = "FILE", description = "Write the plan as PDF.")
  @Nullable Path pdf;

  @Option(
      names = "--with",
      paramLabel = "PART",
      description = "evidence, reviews, self, others or outcomes; nothing else goes into the PDF.")
  List<PlanPaper.Part> with = new ArrayList<>();

  @Override
  public int answer(House house) throws IOException {
    if (practices) return list();
    if (!begin.isEmpty())
      make(house, new BeginPlan(begin, chosen.stream().map(PlanCommand::practice).toList()));
    Plan plan = Plans.of(look(house)).running().orElse(null);
    if (plan != null && went > 0) make(house, new ReviewPlan(plan.id(), went, words));
    if (plan != null && end) make(house, new EndPlan(plan.id(), true));
    LocalDate today = look(house).today();
    Plans plans = Plans.of(look(house));
    if (json) {
      Json.write(
          System.out,
          plans.all().stream().map(one -> GrowthShapes.plan(one, look(house))).toList());
    } else if (plan == null) {
      System.out.println("No plan is running. See rapport plan --help.");
    } else {
      print(plan, plans, today);
    }
    if (plan != null && pdf != null) {
      Set<PlanPaper.Part> parts = EnumSet.noneOf(PlanPaper.Part.class);
      parts.addAll(with);
      Files.write(pdf, PlanPaper.of(look(house), plan, parts));
    }
    return 0;
  }

  private static int list() {
    for (Skill skill : Skill.values()) {
      System.out.println(skill.words());
      for (Practice one : skill.practices())
        System.out.println("  %-15s %s".formatted(name(one), one.words()));
    }
    return 0;
  }

  private static String name(Practice practice) {
    return practice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Practice practice(String words) {
    for (Practice one : Practice.values()) if (name(one).equalsIgnoreCase(words)) return one;
    throw new Failures.Misused("there is no practice called " + words);
  }

  private void print(Plan plan, Plans plans, LocalDate today) {
    System.out.println(
        Terminal.clean(plan.aim())
            + " (week "
            + plan.week(today)
            + " of 13"
            + (plan.reviewDue(today) ? ", review due" : "")
            + ")");
    for (Plans.Evidence one : plans.evidence(plan)) {
      System.out.println(
          "  %s%n    since it began %s, before %s  %s"
              .formatted(
                  one.practice().words(),
                  GrowCommand.told(one.since().share()),
                  GrowCommand.told(one.before().share()),
                  one.practice().skill().behaviour()));
      for (Plans.Done done : one.done())
        System.out.println("    practised with " + done.person().name() + " on " + done.day());
    }
  }
}
