package rapport.web.network;

import java.time.Instant;
import rapport.desk.network.Initiatives;
import rapport.web.nurture.CalendarText;

/** A shared goal for both sides to keep: as a VTODO (RFC 5545 §3.6.2) and as Markdown. */
final class GoalCopy {

  private GoalCopy() {}

  static String calendar(Initiatives.Shared goal, Instant now) {
    CalendarText text = new CalendarText("Shared goal").plain("BEGIN:VTODO");
    text.plain("UID:shared-goal-" + goal.id() + "-" + goal.since() + "@rapport.invalid");
    text.at("DTSTAMP", now).words("SUMMARY", goal.what());
    text.words("DESCRIPTION", "A goal shared with " + goal.person().name());
    if (goal.dueOn() != null) text.on("DUE", goal.dueOn());
    text.plain("STATUS:" + (goal.doneOn() == null ? "NEEDS-ACTION" : "COMPLETED"));
    return text.plain("END:VTODO").end();
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
