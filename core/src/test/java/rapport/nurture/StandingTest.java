package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.interactions.Story.NOW;
import static rapport.nurture.Office.BERLIN;
import static rapport.nurture.Office.TODAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Story;
import rapport.ties.Attention;
import rapport.ties.Strength;

class StandingTest {

  @Test
  void aMessageWaits() {
    waiting(2, new Story().sent(9).received(3));
  }

  @Test
  void anAnswerEndsTheWaiting() {
    waiting(0, new Story().sent(9).received(3).reply(Direction.SENT, 2, 2, 0));
  }

  @Test
  void aMeetingEndsTheWaiting() {
    waiting(0, new Story().sent(9).received(3).met(2));
  }

  @Test
  void theLatestOfSeveralWaits() {
    waiting(3, new Story().sent(9).received(5, 3));
  }

  @Test
  void aCopyDoesNotWait() {
    Contact sent = contact(1, Direction.SENT, true);
    assertEquals(
        2,
        Standing.waiting(List.of(sent, contact(2, Direction.RECEIVED, true)))
            .orElseThrow()
            .interaction());
    assertTrue(Standing.waiting(List.of(sent, contact(2, Direction.RECEIVED, false))).isEmpty());
  }

  private static Contact contact(long number, Direction direction, boolean addressed) {
    return new Contact(
        number, Story.NOW.plusSeconds(number), Channel.MAIL, direction, 1, 0, true, 0, addressed);
  }

  @Test
  void aMessageToManyDoesNotWait() {
    waiting(0, new Story().sent(9).receivedWith(4, 3));
  }

  @Test
  void aMessageToManyDoesNotHideOneThatWaits() {
    waiting(2, new Story().sent(9).received(5).receivedWith(20, 3));
  }

  @Test
  void aMeetingOfManyAnswersNobody() {
    Story story = new Story().sent(9).received(5);
    waiting(
        2,
        story.with(
            Story.NOW.minusSeconds(3 * 86_400), Channel.VIDEO, Direction.TOGETHER, 6, 0, true, 0));
    waiting(0, new Story().sent(9).received(5).met(3));
  }

  @Test
  void aMeetingOfManyThatTheOwnerCalledAnswersNobodyEither() {
    Story story = new Story().sent(9).received(5);
    waiting(
        2,
        story.with(
            Story.NOW.minusSeconds(3 * 86_400), Channel.VIDEO, Direction.SENT, 6, 0, true, 0));
  }

  @Test
  void strangersDoNotWait() {
    waiting(0, new Story().received(5, 3));
  }

  @Test
  void theDueDayIsTheRhythmAfterTheLatestContact() {
    Standing standing = Office.standing(1, "Maya Okafor", new Story().sent(9), 7);
    assertEquals(TODAY.minusDays(2), standing.due());
    assertTrue(standing.due(TODAY) && standing.due(TODAY.minusDays(2)));
    assertFalse(standing.due(TODAY.minusDays(3)));
  }

  @Test
  void overdueIsAfterTheMost() {
    Standing standing = Office.standing(1, "Maya Okafor", new Story().sent(11), 7);
    assertFalse(standing.overdue(TODAY));
    assertTrue(standing.overdue(TODAY.plusDays(1)));
  }

  @Test
  void anAnnouncementDoesNotStartTheRhythmAnew() {
    Standing standing =
        Office.standing(1, "Maya Okafor", new Story().sent(30).receivedWith(9, 1), 7);
    assertEquals(TODAY.minusDays(30), standing.lastReal());
  }

  @Test
  void whatWasDoneCountsAsAContact() {
    Standing standing =
        Standing.of(
            Office.person(1, "Maya Okafor"),
            new Story().sent(30).timeline(),
            Attention.NONE,
            Rhythm.set(7),
            TODAY.minusDays(1),
            Pauses.NONE,
            NOW,
            BERLIN);
    assertEquals(TODAY.plusDays(6), standing.due());
  }

  @Test
  void aLaterContactCountsMoreThanWhatWasDone() {
    Standing standing =
        Standing.of(
            Office.person(1, "Maya Okafor"),
            new Story().sent(2).timeline(),
            Attention.NONE,
            Rhythm.set(7),
            TODAY.minusDays(9),
            Pauses.NONE,
            NOW,
            BERLIN);
    assertEquals(TODAY.minusDays(2), standing.lastReal());
  }

  @Test
  void theHeightIsTheStrengthWithoutTheSilenceSince() {
    Story story = new Story().met(400, 390, 380);
    Standing standing = Office.standing(1, "Maya Okafor", story);
    assertEquals(Strength.height(story.timeline(), Attention.NONE, NOW), standing.height());
    assertTrue(standing.height() > standing.tie().strength());
  }

  @Test
  void withoutContactsThereIsNothingToStandOn() {
    Standing standing = Office.standing(1, "Maya Okafor", new Story(), 7);
    assertNull(standing.due());
    assertEquals(Optional.empty(), standing.silence(TODAY));
    assertEquals(0, standing.height());
  }

  @Test
  void theFutureIsNotLookedAt() {
    Standing standing = Office.standing(1, "Maya Okafor", new Story().sent(9).met(-5));
    assertEquals(TODAY.minusDays(9), standing.lastReal());
  }

  private static void waiting(long interaction, Story story) {
    assertEquals(
        interaction,
        Standing.waiting(story.timeline().contacts()).map(Contact::interaction).orElse(0L));
  }
}
