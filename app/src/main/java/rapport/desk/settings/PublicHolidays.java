package rapport.desk.settings;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import rapport.look.Look;

/**
 * The public holidays of the place that the owner chose, a country or a part of one; none where
 * nothing was chosen. What it knows comes with Rapport and is asked for nowhere. A holiday that is
 * observed on another day than its own counts on that day. Any thread may use it; the first
 * question about a country takes some tenths of a second.
 */
public final class PublicHolidays {

  /** The choice: a country's code, or with a slash that of a part of it; empty for none. */
  public static final String PLACE = "holidays";

  /** Where nobody lives who could choose them, and no holiday is known. */
  private static final Set<String> UNINHABITED = Set.of("AQ", "BV", "HM", "IO", "TF", "UM");

  private static final Map<String, Map<Integer, Set<LocalDate>>> KNOWN = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  /** A place that can be chosen. */
  public record Place(String code, String name) {}

  /** Whether a day is a public holiday where the owner works. */
  public static Predicate<LocalDate> of(Look look) {
    String place = Settings.of(look).words(PLACE);
    return place.isEmpty() ? day -> false : day -> days(place, day.getYear()).contains(day);
  }

  /** Whether a place can be chosen; empty words say that none is. */
  public static boolean known(String place) {
    if (place.isEmpty()) return true;
    String country = country(place);
    return places().stream().anyMatch(one -> one.code().equals(country))
        && (country.equals(place)
            || parts(place).stream().anyMatch(one -> one.code().equals(place)));
  }

  /** The days of one year. */
  static Set<LocalDate> days(String place, int year) {
    return KNOWN
        .computeIfAbsent(place, any -> new ConcurrentHashMap<>())
        .computeIfAbsent(year, any -> read(place, year));
  }

  private static Set<LocalDate> read(String place, int year) {
    String[] parts = place.split("/", -1);
    HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
    Set<Holiday> holidays =
        parts.length == 1
            ? country.getHolidays(Year.of(year))
            : country.getHolidays(Year.of(year), parts[1]);
    Set<LocalDate> days = new HashSet<>();
    for (Holiday one : holidays)
      if (one.getType() == HolidayType.PUBLIC_HOLIDAY)
        days.add(one.getObservedDate().orElse(one.getDate()));
    return Set.copyOf(days);
  }

  /** All places, by the name of the country, each before its parts; read once. */
  public static List<Place> places() {
    return Places.ALL;
  }

  /** Read when the choice is shown for the first time. */
  private static final class Places {

    private static final List<Place> ALL = all();

    private static List<Place> all() {
      List<Place> all = new ArrayList<>();
      for (String code : HolidayManager.getSupportedCalendarCodes()) {
        String name =
            Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
        if (code.length() != 2
            || UNINHABITED.contains(code)
            || name.isBlank()
            || name.equalsIgnoreCase(code)) continue;
        all.add(new Place(code.toLowerCase(Locale.ROOT), name));
      }
      all.sort(Comparator.comparing(Place::name));
      return List.copyOf(all);
    }
  }

  private static String country(String place) {
    int slash = place.indexOf('/');
    return slash < 0 ? place : place.substring(0, slash);
  }

  /** The parts of a place's country that have holidays of their own, by name. */
  public static List<Place> parts(String place) {
    if (place.isEmpty()) return List.of();
    String country = country(place);
    CalendarHierarchy whole =
        HolidayManager.getInstance(ManagerParameters.create(country)).getCalendarHierarchy();
    return whole.getChildren().values().stream()
        .map(part -> new Place(country + "/" + part.getId(), part.getDescription(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }
}
