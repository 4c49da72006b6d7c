package rapport.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the zone that stands after a time of day: GMT, CET, Z, +02:00, UTC+2, (GMT-5), Eastern
 * Time, PT, London time. Abbreviations that several countries share are left out.
 */
final class ZoneWords {

  /** Hours ahead of UTC. */
  private static final Map<String, Integer> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("wet", 0),
          Map.entry("west", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cdt", -5),
          Map.entry("cst", -6),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("akst", -9),
          Map.entry("akdt", -8),
          Map.entry("hst", -10),
          Map.entry("sgt", 8),
          Map.entry("hkt", 8),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("msk", 3),
          Map.entry("awst", 8),
          Map.entry("aest", 10),
          Map.entry("aedt", 11),
          Map.entry("nzst", 12),
          Map.entry("nzdt", 13));

  private static final Map<String, String> LETTERS =
      Map.of(
          "et", "America/New_York",
          "ct", "America/Chicago",
          "mt", "America/Denver",
          "pt", "America/Los_Angeles",
          "bst", "Europe/London");

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("eastern", "America/New_York"),
          Map.entry("central", "America/Chicago"),
          Map.entry("mountain", "America/Denver"),
          Map.entry("pacific", "America/Los_Angeles"),
          Map.entry("london", "Europe/London"),
          Map.entry("uk", "Europe/London"),
          Map.entry("dublin", "Europe/Dublin"),
          Map.entry("paris", "Europe/Paris"),
          Map.entry("berlin", "Europe/Berlin"),
          Map.entry("german", "Europe/Berlin"),
          Map.entry("madrid", "Europe/Madrid"),
          Map.entry("rome", "Europe/Rome"),
          Map.entry("zurich", "Europe/Zurich"),
          Map.entry("amsterdam", "Europe/Amsterdam"),
          Map.entry("moscow", "Europe/Moscow"),
          Map.entry("houston", "America/Chicago"),
          Map.entry("chicago", "America/Chicago"),
          Map.entry("boston", "America/New_York"),
          Map.entry("toronto", "America/Toronto"),
          Map.entry("beijing", "Asia/Shanghai"),
          Map.entry("tokyo", "Asia/Tokyo"),
          Map.entry("japan", "Asia/Tokyo"),
          Map.entry("india", "Asia/Kolkata"),
          Map.entry("indian", "Asia/Kolkata"),
          Map.entry("singapore", "Asia/Singapore"),
          Map.entry("dubai", "Asia/Dubai"),
          Map.entry("sydney", "Australia/Sydney"));

  private final Tokens words;

  ZoneWords(Tokens words) {
    this.words = words;
  }

  /** The same time with the zone that follows it, if one does. */
  Clock after(Clock clock) {
    boolean open = words.is(clock.end(), "(");
    Clock found = named(clock, open ? clock.end() + 1 : clock.end());
    if (found == null || (open && !words.is(found.end(), ")"))) return clock;
    int end = open ? found.end() + 1 : found.end();
    return found.until(end, false);
  }

  /** Whether a zone stands here without a space before it. */
  boolean glued(int at) {
    return words.glued(at)
        && ((words.is(at, "z") && words.closed(at + 1))
            || (words.is(at, "+") && offset(at) != null));
  }

  private @Nullable Clock named(Clock clock, int at) {
    if (words.is(at, "z") && words.glued(at)) return clock.at(ZoneOffset.UTC, at + 1);
    boolean ahead = words.is(at, "+") && clock.grain() != Grain.HOUR;
    if (words.glued(at) && (ahead || iso(at))) {
      Clock signed = signed(clock, at);
      if (signed != null) return signed;
    }
    Integer hours = ABBREVIATIONS.get(words.at(at));
    boolean west = words.is(at, "west", "est", "wet", "eet") && !words.capital(at);
    if (hours != null && !west) {
      Clock signed = hours == 0 ? signed(clock, at + 1) : null;
      return signed == null ? clock.at(ZoneOffset.ofHours(hours), at + 1) : signed;
    }
    String letters = words.capital(at) ? LETTERS.get(words.at(at)) : null;
    return letters == null ? place(clock, at) : clock.at(ZoneId.of(letters), at + 1);
  }

  /** Whether the time that ends here follows a T, as in 2027-03-10T09:30; else -11:00 is an end. */
  private boolean iso(int at) {
    return words.is(at - 4, "t") || words.is(at - 6, "t") || words.is(at - 8, "t");
  }

  private @Nullable Clock place(Clock clock, int at) {
    boolean york = words.follow(at, "new", "york");
    String zone = york ? "America/New_York" : PLACES.get(words.at(at));
    if (zone == null) return null;
    int next = york ? at + 2 : at + 1;
    if (words.is(next, "standard", "daylight", "summer")) next++;
    if (words.is(next, "time")) return clock.at(ZoneId.of(zone), next + 1);
    boolean american = words.is(at, "eastern", "central", "mountain", "pacific");
    boolean last = next >= words.count() || words.is(next, ".", ",", ";", "?", "!", ")", "on");
    return american && last && words.capital(at) ? clock.at(ZoneId.of(zone), next) : null;
  }

  private @Nullable Clock signed(Clock clock, int at) {
    ZoneOffset offset = offset(at);
    if (offset == null) return null;
    return clock.at(offset, words.is(at + 2, ":") && words.glued(at + 3) ? at + 4 : at + 2);
  }

  /** +2, -0500, +05:30. */
  private @Nullable ZoneOffset offset(int at) {
    boolean sign = words.is(at, "+", "-") && words.glued(at + 1);
    int number = words.number(at + 1);
    if (!sign || number < 0) return null;
    int length = words.length(at + 1);
    boolean colon = words.is(at + 2, ":") && words.glued(at + 2) && words.length(at + 3) == 2;
    int minutes = length == 4 ? number % 100 : colon ? words.number(at + 3) : 0;
    int hours = length == 4 ? number / 100 : number;
    boolean plain = length == 4 || colon || words.glued(at);
    if (length > 4 || length == 3 || hours > 14 || minutes < 0 || minutes > 59 || !plain)
      return null;
    try {
      int all = 60 * hours + minutes;
      return ZoneOffset.ofTotalSeconds(60 * (words.is(at, "-") ? -all : all));
    } catch (DateTimeException outOfReach) {
      return null;
    }
  }
}
