package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.Story;
import rapport.people.PersonId;

class TensionTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PersonId MAYA = new PersonId(1);

  private static Tension tension(Instant at, @Nullable Instant step, @Nullable Instant end) {
    return new Tension(1, MAYA, at, Tension.Sheet.EMPTY, step, null, end, null);
  }

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  @Test
  void theDayOfRestEndsAtExactlyTwentyFourHours() {
    Tension tension = tension(Story.NOW, null, null);
    Instant end = Story.NOW.plus(Duration.ofHours(24));
    assertEquals(Tension.State.RESTING, tension.state(end.minusNanos(1)));
    assertEquals(Tension.State.OPEN, tension.state(end));
  }

  @Test
  void inSpringTheWallClockShowsTwentyFiveHoursForTwentyFour() {
    Tension tension = tension(berlin("2026-03-28T12:00"), null, null);
    assertTrue(tension.rests(berlin("2026-03-29T12:59:59")));
    assertFalse(tension.rests(berlin("2026-03-29T13:00")));
  }

  @Test
  void inAutumnItShowsTwentyThree() {
    Tension tension = tension(berlin("2026-10-24T12:00"), null, null);
    assertTrue(tension.rests(berlin("2026-10-25T10:59:59")));
    assertFalse(tension.rests(berlin("2026-10-25T11:00")));
  }

  @Test
  void nothingRestsBeforeItBegan() {
    assertFalse(tension(Story.NOW, null, null).rests(Story.NOW.minusSeconds(1)));
  }

  @Test
  void aStepMendsAndTwoWeeksLaterOneLooksBack() {
    Instant step = Story.NOW.plus(Duration.ofDays(2));
    Tension tension = tension(Story.NOW, step, null);
    assertEquals(Tension.State.MENDING, tension.state(step));
    assertEquals(
        Tension.State.MENDING, tension.state(step.plus(Duration.ofDays(14)).minusSeconds(1)));
    assertEquals(Tension.State.LOOK_BACK, tension.state(step.plus(Duration.ofDays(14))));
  }

  @Test
  void theEndIsTheEnd() {
    Instant end = Story.NOW.plusSeconds(9);
    assertEquals(Tension.State.CLOSED, tension(Story.NOW, null, end).state(end));
  }

  @Test
  void anotherOneWithinNinetyDaysOfTheEndIsARelapse() {
    Tension first = tension(Story.NOW, null, Story.NOW);
    for (int days : new int[] {0, 89}) assertTrue(again(days).relapseOf(first), days + " days");
    assertFalse(again(90).relapseOf(first));
    assertFalse(first.relapseOf(first));
  }

  private static Tension again(int days) {
    return new Tension(
        2,
        MAYA,
        Story.NOW.plus(Duration.ofDays(days)),
        Tension.Sheet.EMPTY,
        null,
        null,
        null,
        null);
  }

  @Test
  void theWorksheetIsFullWithThreeKindReadings() {
    assertFalse(new Tension.Sheet("a", "b", "c\nd", "e", "f").full());
    assertTrue(new Tension.Sheet("a", "b", "c\n\nd\ne", "e", "f").full());
    assertFalse(new Tension.Sheet("a", "b", "c\nd\ne", "e", " ").full());
  }

  @Test
  void noMoveConcernsAPersonWhileTheQuarrelRests() {
    check("", Set.of(), tension(Story.NOW.minusSeconds(3_600), null, null));
  }

  @Test
  void afterTheRestTheStepIsTheOnlyMove() {
    check("TENSION", Set.of(), tension(Story.daysAgo(1.5), null, null));
  }

  @Test
  void evenATieThatIsHeldRestsForTheDay() {
    check("", Set.of(MAYA), tension(Story.daysAgo(.5), null, null));
  }

  @Test
  void onceMendedTheRhythmIsBack() {
    check("RHYTHM", Set.of(), tension(Story.daysAgo(9), Story.daysAgo(7), null));
  }

  @Test
  void twoWeeksAfterTheStepTheMoveIsToLookBack() {
    check("TENSION", Set.of(), tension(Story.daysAgo(20), Story.daysAgo(15), null));
  }

  private static void check(String expected, Set<PersonId> held, Tension tension) {
    Matters matters =
        new Matters(
            List.of(), List.of(), List.of(tension), held, Pauses.NONE, List.of(), List.of());
    Standing maya = Office.standing(1, "Maya Okafor", new Story().met(100, 60, 40), 20);
    List<Move> moves =
        Week.of(List.of(maya), matters, Office.NO_SUBJECTS, Story.NOW, Office.BERLIN).moves();
    assertEquals(expected, String.join(" ", moves.stream().map(m -> m.cause().name()).toList()));
  }
}
