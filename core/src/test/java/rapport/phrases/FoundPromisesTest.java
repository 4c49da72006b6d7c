package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.people.Handle;

/** Promises in letters of the cast. */
class FoundPromisesTest {

  private static final ZonedDateTime MONDAY =
      ZonedDateTime.parse("2026-11-23T09:00:00+01:00[Europe/Berlin]");
  private static final Handle MAYA = Handle.email("maya@brightwater.example");
  private static final Handle RUTH = Handle.email("ruth@northwind.example");

  private static Writing letter(boolean mine, String text) {
    return new Writing(mine, mine ? MAYA : RUTH, List.of(mine ? RUTH : MAYA), MONDAY, text);
  }

  @Test
  void aPromiseHasItsDeedItsDayAndBothSides() {
    String text = "Dear Ruth,\n\nI'll send you the figures by Friday.\n\nMaya";
    FoundPromise found = FoundPromises.in(letter(true, text)).getFirst();
    assertTrue(found.mine());
    assertEquals(MAYA, found.owes());
    assertEquals(List.of(RUTH), found.to());
    assertEquals("send the figures", found.what());
    assertEquals(LocalDate.parse("2026-11-27"), found.due());
    assertEquals("I'll send you the figures by Friday.", found.sentence());
  }

  @Test
  void whatOthersPromiseIsOwedToTheOwner() {
    FoundPromise found = FoundPromises.in(letter(false, "I will call Tom tomorrow.")).getFirst();
    assertEquals(false, found.mine());
    assertEquals(RUTH, found.owes());
    assertEquals(LocalDate.parse("2026-11-24"), found.due());
  }

  @Test
  void aReminderOfAWordGivenMeansTheReader() {
    FoundPromise found =
        FoundPromises.in(letter(true, "You promised to send me the plans.")).getFirst();
    assertEquals(false, found.mine());
    assertEquals(RUTH, found.owes());
    assertEquals("send me the plans", found.what());
  }

  @Test
  void quotedDeniedReportedAndMereStatesAreNoPromises() {
    check("> I'll send you the figures by Friday.");
    check("I won't send you the figures.");
    check("\"We will appeal the ruling,\" said the lawyer.");
    check("I will be out of the office on Friday.");
    check("She will send you the figures by Friday.");
    check("Could you send me the figures by Friday?");
    check("I sent you the figures on Friday.");
  }

  private static void check(String text) {
    assertEquals(List.of(), FoundPromises.in(letter(true, text)), text);
  }

  @Test
  void aNoteTellsWhatThePeopleInItWillDo() {
    String text = "Ruth will send me the plans by Thursday.\nI will send her the address.";
    List<FoundPromise> found = FoundPromises.inNote(letter(true, text), Map.of("Ruth", RUTH));
    assertEquals(List.of(MAYA, RUTH), found.stream().map(FoundPromise::owes).sorted().toList());
  }

  @Test
  void hostileLettersAreBounded() {
    for (String part : List.of("I will ", "you promised to ", "I'll send it. ", "tomorrow "))
      assertTimeout(
          Duration.ofSeconds(10), () -> FoundPromises.in(letter(true, part.repeat(20_000))));
  }
}
