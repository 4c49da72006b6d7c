package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.interactions.LeftOut;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

/** Calendars as programs write them that follow no standard, and what they say all the same. */
class OddCalendarsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));
  private static final String FREE = "TRANSP:TRANSPARENT";

  private static Item.Meeting read(String head, String... lines) {
    String text =
        "BEGIN:VCALENDAR\n"
            + head
            + "BEGIN:VEVENT\nUID:u\n"
            + String.join("\n", lines)
            + "\nEND:VEVENT\nEND:VCALENDAR\n";
    return (Item.Meeting) Collected.of(new Calendars(), "a.ics", WINDOW, text).items.getFirst();
  }

  private static Item.Meeting at(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = "DTSTART:20261110T090000Z";
    System.arraycopy(lines, 0, all, 1, lines.length);
    return read("", all);
  }

  private static void calledOff(boolean off, String title) {
    Item.Meeting meeting = at("SUMMARY:" + title, FREE, "ATTENDEE:mailto:maya@helix.example");
    assertEquals(off ? LeftOut.CANCELLED : null, meeting.leftOut(), title);
  }

  @Test
  void aMeetingIsCalledOffByHandWithADashOrAWordAlone() {
    for (String title :
        List.of("Cancelled - Budget", "ABGESAGT – Budget", "Canceled", "Annulé\u00a0: Budget"))
      calledOff(true, title);
    for (String title :
        List.of("Cancellation rules", "Budget - cancelled flights", "Re-Cancelled-Budget"))
      calledOff(false, title);
  }

  private static String guests(String... lines) {
    return at(lines).attendees().stream()
        .map(guest -> guest.party().handle().value())
        .toList()
        .toString();
  }

  @Test
  void theAddressBesideStandsForTheOneOfACalendarService() {
    assertEquals(
        "[maya@helix.example]",
        guests("ATTENDEE;EMAIL=maya@helix.example:mailto:2_GEYTGNJVGE@imip.helix.example"));
    assertEquals("[maya@helix.example]", guests("ATTENDEE;EMAIL=none:mailto:maya@helix.example"));
  }

  @Test
  void anAddressThatWasLeftOutIsNobodys() {
    assertEquals(
        "[]",
        guests(
            "ATTENDEE:mailto:noemail@noemail",
            "ATTENDEE:mailto:unknown@unknown.invalid",
            "ATTENDEE:mailto:none@"));
  }

  @Test
  void aRoomThatCallsAMeetingIsNobody() {
    assertEquals(null, at("ORGANIZER;CUTYPE=ROOM:mailto:oak@helix.example").organizer());
  }

  private static void zone(String time, String head, String zone) {
    Item.Meeting meeting = read(head, "DTSTART;TZID=" + zone + ":20260610T090000");
    assertEquals("2026-06-10T" + time + ":00Z", meeting.instances().getFirst().at().toString());
  }

  @Test
  void zonesAreKnownWithoutASpaceByOldNamesAndAsBareOffsets() {
    zone("07:00", "", "W.Europe Standard Time");
    zone("15:00", "", "Mexico Standard Time");
    zone("05:00", "", "Armenian Standard Time");
    zone("07:00", "", "+02:00");
    zone("14:00", "", "-0500");
  }

  @Test
  void aDefinitionIsFoundWithOtherCapitals() {
    String head =
        "BEGIN:VTIMEZONE\nTZID:Our Office\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
            + "TZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n";
    zone("03:30", head, "our office");
  }

  @Test
  void anAddressMayStandBehindSmtpOrBeforeASemicolon() {
    assertEquals("[maya@helix.example]", guests("ATTENDEE:smtp:maya@helix.example"));
    assertEquals("[maya@helix.example]", guests("ATTENDEE:mailto:maya@helix.example;"));
  }

  @Test
  void anOutlookIdentityIsOneInEitherCase() {
    String id = "040000008200E00074C5B7101A82E00800000000AB";
    String text =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID: "
            + id.toLowerCase(java.util.Locale.ROOT)
            + "\nDTSTART:20261110T090000Z\nATTENDEE:mailto:maya@helix.example\n"
            + "END:VEVENT\nEND:VCALENDAR\n";
    Item.Meeting meeting =
        (Item.Meeting) Collected.of(new Calendars(), "a.ics", WINDOW, text).items.getFirst();
    assertEquals(id, meeting.uid());
  }
}
