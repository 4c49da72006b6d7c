package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.interactions.Story;
import rapport.people.Person;

/** What is put off comes back before the owner's word falls due. */
class AnswerTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final Person MAYA = Office.standing(1, "Maya Okafor", new Story().met(9)).person();

  private static void check(int expected, int today, @Nullable Integer due) {
    LocalDate day = due == null ? null : LocalDate.of(2026, 11, due);
    assertEquals(
        LocalDate.of(2026, 11, expected),
        Answer.until(Answer.Reply.LATER, LocalDate.of(2026, 11, today), day));
  }

  @Test
  void whatHasNoDayComesBackOnMonday() {
    check(30, 24, null);
  }

  @Test
  void whatFallsDueComesBackOnTheDayBeforeAndThenOnItsDay() {
    check(25, 24, 26);
    check(26, 25, 26);
  }

  @Test
  void whatIsDueTodayOrLateComesBackOnMonday() {
    check(30, 26, 26);
    check(30, 26, 20);
  }

  @Test
  void whatFallsDueOnAWeekendComesBackBeforeIt() {
    check(26, 25, 28);
    check(27, 26, 29);
    check(30, 27, 29);
  }

  @Test
  void whatIsPutOffKeepsNoOtherPromiseAway() {
    Answer later = answer(Move.Cause.RHYTHM, Answer.Reply.LATER, "");
    assertFalse(later.quiets(promise(7), TUESDAY));
    Answer same = answer(Move.Cause.PROMISE, Answer.Reply.LATER, "promise:7");
    assertTrue(same.quiets(promise(7), TUESDAY));
    assertFalse(same.quiets(promise(8), TUESDAY));
  }

  @Test
  void notThisPromiseKeepsNoOtherAway() {
    Answer not = answer(Move.Cause.PROMISE, Answer.Reply.NOT_THIS, "promise:7");
    assertTrue(not.quiets(promise(7), TUESDAY));
    assertFalse(not.quiets(promise(8), TUESDAY));
  }

  @Test
  void lookingAtAPlanOrSayingWhatCameOfItIsNoContact() {
    assertTrue(Answer.met(Move.Cause.PLANNED, "touch:3", true));
    assertFalse(Answer.met(Move.Cause.PLANNED, "review:3", true));
    assertFalse(Answer.met(Move.Cause.OUTCOME, "need:1", true));
    assertFalse(Answer.met(Move.Cause.NEED, "need:1", false));
  }

  private static Answer answer(Move.Cause cause, Answer.Reply reply, String about) {
    return new Answer(
        1,
        MAYA.id(),
        cause,
        reply,
        TUESDAY.atTime(9, 0).toInstant(ZoneOffset.UTC),
        Answer.until(reply, TUESDAY),
        about);
  }

  private static Move promise(long number) {
    return new Move(MAYA, Move.Cause.PROMISE, "", "", List.of(), Channel.MAIL, 0.5, 0.8, 0.5, "")
        .keeping(number);
  }
}
