package rapport.sources.calendar;

import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;

/**
 * Reads the times of the calendars of one file, each with its zones. A zone that nobody defines is
 * a problem, told once per name; its times are read as those without a zone. It is for one entry at
 * a time: {@link #enter} says in which calendar the next one stands.
 */
final class CalendarTimes {

  private final Zones zones;
  private final Problems problems;
  private int calendar;

  CalendarTimes(Zones zones, Problems problems) {
    this.zones = zones;
    this.problems = problems;
  }

  /** The next times are of this calendar object. */
  void enter(int calendar) {
    this.calendar = calendar;
  }

  /** The moment that a property with one value says, or null. */
  @Nullable Moment of(@Nullable ContentLine line) {
    return line == null ? null : of(line, line.value());
  }

  /** The moment that one value of a property says, or null. */
  @Nullable Moment of(ContentLine line, String value) {
    return Moment.of(value, line.says("VALUE", "DATE"), zone(line));
  }

  private @Nullable ZoneRules zone(ContentLine line) {
    String name = line.parameter("TZID");
    if (name == null || name.isBlank()) return zones.home(calendar);
    ZoneRules rules = zones.rules(calendar, name);
    if (rules != null) return rules;
    problems.add(0, "a time zone is used that nobody defines; its times float");
    return zones.home(calendar);
  }

  /** How long an entry with this start lasts (§3.6.1), never null. */
  Length length(Moment start, @Nullable ContentLine end) {
    Length length = null;
    if (end != null && end.name().equals("DURATION")) length = Length.of(end.value());
    else if (end != null) {
      Moment moment = of(end);
      if (moment != null) length = Length.between(start, moment);
    }
    if (start.isDay()) return length == null || length.days() < 1 ? Length.ONE_DAY : length;
    return length == null ? Length.NONE : length;
  }
}
