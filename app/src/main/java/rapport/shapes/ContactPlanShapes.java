package rapport.shapes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.ties.ContactPlans;
import rapport.ties.ContactPlan;

/** JSON of how the owner means to communicate with somebody. */
public final class ContactPlanShapes {

  private ContactPlanShapes() {}

  /** A plan. */
  public record ContactPlanShape(
      long person,
      LocalDate since,
      String aim,
      String wanted,
      String cares,
      @Nullable String channel,
      @Nullable Integer every,
      List<StepShape> steps,
      @Nullable LocalDate review) {}

  /** A step of a plan. */
  public record StepShape(long id, LocalDate on, String words, @Nullable LocalDate made) {}

  /**
   * A plan.
   *
   * @param every the rhythm of the tie in days, or null without one
   */
  public static ContactPlanShape plan(ContactPlans.Held held, @Nullable Integer every) {
    ContactPlan plan = held.plan();
    return new ContactPlanShape(
        held.person().id().value(),
        held.since(),
        plan.aim(),
        plan.wanted().name().toLowerCase(Locale.ROOT),
        plan.cares(),
        plan.channel() == null ? null : plan.channel().words(),
        every,
        plan.touches().stream()
            .map(step -> new StepShape(step.id(), step.on(), step.words(), step.made()))
            .toList(),
        plan.review());
  }
}
