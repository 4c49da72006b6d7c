package rapport.sources.local;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.databases.SqliteFile;

/**
 * The rows of a calendar of Thunderbird as an iCalendar text (RFC 5545). Times are microseconds in
 * UTC beside a zone: none or {@code floating} for a clock on the wall, a name, or a whole
 * definition of which only the name counts; a zone that nobody knows leaves the time in UTC. What
 * was deleted while the server was away is not there any more. One file holds several calendars,
 * some in part, so the text does not stand for the whole of one.
 */
final class EventRows {

  private static final int DAY = 8;
  private static final int NAMED_BY_DAY = 512;
  private static final String DELETED = "4";
  private static final Pattern LINE =
      Pattern.compile("(?i)(?:ATTENDEE|ORGANIZER|RRULE|EXRULE|RDATE|EXDATE)[;:].*");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]{1,60}");
  private static final Pattern ZONE = Pattern.compile("(?m)^TZID:(.+?)\\s*$");
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");

  /** One entry: its calendar, its UID, and which occurrence of the series, if it is of one. */
  private record Key(@Nullable String calendar, @Nullable String id, @Nullable String occurrence) {}

  private final Map<Key, List<String>> beside = new HashMap<>();
  private final StringBuilder text =
      new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n");
  private int entries;
  private int tasks;
  private int old;
  private int damaged;
  private int frayed;
  private int nowhere;

  EventRows(SqliteFile file) {
    for (String table : List.of("cal_attendees", "cal_recurrence"))
      frayed +=
          file.each(
              table, List.of("cal_id", "item_id", "recurrence_id", "icalString"), this::lines);
    frayed +=
        file.each(
            "cal_properties",
            List.of("cal_id", "item_id", "recurrence_id", "key", "value"),
            this::property);
    damaged =
        file.each(
            "cal_events",
            List.of(
                "cal_id",
                "id",
                "recurrence_id",
                "recurrence_id_tz",
                "event_start",
                "event_start_tz",
                "event_end",
                "event_end_tz",
                "flags",
                "title",
                "ical_status",
                "event_stamp",
                "last_modified",
                "offline_journal"),
            this::event);
    file.each("cal_todos", List.of("id"), _ -> tasks++);
    text.append("END:VCALENDAR\r\n");
  }

  /** The whole text. */
  String text() {
    return text.toString();
  }

  /** How many entries it has. */
  int entries() {
    return entries;
  }

  /** How many tasks there are, which are not in it. */
  int tasks() {
    return tasks;
  }

  /** How many attendees and rules stand in the columns of a schema before 22. */
  int old() {
    return old;
  }

  /** How many places are damaged where entries stood. */
  int damaged() {
    return damaged;
  }

  /** How many places are damaged where people, rules and properties of entries stood. */
  int frayed() {
    return frayed;
  }

  /** How many entries are in a zone that nobody knows; their times are told in UTC. */
  int nowhere() {
    return nowhere;
  }

  private List<String> of(List<@Nullable String> row) {
    Key key = new Key(row.get(0), row.get(1), row.get(2));
    return beside.computeIfAbsent(key, _ -> new ArrayList<>());
  }

  private void lines(List<@Nullable String> row) {
    String said = row.get(3);
    if (said == null) old++;
    else
      for (String line : said.replaceAll("\\r?\\n[ \\t]", "").split("\\R"))
        if (LINE.matcher(line).matches()) of(row).add(line);
  }

  private void property(List<@Nullable String> row) {
    String name = row.get(3);
    String value = row.get(4);
    if (name == null || value == null || !NAME.matcher(name).matches()) return;
    if (name.equals("DURATION") || name.equals("BEGIN") || name.equals("END")) return;
    of(row).add(name + ":" + escaped(value));
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
  }

  private void event(List<@Nullable String> row) {
    if (DELETED.equals(row.get(13))) return;
    entries++;
    if (unknown(row.get(5))) nowhere++;
    long flags = number(row.get(8), 0);
    boolean day = (flags & DAY) != 0;
    text.append("BEGIN:VEVENT\r\n");
    said("UID", row.get(1));
    time("RECURRENCE-ID", row.get(2), row.get(3), day || (flags & NAMED_BY_DAY) != 0);
    time("DTSTART", row.get(4), row.get(5), day);
    time("DTEND", row.get(6), row.get(7), day);
    time("DTSTAMP", row.get(11), "UTC", false);
    time("LAST-MODIFIED", row.get(12), "UTC", false);
    said("SUMMARY", row.get(9));
    said("STATUS", row.get(10));
    for (String line : beside.getOrDefault(new Key(row.get(0), row.get(1), row.get(2)), List.of()))
      text.append(line).append("\r\n");
    text.append("END:VEVENT\r\n");
  }

  private void said(String name, @Nullable String value) {
    if (value != null && !value.isBlank())
      text.append(name).append(':').append(escaped(value.strip())).append("\r\n");
  }

  private static long number(@Nullable String text, long otherwise) {
    return text != null && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
  }

  private void time(String name, @Nullable String micros, @Nullable String zone, boolean day) {
    long at = number(micros, Long.MIN_VALUE);
    if (at == Long.MIN_VALUE) return;
    Instant instant = Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    String named = zone == null || zone.isBlank() ? "floating" : zone;
    boolean floating = named.equals("floating");
    ZoneId in = floating ? ZoneOffset.UTC : zone(named);
    LocalDateTime wall = LocalDateTime.ofInstant(instant, in);
    text.append(name);
    if (day) text.append(";VALUE=DATE:").append(wall.format(DATE));
    else if (floating) text.append(':').append(wall.format(WALL));
    else if (in.equals(ZoneOffset.UTC)) text.append(':').append(wall.format(WALL)).append('Z');
    else text.append(";TZID=").append(in.getId()).append(':').append(wall.format(WALL));
    text.append("\r\n");
  }

  private static boolean unknown(@Nullable String zone) {
    if (zone == null || zone.isBlank() || zone.equals("floating")) return false;
    return zone(zone).equals(ZoneOffset.UTC) && !UTC.matcher(zone.strip()).matches();
  }

  private static final Pattern UTC =
      Pattern.compile("(?i)Z|(?:.*/)?(?:UTC|GMT|Zulu|UCT|Universal)");

  /** A zone by its name, by that of its definition, or without a prefix; else UTC. */
  private static ZoneId zone(String written) {
    Matcher defined = ZONE.matcher(written);
    String name = defined.find() ? defined.group(1) : written;
    for (String part = name; ; part = part.substring(part.indexOf('/') + 1)) {
      try {
        if (part.contains("/")) return ZoneId.of(part);
        return part.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(part);
      } catch (DateTimeException _) {
        if (part.indexOf('/') < 0) return ZoneOffset.UTC;
      }
    }
  }
}
