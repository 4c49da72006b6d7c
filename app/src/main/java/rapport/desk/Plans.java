package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.growth.Metric;
import rapport.growth.Plan;
import rapport.growth.Practice;

/** Plans of ninety days (G9), their weekly reviews and the evidence that gathers by itself. */
public final class Plans {

  private final Desk desk;
  private final rapport.store.Growth store;
  private final long owner;

  Plans(Desk desk, rapport.store.Growth store, long owner) {
    this.desk = desk;
    this.store = store;
    this.owner = owner;
  }

  /**
   * What has happened since a plan began, for one of its practices.
   *
   * @param before the same in as many days before it
   */
  public record Evidence(Practice practice, Metric since, Metric before) {}

  /** All plans, newest first. */
  public List<Plan> all() {
    List<rapport.store.Growth.ReviewRow> reviews = store.reviews(owner);
    List<Plan> plans = new ArrayList<>();
    for (rapport.store.Growth.PlanRow row : store.plans(owner))
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
  public Optional<Plan> running(LocalDate today) {
    return all().stream().filter(plan -> plan.running(today)).findFirst();
  }

  /**
   * Begins a plan; returns its number.
   *
   * @throws IllegalArgumentException for other than one to three practices, an aim that is too
   *     long, or while another plan runs
   */
  public long begin(String aim, List<Practice> practices, LocalDate today) {
    if (aim.isBlank() || aim.length() > Plan.LONGEST)
      throw new IllegalArgumentException("an aim has 1 to " + Plan.LONGEST + " letters");
    Plan plan = new Plan(0, aim.strip(), today, practices, List.of(), null);
    if (running(today).isPresent()) throw new IllegalArgumentException("a plan is running already");
    String names = String.join(",", plan.practices().stream().map(Practice::name).toList());
    return desk.aside(() -> store.plan(owner, plan.aim(), today.toString(), names));
  }

  /** Forgets a plan, as if it had never begun. */
  public void forget(long plan) {
    store.forgetPlan(owner, plan);
  }

  /** Ends a plan, or takes it up again with null. */
  public void end(long plan, @Nullable LocalDate on) {
    desk.aside(() -> store.endPlan(owner, plan, on == null ? null : on.toString()));
  }

  /**
   * Writes a review down; returns its number.
   *
   * @throws IllegalArgumentException for a plan that is not there
   */
  public long review(long plan, LocalDate day, int went, String words) {
    if (all().stream().noneMatch(one -> one.id() == plan))
      throw new IllegalArgumentException("there is no plan " + plan);
    Plan.Review review = new Plan.Review(0, day, went, words.strip());
    return desk.aside(() -> store.review(owner, plan, day.toString(), went, review.words()));
  }

  /** Forgets a review. */
  public void forgetReview(long id) {
    desk.aside(() -> store.forgetReview(owner, id));
  }

  /** What happened for each practice since a plan began, and in as long before. */
  public List<Evidence> evidence(Plan plan, Instant now) {
    Habits habits = desk.growth().habits(now);
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
                habits.metric(practice.skill(), before, began)))
        .toList();
  }
}
