package rapport.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import rapport.desk.Initiatives;

/** A shared goal for both sides to keep: as a VTODO (RFC 5545 §3.6.2) and as Markdown. */
final class GoalCopy {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE = 73;

  private GoalCopy() {}

  static String calendar(Initiatives.Shared goal, Instant now) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Rapport//Shared goal//EN");
    line(text, "BEGIN:VTODO");
    line(text, "UID:shared-goal-" + goal.id() + "-" + goal.since() + "@rapport.invalid");
    line(text, "DTSTAMP:" + STAMP.format(now));
    line(text, "SUMMARY:" + escaped(goal.what()));
    line(text, "DESCRIPTION:" + escaped("A goal shared with " + goal.person().name()));
    if (goal.dueOn() != null)
      line(text, "DUE;VALUE=DATE:" + goal.dueOn().format(DateTimeFormatter.BASIC_ISO_DATE));
    line(text, "STATUS:" + (goal.doneOn() == null ? "NEEDS-ACTION" : "COMPLETED"));
    line(text, "END:VTODO");
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /** Values of type TEXT (RFC 5545 §3.3.11). */
  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds at 75 octets, never inside a character (RFC 5545 §3.1). */
  private static void line(StringBuilder text, String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int wide = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + wide > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += wide;
      i += Character.charCount(c);
    }
    text.append("\r\n");
  }

  static String text(Initiatives.Shared goal) {
    return "# "
        + goal.what().replaceAll("\\R", " ")
        + "\n\nA goal shared with "
        + goal.person().name()
        + ", written down on "
        + goal.since()
        + ".\n"
        + (goal.dueOn() == null ? "" : "\nDue: " + goal.dueOn() + "\n")
        + (goal.doneOn() == null ? "" : "\nReached: " + goal.doneOn() + "\n");
  }
}
