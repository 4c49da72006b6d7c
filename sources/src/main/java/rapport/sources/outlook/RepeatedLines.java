package rapport.sources.outlook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a meeting repeats into an entry of a calendar (RFC 5545 §3.8.5), and each occurrence
 * that was changed as an entry of its own (§3.8.4.4), so that each has the identity that it has in
 * a calendar exported as .ics.
 *
 * @param repetition how it repeats
 * @param zone on whose wall clock, or null for that of the owner
 * @param allDay whether it is of days, not of times
 */
record RepeatedLines(Repeating repetition, @Nullable OutlookZone zone, boolean allDay) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  /** Writes the start, the rule and what was deleted. */
  void write(WrittenLines lines) {
    when(lines, "DTSTART", repetition.start());
    when(lines, "DTEND", repetition.end());
    lines.raw("RRULE", repetition.rule());
    if (!repetition.deleted().isEmpty())
      lines.raw(
          name("EXDATE"),
          repetition.deleted().stream()
              .map(day -> value(of(day)))
              .collect(Collectors.joining(",")));
  }

  private LocalDateTime of(LocalDate day) {
    return day.atTime(repetition.start().toLocalTime());
  }

  /** The entries of changed occurrences, of the series with that identity. */
  List<WrittenLines> changed(String uid) {
    List<WrittenLines> all = new ArrayList<>();
    for (Repeating.Changed one : repetition.changed()) {
      WrittenLines lines = new WrittenLines("VEVENT").raw("UID", uid);
      when(lines, "RECURRENCE-ID", of(one.original().toLocalDate()));
      when(lines, "DTSTART", one.start());
      when(lines, "DTEND", one.end());
      all.add(lines.raw("STATUS", one.cancelled() ? "CANCELLED" : null));
    }
    return all;
  }

  private void when(WrittenLines lines, String property, LocalDateTime at) {
    lines.raw(name(property), value(at));
  }

  private String name(String property) {
    if (allDay) return property + ";VALUE=DATE";
    return zone == null ? property : property + ";TZID=" + WrittenLines.quoted(zone.name());
  }

  private String value(LocalDateTime at) {
    return (allDay ? DAY : TIME).format(at);
  }
}
