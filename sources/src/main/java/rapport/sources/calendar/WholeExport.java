package rapport.sources.calendar;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.interactions.WholeCalendar.Held;
import rapport.sources.Window;
import rapport.sources.lines.ContentLine;

/**
 * Gathers what a file holds, for telling later what is gone. A file is the whole of a calendar when
 * it is one calendar object that is no invitation (METHOD absent or PUBLISH, RFC 5546 §1.4), read
 * to its end with every entry whole, and has a name, or more than one entry. At most 200,000
 * entries are gathered; of more nothing is said.
 */
final class WholeExport {

  private static final int MOST = 200_000;

  private final CalendarTimes times;
  private final Window window;
  private final Map<String, Held> entries = new LinkedHashMap<>();
  private long stamp;
  private boolean whole = true;

  WholeExport(CalendarTimes times, Window window) {
    this.times = times;
    this.window = window;
  }

  /** Notes an entry. */
  void note(EventProperties entry, boolean broken) {
    if (broken || entries.size() > MOST) whole = false;
    if (!whole) return;
    times.enter(entry.calendar());
    for (String name : new String[] {"LAST-MODIFIED", "DTSTAMP"}) {
      Instant at = instant(entry.first(name));
      if (at != null && at.isBefore(window.to())) stamp = Math.max(stamp, at.getEpochSecond());
    }
    Instant start = instant(entry.first("DTSTART"));
    if (start == null) return;
    boolean part = entry.first("RECURRENCE-ID") != null;
    boolean recurring = part || entry.first("RRULE") != null || entry.first("RDATE") != null;
    Held held = new Held(start.getEpochSecond(), recurring);
    if (part) entries.putIfAbsent(Meetings.uid(entry), held);
    else entries.put(Meetings.uid(entry), held);
  }

  private @Nullable Instant instant(@Nullable ContentLine line) {
    Moment moment = times.of(line);
    return moment == null ? null : moment.instant();
  }

  /** What was gathered, or null if the file is not known to be the whole of one calendar. */
  @Nullable WholeCalendar of(Walk walk) {
    String method = walk.said("METHOD");
    boolean published = method.isEmpty() || method.equalsIgnoreCase("PUBLISH");
    if (!whole || walk.calendars() != 1 || !published || entries.isEmpty()) return null;
    String name = named(walk);
    if (name.isEmpty() && entries.size() < 2) return null;
    return new WholeCalendar(
        name,
        walk.said("PRODID"),
        stamp,
        seconds(walk, "X-CALSTART", "X-CLIPSTART"),
        seconds(walk, "X-CALEND", "X-CLIPEND"),
        entries);
  }

  private static String named(Walk walk) {
    for (String property : new String[] {"X-WR-RELCALID", "UID", "X-WR-CALNAME", "NAME"})
      if (!walk.said(property).isBlank()) return walk.said(property).strip();
    return "";
  }

  /** What Outlook says of the time that it saved. */
  private static @Nullable Long seconds(Walk walk, String... properties) {
    for (String property : properties) {
      Moment moment = Moment.of(walk.said(property), false, null);
      if (moment != null) return moment.instant().getEpochSecond();
    }
    return null;
  }
}
