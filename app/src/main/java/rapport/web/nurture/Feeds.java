package rapport.web.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Today;
import rapport.desk.nurture.Trips;
import rapport.growth.OwnStep;
import rapport.nurture.Draft;
import rapport.nurture.Move;
import rapport.nurture.Slots;
import rapport.people.Person;

/** Calendars to subscribe to: the week's moves and promises, open rooms; and proposed times. */
public final class Feeds {

  private static final int ROOMS_AHEAD = 26;

  private Feeds() {}

  /** The times of a play, each as a tentative entry of its own. */
  static String slots(Person with, Draft.Matter matter, Instant now) {
    CalendarText text = new CalendarText("Times");
    int n = 0;
    for (Slots.Span slot : matter.slots())
      text.plain("BEGIN:VEVENT")
          .plain(
              "UID:slot-"
                  + with.id()
                  + "-"
                  + slot.from().getEpochSecond()
                  + "-"
                  + n++
                  + "@rapport.invalid")
          .at("DTSTAMP", now)
          .at("DTSTART", slot.from())
          .at("DTEND", slot.until())
          .words("SUMMARY", "Perhaps: a talk with " + with.name())
          .plain("STATUS:TENTATIVE")
          .plain("TRANSP:TRANSPARENT")
          .plain("END:VEVENT");
    return text.end();
  }

  /**
   * The week's moves on their days, open promises on the days they are due, and the step about
   * oneself that stands today, if one does.
   */
  public static String week(Today today, @Nullable OwnStep step, Instant now) {
    CalendarText text = new CalendarText("This week").words("X-WR-CALNAME", "Rapport: this week");
    for (Move move : today.moves())
      day(
          text,
          "move-" + move.person().id() + "-" + move.cause() + "-" + move.day(),
          move.day(),
          move.what(),
          move.why(),
          now);
    for (Today.PromiseLine line : today.promises()) {
      LocalDate due = line.promise().dueOn();
      if (due == null) continue;
      day(
          text,
          "promise-" + line.promise().id(),
          due,
          (line.promise().mine() ? "You promised: " : line.person().name() + " promised: ")
              + line.promise().what(),
          line.person().name(),
          now);
    }
    if (step != null)
      day(text, "own-" + step.key().replace(':', '-'), today.day(), step.words(), step.why(), now);
    return text.end();
  }

  private static void day(
      CalendarText text, String id, LocalDate day, String what, String why, Instant now) {
    text.plain("BEGIN:VEVENT")
        .plain("UID:" + id + "@rapport.invalid")
        .at("DTSTAMP", now)
        .on("DTSTART", day)
        .on("DTEND", day.plusDays(1))
        .words("SUMMARY", what)
        .words("DESCRIPTION", why)
        .plain("TRANSP:TRANSPARENT")
        .plain("END:VEVENT");
  }

  /**
   * The next times of all open rooms; each occurrence is told in UTC, so no zone has to be known.
   */
  static String rooms(List<Trips.Room> rooms, ZoneId zone, Instant now) {
    CalendarText text = new CalendarText("Open rooms").words("X-WR-CALNAME", "Open rooms");
    LocalDate today = now.atZone(zone).toLocalDate();
    for (Trips.Room room : rooms)
      for (LocalDateTime at : room.next(today.minusDays(7), ROOMS_AHEAD)) {
        Instant start = at.atZone(zone).toInstant();
        Duration length = room.length();
        text.plain("BEGIN:VEVENT")
            .plain("UID:room-" + room.id() + "-" + at + "@rapport.invalid")
            .at("DTSTAMP", now)
            .at("DTSTART", start)
            .at("DTEND", start.plus(length))
            .words("SUMMARY", room.title())
            .words("LOCATION", room.place())
            .words("DESCRIPTION", "Anybody may join.")
            .plain("END:VEVENT");
      }
    return text.end();
  }
}
