package rapport.growth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tries of one week.
 *
 * @param monday when the week began
 * @param tries how many
 * @param good how many said back or asked
 * @param score their mean reflection minus advice, −1 to 1
 */
public record Practised(LocalDate monday, int tries, int good, double score) {

  /** The weeks with tries, oldest first. O(tries log tries). */
  public static List<Practised> weeks(List<Try> tries) {
    Map<LocalDate, List<Try>> weeks = new TreeMap<>();
    for (Try one : tries)
      weeks
          .computeIfAbsent(
              one.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              week -> new ArrayList<>())
          .add(one);
    List<Practised> found = new ArrayList<>();
    weeks.forEach((monday, list) -> found.add(of(monday, list)));
    return found;
  }

  private static Practised of(LocalDate monday, List<Try> tries) {
    int good = (int) tries.stream().filter(Try::good).count();
    double mean = tries.stream().mapToDouble(Try::score).sorted().average().orElse(0);
    return new Practised(monday, tries.size(), good, mean);
  }
}
