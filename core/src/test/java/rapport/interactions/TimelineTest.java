package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rapport.interactions.Story.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void contactsStandInTheOrderOfTime() {
    check(new Story().sent(1, 9, 4), 2, 3, 1);
  }

  @Test
  void equalTimesStandInTheOrderOfNumbers() {
    check(new Story().sent(5).received(5).sent(5), 1, 2, 3);
  }

  @Test
  void theFutureIsCutOff() {
    check(new Story().sent(3, -1), 1);
  }

  @Test
  void theMomentItselfIsPast() {
    check(new Story().sent(0), 1);
  }

  @Test
  void aPastThatIsWholeIsNotCopied() {
    Timeline past = new Story().sent(3).timeline();
    assertEquals(System.identityHashCode(past), System.identityHashCode(past.until(NOW)));
  }

  @Test
  void aContactReachesSomebody() {
    assertThrows(IllegalArgumentException.class, () -> new Story().receivedWith(0, 1).timeline());
  }

  @Test
  void everyRungHasOneChannelAndTheLadderFallsInRichness() {
    for (int rung = 1; rung < Channel.values().length; rung++) {
      assertEquals(rung, Channel.at(rung).rung());
      assertEquals(
          -1, Double.compare(Channel.at(rung).richness(), Channel.at(rung - 1).richness()));
    }
    assertThrows(IllegalArgumentException.class, () -> Channel.at(5));
  }

  @Test
  void speechIsWhatPeopleHear() {
    assertEquals(
        List.of(Channel.FACE_TO_FACE, Channel.VIDEO, Channel.PHONE),
        List.of(Channel.values()).stream().filter(Channel::spoken).toList());
  }

  @Test
  void everyRuleIsFoundByItsName() {
    for (LeftOut rule : LeftOut.values()) assertEquals(rule, LeftOut.of(rule.id()));
    assertThrows(IllegalArgumentException.class, () -> LeftOut.of("gossip"));
  }

  private static void check(Story story, long... numbers) {
    long[] found =
        story.timeline().until(NOW).contacts().stream().mapToLong(Contact::interaction).toArray();
    assertEquals(List.of(box(numbers)), List.of(box(found)));
  }

  private static Long[] box(long[] numbers) {
    return java.util.Arrays.stream(numbers).boxed().toArray(Long[]::new);
  }
}
