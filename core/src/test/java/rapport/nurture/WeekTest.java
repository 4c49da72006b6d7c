package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.interactions.Story.NOW;
import static rapport.nurture.Office.BERLIN;
import static rapport.nurture.Office.NO_SUBJECTS;
import static rapport.nurture.Office.TODAY;
import static rapport.nurture.Office.promise;
import static rapport.nurture.Office.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.Promise;
import rapport.interactions.Story;
import rapport.people.Names;
import rapport.people.PersonId;

class WeekTest {

  private final List<Standing> standings = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private Instant now = NOW;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void nobodyGivesNoMove() {
    check("");
  }

  @Test
  void aQuietTieAsksForAContact() {
    standings.add(standing(1, "Maya Okafor", new Story().met(100, 60, 40), 20));
    check("RHYTHM Maya 0.50");
  }

  @Test
  void nothingIsUrgentOnTheDueDay() {
    standings.add(standing(1, "Maya Okafor", new Story().met(100, 60, 20), 20));
    check("RHYTHM Maya 0.00");
  }

  @Test
  void aTieInRhythmIsLeftAlone() {
    standings.add(standing(1, "Maya Okafor", new Story().met(100, 60, 19), 20));
    check("");
  }

  @Test
  void aFaintTieIsLeftAlone() {
    standings.add(standing(1, "Maya Okafor", new Story().receivedWith(8, 100), 20));
    check("");
  }

