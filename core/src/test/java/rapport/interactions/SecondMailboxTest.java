package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.people.OwnSpelling.Likeness;

/** What letters say for an address being the owner's second one. */
class SecondMailboxTest {

  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");

  private final List<Contact> contacts = new ArrayList<>();
  private final Map<Long, String> subjects = new HashMap<>();

  private SecondMailboxTest letters(int count, Direction direction, int people, String subject) {
    for (int n = 0; n < count; n++) {
      long id = contacts.size() + 1L;
      contacts.add(
          new Contact(
              id, FIRST.plusSeconds(600 * id), Channel.MAIL, direction, people, 0, true, id, true));
      subjects.put(id, subject);
    }
    return this;
  }

  private SecondMailboxTest passedOn(int count) {
    return letters(count, Direction.SENT, 1, "Fwd: Harbour");
  }

  private void check(String expected, Likeness likeness) {
    String found =
        SecondMailbox.of(SecondMailbox.letters(contacts, likeness), subjects, likeness)
            .map(one -> one.alone() + " alone, " + one.passedOn() + " passed on")
            .orElse("none");
    assertEquals(expected, found);
  }

  @Test
  void whatOneOnlyPassesOnToMayBeOnesOwn() {
    passedOn(12).check("12 alone, 12 passed on", Likeness.FAMILY);
  }

  @Test
  void theLessTheSpellingSaysTheMoreLettersItTakes() {
    passedOn(4).check("4 alone, 4 passed on", Likeness.SAME);
    check("none", Likeness.SPELLED);
    passedOn(5).check("9 alone, 9 passed on", Likeness.SPELLED);
    check("none", Likeness.FAMILY);
  }

  @Test
  void theWholeNameNeedsNothingPassedOnAndAPartOfItHalf() {
    letters(7, Direction.SENT, 1, "Shopping").passedOn(6);
    check("13 alone, 6 passed on", Likeness.SAME);
    check("none", Likeness.SPELLED);
    passedOn(1).check("14 alone, 7 passed on", Likeness.SPELLED);
  }

  @Test
  void whoeverAnswersOneInTwentyIsSomebodyElse() {
    passedOn(20).letters(1, Direction.RECEIVED, 1, "Re: Harbour");
    check("20 alone, 20 passed on", Likeness.SPELLED);
    letters(1, Direction.RECEIVED, 1, "AW: Harbour").check("none", Likeness.SPELLED);
  }

  @Test
  void lettersToSeveralSayNothing() {
    letters(30, Direction.SENT, 2, "Fwd: Harbour").check("none", Likeness.SAME);
  }
}
