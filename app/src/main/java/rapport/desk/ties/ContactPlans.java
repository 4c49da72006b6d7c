package rapport.desk.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.look.Act;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Need;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.ties.ContactPlanRows;
import rapport.ties.ContactPlan;
import rapport.ties.Kind;

/**
 * How the owner means to communicate with people: the plan of each, the moves that follow from its
 * steps, and what a brief says of it. A step is made when the owner says so; contacts since its day
 * are shown beside it and prove nothing.
 */
public final class ContactPlans {

  private static final double PRESSES = 0.6;
  private static final double REVIEW = 0.4;

  private final Look look;

  private ContactPlans(Look look) {
    this.look = look;
  }

  /** As they stand for a look. */
  public static ContactPlans of(Look look) {
    return new ContactPlans(look);
  }

  /** The plan for somebody with its number. */
  public record Held(long id, Person person, LocalDate since, ContactPlan plan) {

    /** The step that comes next, in a sentence; empty where none is left. */
    public String nextInWords(LocalDate today) {
      return plan.next()
          .map(step ->
              "Next: “"
                  + step.words()
                  + "”, "
                  + (step.on().isBefore(today) ? "planned for " : "")
                  + Snapshot.inWords(step.on())
                  + ".")
          .orElse("");
    }
  }

  /** All plans of people who are there, the newest first; of two for one human the newer. */
  public List<Held> all() {
    ContactPlanRows rows = new ContactPlanRows(look.database);
    List<Held> all = new ArrayList<>();
    List<ContactPlanRows.PlanRow> plans =
        look.written("contact_plan", () -> rows.plans(look.owner));
    if (plans.isEmpty()) return all;
    List<ContactPlanRows.StepRow> steps =
        look.written("contact_step", () -> rows.steps(look.owner));
    for (ContactPlanRows.PlanRow row : plans) {
      long number = look.all.directory.of(row.handle());
      Person person = look.all.directory.find(number);
      if (person == null || all.stream().anyMatch(held -> held.person().equals(person))) continue;
      List<ContactPlan.Touch> touches = new ArrayList<>();
      for (ContactPlanRows.StepRow step : steps)
        if (look.all.directory.of(step.handle()) == number) touches.add(touch(step));
      all.add(new Held(row.id(), person, LocalDate.parse(row.since()), plan(row, touches)));
    }
    return all;
  }

  private static ContactPlan.Touch touch(ContactPlanRows.StepRow step) {
    return new ContactPlan.Touch(
        step.id(), LocalDate.parse(step.day()), step.words(), day(step.madeOn()));
  }

  private static ContactPlan plan(ContactPlanRows.PlanRow row, List<ContactPlan.Touch> touches) {
    return new ContactPlan(
        row.aim(),
        Kind.Value.valueOf(row.wanted()),
        row.cares(),
        row.channel().isEmpty() ? null : Channel.valueOf(row.channel()),
        touches,
        day(row.reviewOn()));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** The plan for one person. */
  public Optional<Held> of(PersonId person) {
    return all().stream().filter(held -> held.person().id().equals(person)).findFirst();
  }

  /** The last contact of two since the week before a step's day, if there was one. */
  public Optional<Contact> contactFor(PersonId person, ContactPlan.Touch step) {
    Contact found = null;
    for (Contact one : look.timeline(person).contacts())
      if (one.people() <= 2
          && !one.at().isAfter(look.now())
          && look.all.day(one.at()).isAfter(step.on().minusDays(7))) found = one;
    return Optional.ofNullable(found);
  }

  /** The moves that follow from steps that are due, and from plans whose review has come. */
  public List<Matters.Hint> hints() {
    List<Matters.Hint> hints = new ArrayList<>();
    for (Held held : all()) {
      held.plan().due(look.today()).ifPresent(step -> hints.add(step(held, step)));
      if (held.plan().reviewed(look.today())) hints.add(review(held));
    }
    return hints;
  }

  private Matters.Hint step(Held held, ContactPlan.Touch step) {
    Wish wish = new Wish(Wish.Kind.TOUCH, step.id(), held.plan().aim(), Need.Horizon.NOW);
    String name = Names.given(held.person().name());
    String day =
        (step.on().isBefore(look.today()) ? "It was planned for " : "It is planned for ")
            + Snapshot.inWords(step.on())
            + ".";
    return new Matters.Hint(
        held.person().id(),
        Move.Cause.PLANNED,
        step.words(),
        "Your plan with " + name + ": “" + held.plan().aim() + "”. " + day,
        List.of(),
        PRESSES,
        wish.key(),
        wish,
        null,
        held.plan().channel());
  }

  private Matters.Hint review(Held held) {
    Wish wish = new Wish(Wish.Kind.REVIEW, held.id(), held.plan().aim(), Need.Horizon.SOON);
    String name = Names.given(held.person().name());
    return new Matters.Hint(
        held.person().id(),
        Move.Cause.PLANNED,
        "Look at your plan with " + name,
        "You wanted to look at it again on "
            + Snapshot.inWords(held.plan().review() == null ? look.today() : held.plan().review())
            + ": “"
            + held.plan().aim()
            + "”.",
        List.of(),
        REVIEW,
        wish.key(),
        wish,
        null);
  }

  /** What a brief says of the plan for somebody; nothing without one. */
  public List<String> brief(PersonId person) {
    return of(person)
        .map(held -> {
          String next = held.nextInWords(look.today());
          return List.of(
              "Your plan: “" + held.plan().aim() + "”." + (next.isEmpty() ? "" : " " + next));
        })
        .orElse(List.of());
  }

  /** What an answered move says of its step or its plan; nothing where it is about neither. */
  public static void done(Act act, String about) {
    int colon = about.indexOf(':');
    if (colon < 0 || !about.substring(colon + 1).matches("[0-9]{1,18}")) return;
    long number = Long.parseLong(about.substring(colon + 1));
    ContactPlanRows rows = new ContactPlanRows(act.store());
    if (about.startsWith("touch:")) rows.made(act.owner(), number, act.today().toString());
    if (about.startsWith("review:")) rows.reviewed(act.owner(), number);
  }
}
