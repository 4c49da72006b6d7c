package rapport.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How many ties began in each quarter of a year. It is not growth: ties that ended are not taken
 * off.
 *
 * @param quarter its first day
 * @param count how many ties had their first contact in it
 */
public record NewTies(LocalDate quarter, int count) {

  /**
   * Every quarter from that of the earliest first contact to that of now, those without a new tie
   * as well; a first contact after now is left out. Nothing without first contacts. O(n log n).
   *
   * @param firstContacts one for each tie
   * @param zone where a quarter begins
   */
  public static List<NewTies> perQuarter(
      Collection<Instant> firstContacts, ZoneId zone, Instant now) {
    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    for (Instant first : firstContacts)
      if (!first.isAfter(now)) counts.merge(quarter(first, zone), 1, Integer::sum);
    List<NewTies> quarters = new ArrayList<>();
    if (counts.isEmpty()) return quarters;
    LocalDate last = quarter(now, zone);
    for (LocalDate at = counts.firstKey(); !at.isAfter(last); at = at.plusMonths(3))
      quarters.add(new NewTies(at, counts.getOrDefault(at, 0)));
    return List.copyOf(quarters);
  }

  private static LocalDate quarter(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone).with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
