package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Times of which a mailbox holds one side only. */
class LostSideTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final TreeMap<LocalDate, Integer> sent = new TreeMap<>();
  private final TreeMap<LocalDate, Integer> received = new TreeMap<>();

  private static void letters(SortedMap<LocalDate, Integer> side, int from, int to, int every) {
    for (int day = from; day < to; day += every) side.merge(FIRST.plusDays(day), 1, Integer::sum);
  }

  private static LocalDate day(int day) {
    return FIRST.plusDays(day);
  }

  @Test
  void sentMailThatEndsWhileLettersGoOnComingIsLostSinceItsLastDay() {
    letters(sent, 0, 100, 1);
    letters(received, 0, 200, 1);
    assertEquals(new LostSide(List.of(), Direction.SENT, day(99)), LostSide.of(sent, received));
  }

  @Test
  void anInboxThatEndsWhileHeGoesOnWritingIsLostToo() {
    letters(sent, 0, 200, 1);
    letters(received, 0, 100, 1);
    assertEquals(new LostSide(List.of(), Direction.RECEIVED, day(99)), LostSide.of(sent, received));
  }

  @Test
  void bothEndWhereTheMailboxDoes() {
    letters(sent, 0, 100, 1);
    letters(received, 0, 101, 1);
    assertEquals(LostSide.NONE, LostSide.of(sent, received));
  }

  @Test
  void aHolidayOfThreeWeeksIsNoLoss() {
    letters(sent, 0, 100, 1);
    letters(received, 0, 121, 1);
    assertEquals(LostSide.NONE, LostSide.of(sent, received));
  }

  @Test
  void whoWritesOnceAWeekMayHaveBeenSilentForMonths() {
    letters(sent, 0, 200, 7);
    letters(received, 0, 300, 1);
    assertEquals(LostSide.NONE, LostSide.of(sent, received));
  }

  @Test
  void monthsOfSentMailThatAreMissingBetweenOthersAreAHole() {
    letters(sent, 0, 100, 1);
    letters(sent, 200, 300, 1);
    letters(received, 0, 300, 1);
    assertEquals(
        new LostSide(List.of(new Hole(day(100), day(200))), null, null),
        LostSide.of(sent, received));
  }

  @Test
  void monthsOfWhichBothAreMissingAreAHoleOfTheMailboxInstead() {
    letters(sent, 0, 100, 1);
    letters(sent, 200, 300, 1);
    letters(received, 0, 100, 1);
    letters(received, 200, 300, 1);
    assertEquals(LostSide.NONE, LostSide.of(sent, received));
  }

  @Test
  void aMailboxThatNeverHeldBothLostNothing() {
    letters(sent, 0, 100, 1);
    assertEquals(LostSide.NONE, LostSide.of(sent, received));
  }

  @Test
  void holesThatTouchOrCoverEachOtherAreOne() {
    Hole early = new Hole(day(0), day(40));
    Hole within = new Hole(day(10), day(30));
    Hole next = new Hole(day(40), day(80));
    Hole later = new Hole(day(90), day(130));
    assertEquals(
        List.of(new Hole(day(0), day(80)), later),
        Hole.united(List.of(early, later), List.of(within, next)));
  }
}
