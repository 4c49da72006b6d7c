package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.Story;

class ChannelAdviceTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  private static ChannelAdvice advice(Story story) {
    return ChannelAdvice.of(story.timeline(), null, Story.NOW, UTC);
  }

  private static ChannelAdvice.Learned mail(Story story) {
    return Objects.requireNonNull(advice(story).learned().get(Channel.MAIL));
  }

  private static Story asked(Story story, Channel channel, int n, int answered) {
    for (int i = 0; i < n; i++) {
      double day = 400 - 15.0 * i - channel.rung();
      story.with(day, channel, Direction.SENT);
      if (i < answered) story.with(day - 1, channel, Direction.RECEIVED);
    }
    return story;
  }

  @Test
  void whatTheySaidCountsFirst() {
    ChannelAdvice said =
        ChannelAdvice.of(
            asked(new Story(), Channel.MAIL, 8, 8).timeline(), Channel.PHONE, Story.NOW, UTC);
    assertEquals(Channel.PHONE, said.choice(Channel.MAIL).channel());
  }

  @Test
  void elseWhatTheyAnswer() {
    Story story = asked(asked(new Story(), Channel.MAIL, 8, 1), Channel.CHAT, 8, 7);
    ChannelAdvice.Choice choice = advice(story).choice(Channel.MAIL);
    assertEquals(Channel.CHAT, choice.channel());
    assertEquals(8, choice.n());
    assertTrue(choice.why().startsWith("they answered 7 of 8 within a week"), choice.why());
  }

  @Test
  void twoMessagesAreTooFewToLearnFrom() {
    ChannelAdvice.Choice choice =
        advice(asked(new Story(), Channel.CHAT, 2, 2)).choice(Channel.MAIL);
    assertEquals(Channel.MAIL, choice.channel());
    assertEquals(0, choice.n());
  }

  @Test
  void whatWasNeverAnsweredIsNoWayToReachThem() {
    ChannelAdvice.Choice choice =
        advice(asked(new Story(), Channel.MAIL, 8, 0)).choice(Channel.CHAT);
    assertEquals(Channel.CHAT, choice.channel());
    assertEquals(0, choice.n());
  }

  @Test
  void aMessageOfTheLatestWeekIsStillOpen() {
    assertTrue(advice(new Story().sent(6.9)).learned().isEmpty());
    assertEquals(1, mail(new Story().sent(7)).asked());
  }

  @Test
  void anAnswerAfterAWeekIsNone() {
    assertEquals(0, mail(new Story().sent(30).received(22)).answered());
    assertEquals(1, mail(new Story().sent(30).received(23)).answered());
  }

  @Test
  void aMeetingThatWasPlannedIsNoAnswer() {
    assertEquals(0, mail(new Story().sent(30).met(29)).answered());
    Story called = new Story().sent(30).with(29, Channel.PHONE, Direction.RECEIVED);
    assertEquals(1, mail(called).answered());
  }

  @Test
  void theShareIsDrawnAndItsIntervalIsWilsons() {
    ChannelAdvice.Learned mail = mail(asked(new Story(), Channel.MAIL, 10, 10));
    assertEquals((10 + 4 * 11 / 12.0) / 14, mail.share(), 1e-12);
    assertEquals(1 / (1 + 1.645 * 1.645 / 10), mail.low(), 1e-9);
    assertEquals(1, mail.high(), 1e-12);
  }

  @Test
  void forWhatMattersTheRichestOfTheLastYearOrOneOnWhichPeopleHearEachOther() {
    assertEquals(Channel.FACE_TO_FACE, advice(new Story().met(300).sent(3)).richer());
    assertEquals(Channel.PHONE, advice(new Story().sent(3)).richer());
    assertNull(advice(new Story()).richer(), "nobody knows what two use who never met");
  }

  @Test
  void theirHoursAreKnownFromTenMessagesOn() {
    Story story = new Story();
    for (int n = 1; n <= 9; n++) story.received(n);
    assertNull(advice(story).window());
    story.received(10);
    ChannelAdvice.Window window = advice(story).window();
    assertEquals(new ChannelAdvice.Window(5, 8, 10, 10), window);
  }
}
