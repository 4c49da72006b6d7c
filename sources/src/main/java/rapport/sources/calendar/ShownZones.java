package rapport.sources.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zones by the words that Windows and Outlook show for them: an offset in brackets and the cities
 * that share it, or the name of an area ({@code (UTC-05:00) Eastern Time (US & Canada)}). The first
 * city that names a zone of the IANA database with this standard offset decides, so that summer
 * time is that of the place. Without an offset an area ({@code Eastern Time (US & Canada)}) a city
 * that stands for one zone alone, or a list of such cities is known. It does not know translations
 * of cities; without a match there is no zone.
 */
final class ShownZones {

  private static final Pattern SHOWN =
      Pattern.compile("\\((?:UTC|GMT)(?:([+-])([0-9]{1,2})(?:[:.]([0-9]{2}))?)?\\) *(.*)");
  private static final Instant TODAY = Instant.parse("2025-01-15T00:00:00Z");

  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("eastern time", "America/New_York"),
          Map.entry("central time", "America/Chicago"),
          Map.entry("mountain time", "America/Denver"),
          Map.entry("pacific time", "America/Los_Angeles"),
          Map.entry("atlantic time", "America/Halifax"),
          Map.entry("alaska", "America/Anchorage"),
          Map.entry("hawaii", "Pacific/Honolulu"),
          Map.entry("aleutian islands", "America/Adak"),
          Map.entry("marquesas islands", "Pacific/Marquesas"),
          Map.entry("arizona", "America/Phoenix"),
          Map.entry("yukon", "America/Whitehorse"),
          Map.entry("saskatchewan", "America/Regina"),
          Map.entry("central america", "America/Guatemala"),
          Map.entry("easter island", "Pacific/Easter"),
          Map.entry("indiana", "America/Indiana/Indianapolis"),
          Map.entry("newfoundland", "America/St_Johns"),
          Map.entry("brasilia", "America/Sao_Paulo"),
          Map.entry("buenos aires", "America/Argentina/Buenos_Aires"),
          Map.entry("city of buenos aires", "America/Argentina/Buenos_Aires"),
          Map.entry("salvador", "America/Bahia"),
          Map.entry("greenland", "America/Nuuk"),
          Map.entry("saint pierre and miquelon", "America/Miquelon"),
          Map.entry("turks and caicos", "America/Grand_Turk"),
          Map.entry("haiti", "America/Port-au-Prince"),
          Map.entry("chetumal", "America/Cancun"),
          Map.entry("guadalajara", "America/Mexico_City"),
          Map.entry("baja california", "America/Tijuana"),
          Map.entry("la paz", "America/La_Paz"),
          Map.entry("edinburgh", "Europe/London"),
          Map.entry("bern", "Europe/Zurich"),
          Map.entry("west central africa", "Africa/Lagos"),
          Map.entry("pretoria", "Africa/Johannesburg"),
          Map.entry("tel aviv", "Asia/Jerusalem"),
          Map.entry("gaza", "Asia/Gaza"),
          Map.entry("st. petersburg", "Europe/Moscow"),
          Map.entry("abu dhabi", "Asia/Dubai"),
          Map.entry("port louis", "Indian/Mauritius"),
          Map.entry("islamabad", "Asia/Karachi"),
          Map.entry("chennai", "Asia/Kolkata"),
          Map.entry("mumbai", "Asia/Kolkata"),
          Map.entry("new delhi", "Asia/Kolkata"),
          Map.entry("sri jayawardenepura", "Asia/Colombo"),
          Map.entry("astana", "Asia/Almaty"),
          Map.entry("hanoi", "Asia/Ho_Chi_Minh"),
          Map.entry("beijing", "Asia/Shanghai"),
          Map.entry("ulaanbaatar", "Asia/Ulaanbaatar"),
          Map.entry("osaka", "Asia/Tokyo"),
          Map.entry("sapporo", "Asia/Tokyo"),
          Map.entry("canberra", "Australia/Sydney"),
          Map.entry("solomon is.", "Pacific/Guadalcanal"),
          Map.entry("new caledonia", "Pacific/Noumea"),
          Map.entry("wellington", "Pacific/Auckland"),
          Map.entry("chatham islands", "Pacific/Chatham"),
          Map.entry("nuku'alofa", "Pacific/Tongatapu"),
          Map.entry("samoa", "Pacific/Apia"),
          Map.entry("kiritimati island", "Pacific/Kiritimati"),
          Map.entry("azores", "Atlantic/Azores"),
          Map.entry("cape verde is.", "Atlantic/Cape_Verde"),
          Map.entry("cabo verde is.", "Atlantic/Cape_Verde"));

  private static final Map<String, List<String>> CITIES = cities();

  private ShownZones() {}

  private static Map<String, List<String>> cities() {
    Map<String, List<String>> cities = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
      if (id.indexOf('/') < 0 || id.startsWith("Etc/") || id.startsWith("SystemV/")) continue;
      String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
      cities.computeIfAbsent(city.toLowerCase(Locale.ROOT), c -> new ArrayList<>(1)).add(id);
    }
    return cities;
  }

  /** The rules of the zone that is shown so, or null. */
  static @Nullable ZoneRules rules(String shown) {
    if (shown.length() > 200) return null;
    Matcher parts = SHOWN.matcher(shown.strip());
    if (!parts.matches()) return bare(shown.strip().toLowerCase(Locale.ROOT));
    int seconds = number(parts.group(2)) * 3600 + number(parts.group(3)) * 60;
    int offset = "-".equals(parts.group(1)) ? -seconds : seconds;
    for (String place : parts.group(4).split("[,;&/()]| and | und | et | y | e ")) {
      ZoneRules rules = rules(place.strip().toLowerCase(Locale.ROOT), offset);
      if (rules != null) return rules;
    }
    return null;
  }

  /**
   * Without an offset: the name of an area ({@code Eastern Time (US & Canada)}), of a city, of
   * several.
   */
  private static @Nullable ZoneRules bare(String shown) {
    String place = shown.replaceFirst(" *\\(.*", "");
    String area = place.endsWith(" time") ? AREAS.get(place) : null;
    if (area != null) return ZoneId.of(area).getRules();
    for (String city : place.split("[,;]")) {
      ZoneRules rules = city(city.strip(), place.indexOf(',') > 0);
      if (rules != null) return rules;
    }
    return null;
  }

  /** In a list of cities the words for an area count, too; alone they may say anything. */
  private static @Nullable ZoneRules city(String city, boolean list) {
    String area = list ? AREAS.get(city) : null;
    if (area != null) return ZoneId.of(area).getRules();
    List<ZoneRules> rules =
        CITIES.getOrDefault(city, List.of()).stream()
            .map(id -> ZoneId.of(id).getRules())
            .distinct()
            .toList();
    return rules.size() == 1 ? rules.getFirst() : null;
  }

  private static @Nullable ZoneRules rules(String place, int offset) {
    List<String> ids = new ArrayList<>(CITIES.getOrDefault(place, List.of()));
    String area = AREAS.get(place);
    if (area != null) ids.addFirst(area);
    for (String id : ids) {
      ZoneRules rules = ZoneId.of(id).getRules();
      ZoneOffset standard = rules.getStandardOffset(TODAY);
      if (standard.getTotalSeconds() == offset
          || rules.getOffset(TODAY).getTotalSeconds() == offset) return rules;
    }
    return null;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
