package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.interactions.Story;
import rapport.people.PersonId;
import rapport.ties.Attention;

class PausesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final PersonId MAYA = new PersonId(1);
  private static final PersonId BEN = new PersonId(2);

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void aHolidayIsForEverybodyAndASnoozeForOne() {
    Pauses holiday = pause(null, 0, 5);
    assertTrue(holiday.quiet(MAYA, DAY) && holiday.quiet(DAY));
    Pauses snooze = pause(MAYA, 0, 5);
    assertTrue(snooze.quiet(MAYA, DAY));
    assertFalse(snooze.quiet(BEN, DAY) || snooze.quiet(DAY));
  }

  @Test
  void theLastDayIsNotPartOfIt() {
    assertTrue(pause(null, 0, 5).quiet(MAYA, DAY.plusDays(4)));
    assertFalse(pause(null, 0, 5).quiet(MAYA, DAY.plusDays(5)));
  }

  @Test
  void whatFallsDueInItIsDueAfterIt() {
    assertEquals(DAY.plusDays(5), pause(null, 0, 5).after(MAYA, DAY.plusDays(2)));
    assertEquals(DAY.minusDays(1), pause(null, 0, 5).after(MAYA, DAY.minusDays(1)));
  }

  @Test
  void twoPausesInARowAreOne() {
    Pauses both =
        new Pauses(
            List.of(
                new Pauses.Pause(MAYA, DAY.plusDays(5), DAY.plusDays(9)),
                new Pauses.Pause(null, DAY, DAY.plusDays(5))));
    assertEquals(DAY.plusDays(9), both.after(MAYA, DAY));
  }

  @Test
  void itsLastDayIsKnownFromAnyDayInIt() {
    assertEquals(DAY.plusDays(4), pause(null, 0, 5).last(DAY));
    assertEquals(DAY.plusDays(4), pause(null, 0, 5).last(DAY.plusDays(4)));
    assertNull(pause(null, 0, 5).last(DAY.plusDays(5)));
    assertNull(pause(MAYA, 0, 5).last(DAY), "one person's is not everybody's");
  }

  @Test
  void aPauseEndsAfterItBegins() {
    assertThrows(IllegalArgumentException.class, () -> new Pauses.Pause(null, DAY, DAY));
  }

  @Test
  void afterALongPauseOneCatchUpIsAsked() {
    Pauses pauses = pause(null, -30, -1);
    Standing maya =
        Standing.of(
            Office.person(1, "Maya Okafor"),
            new Story().met(100, 60, 40).timeline(),
            Attention.NONE,
            Rhythm.set(20),
            null,
            pauses,
            Story.NOW,
            Office.BERLIN);
    assertEquals(DAY.minusDays(1), maya.due());
    Matters matters =
        new Matters(
            List.of(), List.of(), List.of(), java.util.Set.of(), pauses, List.of(), List.of());
    assertEquals(
        1,
        Week.of(List.of(maya), matters, Office.NO_SUBJECTS, Story.NOW, Office.BERLIN)
            .moves()
            .size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFirstFreeDayIsFreeAndNoneBeforeIt(long seed) {
    Random random = new Random(seed);
    List<Pauses.Pause> all =
        LongStream.range(0, 8)
            .mapToObj(n -> {
              LocalDate from = DAY.plusDays(random.nextInt(60));
              return new Pauses.Pause(
                  random.nextBoolean() ? null : MAYA, from, from.plusDays(1 + random.nextInt(20)));
            })
            .toList();
    Pauses pauses = new Pauses(all);
    LocalDate from = DAY.plusDays(random.nextInt(60));
    LocalDate free = pauses.after(MAYA, from);
    assertFalse(pauses.quiet(MAYA, free));
    for (LocalDate day = from; day.isBefore(free); day = day.plusDays(1))
      assertTrue(pauses.quiet(MAYA, day), day + " was free");
  }

  @Test
  void nothingIsPlannedForAPublicHolidayAWeekendOrAPause() {
    LocalDate friday = LocalDate.of(2026, 12, 25);
    Pauses pauses = new Pauses(List.of()).at(friday::equals);
    assertFalse(pauses.working(friday));
    assertFalse(pauses.quiet(friday), "who is due may still be written to");
    assertFalse(pauses.working(friday.plusDays(1)));
    assertTrue(pauses.working(friday.plusDays(3)));
  }

  private static Pauses pause(@org.jspecify.annotations.Nullable PersonId whom, int from, int to) {
    return new Pauses(List.of(new Pauses.Pause(whom, DAY.plusDays(from), DAY.plusDays(to))));
  }
}
