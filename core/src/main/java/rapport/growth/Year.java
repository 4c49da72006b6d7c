package rapport.growth;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rapport.people.PersonId;

/**
 * A year of outcomes (practice G10), counted by benefit, by person and by month; each of the three
 * adds up to the outcomes themselves. It is a story to remember by, not a yield to compare people
 * with.
 *
 * @param outcomes of the year, oldest first
 */
public record Year(int year, List<Outcome> outcomes) {

  /** Keeps those of the year, in order. O(n log n). */
  public Year {
    outcomes =
        outcomes.stream()
            .filter(one -> one.day().getYear() == year)
            .sorted(Comparator.comparing(Outcome::day).thenComparingLong(Outcome::id))
            .toList();
  }

  /** How many of each benefit; benefits without any are left out. */
  public Map<Benefit, Integer> byBenefit() {
    Map<Benefit, Integer> counts = new EnumMap<>(Benefit.class);
    for (Outcome one : outcomes) counts.merge(one.benefit(), 1, Integer::sum);
    return counts;
  }

  /** How many through each person. */
  public Map<PersonId, Integer> byPerson() {
    Map<PersonId, Integer> counts = new TreeMap<>();
    for (Outcome one : outcomes) counts.merge(one.person(), 1, Integer::sum);
    return counts;
  }

  /** How many in each month, 1 to 12, those without any as well. */
  public Map<Integer, Integer> byMonth() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int month = 1; month <= 12; month++) counts.put(month, 0);
    for (Outcome one : outcomes) counts.merge(one.day().getMonthValue(), 1, Integer::sum);
    return counts;
  }
}
