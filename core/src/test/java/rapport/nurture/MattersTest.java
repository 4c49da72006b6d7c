package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.interactions.Story;
import rapport.people.PersonId;

/** Moves from what the user said, their weights and their days. */
class MattersTest {

  private static final PersonId MAYA = new PersonId(1);
  private final List<Promise> promises = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Matters.Hint> hints = new ArrayList<>();

  private Matters matters() {
    return new Matters(promises, answers, List.of(), Set.of(), Pauses.NONE, exchanges, hints);
  }

  private List<Move> moves(Standing... standings) {
    return Week.of(List.of(standings), matters(), Office.NO_SUBJECTS, Story.NOW, Office.BERLIN)
        .moves();
  }

  private static Standing maya() {
    return Office.standing(1, "Maya Okafor", new Story().met(5, 3));
  }

  private void exchange(boolean given, Exchange.Sort sort, double daysAgo) {
    exchanges.add(new Exchange(1, MAYA, given, sort, "", Story.daysAgo(daysAgo)));
  }

  private void check(String expected) {
    assertEquals(
        expected, String.join(" ", moves(maya()).stream().map(m -> m.cause().name()).toList()));
  }

  @Test
  void whatWasReceivedAsksForThanks() {
    exchange(false, Exchange.Sort.ADVICE, 4);
    check("THANKS");
  }

  @Test
  void thanksOnceSaidAreEnough() {
    exchange(false, Exchange.Sort.ADVICE, 4);
    exchange(true, Exchange.Sort.THANKS, 2);
    check("");
  }

  @Test
  void theDayItselfAndAMonthLaterAskNothing() {
    exchange(false, Exchange.Sort.HELP, 0.1);
    check("");
    exchanges.clear();
    exchange(false, Exchange.Sort.HELP, 31);
    check("");
  }

  @Test
  void theirPromiseIsRemindedOfAfterTwoDays() {
    promises.add(Office.promise(1, 1, false, LocalDate.of(2026, 11, 21)));
    check("");
    promises.clear();
    promises.add(Office.promise(1, 1, false, LocalDate.of(2026, 11, 20)));
    check("NUDGE");
  }

  @Test
  void aHintBecomesAMove() {
    hints.add(new Matters.Hint(MAYA, Move.Cause.BRIEF, "Prepare", "tomorrow", List.of(), .9));
    check("BRIEF");
  }

  @Test
  void notThisLowersACauseToOneHalfAndDoneHoldsIt() {
    assertEquals(1, matters().weight(Move.Cause.RHYTHM));
    for (int n = 0; n < 50; n++) answer(Answer.Reply.NOT_THIS);
    assertEquals(.5, matters().weight(Move.Cause.RHYTHM));
    answers.clear();
    for (int n = 0; n < 2; n++) answer(Answer.Reply.DONE);
    answer(Answer.Reply.NOT_THIS);
    assertEquals(4 / 5.0, matters().weight(Move.Cause.RHYTHM));
    assertEquals(1, matters().weight(Move.Cause.ANSWER));
  }

  private void answer(Answer.Reply reply) {
    answers.add(
        new Answer(
            1,
            new PersonId(99),
            Move.Cause.RHYTHM,
            reply,
            Story.daysAgo(200),
            LocalDate.of(2026, 6, 1)));
  }

  @Test
  void movesAreSpreadOverTheDaysThatAreLeft() {
    Standing[] seven = new Standing[7];
    for (int n = 0; n < 7; n++)
      seven[n] = Office.standing(n + 1, "Maya " + n, new Story().met(100, 60, 40), 20);
    List<String> days =
        moves(seven).stream().map(move -> move.day().toString().substring(8)).sorted().toList();
    assertEquals("23 23 24 24 25 25 26", String.join(" ", days));
  }

  @Test
  void onASundayTheyAreNextWeeks() {
    LocalDate sunday = LocalDate.of(2026, 11, 29);
    List<Move> moves =
        Spread.over(
            moves(Office.standing(1, "Maya", new Story().met(99, 40), 20)), Pauses.NONE, sunday);
    assertEquals(LocalDate.of(2026, 11, 30), moves.getFirst().day());
  }
}
