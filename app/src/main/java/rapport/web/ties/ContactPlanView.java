package rapport.web.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Plays;
import rapport.desk.ties.ContactPlans;
import rapport.desk.ties.Kinds;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.nurture.Rhythm;
import rapport.people.Names;
import rapport.people.PersonId;
import rapport.store.people.Remarks.Heading;
import rapport.ties.ContactPlan;
import rapport.ties.Kind;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonHead;

/**
 * The communication plan for one person.
 *
 * @param there whether there is one; else the fields hold what could begin one
 * @param made steps that were made, the latest first
 * @param ideas what could be a step, each from what is known
 * @param toward what the wanted kind still lacks, or empty
 */
public record ContactPlanView(
    Frame frame,
    PersonHead head,
    String name,
    boolean there,
    String aim,
    List<PeopleView.Choice> kinds,
    String cares,
    List<PeopleView.Choice> channels,
    String every,
    List<StepLine> steps,
    List<MadeLine> made,
    String review,
    List<String> ideas,
    String toward) {

  private static final int IDEAS = 4;

  /**
   * A step that lies ahead, as its fields.
   *
   * @param id its number, or 0 for an empty line
   * @param contact the last contact since the week before its day, in words, or empty
   */
  public record StepLine(int number, long id, String day, String words, String contact) {}

  /** A step that was made. */
  public record MadeLine(long id, String words, String when) {}

  static ContactPlanView of(Frame frame, PersonPage page, Look look, Say say) {
    PersonId person = page.standing().person().id();
    ContactPlans plans = ContactPlans.of(look);
    ContactPlan plan = plans.of(person).map(ContactPlans.Held::plan).orElse(null);
    Rhythm rhythm = page.standing().rhythm();
    List<MadeLine> made = new ArrayList<>();
    if (plan != null)
      for (ContactPlan.Touch step : plan.touches())
        if (step.made() != null)
          made.addFirst(new MadeLine(step.id(), step.words(), say.day(step.made())));
    return new ContactPlanView(
        frame,
        PersonHead.of(page, PersonHead.Page.CONTACT_PLAN, say),
        Names.given(page.standing().person().name()),
        plan != null,
        plan == null ? aim(look, person) : plan.aim(),
        kinds(plan == null ? Kind.Value.UNKNOWN : plan.wanted()),
        plan == null ? wants(look, person) : plan.cares(),
        channels(plan == null ? null : plan.channel()),
        rhythm == null ? "" : String.valueOf(rhythm.everyDays()),
        steps(plan, plans, person, rhythm, say),
        made,
        plan == null
            ? say.today().plusDays(90).toString()
            : plan.review() == null ? "" : plan.review().toString(),
        ideas(look, person),
        plan == null ? "" : toward(look, person, plan.wanted()));
  }

  /** What the two already want: a goal they share, or an initiative that needs this person. */
  private static String aim(Look look, PersonId person) {
    for (Initiatives.Shared goal : Initiatives.of(look).shared(person))
      if (goal.doneOn() == null) return goal.what();
    for (Initiatives.Initiative one : Initiatives.of(look).all())
      for (Initiatives.Stakeholder holder : one.stakeholders())
        if (holder.person() != null && holder.person().id().equals(person)) return one.name();
    return "";
  }

  private static String wants(Look look, PersonId person) {
    return String.join(
        "; ",
        Goals.of(look).remarks(person).stream()
            .filter(row -> row.heading() == Heading.WANTS)
            .map(row -> row.words())
            .toList());
  }

  private static List<PeopleView.Choice> kinds(Kind.Value wanted) {
    List<PeopleView.Choice> all = new ArrayList<>();
    for (Kind.Value value : Kind.Value.values()) {
      String words = value == Kind.Value.UNKNOWN ? "not said" : value.words();
      all.add(new PeopleView.Choice(value.name(), words, value == wanted));
    }
    return all;
  }

  private static List<PeopleView.Choice> channels(@Nullable Channel chosen) {
    List<PeopleView.Choice> all = new ArrayList<>();
    all.add(new PeopleView.Choice("", "as it fits", chosen == null));
    for (Channel one : Channel.values())
      all.add(new PeopleView.Choice(one.name(), one.words(), one == chosen));
    return all;
  }

  /** The open steps, then empty lines whose days follow the rhythm. */
  private static List<StepLine> steps(
      @Nullable ContactPlan plan,
      ContactPlans plans,
      PersonId person,
      @Nullable Rhythm rhythm,
      Say say) {
    List<StepLine> lines = new ArrayList<>();
    LocalDate day = say.today();
    int apart = rhythm == null ? 14 : Math.clamp(rhythm.everyDays(), 3, 60);
    if (plan != null)
      for (ContactPlan.Touch step : plan.touches()) {
        if (step.made() != null) continue;
        String contact =
            plans
                .contactFor(person, step)
                .map(one -> "You were in touch on " + say.day(one.at()) + ". Was that it?")
                .orElse("");
        lines.add(
            new StepLine(lines.size() + 1, step.id(), step.on().toString(), step.words(), contact));
        if (step.on().isAfter(day)) day = step.on();
      }
    while (lines.size() < ContactPlan.MOST) {
      day = day.plusDays(apart);
      lines.add(new StepLine(lines.size() + 1, 0, working(day).toString(), "", ""));
    }
    return lines;
  }

  private static LocalDate working(LocalDate day) {
    LocalDate working = day;
    while (working.getDayOfWeek().getValue() > 5) working = working.plusDays(1);
    return working;
  }

  private static List<String> ideas(Look look, PersonId person) {
    List<String> ideas = new ArrayList<>();
    for (Plays.Offer offer : Plays.of(look).with(person))
      if (offer.rests() == null && !offer.because().isEmpty() && ideas.size() < IDEAS)
        ideas.add(offer.play().words() + ": " + offer.because().getFirst());
    return ideas;
  }

  private static String toward(Look look, PersonId person, Kind.Value wanted) {
    Kind now = Kinds.of(look).of(person);
    if (now.value() == wanted || wanted == Kind.Value.UNKNOWN || wanted == Kind.Value.TRANSACTIONAL)
      return "";
    return now.profile()
        .weakest()
        .map(part ->
            "What is missing most on the way there is "
                + part.words()
                + ": "
                + part.practice()
                + ".")
        .orElse("");
  }
}
