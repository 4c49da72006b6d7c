package rapport.sources.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The zones of the calendars of one file by the names their entries use (TZID, RFC 5545 §3.2.19). A
 * name belongs to its own calendar object. It is looked up, in this order, in the IANA database,
 * there again without its prefix ({@code /mozilla.org/20050126_1/Europe/Berlin}) or with a slash
 * for its hyphen ({@code US-Eastern}, as RFC 2445 has it), among the names Windows uses, also with
 * the number that Exchange puts behind one it writes twice and by the words for its summer time, in
 * the calendar's own definitions, then in those of the file's other calendars, among the words that
 * Windows shows for a zone ({@code (UTC+01:00) Amsterdam, Berlin}), among its names in other
 * languages ({@code Mitteleuropäische Zeit}), and at last as a plain offset. A name nobody defines
 * gives no rules. Times without a zone are those of the calendar's home (X-WR-TIMEZONE) if it names
 * one; else they float.
 */
final class Zones {

  private static final int MOST = 1000;
  private static final Map<String, String> IANA = iana();
  private static final Pattern PLAIN =
      Pattern.compile("\\(?(?:GMT|UTC)? ?([+-])([0-9]{1,2})[:.]?([0-9]{2})?\\)?(?:[^0-9].*)?");

  private record Name(int calendar, String name) {}

  private final Map<Name, ZoneDefinition> definitions = new HashMap<>();
  private final Map<String, ZoneDefinition> anywhere = new HashMap<>();
  private final Map<Integer, String> homes = new HashMap<>();
  private final Map<Name, Optional<ZoneRules>> known = new HashMap<>();
  private final Steps steps = new Steps();

  private static Map<String, String> iana() {
    Map<String, String> names = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) names.put(id.toLowerCase(Locale.ROOT), id);
    return Map.copyOf(names);
  }

  /** Keeps a definition of a calendar; the first of a name counts. */
  void define(int calendar, String name, ZoneDefinition definition) {
    if (definitions.size() >= MOST) return;
    definitions.putIfAbsent(new Name(calendar, plain(name)), definition);
    anywhere.putIfAbsent(plain(name), definition);
  }

  /** Keeps the zone that a calendar calls its own. */
  void home(int calendar, String name) {
    if (homes.size() < MOST && !name.isEmpty()) homes.putIfAbsent(calendar, name);
  }

  /**
   * The rules of the zone in which a calendar writes times without one, or null if it says none.
   */
  @Nullable ZoneRules home(int calendar) {
    String name = homes.get(calendar);
    return name == null ? null : rules(calendar, name);
  }

  /** The rules of the zone that a calendar calls so, or null if nobody defines it. */
  @Nullable ZoneRules rules(int calendar, String name) {
    Name key = new Name(calendar, plain(name));
    Optional<ZoneRules> rules = known.get(key);
    if (rules == null) {
      rules = Optional.ofNullable(find(key));
      if (known.size() < MOST) known.put(key, rules);
    }
    return rules.orElse(null);
  }

  /**
   * Programs escape commas in the definition and forget them in the use, or the other way; some
   * write the quotes of a parameter into a value.
   */
  private static String plain(String name) {
    return name.replace("\\", "").replace("\"", "").strip();
  }

  private @Nullable ZoneRules find(Name key) {
    ZoneDefinition defined = definitions.get(key);
    if (defined == null) defined = anywhere.get(key.name());
    if (defined == null) defined = whatever(key.name());
    ZoneRules rules = named(key.name());
    if (rules == null && defined != null && defined.location() != null)
      rules = named(defined.location());
    if (rules == null && defined != null) rules = defined.rules(steps);
    if (rules == null) rules = ShownZones.rules(key.name());
    if (rules == null) rules = called(key.name());
    return rules == null ? plainOffset(key.name()) : rules;
  }

  /** The definition of a name that is written with other capitals, or null. */
  private @Nullable ZoneDefinition whatever(String name) {
    for (Map.Entry<String, ZoneDefinition> each : anywhere.entrySet())
      if (each.getKey().equalsIgnoreCase(name)) return each.getValue();
    return null;
  }

  /** By its name in some language, also with the number that Exchange puts behind a second one. */
  private static @Nullable ZoneRules called(String name) {
    String id = ZoneNames.iana(name);
    if (id == null) id = ZoneNames.iana(name.replaceFirst(" [0-9]{1,2}$", ""));
    return id == null ? null : named(id);
  }

  private static @Nullable ZoneRules named(String name) {
    String id = IANA.get(name.toLowerCase(Locale.ROOT));
    for (int slash = name.indexOf('/');
        id == null && slash >= 0;
        slash = name.indexOf('/', slash + 1))
      id = IANA.get(name.substring(slash + 1).toLowerCase(Locale.ROOT));
    if (id == null) id = IANA.get(name.toLowerCase(Locale.ROOT).replaceFirst("-", "/"));
    if (id == null) id = WindowsZones.iana(name);
    if (id == null) id = WindowsZones.iana(name.replaceFirst(" [0-9]{1,2}$", ""));
    if (id == null) id = WindowsZones.iana(name.replace(" Daylight Time", " Standard Time"));
    try {
      return id == null ? null : ZoneId.of(id).getRules();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneRules plainOffset(String name) {
    Matcher m = PLAIN.matcher(name.toUpperCase(Locale.ROOT));
    if (name.length() > 100 || !m.matches()) return null;
    int hours = Integer.parseInt(m.group(2));
    int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    if (hours > 17 || minutes > 59) return null;
    int seconds = hours * 3600 + minutes * 60;
    return ZoneOffset.ofTotalSeconds(m.group(1).equals("-") ? -seconds : seconds).getRules();
  }
}
