package rapport.sources.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.sources.Window;
import rapport.sources.lines.ContentLine;

/**
 * Makes one {@link Item.Meeting} of one entry. An entry without a start, as in answers of RFC 5546
 * §3.2.3, is a meeting without occurrences; one whose start is no date is unreadable. What guests
 * send about a meeting tells of it where nothing else does, except when they propose another time.
 * A meeting counts as online if it has a conference link or a well-known meeting address in its
 * text.
 */
final class Meetings {

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)https?://[^\\s<>\"]*(?:zoom\\.us|zoomgov\\.com|teams\\.microsoft\\.com"
              + "|teams\\.live\\.com|meet\\.google\\.com|hangouts\\.google\\.com|webex\\.com"
              + "|meet\\.jit\\.si|jitsi\\.|whereby\\.com|gotomeeting\\.com|gotomeet\\.me"
              + "|bluejeans\\.com|chime\\.aws|join\\.skype\\.com|meet\\.lync\\.com|bigbluebutton"
              + "|meet\\.[a-z0-9-]+\\.[a-z]+/)");
  private static final List<String> CONFERENCES =
      List.of(
          "CONFERENCE",
          "X-GOOGLE-CONFERENCE",
          "X-MICROSOFT-SKYPETEAMSMEETINGURL",
          "X-MICROSOFT-ONLINEMEETINGCONFLINK");
  private static final int SEARCHED = 1 << 16;

  /** What differs between two versions of one entry, and so is no part of its identity. */
  private static final Set<String> VERSIONS =
      Set.of(
          "SEQUENCE",
          "X-MICROSOFT-CDO-APPT-SEQUENCE",
          "LAST-MODIFIED",
          "DTSTAMP",
          "TRANSP",
          "X-MICROSOFT-CDO-BUSYSTATUS");

  /**
   * What guests send about a meeting (RFC 5546 §1.4): an answer, a wish for another time, a
   * question for the newest version. None of it is a telling of the meeting by who calls it.
   */
  private static final Set<String> BY_GUESTS = Set.of("REPLY", "COUNTER", "REFRESH");

  /** Below every telling by who calls the meeting. */
  private static final int BY_A_GUEST = -1;

  private final CalendarTimes times;
  private final Overrides overrides;
  private final Window window;
  private final Problems problems;
  private final Steps steps = new Steps();

  Meetings(CalendarTimes times, Overrides overrides, Window window, Problems problems) {
    this.times = times;
    this.overrides = overrides;
    this.window = window;
    this.problems = problems;
  }

  /** The item of an entry: a meeting, or the reason why it is none. */
  Item of(EventProperties entry) {
    times.enter(entry.calendar());
    ContentLine line = start(entry);
    Moment start = times.of(line);
    String where = problems.where(entry.line());
    if (line != null && start == null)
      return new Item.Unreadable(where, "the start of the entry is no date");
    if (start == null) problems.add(entry.line(), "the entry has no start and hence no occurrence");
    if (proposed(entry)) problems.add(entry.line(), "a guest proposes this time; it moves nothing");
    if (entry.full())
      problems.add(entry.line(), "the entry has too many properties; the first are kept");
    String uid = uid(entry);
    Party organizer = Participants.organizer(entry);
    List<Item.Attendee> attendees = Participants.attendees(entry);
    return new Item.Meeting(
        where,
        uid,
        start != null && start.isDay(),
        status(entry),
        organizer,
        attendees,
        entry.text("SUMMARY"),
        entry.text("LOCATION"),
        online(entry),
        start == null || proposed(entry) ? List.of() : occurrences(entry, uid, start),
        leftOut(entry, organizer == null && attendees.isEmpty()),
        version(entry));
  }

  /**
   * When it begins; an occurrence that is called off may say by its RECURRENCE-ID alone when it
   * would have begun (RFC 5546 §3.2.5).
   */
  private static @Nullable ContentLine start(EventProperties entry) {
    ContentLine start = entry.first("DTSTART");
    return start == null && leftOut(entry, false) == LeftOut.CANCELLED
        ? entry.first("RECURRENCE-ID")
        : start;
  }

  /** Whether a guest wishes it were then, or asks when it is (RFC 5546 §3.2.7, §3.2.6). */
  private static boolean proposed(EventProperties entry) {
    return "COUNTER".equals(entry.method()) || "REFRESH".equals(entry.method());
  }

  private List<Item.Instance> occurrences(EventProperties entry, String uid, Moment start) {
    Occurrences occurrences = repeated(entry, uid, start);
    if (entry.first("RECURRENCE-ID") == null) occurrences.override(overrides.of(uid, times));
    else if (occurrences.isException(overrides.exceptions(uid))) return List.of();
    List<Item.Instance> own = occurrences.all();
    EventProperties series = future(entry) ? overrides.series(uid) : null;
    return series == null ? own : and(own, later(entry, series, uid));
  }

  private Occurrences repeated(EventProperties entry, String uid, Moment start) {
    int most = Occurrences.most(overrides.recurring());
    return new Occurrences(entry, uid, start, times, window, most, steps, problems);
  }

  private static boolean future(EventProperties entry) {
    ContentLine original = entry.first("RECURRENCE-ID");
    return original != null && original.says("RANGE", "THISANDFUTURE");
  }

  /** The occurrences of a series from that of an override on, as the override has them. */
  private List<Item.Instance> later(EventProperties override, EventProperties series, String uid) {
    Moment original = times.of(override.first("RECURRENCE-ID"));
    Moment start = times.of(series.first("DTSTART"));
    if (original == null || start == null) return List.of();
    Occurrences later = repeated(series, uid, start);
    later.override(overrides.of(uid, times));
    later.onlyOf(original);
    return later.all();
  }

  private static List<Item.Instance> and(List<Item.Instance> own, List<Item.Instance> later) {
    List<Item.Instance> all = new ArrayList<>(own);
    all.addAll(later);
    all.sort(Comparator.comparing(Item.Instance::at));
    return all;
  }

  private Item.Version version(EventProperties entry) {
    Moment modified = times.of(entry.first("LAST-MODIFIED"));
    if (modified == null) modified = times.of(entry.first("DTSTAMP"));
    return new Item.Version(
        entry.method() != null && BY_GUESTS.contains(entry.method()) ? BY_A_GUEST : sequence(entry),
        modified == null ? null : modified.instant(),
        entry.first("RECURRENCE-ID") == null);
  }

  /** SEQUENCE; where that is missing or 0, the number that Exchange keeps beside it. */
  private static int sequence(EventProperties entry) {
    int said = number(entry.text("SEQUENCE"));
    return said > 0 ? said : number(entry.text("X-MICROSOFT-CDO-APPT-SEQUENCE"));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static @Nullable LeftOut leftOut(EventProperties entry, boolean alone) {
    boolean cancelled =
        "cancelled".equals(status(entry))
            || "CANCEL".equals(entry.method())
            || CalledOff.byTitle(entry);
    if (cancelled) return LeftOut.CANCELLED;
    return proposed(entry) ? LeftOut.PROPOSED : alone ? LeftOut.ALONE : null;
  }

  private static @Nullable String status(EventProperties entry) {
    String status = entry.text("STATUS");
    if (status == null) return null;
    String lower = status.toLowerCase(Locale.ROOT);
    return lower.equals("canceled") ? "cancelled" : lower;
  }

  private static boolean online(EventProperties entry) {
    for (String name : CONFERENCES) {
      ContentLine line = entry.first(name);
      if (line != null && !line.value().isBlank() && !line.says("FEATURE", "PHONE")) return true;
    }
    return linked(entry, "LOCATION") || linked(entry, "URL") || linked(entry, "DESCRIPTION");
  }

  private static boolean linked(EventProperties entry, String name) {
    ContentLine line = entry.first(name);
    if (line == null) return false;
    String value = line.value();
    String head = value.length() > SEARCHED ? value.substring(0, SEARCHED) : value;
    return LINK.matcher(head).find();
  }

  /** Its UID, else a digest of its content. */
  static String uid(EventProperties entry) {
    String uid = entry.uid();
    if (uid != null && uid.length() <= 500) return uid;
    StringBuilder content = new StringBuilder();
    for (ContentLine line : entry.properties())
      if (!VERSIONS.contains(line.name()))
        content.append(line.name()).append(':').append(line.value()).append('\n');
    return "sha256:" + Sha256.hex(content.toString());
  }
}
