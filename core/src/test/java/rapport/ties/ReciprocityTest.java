package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rapport.interactions.Direction.RECEIVED;
import static rapport.interactions.Direction.SENT;
import static rapport.interactions.Direction.TOGETHER;
import static rapport.interactions.Story.NOW;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.Story;

class ReciprocityTest {

  private static final @Nullable Double NONE = null;

  @Test
  void aReplyIsTimedFromTheMessageItNames() {
    check(new Story().received(10, 6).reply(SENT, 4, 1, 0), 6.0, NONE);
  }

  @Test
  void withoutANameItIsTimedFromTheLatestInTheConversation() {
    Story story = new Story().received(9).reply(RECEIVED, 8, 0, 7).reply(RECEIVED, 5, 0, 7);
    check(story.reply(SENT, 4, 0, 7), 1.0, NONE);
  }

  @Test
  void aNameThatIsNotThereFallsBackOnTheConversation() {
    check(new Story().reply(RECEIVED, 8, 0, 7).reply(SENT, 6, 99, 7), 2.0, NONE);
  }

  @Test
  void anotherConversationIsNotAnswered() {
    check(new Story().reply(RECEIVED, 8, 0, 7).reply(SENT, 6, 0, 8), NONE, NONE);
  }

  @Test
  void nobodyAnswersThemselves() {
    check(new Story().reply(SENT, 8, 0, 7).reply(SENT, 6, 1, 7), NONE, NONE);
  }

  @Test
  void bothSidesAreTimedApart() {
    Story story = new Story().received(10).reply(SENT, 9, 1, 7).reply(RECEIVED, 6, 2, 7);
    check(story, 1.0, 3.0);
  }

  @Test
  void aNewExchangeIsNoAnswer() {
    check(new Story().received(10).sent(9), NONE, NONE);
  }

  @Test
  void aLetterThatNamesTheOwnerNowhereIsNeitherQuestionNorAnswer() {
    check(new Story().overheard(8, false, 7).reply(SENT, 6, 0, 7), NONE, NONE);
    check(new Story().reply(SENT, 8, 0, 7).overheard(6, false, 7), NONE, NONE);
  }

  @Test
  void aLetterThatNamesTheOwnerNowhereBeginsNothing() {
    Story story = new Story().sent(9, 8).received(7).overheard(6, true, 0);
    assertEquals(new Share(2, 3), Reciprocity.of(story.timeline(), NOW).initiation());
  }

  @Test
  void theFutureIsNoAnswer() {
    check(new Story().received(2).reply(SENT, -1, 1, 0), NONE, NONE);
  }

  @Test
  void thoseWhoBeginAreCounted() {
    Story story = new Story().sent(5, 4, 3).received(2).met(1).reply(SENT, 0.5, 4, 0);
    assertEquals(new Share(3, 4), Reciprocity.of(story.timeline(), NOW).initiation());
  }

  @Test
  void aMeetingThatBothCameToIsBegunByNeither() {
    Story story = new Story().with(1, rapport.interactions.Channel.VIDEO, TOGETHER);
    assertEquals(new Share(0, 0), Reciprocity.of(story.timeline(), NOW).initiation());
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    median(3, 9, 1, 3);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    median(4, 9, 5, 3, 1);
  }

  @Test
  void oneSlowAnswerDoesNotMoveTheMedian() {
    median(2, 1, 2, 3, 2, 100_000);
  }

  @Test
  void withoutAnswersNothingIsKnown() {
    assertEquals(ReplyTime.UNKNOWN, ReplyTime.of(java.util.List.of()));
  }

  private static void median(long seconds, long... times) {
    ReplyTime time = ReplyTime.of(Arrays.stream(times).mapToObj(Duration::ofSeconds).toList());
    assertEquals(new ReplyTime(Duration.ofSeconds(seconds), times.length), time);
  }

  private static void check(Story story, @Nullable Double myDays, @Nullable Double theirDays) {
    Reciprocity found = Reciprocity.of(story.timeline(), NOW);
    assertEquals(days(myDays), found.mine().median());
    assertEquals(days(theirDays), found.theirs().median());
  }

  private static @Nullable Duration days(@Nullable Double days) {
    return days == null ? null : Duration.ofSeconds(Math.round(days * 86_400));
  }
}
