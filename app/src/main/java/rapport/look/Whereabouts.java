package rapport.look;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * Where somebody is, and what their clock shows: the owner's word, else what their card says. A
 * place tells a zone only when it names a zone, or the city that one is called after; nothing is
 * guessed from a country.
 */
public final class Whereabouts {

  /** Names alone: the rules of all zones together take three megabytes. */
  private static final Map<String, String> CITIES = cities();

  private final Look look;

  private Whereabouts(Look look) {
    this.look = look;
  }

  /** As it stands for a look. */
  public static Whereabouts of(Look look) {
    return new Whereabouts(look);
  }

  private static Map<String, String> cities() {
    Map<String, String> cities = new HashMap<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      int slash = id.lastIndexOf('/');
      if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        cities.putIfAbsent(key(id.substring(slash + 1)), id);
    }
    for (String id : ZoneId.getAvailableZoneIds()) cities.putIfAbsent(key(id), id);
    return cities;
  }

  private static String key(String words) {
    return words.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
  }

  /** The zone that words name: its own name, or its city, alone or before a country. */
  public static Optional<ZoneId> named(String words) {
    String whole = CITIES.get(key(words));
    if (whole != null) return Optional.of(ZoneId.of(whole));
    int comma = words.indexOf(',');
    return comma < 0
        ? Optional.empty()
        : Optional.ofNullable(CITIES.get(key(words.substring(0, comma)))).map(ZoneId::of);
  }

  /** Where somebody is, in words; empty if nobody said. */
  public Optional<String> place(PersonId person) {
    String said = said(person);
    if (said != null) return Optional.of(said);
    return Optional.ofNullable(look.all.directory.detail(person.value(), Detail.Kind.PLACE));
  }

  private @Nullable String said(PersonId person) {
    String said = null;
    for (Remarks.RemarkRow row : look.remarks())
      if (row.of(Heading.PLACE) && look.all.directory.of(row.handle()) == person.value())
        said = row.words();
    return said;
  }

  /**
   * The zone of somebody's day: that of the place the owner said, else the one their card names,
   * else that of the town on it, else that of its position on the map; empty if none of them tells.
   */
  public Optional<ZoneId> zone(PersonId person) {
    return zone(person.value(), said(person));
  }

  private Optional<ZoneId> zone(long person, @Nullable String said) {
    if (said != null) return named(said);
    String zone = look.all.directory.detail(person, Detail.Kind.ZONE);
    if (zone != null) return written(zone);
    String place = look.all.directory.detail(person, Detail.Kind.PLACE);
    Optional<ZoneId> town = place == null ? Optional.empty() : named(place);
    String position = look.all.directory.detail(person, Detail.Kind.POSITION);
    return town.isPresent() || position == null ? town : written(position);
  }

  /** The zones of all of whom one is known. O(people + what was said). */
  public Map<Long, ZoneId> zones() {
    Map<Long, String> said = new HashMap<>();
    for (Remarks.RemarkRow row : look.remarks())
      if (row.of(Heading.PLACE)) said.put(look.all.directory.of(row.handle()), row.words());
    Map<Long, ZoneId> zones = new HashMap<>();
    for (Long person : look.all.timelines.keySet())
      zone(person, said.get(person)).ifPresent(zone -> zones.put(person, zone));
    return zones;
  }

  private static Optional<ZoneId> written(String zone) {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
