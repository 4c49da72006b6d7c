package rapport.web.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.desk.network.Landscape;
import rapport.people.Person;
import rapport.web.Say;

/**
 * The second line under a circle's name: where its people work, and how many they are. One or two
 * places of work are named where at least half of the circle work there; one that the circle is
 * named by already is not said again.
 */
final class Workplaces {

  private static final int NAMED = 2;

  private Workplaces() {}

  /** One line for each circle, in the order of their numbers. O(people). */
  static List<String> of(Landscape all) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int circle = 0; circle < all.circles().size(); circle++) counts.add(new HashMap<>());
    for (Landscape.Spot spot : all.spots()) {
      Person person = spot.person();
      if (person == null || spot.circle() < 0 || person.organisation() == null) continue;
      counts.get(spot.circle()).merge(person.organisation(), 1, Integer::sum);
    }
    return all.circles().stream().map(circle -> line(circle, counts.get(circle.number()))).toList();
  }

  private static String line(Landscape.Circle circle, Map<String, Integer> counts) {
    String name = circle.name().toLowerCase(Locale.ROOT);
    List<Map.Entry<String, Integer>> most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    List<String> named = new ArrayList<>();
    int there = 0;
    for (Map.Entry<String, Integer> one : most) {
      if (named.size() == NAMED || 2 * there >= circle.people()) break;
      named.add(one.getKey());
      there += one.getValue();
    }
    boolean said = named.stream().anyMatch(one -> name.contains(one.toLowerCase(Locale.ROOT)));
    return said || there < 2 || 2 * there < circle.people()
        ? Say.count(circle.people(), "person", "people")
        : String.join(", ", named) + " · " + Say.number(circle.people());
  }
}
