package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.Exchange;
import rapport.interactions.Story;
import rapport.network.Need;
import rapport.people.PersonId;

/** What the owner wants reaches the week, and what is not answered leaves it. */
class CycleTest {

  private static final int QUIET = 12;

  private final List<Standing> standings = new ArrayList<>();
  private final List<Matters.Hint> hints = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Tension> tensions = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Exchange> received = new ArrayList<>();
  private Instant now = Story.NOW;

  private List<Move> moves() {
    Matters matters =
        new Matters(List.of(), answers, tensions, Set.of(), Pauses.NONE, received, hints, shown);
    return Week.of(standings, matters, Office.NO_SUBJECTS, now, Office.BERLIN).moves();
  }

  /** Twelve people whose rhythm asks for a contact, numbered from 1. */
  private void office() {
    for (int n = 1; n <= QUIET; n++)
      standings.add(Office.standing(n, "Person Nr" + n, new Story().met(100, 60, 40), 20));
  }

  private void need(long need, Need.Horizon horizon, long... people) {
    Wish wish = new Wish(Wish.Kind.NEED, need, "need " + need, horizon);
    double urgency = 0.6;
    for (long person : people) {
      standings.add(Office.standing(person, "Person Nr" + person, new Story()));
      hints.add(
          new Matters.Hint(
              new PersonId(person),
              Move.Cause.NEED,
              "Ask Nr" + person,
              "For need " + need + ".",
              List.of(),
              urgency,
              wish.key(),
              wish,
              null));
      urgency -= 0.05;
    }
  }

  private String wanted() {
    List<String> wanted = new ArrayList<>();
    for (Move move : moves())
      if (move.wish() != null) wanted.add(move.about() + " " + move.person().id());
    wanted.sort(null);
    return String.join("; ", wanted);
  }

  @Test
  void withoutAWishTheSevenGoToThosePeopleWhoseRhythmAsks() {
    office();
    assertEquals("", wanted());
    assertEquals(7, moves().size());
  }

  /** Whoever helped may be somebody one hardly knows, whose rank is nothing. */
  @Test
  void oneOfTheThanksThatAreOwedReachesAFullWeek() {
    office();
    need(1, Need.Horizon.NOW, 21, 22);
    for (long person : new long[] {31, 32}) {
      standings.add(Office.standing(person, "Person Nr" + person, new Story()));
      received.add(
          new Exchange(
              person,
              new PersonId(person),
              false,
              Exchange.Sort.ADVICE,
              "how to begin",
              now.minus(2, ChronoUnit.DAYS)));
    }
    List<Move> thanks = moves().stream().filter(move -> move.cause() == Move.Cause.THANKS).toList();
    assertEquals(List.of(31L), thanks.stream().map(move -> move.person().id().value()).toList());
    assertEquals("need:1 21; need:1 22", wanted());
    assertEquals(7, moves().size());
    LocalDate week = Shown.week(LocalDate.ofInstant(now, Office.BERLIN)).minusWeeks(1);
    Move last = thanks.getFirst();
    shown.add(new Shown(last.person().id(), last.cause(), last.about(), week));
    assertTrue(
        moves().stream().anyMatch(move -> move.person().id().value() == 32), "then the next one");
  }

  @Test
  void aNeedReachesAWeekThatIsFullOfPeople() {
    office();
    need(1, Need.Horizon.ALWAYS, 21);
    assertEquals("need:1 21", wanted());
    assertEquals(7, moves().size());
  }

  @Test
  void aSingleNeedFillsBothOfItsPlaces() {
    office();
    need(1, Need.Horizon.NOW, 21, 22, 23);
    assertEquals("need:1 21; need:1 22", wanted());
  }

  @Test
  void twoNeedsShareTheTwoPlaces() {
    office();
    need(1, Need.Horizon.NOW, 21, 22);
    need(2, Need.Horizon.NOW, 31, 32);
    assertEquals("need:1 21; need:2 31", wanted());
  }

  @Test
  void nowComesBeforeHalfAYearBeforeAlways() {
    office();
    need(1, Need.Horizon.ALWAYS, 21);
    need(2, Need.Horizon.SOON, 31);
    need(3, Need.Horizon.NOW, 41);
    assertEquals("need:2 31; need:3 41", wanted());
  }

  @Test
  void whatWasShownLastWeekLetsTheNextOneIn() {
    office();
    need(1, Need.Horizon.NOW, 21);
    need(2, Need.Horizon.NOW, 31);
    need(3, Need.Horizon.NOW, 41);
    shownWeeksAgo(21, 1, 1);
    shownWeeksAgo(31, 2, 1);
    assertTrue(wanted().contains("need:3 41"));
  }

  @Test
  void fiveWishesHaveThreePlaces() {
    office();
    need(1, Need.Horizon.NOW, 21);
    for (int n = 2; n <= 4; n++) need(n, Need.Horizon.SOON, 10L * n + 11);
    assertEquals("need:1 21; need:2 31", wanted());
    need(5, Need.Horizon.ALWAYS, 61);
    assertEquals("need:1 21; need:2 31; need:3 41", wanted());
  }

