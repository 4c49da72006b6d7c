package rapport.web.nurture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes iCalendar (RFC 5545): escaped, folded, in UTC. */
public final class CalendarText {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE = 73;

  private final StringBuilder text = new StringBuilder();

  public CalendarText(String product) {
    plain("BEGIN:VCALENDAR");
    plain("VERSION:2.0");
    plain("PRODID:-//Rapport//" + product + "//EN");
    plain("CALSCALE:GREGORIAN");
  }

  /** A line whose value needs no escaping. */
  public CalendarText plain(String line) {
    fold(line);
    return this;
  }

  /** A line with a value of type TEXT (RFC 5545 §3.3.11). */
  public CalendarText words(String name, String words) {
    fold(
        name
            + ":"
            + words
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " "));
    return this;
  }

  /** A line with an instant. */
  public CalendarText at(String name, Instant at) {
    return plain(name + ":" + STAMP.format(at));
  }

  /** A line with a day. */
  public CalendarText on(String name, LocalDate day) {
    return plain(name + ";VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  public String end() {
    plain("END:VCALENDAR");
    return text.toString();
  }

  /** Folds at 75 octets, never inside a character (RFC 5545 §3.1). */
  private void fold(String line) {
    int octets = 0;
    for (int c : line.codePoints().toArray()) {
      int wide = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + wide > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += wide;
    }
    text.append("\r\n");
  }
}
