package rapport.sources.calendar;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;
import rapport.sources.lines.ContentLines;

/**
 * Walks through the components of an iCalendar stream (RFC 5545 §3.4, §3.6) and gives its entries
 * one by one; zone definitions go into the {@link Zones}. It is forgiving: an entry whose end is
 * missing ends where the next one begins, or with its calendar. Depth is only counted, so nesting
 * costs nothing. It holds one entry at a time.
 */
final class Walk {

  private static final Set<String> ZONE_PROPERTIES =
      Set.of("DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO");
  private static final Set<String> OF_CALENDAR =
      Set.of(
          "PRODID",
          "METHOD",
          "UID",
          "NAME",
          "X-WR-CALNAME",
          "X-WR-RELCALID",
          "X-CALSTART",
          "X-CALEND",
          "X-CLIPSTART",
          "X-CLIPEND");
  private static final long MOST_ZONE_CHARACTERS = 8_000_000;

  private final ContentLines lines;
  private final Zones zones;
  private final Map<String, String> said = new HashMap<>();
  private @Nullable String method;
  private @Nullable EventProperties begun;
  private int calendar = -1;
  private int depth;
  private boolean broken;
  private boolean ended;
  private @Nullable ZoneDefinition zone;
  private String zoneName = "";
  private @Nullable List<ContentLine> observance;
  private long zoneCharacters;

  Walk(ContentLines lines, Zones zones) {
    this.lines = lines;
    this.zones = zones;
  }

  /** Whether the entry last given had no end of its own. */
  boolean broken() {
    return broken;
  }

  /** Whether the stream ended inside the entry last given. */
  boolean ended() {
    return ended;
  }

  /** How many calendar objects began so far. */
  int calendars() {
    return calendar + 1;
  }

  /**
   * What the calendars say of themselves by a property, the first value of it; empty if nothing.
   */
  String said(String property) {
    return said.getOrDefault(property, "");
  }

  /** The next entry, or null after the last. */
  @Nullable EventProperties next() throws IOException {
    broken = false;
    for (String text = lines.next(); text != null; text = lines.next()) {
      ContentLine line = ContentLine.of(text);
      if (line == null) continue;
      EventProperties done =
          switch (line.name()) {
            case "BEGIN" -> begin(component(line));
            case "END" -> end(component(line));
            default -> property(line);
          };
      if (done != null) return done;
    }
    EventProperties last = begun;
    begun = null;
    broken = ended = last != null;
    return last;
  }

  private static String component(ContentLine line) {
    return line.value().strip().toUpperCase(Locale.ROOT);
  }

  private @Nullable EventProperties begin(String component) {
    EventProperties before = begun;
    if (component.equals("VEVENT")) {
      begun = new EventProperties(lines.number(), Math.max(0, calendar), method);
      depth = 0;
      broken = before != null;
      return before;
    }
    if (component.equals("VCALENDAR")) {
      calendar++;
      method = null;
      begun = null;
      broken = before != null;
      return before;
    }
    depth++;
    if (before == null) beginZone(component);
    return null;
  }

  private void beginZone(String component) {
    if (component.equals("VTIMEZONE")) {
      zone = new ZoneDefinition();
      zoneName = "";
      observance = null;
    } else if (zone != null && (component.equals("STANDARD") || component.equals("DAYLIGHT")))
      observance = zone.observance();
  }

  private @Nullable EventProperties end(String component) {
    EventProperties done = begun;
    if (component.equals("VEVENT") || component.equals("VCALENDAR")) {
      begun = null;
      broken = done != null && component.equals("VCALENDAR");
      return done;
    }
    if (depth > 0) depth--;
    if (component.equals("VTIMEZONE") && zone != null) {
      zones.define(Math.max(0, calendar), zoneName, zone);
      zone = null;
    }
    observance = null;
    return null;
  }

  private @Nullable EventProperties property(ContentLine line) {
    if (begun != null) {
      if (depth == 0) begun.add(line);
      return null;
    }
    if (zone == null && depth == 0 && OF_CALENDAR.contains(line.name()))
      said.putIfAbsent(line.name(), line.unescaped().strip());
    if (zone != null) zoneProperty(zone, line);
    else if (line.name().equals("X-WR-TIMEZONE"))
      zones.home(Math.max(0, calendar), line.unescaped().strip());
    else if (line.name().equals("METHOD")) method = line.value().strip().toUpperCase(Locale.ROOT);
    return null;
  }

  private void zoneProperty(ZoneDefinition zone, ContentLine line) {
    if (line.name().equals("TZID")) zoneName = line.unescaped().strip();
    else if (observance == null) zone.add(line);
    else if (ZONE_PROPERTIES.contains(line.name()) && zoneCharacters < MOST_ZONE_CHARACTERS) {
      observance.add(line);
      zoneCharacters += line.value().length() + 64;
    }
  }
}
