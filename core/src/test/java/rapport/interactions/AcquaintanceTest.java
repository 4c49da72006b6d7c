package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who of two has turned to the other. */
class AcquaintanceTest {

  private final List<Contact> contacts = new ArrayList<>();

  private void letter(Direction direction, boolean named) {
    add(Channel.MAIL, direction, 1, named);
  }

  private void add(Channel channel, Direction direction, int people, boolean named) {
    long number = contacts.size() + 1L;
    Instant at = Instant.EPOCH.plusSeconds(number);
    contacts.add(
        new Contact(number, at, channel, direction, people, 0, true, number, named, named));
  }

  private void check(Acquaintance expected) {
    assertEquals(expected, Acquaintance.of(new Timeline(contacts)));
  }

  @Test
  void whoWroteToEachOtherKnowEachOther() {
    letter(Direction.SENT, true);
    check(Acquaintance.MINE);
    letter(Direction.RECEIVED, true);
    check(Acquaintance.MUTUAL);
  }

  @Test
  void aLetterThatDoesNotNameTheOwnerIsOverheard() {
    check(Acquaintance.NONE);
    letter(Direction.RECEIVED, false);
    check(Acquaintance.OVERHEARD);
    letter(Direction.RECEIVED, true);
    check(Acquaintance.THEIRS);
  }

  @Test
  void aMeetingOfFewMakesPeopleKnowEachOtherAndOneOfManyDoesNot() {
    add(Channel.FACE_TO_FACE, Direction.TOGETHER, 9, true);
    check(Acquaintance.COMPANY);
    add(Channel.FACE_TO_FACE, Direction.TOGETHER, 8, true);
    check(Acquaintance.MUTUAL);
  }
}
