package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepetitionTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<Situation> ALL = List.of(situation(1), situation(2), situation(3));

  @Test
  void aGoodAnswerComesAgainLaterEachTime() {
    List<Try> tries = new ArrayList<>();
    int[] days = {3, 7, 16, 35, 35};
    LocalDate day = MONDAY;
    for (int wait : days) {
      tries.add(new Try(1, day, Manner.REFLECTING, 0.8));
      assertEquals(day.plusDays(wait), due(tries));
      day = day.plusDays(wait);
    }
  }

  @Test
  void adviceComesAgainTomorrow() {
    Try good = new Try(1, MONDAY, Manner.ASKING, 0);
    Try advice = new Try(1, MONDAY.plusDays(3), Manner.ADVISING, -0.9);
    assertEquals(MONDAY.plusDays(4), due(List.of(advice, good)));
  }

  @Test
  void aSecondGoodAnswerOfTheDayMovesNothing() {
    Try good = new Try(1, MONDAY, Manner.REFLECTING, 0.9);
    assertEquals(due(List.of(good)), due(List.of(good, good)));
  }

  @Test
  void whatIsDueComesBeforeWhatIsNewAndThatBeforeTheRest() {
    Try early = new Try(2, MONDAY.minusDays(9), Manner.ADVISING, -1);
    Try later = new Try(1, MONDAY, Manner.REFLECTING, 1);
    next(2, List.of(early, later));
    next(3, List.of(new Try(2, MONDAY, Manner.ADVISING, -1), later));
    next(
        2,
        List.of(new Try(3, MONDAY, Manner.ASKING, 0), later, new Try(2, MONDAY, Manner.OTHER, 0)));
    assertEquals(1, new Repetition(List.of(early, later)).due(MONDAY));
    assertEquals(Optional.empty(), new Repetition(List.of()).next(List.of(), MONDAY));
  }

  @Test
  void weeksBeginOnMonday() {
    List<Try> tries =
        List.of(
            new Try(1, MONDAY.plusDays(6), Manner.REFLECTING, 0.5),
            new Try(2, MONDAY, Manner.ADVISING, -0.1),
            new Try(1, MONDAY.minusDays(1), Manner.ASKING, 0.1));
    assertEquals(
        List.of(new Practised(MONDAY.minusDays(7), 1, 1, 0.1), new Practised(MONDAY, 2, 1, 0.2)),
        Practised.weeks(tries));
  }

  private static void next(int expected, List<Try> tries) {
    assertEquals(expected, new Repetition(tries).next(ALL, MONDAY).orElseThrow().id());
  }

  private static LocalDate due(List<Try> tries) {
    return new Repetition(tries).place(1).orElseThrow().due();
  }

  private static Situation situation(int id) {
    return new Situation(id, "remote", "trust", "…", List.of());
  }
}
