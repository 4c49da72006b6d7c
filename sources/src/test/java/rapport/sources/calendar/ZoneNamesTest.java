package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

class ZoneNamesTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  private static String at(String zone) {
    String text =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;TZID=\""
            + zone
            + "\":20260601T090000\nATTENDEE:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR\n";
    Item.Meeting meeting =
        (Item.Meeting) Collected.of(new Calendars(), "a.ics", WINDOW, text).items.getFirst();
    Item.Instance only = meeting.instances().getFirst();
    return only.floating() ? "floats" : only.at().toString().substring(11, 16);
  }

  @Test
  void aZoneIsKnownByItsNameInTheLanguageOfWhoWroteIt() {
    for (String name :
        List.of(
            "Mitteleuropäische Zeit",
            "MITTELEUROPÄISCHE SOMMERZEIT",
            "heure normale d'Europe centrale",
            "heure d’été d’Europe centrale",
            "Ora standard dell’Europa centrale",
            "czas środkowoeuropejski standardowy",
            "Central European Time",
            "Mitteleuropäische Zeit 1")) assertEquals("07:00", at(name), name);
    assertEquals("13:00", at("hora oriental"));
    assertEquals("00:00", at("日本標準時"));
    assertEquals("08:00", at("British Summer Time"));
  }

  @Test
  void aNameThatNobodyKnowsOrThatMeansSeveralZonesFloats() {
    assertEquals("floats", at("Raum 7"));
    assertNull(ZoneNames.iana("Greenwich Mean Time"));
    assertNull(ZoneNames.iana("x".repeat(2_000)));
  }

  /** The table was made from the same data: it must go on saying what the JDK says. */
  @Test
  void theTableSaysWhatTheLocaleDataOfTheJdkSays() {
    int asked = 0;
    int same = 0;
    for (String zone : List.of("Europe/Paris", "America/New_York", "Asia/Tokyo", "Europe/Moscow"))
      for (String language :
          "de fr es it nl sv da fi pl cs hu ro el tr ru uk ja ko zh".split(" ")) {
        String name =
            TimeZone.getTimeZone(zone)
                .getDisplayName(false, TimeZone.LONG, Locale.forLanguageTag(language));
        String known = ZoneNames.iana(name);
        asked++;
        if (known != null && ZoneId.of(known).getRules().equals(ZoneId.of(zone).getRules())) same++;
      }
    assertTrue(same * 10 >= asked * 9, same + " of " + asked);
  }
}
