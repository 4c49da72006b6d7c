package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rapport.interactions.Promise;
import rapport.people.PersonId;

class NudgeTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate DUE = LocalDate.parse("2026-11-20");

  private static Promise promise(boolean mine) {
    Instant made = Instant.parse("2026-11-01T09:00:00Z");
    return new Promise(1, new PersonId(7), mine, "send the figures.", made, DUE, null, 0);
  }

  @Test
  void aReminderNamesThePersonAndWhatInEveryTone() {
    for (Nudge.Tone tone : Nudge.Tone.values()) {
      Nudge nudge = Nudge.theirs(promise(false), "Okafor, Ada", TODAY, tone);
      assertTrue(nudge.text().contains("Ada,"), tone.name());
      assertTrue(nudge.text().contains("“send the figures”"), tone.name());
      assertFalse(nudge.text().matches("(?is).*\\b(overdue|late|must|asap|urgent)\\b.*"));
    }
  }

  @Test
  void aBriefOneIsTheShortest() {
    assertTrue(length(Nudge.Tone.BRIEF) < length(Nudge.Tone.PLAIN));
    assertTrue(length(Nudge.Tone.PLAIN) < length(Nudge.Tone.WARM));
  }

  private static int length(Nudge.Tone tone) {
    return Nudge.theirs(promise(false), "Ada Okafor", TODAY, tone).text().length();
  }

  @Test
  void onesOwnDelayNamesBothDays() {
    LocalDate later = LocalDate.parse("2026-11-27");
    Nudge nudge = Nudge.mine(promise(true), "Ada Okafor", later, Nudge.Tone.PLAIN);
    assertEquals("A little later: send the figures.", nudge.subject());
    assertTrue(nudge.text().contains("by 20 November"));
    assertTrue(nudge.text().contains("by 27 November"));
  }

  @Test
  void anOpenDayIsNotInvented() {
    Nudge nudge = Nudge.mine(promise(true), "Ada Okafor", null, Nudge.Tone.BRIEF);
    assertTrue(nudge.text().contains("a new day as soon as I know it"));
  }

  @Test
  void theWrongSideIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Nudge.theirs(promise(true), "Ada", TODAY, Nudge.Tone.WARM));
    assertThrows(
        IllegalArgumentException.class,
        () -> Nudge.mine(promise(false), "Ada", null, Nudge.Tone.WARM));
  }
}
