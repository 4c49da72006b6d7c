package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rapport.interactions.Story.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;

class AttentionTest {

  private static final Contact OLD = contact(1, 40);
  private static final Contact LATE = contact(2, 3);

  @Test
  void whatIsTakenOutAgainLeavesNoTrace() {
    Attention before = of(OLD, LATE);
    for (int days : new int[] {3, 20, 60})
      check(before, before.with(contact(3, days)).without(contact(3, days)));
  }

  @Test
  void withoutAContactIsAsIfItHadNeverBeen() {
    check(of(LATE), of(OLD, LATE).without(OLD));
    check(of(OLD), of(OLD, LATE).without(LATE));
  }

  @Test
  void theLastContactLeavesNothing() {
    assertEquals(0, of(OLD).without(OLD).left(NOW));
  }

  @Test
  void whatIsNotThereCannotBeTakenOut() {
    assertThrows(IllegalArgumentException.class, () -> of(OLD).without(LATE));
  }

  @Test
  void someTimelinesLessAndOthersMoreIsAsIfTheyHadAlwaysBeen() {
    Timeline old = new Timeline(java.util.List.of(OLD));
    Timeline late = new Timeline(java.util.List.of(LATE));
    check(of(LATE), of(OLD).with(java.util.List.of(old), java.util.List.of(late)));
    check(of(OLD, LATE), of(OLD).with(java.util.List.of(), java.util.List.of(late)));
    Attention same = of(OLD, LATE);
    assertSame(same, same.with(java.util.List.of(old), java.util.List.of(old)));
    assertThrows(
        IllegalArgumentException.class,
        () -> of(OLD).with(java.util.List.of(late), java.util.List.of()));
  }

  private static void check(Attention expected, Attention found) {
    for (int days = 0; days < 100; days++)
      assertEquals(
          expected.left(NOW.minus(Duration.ofDays(days))),
          found.left(NOW.minus(Duration.ofDays(days))),
          0.0);
  }

  private static Attention of(Contact... contacts) {
    return Attention.of(List.of(new Timeline(List.of(contacts))));
  }

  private static Contact contact(long number, int daysAgo) {
    return new Contact(
        number, NOW.minus(Duration.ofDays(daysAgo)), Channel.PHONE, Direction.SENT, 1, 0, true, 0);
  }
}