  @Test
  void whatWasDoneIsNotAskedWhetherItIsStillWanted() {
    need(1, Need.Horizon.NOW, 21);
    shownWeeksAgo(21, 1, 1);
    shownWeeksAgo(21, 1, 2);
    answered(21, Move.Cause.NEED, Answer.Reply.DONE, 10);
    assertEquals(List.of(), moves());
  }

  @Test
  void whatCameOfItIsAskedInTheWeekInWhichItWasDone() {
    need(1, Need.Horizon.NOW, 21);
    answered(21, Move.Cause.NEED, Answer.Reply.DONE, 5);
    assertEquals(List.of(), moves());
    Matters.Hint asked = hints.getFirst();
    hints.add(
        new Matters.Hint(
            asked.person(),
            Move.Cause.OUTCOME,
            "What came of it?",
            "It was done.",
            List.of(),
            0.6,
            asked.about(),
            asked.wish(),
            null));
    assertEquals("What came of it?", moves().getFirst().what());
  }

  private void answered(long person, Move.Cause cause, Answer.Reply reply, int daysAgo) {
    LocalDate day = Office.TODAY.minusDays(daysAgo);
    answers.add(
        new Answer(
            answers.size() + 1,
            new PersonId(person),
            cause,
            reply,
            day.atTime(9, 0).atZone(Office.BERLIN).toInstant(),
            Answer.until(reply, day),
            "need:1"));
  }

  private void shownWeeksAgo(long person, long need, int weeks) {
    shown.add(
        new Shown(
            new PersonId(person),
            Move.Cause.NEED,
            "need:" + need,
            Shown.week(Office.TODAY).minusWeeks(weeks)));
  }

  @Test
  void aMoveIsAskedAboutInItsThirdWeekAndThenLetGo() {
    need(1, Need.Horizon.NOW, 21);
    assertEquals("Ask Nr21", moves().getFirst().what());
    shownWeeksAgo(21, 1, 1);
    assertEquals("Ask Nr21", moves().getFirst().what());
    shownWeeksAgo(21, 1, 2);
    assertEquals("Is “need 1” still wanted?", moves().getFirst().what());
    shownWeeksAgo(21, 1, 3);
    assertEquals(List.of(), moves());
  }

  @Test
  void whatIsShownInTheWeekItselfChangesNothing() {
    need(1, Need.Horizon.NOW, 21);
    shownWeeksAgo(21, 1, 0);
    assertEquals("Ask Nr21", moves().getFirst().what());
  }

  @Test
  void aRhythmThatIsNotAnsweredIsAskedAboutAndLetGoUntilTheNextContact() {
    standings.add(Office.standing(1, "Maya Okafor", new Story().met(100, 60, 40), 20));
    Move first = moves().getFirst();
    for (int weeks = 1; weeks <= 2; weeks++) shown(first, weeks);
    assertEquals("Is this rhythm right for Maya?", moves().getFirst().what());
    shown(first, 3);
    assertEquals(List.of(), moves());
    standings.clear();
    standings.add(Office.standing(1, "Maya Okafor", new Story().met(100, 60, 40, 21), 20));
    assertEquals("Get in touch with Maya", moves().getFirst().what());
  }

  private void shown(Move move, int weeksAgo) {
    shown.add(
        new Shown(
            move.person().id(),
            move.cause(),
            move.about(),
            Shown.week(Office.TODAY).minusWeeks(weeksAgo)));
  }

  @Test
  void notThisAboutOneNeedLeavesTheOtherWithTheSamePersonAlone() {
    need(1, Need.Horizon.NOW, 21);
    need(2, Need.Horizon.NOW, 21);
    LocalDate until = Office.TODAY.plusDays(90);
    answers.add(
        new Answer(
            1,
            new PersonId(21),
            Move.Cause.NEED,
            Answer.Reply.NOT_THIS,
            Story.NOW,
            until,
            "need:1"));
    assertEquals("need:2 21", wanted());
  }

  @Test
  void nobodyWhoRestsIsAskedForANeed() {
    need(1, Need.Horizon.NOW, 21);
    tensions.add(tension(21));
    assertEquals("", wanted());
    now = Story.NOW.plusSeconds(2 * 86_400);
    assertEquals("TENSION", moves().getFirst().cause().name());
  }

  private static Tension tension(long person) {
    return new Tension(
        1,
        new PersonId(person),
        Story.NOW.minusSeconds(60),
        new Tension.Sheet("", "", "", "", ""),
        null,
        null,
        null,
        null);
  }

  @Test
  void atMostTwoAreAskedOnADayAndAWishIsAmongTheFirstTwo() {
    office();
    need(1, Need.Horizon.NOW, 21, 22);
    Map<LocalDate, Integer> days = new HashMap<>();
    @Nullable LocalDate first = null;
    for (Move move : moves()) {
      days.merge(move.day(), 1, Integer::sum);
      if (move.wish() != null && (first == null || move.day().isBefore(first))) first = move.day();
    }
    assertTrue(days.values().stream().allMatch(count -> count <= 2), days.toString());
    assertEquals(Office.TODAY, first);
  }
}
