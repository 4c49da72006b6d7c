package rapport.cast;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the diary as iCalendar (RFC 5545), with one entry that is broken. */
final class CalendarFile {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final int LONGEST = 74;

  private final StringBuilder out = new StringBuilder();

  private CalendarFile() {}

  static byte[] of(List<Event> events) {
    CalendarFile file = new CalendarFile();
    file.lines(
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Helix//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Ada Lindqvist",
        "X-WR-TIMEZONE:Europe/Berlin");
    events.forEach(file::event);
    file.lines(
        "BEGIN:VEVENT",
        "UID:broken@helix.example",
        "SUMMARY:A meeting some day",
        "DTSTART:sometime",
        "END:VEVENT");
    file.lines("END:VCALENDAR");
    return file.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(Event event) {
    boolean days = event.length().toMinutes() % 1440 == 0;
    lines("BEGIN:VEVENT", "UID:" + event.uid(), "SUMMARY:" + escaped(event.title()));
    lines(
        "DTSTAMP:"
            + LOCAL.format(event.at().minusDays(9).withZoneSameInstant(ZoneOffset.UTC))
            + "Z");
    if (days)
      lines(
          "DTSTART;VALUE=DATE:" + DAY.format(event.at()),
          "DTEND;VALUE=DATE:" + DAY.format(event.at().plusDays(event.length().toDays())));
    else
      lines(
          "DTSTART;TZID=Europe/Berlin:" + LOCAL.format(event.at()),
          "DTEND;TZID=Europe/Berlin:" + LOCAL.format(event.at().plus(event.length())));
    event.lines().forEach(this::lines);
    if (!event.place().isEmpty()) lines("LOCATION:" + escaped(event.place()));
    lines("STATUS:" + (event.fate().equals("cancelled") ? "CANCELLED" : "CONFIRMED"));
    if (!event.people().isEmpty()) people(event);
    lines("END:VEVENT");
  }

  private void people(Event event) {
    Person caller = event.byOwner() ? People.ADA : event.people().getFirst();
    lines("ORGANIZER;CN=" + caller.name() + ":mailto:" + caller.email());
    String own = event.fate().equals("declined") ? "DECLINED" : "ACCEPTED";
    attendee(People.ADA, own);
    for (Person one : event.people())
      attendee(one, one.name().length() % 5 == 0 ? "TENTATIVE" : "ACCEPTED");
    if (event.place().startsWith("Room"))
      lines(
          "ATTENDEE;CUTYPE=ROOM;CN="
              + event.place()
              + ";PARTSTAT=ACCEPTED:mailto:"
              + event.place().toLowerCase(Locale.ROOT).replace(' ', '.')
              + "@helix.example");
  }

  private void attendee(Person person, String status) {
    lines(
        "ATTENDEE;CN="
            + person.name()
            + ";CUTYPE=INDIVIDUAL;PARTSTAT="
            + status
            + ":mailto:"
            + person.email());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
  }

  /** Lines folded before the 75th octet, never inside a character. */
  private void lines(String... lines) {
    for (String line : lines) {
      int octets = 0;
      for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
        String one = Character.toString(line.codePointAt(at));
        int size = one.getBytes(StandardCharsets.UTF_8).length;
        if (octets + size > LONGEST) {
          out.append("\r\n ");
          octets = 1;
        }
        out.append(one);
        octets += size;
      }
      out.append("\r\n");
    }
  }
}
