package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.interactions.LeftOut;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

/** What counts as a telling of a meeting, and how new it is. */
class GuestsWordsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  private static List<Item.Meeting> read(String head, String... lines) {
    String text =
        "BEGIN:VCALENDAR\n"
            + head
            + "BEGIN:VEVENT\nUID:u\nDTSTART:20261110T090000Z\nATTENDEE:mailto:maya@northwind.example\n"
            + String.join("\n", lines)
            + "\nEND:VEVENT\nEND:VCALENDAR\n";
    return Collected.of(new Calendars(), "a.ics", WINDOW, text).items.stream()
        .map(Item.Meeting.class::cast)
        .toList();
  }

  private static int sequence(String head, String... lines) {
    return read(head, lines).getFirst().version().sequence();
  }

  @Test
  void whatAGuestSendsIsBelowEveryTellingByWhoCallsTheMeeting() {
    for (String method : List.of("REPLY", "COUNTER", "REFRESH", "reply"))
      assertEquals(-1, sequence("METHOD:" + method + "\n", "SEQUENCE:3"), method);
    assertEquals(3, sequence("METHOD:REQUEST\n", "SEQUENCE:3"));
    assertEquals(0, sequence(""));
  }

  @Test
  void aTimeThatAGuestProposesIsNoOccurrence() {
    for (String method : List.of("COUNTER", "REFRESH")) {
      Item.Meeting only = read("METHOD:" + method + "\n", "SEQUENCE:3").getFirst();
      assertEquals(0, only.instances().size(), method);
      assertEquals(LeftOut.PROPOSED, only.leftOut(), method);
    }
    assertEquals(1, read("METHOD:REPLY\n", "SEQUENCE:3").getFirst().instances().size());
  }

  @Test
  void exchangeKeepsTheNumberBesideAnEmptyOne() {
    assertEquals(2, sequence("", "SEQUENCE:0", "X-MICROSOFT-CDO-APPT-SEQUENCE:2"));
    assertEquals(4, sequence("", "SEQUENCE:4", "X-MICROSOFT-CDO-APPT-SEQUENCE:2"));
  }

  @Test
  void anOverrideThatRepeatsTheRuleIsOneOccurrence() {
    List<Item.Meeting> both =
        read(
            "",
            "RRULE:FREQ=WEEKLY;COUNT=4",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:u",
            "DTSTART:20261118T150000Z",
            "RECURRENCE-ID:20261117T090000Z",
            "RRULE:FREQ=WEEKLY;COUNT=4");
    assertEquals(3, both.getFirst().instances().size());
    assertEquals(
        List.of("u@2026-11-17T09:00:00Z"),
        both.getLast().instances().stream().map(Item.Instance::id).toList());
  }

  @Test
  void calledOffIsWrittenInTwoWays() {
    for (String status : List.of("CANCELLED", "CANCELED", " Canceled"))
      assertEquals(LeftOut.CANCELLED, read("", "STATUS:" + status).getFirst().leftOut(), status);
  }

  @Test
  void roomsOfOtherProgramsAreNobody() {
    Item.Meeting meeting =
        read("", "ATTENDEE;CUTYPE=X-ROOM:mailto:blue@northwind.example").getFirst();
    assertTrue(meeting.attendees().getFirst().person());
    assertEquals(false, meeting.attendees().getLast().person());
  }

  @Test
  void anOccurrenceIsCalledOffByItsNumberAlone() {
    String called =
        "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20261110T090000Z\n"
            + "ATTENDEE:mailto:maya@northwind.example\nEND:VEVENT\nEND:VCALENDAR\n";
    Item.Meeting off =
        (Item.Meeting) Collected.of(new Calendars(), "a.ics", WINDOW, called).items.getFirst();
    assertEquals(LeftOut.CANCELLED, off.leftOut());
    assertEquals("u@2026-11-10T09:00:00Z", off.instances().getFirst().id());
    String asked = called.replace("METHOD:CANCEL\n", "");
    Item.Meeting held =
        (Item.Meeting) Collected.of(new Calendars(), "a.ics", WINDOW, asked).items.getFirst();
    assertEquals(0, held.instances().size());
  }

  @Test
  void whatProgramsWriteAroundAnAddressIsNoPartOfIt() {
    for (String value :
        List.of("<mailto:jonas@helix.example>", "MAILTO:mailto:jonas@helix.example")) {
      Item.Meeting meeting = read("", "ATTENDEE;CN=Reed\\, Jonas:" + value).getFirst();
      Item.Attendee jonas = meeting.attendees().getLast();
      assertEquals("jonas@helix.example", jonas.party().handle().value());
      assertEquals("Reed, Jonas", jonas.party().name());
    }
  }

  @Test
  void aHyphenInAZoneOfTheDatabaseIsASlash() {
    for (String zone : List.of("US-Eastern", "America-New_York")) {
      String text =
          "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;TZID=ZONE:20261110T090000\nEND:VEVENT\nEND:VCALENDAR\n";
      Collected read = Collected.of(new Calendars(), "a.ics", WINDOW, text.replace("ZONE", zone));
      Item.Meeting meeting = (Item.Meeting) read.items.getFirst();
      assertEquals("2026-11-10T14:00:00Z", meeting.instances().getFirst().at().toString(), zone);
    }
  }
}
