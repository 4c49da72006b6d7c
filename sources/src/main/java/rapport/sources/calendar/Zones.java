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
 * The zones of one calendar by the names its entries use (TZID, RFC 5545 §3.2.19). A name is looked
 * up, in this order, in the IANA database, there again without its prefix ({@code
 * /mozilla.org/20050126_1/Europe/Berlin}), among the names Windows uses, in the calendar's own
 * definitions, and at last as a plain offset ({@code (GMT+01:00) Berlin}). A name nobody defines
 * gives no rules; its times float.
 */
final class Zones {

  private static final int MOST = 1000;
  private static final Map<String, String> IANA = iana();
  private static final Pattern PLAIN =
      Pattern.compile("\\(?(?:GMT|UTC) ?([+-])([0-9]{1,2})[:.]?([0-9]{2})?\\)?(?:[^0-9].*)?");

  private final Map<String, ZoneDefinition> definitions = new HashMap<>();
  private final Map<String, Optional<ZoneRules>> known = new HashMap<>();
  private final Steps steps = new Steps();

  private static Map<String, String> iana() {
    Map<String, String> names = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) names.put(id.toLowerCase(Locale.ROOT), id);
    return Map.copyOf(names);
  }

  /** Keeps a definition of the calendar; the first of a name counts. */
  void define(String name, ZoneDefinition definition) {
    if (definitions.size() < MOST) definitions.putIfAbsent(name, definition);
  }

  /** The rules of the zone with this name, or null if nobody defines it. */
  @Nullable ZoneRules rules(String name) {
    Optional<ZoneRules> rules = known.get(name);
    if (rules == null) {
      rules = Optional.ofNullable(find(name.strip()));
      if (known.size() < MOST) known.put(name, rules);
    }
    return rules.orElse(null);
  }

  private @Nullable ZoneRules find(String name) {
    ZoneDefinition defined = definitions.get(name);
    ZoneRules rules = named(name);
    if (rules == null && defined != null && defined.location() != null)
      rules = named(defined.location());
    if (rules == null && defined != null) rules = defined.rules(steps);
    return rules == null ? plainOffset(name) : rules;
  }

  private static @Nullable ZoneRules named(String name) {
    String id = IANA.get(name.toLowerCase(Locale.ROOT));
    for (int slash = name.indexOf('/');
        id == null && slash >= 0;
        slash = name.indexOf('/', slash + 1))
      id = IANA.get(name.substring(slash + 1).toLowerCase(Locale.ROOT));
    if (id == null) id = WindowsZones.iana(name);
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
