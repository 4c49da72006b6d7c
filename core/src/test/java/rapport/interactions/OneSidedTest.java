package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneSidedTest {

  private static final Instant AT = Instant.parse("2026-11-23T07:30:00Z");

  private static Timeline of(Channel channel, int sent, int received) {
    List<Contact> contacts = new ArrayList<>();
    for (int n = 0; n < sent + received; n++) {
      Direction direction = n < sent ? Direction.SENT : Direction.RECEIVED;
      contacts.add(new Contact(n + 1, AT.plusSeconds(n), channel, direction, 1, 0, true, 0));
    }
    return new Timeline(contacts);
  }

  private static void check(String expected, Timeline... timelines) {
    assertEquals(expected, OneSided.of(List.of(timelines)).sides().toString());
  }

  @Test
  void aMailboxOfSentMailIsKnownByTheLittleThatCameIn() {
    check("{MAIL=SENT}", of(Channel.MAIL, 80, 20));
    check("{}", of(Channel.MAIL, 70, 30));
  }

  @Test
  void whatWasAddressedToOthersIsNoAnswer() {
    List<Contact> contacts = new ArrayList<>(of(Channel.MAIL, 50, 0).contacts());
    for (int n = 0; n < 40; n++)
      contacts.add(
          new Contact(
              100 + n,
              AT.plusSeconds(90 + n),
              Channel.MAIL,
              Direction.RECEIVED,
              3,
              0,
              true,
              0,
              false));
    check("{MAIL=SENT}", new Timeline(contacts));
  }

  @Test
  void anArchiveWithoutSentMailIsKnownByTheLittleThatWentOut() {
    check("{MAIL=RECEIVED}", of(Channel.MAIL, 5, 95));
    check("{}", of(Channel.MAIL, 15, 85));
  }

  @Test
  void aFewMessagesAreNotJudged() {
    check("{}", of(Channel.MAIL, 20, 0));
  }

  @Test
  void eachChannelIsJudgedForItself() {
    check("{MAIL=SENT}", of(Channel.MAIL, 40, 0), of(Channel.CHAT, 20, 20));
  }

  @Test
  void onlyWhatIsKnownOfBothSidesIsLeft() {
    OneSided sides = OneSided.of(List.of(of(Channel.MAIL, 40, 0)));
    assertEquals(0, sides.both(of(Channel.MAIL, 3, 3)).contacts().size());
    assertEquals(6, sides.both(of(Channel.CHAT, 3, 3)).contacts().size());
    assertEquals(List.of(), sides.words(of(Channel.CHAT, 3, 3)));
  }
}
