package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Times within an archive of which the whole mailbox holds nothing. */
class HoleTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final TreeMap<LocalDate, Integer> letters = new TreeMap<>();

  /** One letter on every so many days, from one day of the archive to another. */
  private HoleTest letters(int from, int to, int every) {
    for (int day = from; day < to; day += every)
      letters.merge(FIRST.plusDays(day), 1, Integer::sum);
    return this;
  }

  private void check(Hole... holes) {
    assertEquals(List.of(holes), Hole.of(letters));
  }

  private static Hole hole(int from, int to) {
    return new Hole(FIRST.plusDays(from), FIRST.plusDays(to));
  }

  @Test
  void monthsWithoutAnyLetterBetweenDaysWithSomeAreAHole() {
    letters(0, 100, 1).letters(200, 300, 1).check(hole(100, 200));
  }

  @Test
  void aFortnightsHolidayIsNone() {
    letters(0, 100, 1).letters(115, 300, 1).check();
  }

  @Test
  void whereALetterAMonthWasUsualAHalfYearSaysNothing() {
    letters(0, 300, 30).letters(450, 800, 30).check();
  }

  @Test
  void twoWhoWroteEveryFewDaysMayHaveBeenSilent() {
    letters(0, 100, 4).letters(400, 600, 4).check();
  }

  @Test
  void beforeTheFirstAndAfterTheLastLetterIsNone() {
    letters(50, 90, 1).check();
  }

  @Test
  void oneNewsletterInItShowsThatTheMailboxWasThere() {
    letters(0, 100, 1).letters(120, 121, 1).letters(140, 300, 1).check();
  }
}
