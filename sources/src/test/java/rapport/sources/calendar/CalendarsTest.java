package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.sources.Collected;
import rapport.sources.Golden;
import rapport.sources.Window;

class CalendarsTest {

  private static final Window WINDOW =
      new Window(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clocks",
        "overrides",
        "people",
        "zones",
        "days",
        "broken",
        "old",
        "called-off",
        "shown"
      })
  void everyCalendarIsToldAsExpected(String name) throws IOException {
    Golden.check(new Calendars(), WINDOW, "calendar/" + name + ".ics");
  }

  @Test
  void theFirstItemsCanBeSteppedOver() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/calendar/people.ics"));
    Collected all = Collected.of(new Calendars(), "a.ics", WINDOW, bytes, 0);
    Collected rest = Collected.of(new Calendars(), "a.ics", WINDOW, bytes, 2);
    assertEquals(all.items.subList(2, all.items.size()), rest.items);
  }

  @Test
  void theBytesDecide() {
    assertTrue(reads("export.txt", "\r\nbegin:vcalendar\r\n"));
    assertTrue(reads("calendar.ics", "garbage"));
    assertFalse(reads("calendar.ics", "BEGIN:VCARD\n"));
    assertFalse(reads("mail.mbox", "From ada@helix.example Mon\n"));
  }

  private static boolean reads(String name, String head) {
    return new Calendars().reads(name, head.getBytes(StandardCharsets.UTF_8));
  }
}
