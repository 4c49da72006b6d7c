package rapport.desk.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rapport.growth.Metric;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.look.Look;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Wish;
import rapport.people.Person;

/** Plans of ninety days (G9), their weekly reviews and the evidence that gathers by itself. */
public final class Plans {
  private final Look look;
  private final Instant now;
  private final rapport.store.growth.GrowthRows store;
  private final long owner;

  private Plans(Look look) {
    this.look = look;
    this.now = look.now;
    this.store = new rapport.store.growth.GrowthRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Plans of(Look look) {
    return new Plans(look);
  }

  /**
   * What has happened since a plan began, for one of its practices.
   *
   * @param since what is counted of its skill, whatever it came from
   * @param before the same in as many days before it
   * @param done with whom it was practised since the plan began, the latest first
   */
  public record Evidence(Practice practice, Metric since, Metric before, List<Done> done) {
    /** Copies the list. */
    public Evidence {
      done = List.copyOf(done);
    }
  }

  /** A practice that was done with somebody. */
  public record Done(Person person, LocalDate day) {}

  /** What the moves of one practice of a plan are about. */
  public static String about(Plan plan, Practice practice) {
    return Wish.key(Wish.Kind.PLAN, plan.id())
        + ":"
        + practice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<Done> done(Plan plan, Practice practice) {
    String about = about(plan, practice);
    return look.matters().answers().stream()
        .filter(one ->
            one.reply() == Answer.Reply.DONE
                && one.cause() == Move.Cause.PRACTICE
                && one.about().equals(about))
        .sorted(Comparator.comparing(Answer::at).reversed())
        .flatMap(one ->
            look.person(one.person()).stream()
                .map(person -> new Done(person, look.all.day(one.at()))))
        .toList();
  }

  /** All plans, newest first. */
  public List<Plan> all() {
    List<rapport.store.growth.GrowthRows.ReviewRow> reviews =
        look.written("plan_review", () -> store.reviews(owner));
    List<Plan> plans = new ArrayList<>();
    for (rapport.store.growth.GrowthRows.PlanRow row :
        look.written("plan", () -> store.plans(owner)))
      plans.add(
          new Plan(
              row.id(),
              row.aim(),
              LocalDate.parse(row.began()),
              Arrays.stream(row.practices().split(",", -1)).map(Practice::valueOf).toList(),
              reviews.stream()
                  .filter(review -> review.plan() == row.id())
                  .map(review ->
                      new Plan.Review(
                          review.id(),
                          LocalDate.parse(review.day()),
                          review.went(),
                          review.words()))
                  .toList(),
              row.closedOn() == null ? null : LocalDate.parse(row.closedOn())));
    return plans;
  }

  /** The plan that runs on a day. */
  public Optional<Plan> running() {
    return all().stream().filter(plan -> plan.running(look.today())).findFirst();
  }

  /** What happened for each practice since a plan began, and in as long before. */
  public List<Evidence> evidence(Plan plan) {
    Habits habits = Habits.of(look);
    ZoneId zone = habits.zone();
    Instant began = plan.began().atStartOfDay(zone).toInstant();
    Instant ends = plan.ends().atStartOfDay(zone).toInstant();
    Instant to = now.isBefore(ends) ? now : ends;
    Instant before = plan.began().minusDays(Plan.DAYS).atStartOfDay(zone).toInstant();
    return plan.practices().stream()
        .map(practice ->
            new Evidence(
                practice,
                habits.metric(practice.skill(), began, to),
                habits.metric(practice.skill(), before, began),
                done(plan, practice)))
        .toList();
  }
}