  @Test
  void aMessageThatWaitsAsksForAnAnswer() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9).received(1.5)));
    check("ANSWER Maya 0.50");
  }

  @Test
  void afterThreeDaysAnAnswerCannotBeMoreUrgent() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9).received(5)));
    check("ANSWER Maya 1.00");
  }

  @Test
  void anAnswerHasADay() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9).received(0.9)));
    check("");
  }

  @Test
  void afterAMonthAnAnswerIsNoLongerAskedFor() {
    standings.add(standing(1, "Maya Okafor", new Story().met(60).received(31)));
    check("");
  }

  @Test
  void aLongSilenceIsDormant() {
    standings.add(standing(1, "Maya Okafor", new Story().met(220, 210, 200), 30));
    check("DORMANT Maya 0.40");
    assertEquals("6 months of silence; your rhythm is every 30 days.", why());
  }

  @Test
  void whatIsSaidOfTheTimeBeforeASilenceFollowsFromItsGaps() {
    standings.add(standing(1, "Maya Okafor", new Story().met(560, 274, 236, 229)));
    assertEquals("You were mostly in touch again within 45 days, then 7 months of silence.", why());
  }

  private String why() {
    String why = week().moves().getFirst().why();
    return why.substring(0, why.indexOf('.') + 1);
  }

  @Test
  void aPromiseComesBeforeEverythingElseOfThePerson() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9).received(5)));
    promises.add(promise(1, 1, true, TODAY.minusDays(1)));
    check("PROMISE Maya 1.00");
  }

  @Test
  void aPromiseIsShownFromTwoDaysBefore() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9)));
    promises.add(promise(1, 1, true, TODAY.plusDays(2)));
    check("PROMISE Maya 0.80");
  }

  @Test
  void promisesThatAreFarOrNotMineOrWithoutADayAreNoMove() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9)));
    promises.add(promise(1, 1, true, TODAY.plusDays(3)));
    promises.add(promise(2, 1, false, TODAY));
    promises.add(promise(3, 1, true, null));
    check("");
  }

  @Test
  void aPromiseThatIsKeptIsNoMove() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9)));
    promises.add(
        new Promise(1, new PersonId(1), true, "send it", NOW, TODAY, NOW.minusSeconds(60), 0));
    check("");
  }

  @Test
  void aPromiseToSomebodyFaintStillCounts() {
    standings.add(standing(1, "Maya Okafor", new Story().sent(300)));
    promises.add(promise(1, 1, true, TODAY.minusDays(1)));
    assertEquals(0.25, week().moves().getFirst().rank(), 1e-12);
  }

  @Test
  void thereAreAtMostSevenMoves() {
    for (int n = 1; n <= 12; n++)
      standings.add(standing(n, "Person Nr" + n, new Story().met(100, 60, 40), 20));
    assertEquals(7, week().moves().size());
  }

  @Test
  void atMostTwoAreDormant() {
    for (int n = 1; n <= 5; n++)
      standings.add(standing(n, "Person Nr" + n, new Story().met(220, 210, 200), 30));
    standings.add(standing(9, "Maya Okafor", new Story().met(100, 60, 40), 20));
    assertEquals(2, week().moves().stream().filter(m -> m.cause() == Move.Cause.DORMANT).count());
    assertEquals(3, week().moves().size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoIsNotLookedAtWouldNotHaveBeenAmongTheSeven(long seed) {
    Random random = new Random(seed);
    for (long id = 1; id <= 80; id++) {
      standings.add(story(id, random));
      if (random.nextInt(12) == 0)
        promises.add(promise(id, id, true, TODAY.plusDays(random.nextInt(9) - 5)));
    }
    List<Move> alone = new ArrayList<>();
    for (Standing one : standings)
      alone.addAll(Week.of(List.of(one), promises, answers, NO_SUBJECTS, NOW, BERLIN).moves());
    Comparator<Move> byRank =
        Comparator.comparingDouble(Move::rank).reversed().thenComparing(m -> m.person().id());
    alone.sort(Comparator.comparing((Move move) -> move.urgency() != 0.8).thenComparing(byRank));
    List<Move> first = new ArrayList<>();
    int dormant = 0;
    for (Move move : alone)
      if (first.size() < Week.MOST && (move.cause() != Move.Cause.DORMANT || ++dormant <= 2))
        first.add(move);
    List<PersonId> best = first.stream().sorted(byRank).map(m -> m.person().id()).toList();
    List<PersonId> week =
        Week.of(standings, promises, answers, NO_SUBJECTS, NOW, BERLIN).moves().stream()
            .map(move -> move.person().id())
            .toList();
    assertEquals(best, week);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lawsHoldInAnyOffice(long seed) {
    Random random = new Random(seed);
    for (int n = 1; n <= 30; n++) standings.add(story(n, random));
    List<Move> moves = week().moves();
    Set<PersonId> people = new HashSet<>();
    double before = 1;
    for (Move move : moves) {
      assertTrue(people.add(move.person().id()), "one move per person");
      assertEquals(move.height() * move.urgency(), move.rank(), 1e-12);
      assertTrue(move.rank() <= before && move.urgency() >= 0 && move.urgency() <= 1);
      before = move.rank();
    }
    assertTrue(moves.size() <= Week.MOST);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfPeopleDoesNotMatter(long seed) {
    Random random = new Random(seed);
    for (int n = 1; n <= 30; n++) standings.add(story(n, random));
    List<Move> moves = week().moves();
    java.util.Collections.shuffle(standings, random);
    assertEquals(moves, week().moves());
  }

  @Test
  void doneKeepsThePersonAwayForAWeek() {
    quiet();
    answer(Move.Cause.ANSWER, Answer.Reply.DONE);
    comesBackOn(TODAY.plusDays(7));
  }

  /** A word that was given has its own day: another act of the week does not hide it. */
  @Test
  void whatWasDoneAboutSomethingElseKeepsNoPromiseAway() {
    quiet();
    promises.add(promise(1, 1, true, TODAY.minusDays(1)));
    assertEquals(Move.Cause.PROMISE, week().moves().getFirst().cause());
    answer(Move.Cause.RHYTHM, Answer.Reply.DONE);
    assertEquals(Move.Cause.PROMISE, week().moves().getFirst().cause());
    answer(Move.Cause.PROMISE, Answer.Reply.DONE);
    assertEquals(List.of(), week().moves());
  }

  @Test
  void laterComesBackOnMonday() {
    quiet();
    answer(Move.Cause.RHYTHM, Answer.Reply.LATER);
    comesBackOn(LocalDate.of(2026, 11, 30));
  }

  @Test
  void notThisComesBackAfterAQuarter() {
    quiet();
    answer(Move.Cause.RHYTHM, Answer.Reply.NOT_THIS);
    comesBackOn(TODAY.plusDays(90));
  }

  @Test
  void notThisLeavesOtherCausesAlone() {
    quiet();
    answer(Move.Cause.ANSWER, Answer.Reply.NOT_THIS);
    assertEquals(1, week().moves().size());
  }

  @Test
  void anAnswerAboutOneLeavesTheOthersAlone() {
    quiet();
    standings.add(standing(2, "Tom Ferreira", new Story().met(100, 60, 40), 20));
    answer(Move.Cause.RHYTHM, Answer.Reply.DONE);
    check("RHYTHM Tom 0.50");
  }

  @Test
  void theNextInLineMovesUp() {
    for (int n = 1; n <= 8; n++)
      standings.add(standing(n, "Person Nr" + n, new Story().met(100, 60, 40), 20));
    answer(Move.Cause.RHYTHM, Answer.Reply.NOT_THIS);
    List<Move> moves = week().moves();
    assertEquals(7, moves.size());
    assertTrue(moves.stream().noneMatch(move -> move.person().id().value() == 1));
  }

  @Test
  void theReasonQuotesTheSubjectAndNamesItsEvidence() {
    standings.add(standing(1, "Maya Okafor", new Story().met(9).received(5)));
    Week week =
        Week.of(standings, promises, answers, n -> Optional.of("Re: Harbour budget"), now, BERLIN);
    Move move = week.moves().getFirst();
    assertEquals(
        "Maya wrote 5 days ago about “Harbour budget” and has no answer from you since.",
        move.why());
    assertEquals(List.of(2L), move.evidence());
  }

  @Test
  void silenceIsCountedFromTheContactItOpensTo() {
    Story story = new Story().met(100, 60, 40).receivedWith(9, 5);
    standings.add(standing(1, "Maya Okafor", story, 20));
    Week week = Week.of(standings, promises, answers, n -> Optional.of("Letter " + n), now, BERLIN);
    Move move = week.moves().getFirst();
    assertEquals(
        "40 days quiet; your rhythm is every 20 days. Last it was “Letter 3”.", move.why());
    assertEquals(List.of(3L), move.evidence());
  }

  @Test
  void anAnswerGoesWhereTheQuestionCameFrom() {
    Story story = new Story().met(9, 8).with(5, Channel.CHAT, Direction.RECEIVED);
    standings.add(standing(1, "Maya Okafor", story));
    assertEquals(Channel.CHAT, week().moves().getFirst().channel());
  }

  @Test
  void anAnswerThatIsLongOwedGoesThereToo() {
    Story story = new Story().met(100, 90).received(60);
    standings.add(standing(1, "Maya Okafor", story, 20));
    Move move = week().moves().getFirst();
    assertEquals(Move.Cause.RHYTHM, move.cause());
    assertEquals(Channel.MAIL, move.channel());
  }

  @Test
  void aQuietTieDeservesTheRichestChannelUsedTwice() {
    Story story = new Story().met(100).with(90, Channel.VIDEO, Direction.SENT);
    story.with(80, Channel.VIDEO, Direction.SENT).sent(60, 50);
    standings.add(standing(1, "Maya Okafor", story, 20));
    assertEquals(Channel.VIDEO, week().moves().getFirst().channel());
  }

  private void quiet() {
    standings.add(standing(1, "Maya Okafor", new Story().met(100, 60, 40), 20));
  }

  private void answer(Move.Cause cause, Answer.Reply reply) {
    answers.add(new Answer(1, new PersonId(1), cause, reply, NOW, Answer.until(reply, TODAY)));
  }

  private void comesBackOn(LocalDate day) {
    now = day.minusDays(1).atTime(23, 59).atZone(BERLIN).toInstant();
    assertEquals(0, week().moves().size());
    now = now.plus(Duration.ofMinutes(2));
    assertEquals(1, week().moves().size());
  }

  static Standing story(long id, Random random) {
    Story story = new Story();
    for (int n = random.nextInt(20); n > 0; n--) {
      double day = random.nextDouble() * 500;
      switch (random.nextInt(3)) {
        case 0 -> story.sent(day);
        case 1 -> story.received(day);
        default -> story.met(day);
      }
    }
    return standing(id, "Person Nr" + id, story, random.nextInt(4) == 0 ? 14 : null);
  }

  private Week week() {
    return Week.of(standings, promises, answers, NO_SUBJECTS, now, BERLIN);
  }

  private void check(String expected) {
    List<String> found =
        week().moves().stream()
            .map(m ->
                String.format(
                    java.util.Locale.ROOT,
                    "%s %s %.2f",
                    m.cause(),
                    Names.given(m.person().name()),
                    m.urgency()))
            .toList();
    assertEquals(expected, String.join("; ", found));
  }
}
