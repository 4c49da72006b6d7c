package rapport.cli.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.desk.ties.ContactPlans;
import rapport.desk.ties.TieChange.EndContactPlan;
import rapport.desk.ties.TieChange.MakeStep;
import rapport.desk.ties.TieChange.PlanContact;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.shapes.ContactPlanShapes;
import rapport.shapes.Json;
import rapport.ties.ContactPlan;
import rapport.ties.Kind;

/** How the owner means to communicate with somebody. */
@Command(
    name = "contact-plan",
    mixinStandardHelpOptions = true,
    header =
        "Show how you mean to communicate with somebody, or write it down; its steps come to Today.",
    footer = {
      "",
      "Examples:",
      "  rapport contact-plan maya",
      "  rapport contact-plan maya --aim 'win her view on the platform' --step 2026-12-01='ask how the pilot went'",
      "  rapport contact-plan maya --done 3"
    })
public final class ContactPlanCommand extends AskingAbout {

  @Option(
      names = "--aim",
      paramLabel = "WORDS",
      description = "What it is for; this writes the plan anew, with what else is given.")
  @Nullable String aim;

  @Option(
      names = "--kind",
      description = "The kind you want: transactional, mutual, transformational.")
  Kind.Value kind = Kind.Value.UNKNOWN;

  @Option(names = "--cares", paramLabel = "WORDS", description = "What the person values.")
  String cares = "";

  @Option(
      names = "--channel",
      description = "The best channel: ${COMPLETION-CANDIDATES}; without it, as it fits.")
  @Nullable Channel channel;

  @Option(names = "--every", paramLabel = "DAYS", description = "The rhythm.")
  @Nullable Integer every;

  @Option(
      names = "--step",
      paramLabel = "DAY=WORDS",
      description = "A next step with its day; at most three.")
  Map<LocalDate, String> steps = new LinkedHashMap<>();

  @Option(names = "--review", paramLabel = "DAY", description = "When to look at the plan again.")
  @Nullable LocalDate review;

  @Option(names = "--done", paramLabel = "STEP", description = "This step was made.")
  @Nullable Long done;

  @Option(names = "--end", description = "End the plan.")
  boolean end;

  @Override
  public int answer(House house, PersonId person) {
    if (aim != null) make(house, plan(person, aim));
    if (done != null) make(house, new MakeStep(done, true));
    if (end) make(house, new EndContactPlan(person));
    Look look = look(house);
    ContactPlans.Held held = ContactPlans.of(look).of(person).orElse(null);
    if (held == null) {
      System.out.println("There is no plan; --aim begins one.");
      return end ? 0 : 1;
    }
    Integer days = look.standing(person).map(Standing::rhythm).map(Rhythm::everyDays).orElse(null);
    if (json) Json.write(System.out, ContactPlanShapes.plan(held, days));
    else show(held, days);
    return 0;
  }

  private PlanContact plan(PersonId person, String aim) {
    List<PlanContact.Step> all = new ArrayList<>();
    steps.forEach((day, words) -> all.add(new PlanContact.Step(day, words)));
    return new PlanContact(person, aim, kind, cares, channel, every, all, review);
  }

  private static void show(ContactPlans.Held held, @Nullable Integer days) {
    ContactPlan plan = held.plan();
    System.out.println(plan.aim());
    if (plan.wanted() != Kind.Value.UNKNOWN)
      System.out.println("  wanted   " + plan.wanted().words());
    if (!plan.cares().isEmpty()) System.out.println("  values   " + plan.cares());
    if (plan.channel() != null) System.out.println("  channel  " + plan.channel().words());
    if (days != null) System.out.println("  rhythm   every " + days + " days");
    for (ContactPlan.Touch step : plan.touches())
      System.out.println(
          "  step "
              + step.id()
              + "   "
              + step.on()
              + "  "
              + step.words()
              + (step.made() == null ? "" : "  (done " + step.made() + ")"));
    if (plan.review() != null) System.out.println("  review   " + plan.review());
  }
}
