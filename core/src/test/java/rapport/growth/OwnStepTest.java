package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rapport.growth.OwnStep.Answered;
import rapport.growth.OwnStep.Reply;

class OwnStepTest {

  /** A Monday. */
  private static final LocalDate BEGUN = LocalDate.of(2026, 11, 23);

  private static void check(String key, String day, Answered... answers) {
    LocalDate on = LocalDate.parse(day);
    assertEquals(
        key,
        OwnStep.on(BEGUN, on, List.of(answers), free -> false).map(OwnStep::key).orElse(""),
        day);
  }

  @Test
  void theFirstWeekIsOneThingADayFromTheDayAfterOn() {
    check("", "2026-11-23");
    check("first:same", "2026-11-24");
    check("first:rhythm", "2026-11-25");
    check("first:plan", "2026-12-02");
  }

  @Test
  void weekendsAndFreeDaysAreLeftAlone() {
    check("", "2026-11-28");
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertEquals(Optional.empty(), OwnStep.on(BEGUN, day, List.of(), day::equals));
    assertEquals(
        "first:same",
        OwnStep.on(BEGUN, day.plusDays(1), List.of(), day::equals).orElseThrow().key());
  }

  @Test
  void thenFridaysAMonthAQuarterAndTheLetterOfTheYear() {
    check("month:2027-2", "2027-02-01");
    check("quarter:2027-1", "2027-01-04");
    check("friday:2027-01-22", "2027-01-22");
    check("letter:2026", "2026-12-15");
    check("", "2027-01-20");
  }

  @Test
  void whatIsAnsweredStandsNoMoreAndWhatIsPassedOverIsNotAskedAgain() {
    check("", "2026-11-24", new Answered("first:same", Reply.NOT, BEGUN));
    check("first:rhythm", "2026-11-25", new Answered("first:same", Reply.NOT, BEGUN));
    check("friday:2027-01-22", "2027-01-22", new Answered("friday:2027-01-15", Reply.DONE, BEGUN));
  }

  @Test
  void whatWasPutOffStandsAgainWhereNothingElseDoes() {
    Answered later = new Answered("first:self", Reply.LATER, LocalDate.of(2026, 12, 7));
    check("first:self", "2026-12-07", new Answered("month:2026-12", Reply.NOT, BEGUN), later);
    check("", "2027-01-20", later);
  }

  @Test
  void inAYearThereAreNeverTwoOnADayAndFewerThanTwoAWeek() {
    Map<LocalDate, OwnStep> year = new HashMap<>();
    List<Answered> answers = new ArrayList<>();
    for (LocalDate day = BEGUN; day.isBefore(BEGUN.plusYears(1)); day = day.plusDays(1)) {
      Optional<OwnStep> one = OwnStep.on(BEGUN, day, answers, free -> false);
      if (one.isEmpty()) continue;
      year.put(day, one.get());
      answers.add(new Answered(one.get().key(), Reply.DONE, day));
    }
    assertTrue(year.size() < 80, year.size() + " steps in a year");
    assertTrue(year.values().stream().anyMatch(one -> one.key().startsWith("letter:")));
    assertEquals(year.size(), year.values().stream().map(OwnStep::key).distinct().count());
  }
}
