package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactPlanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void theEarliestOpenStepIsNextWhateverTheOrder() {
    ContactPlan plan = plan(null, step(30, "third"), step(1, "first", MONDAY), step(10, "second"));
    assertEquals(Optional.of("second"), plan.next().map(ContactPlan.Touch::words));
  }

  @Test
  void aStepIsDueFromSixDaysBeforeItsDay() {
    ContactPlan plan = plan(null, step(7, "call"));
    assertTrue(plan.due(MONDAY).isEmpty());
    assertTrue(plan.due(MONDAY.plusDays(1)).isPresent());
  }

  @Test
  void aStepThatWasMissedStaysDue() {
    assertTrue(plan(null, step(0, "call")).due(MONDAY.plusDays(40)).isPresent());
  }

  @Test
  void nothingIsDueOnceAllStepsWereMade() {
    assertTrue(plan(null, step(0, "call", MONDAY)).due(MONDAY.plusDays(1)).isEmpty());
  }

  @Test
  void aPlanIsReviewedFromItsDayAndNeverWithoutOne() {
    assertFalse(plan(MONDAY).reviewed(MONDAY.minusDays(1)));
    assertTrue(plan(MONDAY).reviewed(MONDAY));
    assertFalse(plan(null).reviewed(MONDAY.plusYears(9)));
  }

  private static ContactPlan plan(@Nullable LocalDate review, ContactPlan.Touch... steps) {
    return new ContactPlan("win her view", Kind.Value.UNKNOWN, "", null, List.of(steps), review);
  }

  private static ContactPlan.Touch step(int days, String words) {
    return new ContactPlan.Touch(0, MONDAY.plusDays(days), words, null);
  }

  private static ContactPlan.Touch step(int days, String words, LocalDate made) {
    return new ContactPlan.Touch(0, MONDAY.plusDays(days), words, made);
  }
}
