package rapport.web.network;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rapport.desk.network.Initiatives;
import rapport.web.nurture.CalendarText;

/** A shared goal for both sides to keep: as a VTODO (RFC 5545 §3.6.2) and as Markdown. */
final class GoalCopy {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private GoalCopy() {}

  static String calendar(Initiatives.Shared goal, String owner, Instant now) {
    CalendarText text = new CalendarText("Shared goal").plain("BEGIN:VTODO");
    text.plain("UID:shared-goal-" + goal.id() + "-" + goal.since() + "@rapport.invalid");
    text.at("DTSTAMP", now).words("SUMMARY", goal.what());
    text.words("DESCRIPTION", between(goal, owner) + ". It is yours to keep.");
    if (goal.dueOn() != null) text.on("DUE", goal.dueOn());
    text.plain("STATUS:" + (goal.doneOn() == null ? "NEEDS-ACTION" : "COMPLETED"));
    return text.plain("END:VTODO").end();
  }

  /** The same as a text that says to whoever gets it who wrote it, and what is to be done. */
  static String text(Initiatives.Shared goal, String owner) {
    String writer = owner.isBlank() ? "whoever gave it to you" : owner;
    return "# "
        + goal.what().replaceAll("\\R", " ")
        + "\n\n"
        + between(goal, owner)
        + ", written down by "
        + writer
        + " on "
        + DAY.format(goal.since())
        + ", so that both have the same words before them.\n"
        + (goal.dueOn() == null ? "" : "\nDue: " + DAY.format(goal.dueOn()) + "\n")
        + (goal.doneOn() == null ? "" : "\nReached: " + DAY.format(goal.doneOn()) + "\n")
        + "\nThis copy is yours. It asks for no answer and no account; say so to "
        + writer
        + " when the goal is another one or reached.\n";
  }

  private static String between(Initiatives.Shared goal, String owner) {
    return owner.isBlank()
        ? "A goal shared with " + goal.person().name()
        : "A goal that " + owner + " and " + goal.person().name() + " share";
  }
}
