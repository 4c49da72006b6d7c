package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.desk.interactions.InteractionChange.RefusePromise;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.sources.SourceChange.SwitchRule;
import rapport.interactions.LeftOut;

/** What is asked of promises found in the owner's own mail, and what is not asked any more. */
class FoundPromisesTest extends Wired {

  private void take() throws IOException {
    StringBuilder mail = new StringBuilder();
    add(mail, "Fri, 20 Nov 2026 10:00:00 +0000", "Harbour budget", "I will send you the budget.");
    add(mail, "Mon, 2 Mar 2026 10:00:00 +0000", "Offsite in Lisbon", "I will attend the offsite.");
    add(mail, "Tue, 1 Dec 2026 10:00:00 +0000", "Later", "I will call you about the harbour.");
    add(mail, "Mon, 31 Dec 1979 16:00:00 -0800", "Never", "I will send you the old harbour map.");
    Path file = Files.writeString(folder.resolve("sent.mbox"), mail);
    rooms.take(List.of(file));
  }

  @Test
  void aVerbAloneIsNotAskedAbout() throws IOException {
    StringBuilder mail = new StringBuilder();
    add(mail, "Fri, 20 Nov 2026 10:00:00 +0000", "Offsite in Lisbon", "I will attend.");
    add(mail, "Fri, 20 Nov 2026 11:00:00 +0000", "Offsite", "I will call on Thursday.");
    rooms.take(List.of(Files.writeString(folder.resolve("sent.mbox"), mail)));
    assertEquals(List.of("I will call on Thursday."), asked());
  }

  private static void add(StringBuilder mail, String date, String subject, String words) {
    mail.append(
        """
        From MAILER-DAEMON Thu Jan  1 00:00:00 1970
        Message-ID: <%d@mail.example>
        Date: %s
        From: Ada Lindqvist <ada@helix.example>
        To: Maya Okafor <maya@northwind.example>
        Subject: %s

        Hello Maya,

        %s

        Ada

        """
            .formatted(mail.length(), date, subject, words));
  }

  private List<String> asked() {
    return PromiseLedger.of(rooms.look()).waiting(9).stream()
        .map(one -> (one.older() ? "older: " : "") + one.sentence())
        .toList();
  }

  @Test
  void nothingOfLaterThanTodayAndNothingOfALetterLeftOutIsAsked() throws IOException {
    take();
    assertEquals(
        List.of("I will send you the budget.", "older: I will attend the offsite."), asked());
    assertEquals(1, PromiseLedger.of(rooms.look()).asked());
    rooms.make(new SwitchRule(LeftOut.UNDATED, false));
    assertTrue(asked().contains("older: I will send you the old harbour map."), asked() + "");
  }

  @Test
  void aBriefTellsWhatWasFoundUntilItIsAnswered() throws IOException {
    take();
    PromiseLedger.Found found = PromiseLedger.of(rooms.look()).waiting(9).getFirst();
    String brief = "/people/" + found.person().id().value() + "/brief";
    String said = "Perhaps promised by you on 20 November: “I will send you the budget”.";
    assertTrue(page(brief).contains(said), page(brief));
    assertFalse(page(brief).contains("attend the offsite"), "what is older is asked about nowhere");
    rooms.make(new RefusePromise(found.id()));
    assertFalse(page(brief).contains("Perhaps promised"), page(brief));
  }

  @Test
  void whatIsOlderIsFoldedAwayAndGoesByOnePress() throws IOException {
    take();
    String page = page("/promises");
    assertTrue(page.contains("1 older promise, from more than ninety days ago"), page);
    assertTrue(page.contains("attend the offsite"), "a whole clause is shown");
    assertEquals(303, form("/found-promises/older/no", Map.of()).status());
    assertEquals(List.of("I will send you the budget."), asked());
    assertFalse(page("/promises").contains("older promise"));
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), Rooms.NOW);
    assertEquals(2, asked().size());
  }
}
