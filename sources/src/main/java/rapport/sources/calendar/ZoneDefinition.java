package rapport.sources.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;

/**
 * A zone as a calendar defines it itself (VTIMEZONE, RFC 5545 §3.6.5): what is asked when its name
 * says nothing. It is not trusted before the zone database: programs write only the rules of the
 * year they were made in. Changes after 2100 are not computed.
 */
final class ZoneDefinition {

  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
  private static final int MOST_CHANGES = 4000;
  private static final Pattern OFFSET = Pattern.compile("([+-])([0-9]{2}):?([0-9]{2})([0-9]{2})?");

  private final List<List<ContentLine>> observances = new ArrayList<>();
  private @Nullable String location;

  /** Notes a property of the zone itself. */
  void add(ContentLine line) {
    if (line.name().equals("X-LIC-LOCATION")) location = line.text();
  }

  /** Begins a STANDARD or DAYLIGHT part, whose properties go into the list returned. */
  List<ContentLine> observance() {
    List<ContentLine> lines = new ArrayList<>();
    if (observances.size() < 200) observances.add(lines);
    return lines;
  }

  /** The name of a zone of the IANA database that the calendar's author names beside, or null. */
  @Nullable String location() {
    return location;
  }

  /** The zone's rules, or null if no part of it can be understood. */
  @Nullable ZoneRules rules(Steps steps) {
    TreeMap<LocalDateTime, ZoneOffset[]> onsets = new TreeMap<>();
    for (List<ContentLine> observance : observances) collect(observance, steps, onsets);
    if (onsets.isEmpty()) return null;
    ZoneOffset base = onsets.firstEntry().getValue()[0];
    ZoneOffset before = base;
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    for (Map.Entry<LocalDateTime, ZoneOffset[]> onset : onsets.entrySet()) {
      ZoneOffset after = onset.getValue()[1];
      if (!after.equals(before))
        changes.add(ZoneOffsetTransition.of(onset.getKey(), before, after));
      before = after;
    }
    return ZoneRules.of(base, base, List.of(), changes, List.of());
  }

  private static void collect(
      List<ContentLine> observance, Steps steps, Map<LocalDateTime, ZoneOffset[]> onsets) {
    ZoneOffset from = offset(value(observance, "TZOFFSETFROM"));
    ZoneOffset to = offset(value(observance, "TZOFFSETTO"));
    String start = value(observance, "DTSTART");
    if (to == null) return;
    ZoneOffset[] offsets = {from == null ? to : from, to};
    Moment first = start == null ? null : Moment.of(start, false, null);
    LocalDateTime onset = first == null ? LocalDateTime.of(1900, 1, 1, 0, 0) : first.local();
    onsets.put(onset, offsets);
    for (ContentLine line : observance)
      if (line.name().equals("RRULE")) repeat(line, onset, steps, at -> put(onsets, at, offsets));
      else if (line.name().equals("RDATE"))
        for (String one : line.value().split(",", 400)) {
          Moment at = Moment.of(one, false, null);
          if (at != null) put(onsets, at.local(), offsets);
        }
  }

  private static void repeat(
      ContentLine line,
      LocalDateTime onset,
      Steps steps,
      java.util.function.Consumer<LocalDateTime> date) {
    try {
      Moment start = new Moment(onset, Moment.Form.FLOATING, null);
      new Recurrence(Rule.of(line.value()), start).dates(LocalDate.EPOCH, LAST, steps, date);
    } catch (Rule.Refused e) {
      // The first onset stands; a zone with one onset is better than none.
      return;
    }
  }

  private static void put(
      Map<LocalDateTime, ZoneOffset[]> onsets, LocalDateTime at, ZoneOffset[] offsets) {
    if (onsets.size() < MOST_CHANGES) onsets.put(at, offsets);
  }

  private static @Nullable String value(List<ContentLine> lines, String name) {
    for (ContentLine line : lines) if (line.name().equals(name)) return line.value().strip();
    return null;
  }

  /** An offset of §3.3.14, or null if it is none or beyond 18 hours. */
  static @Nullable ZoneOffset offset(@Nullable String text) {
    Matcher m = OFFSET.matcher(text == null ? "" : text);
    if (!m.matches()) return null;
    int seconds = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
    int total = Integer.parseInt(m.group(2)) * 3600 + Integer.parseInt(m.group(3)) * 60 + seconds;
    if (total > 18 * 3600) return null;
    return ZoneOffset.ofTotalSeconds(m.group(1).equals("-") ? -total : total);
  }
}
