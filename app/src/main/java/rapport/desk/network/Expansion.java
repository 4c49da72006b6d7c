package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.network.Facet;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.store.people.Remarks;

/**
 * Whether the network grows and how many-sided the strong ties are (I5, I6, I7, I10). Counts, not
 * marks: each stands for people one can open.
 *
 * @param newTies first contacts in the last 91 days; whoever may be one human with somebody heard
 *     of before is none
 * @param usual first contacts in a quarter before that, averaged over up to two years; −1 when
 *     there is less than a quarter of history
 * @param strong how many strong ties there are
 * @param largestCircle the name of the circle most strong ties are in, empty without any
 * @param insideLargest how many strong ties are in that circle
 * @param fields how many fields the strong ties work in
 * @param levels how many levels they stand on
 * @param organisations how many organisations they belong to
 * @param blau Blau's index of their fields in [0, 1], or NaN when none is known: the chance that
 *     two of them work in different fields (Blau 1977)
 * @param remote contacts a month with each person elsewhere, or NaN
 * @param near contacts a month with each person here, or NaN
 * @param elsewhere how many people are said to be elsewhere
 */
public record Expansion(
    int newTies,
    double usual,
    int strong,
    String largestCircle,
    int insideLargest,
    int fields,
    int levels,
    int organisations,
    double blau,
    double remote,
    double near,
    int elsewhere) {

  private static final int QUARTER = 91;
  private static final int QUARTERS = 8;
  private static final int YEAR = 365;

  /** Whether fewer new ties come than usual, or most strong ties share one circle (I7). */
  public boolean stagnates() {
    return (usual > 0 && newTies < 0.5 * usual) || (strong >= 5 && insideLargest > 0.7 * strong);
  }

  static Expansion of(
      Snapshot all, Landscape landscape, List<Remarks.RemarkRow> remarks, Instant now) {
    LocalDate today = all.day(now);
    int[] first = new int[QUARTERS + 1];
    long oldest = 0;
    Map<Integer, Integer> circles = new HashMap<>();
    Map<Field, Integer> fields = new HashMap<>();
    Set<Level> levels = new HashSet<>();
    Set<String> organisations = new HashSet<>();
    int strong = 0;
    for (Standing standing : all.strongest) {
      Instant at = standing.tie().first();
      if (at != null && !at.isAfter(now)) {
        long age = today.toEpochDay() - all.day(at).toEpochDay();
        oldest = Math.max(oldest, age);
        if (age / QUARTER <= QUARTERS && !standing.doubt().earlier())
          first[(int) (age / QUARTER)]++;
      }
      if (standing.tie().strength() < Coverage.STRONG) continue;
      strong++;
      int number = landscape.number(standing.person().id());
      int circle = number < 0 ? -1 : landscape.spots().get(number).circle();
      if (circle >= 0) circles.merge(circle, 1, Integer::sum);
      Field field = all.directory.facets().field(standing.person());
      if (field != Field.UNKNOWN) fields.merge(field, 1, Integer::sum);
      Level level = all.directory.facets().level(standing.person());
      if (level != Level.UNKNOWN) levels.add(level);
      String organisation = standing.person().organisation();
      if (organisation != null) organisations.add(organisation.toLowerCase(Locale.ROOT));
    }
    int largest = -1;
    for (Map.Entry<Integer, Integer> entry : circles.entrySet())
      if (largest < 0 || entry.getValue() > circles.getOrDefault(largest, 0))
        largest = entry.getKey();
    double[] rates = rates(all, remarks, now);
    return new Expansion(
        first[0],
        usual(first, oldest),
        strong,
        largest < 0 ? "" : landscape.circles().get(largest).name(),
        circles.getOrDefault(largest, 0),
        fields.size(),
        levels.size(),
        organisations.size(),
        Facet.blau(fields.values().stream().mapToInt(Integer::intValue).toArray()),
        rates[0],
        rates[1],
        (int) rates[2]);
  }

  /** The quarter in which everything begins is not counted: whoever comes in then is new to it. */
  private static double usual(int[] first, long oldest) {
    int whole = (int) Math.min(QUARTERS, oldest / QUARTER - 1);
    if (whole < 1) return -1;
    double sum = 0;
    for (int quarter = 1; quarter <= whole; quarter++) sum += first[quarter];
    return sum / whole;
  }

  /** Contacts a month with each steady tie said to be elsewhere, and with each other one. */
  private static double[] rates(Snapshot all, List<Remarks.RemarkRow> remarks, Instant now) {
    Set<Long> elsewhere = new HashSet<>();
    for (Remarks.RemarkRow row : remarks)
      if (row.aspect().equals("place") && row.handle() != 0)
        elsewhere.add(all.directory.of(row.handle()));
    double[] contacts = new double[2];
    int[] people = new int[2];
    Instant from = now.minusSeconds(YEAR * 86_400L);
    for (Standing standing : all.strongest) {
      var timeline = all.timelines.get(standing.person().id().value());
      if (timeline == null) continue;
      long year =
          timeline.contacts().stream()
              .filter(contact -> contact.at().isAfter(from) && !contact.at().isAfter(now))
              .count();
      if (year < 4) continue;
      int side = elsewhere.contains(standing.person().id().value()) ? 0 : 1;
      contacts[side] += year / 12.0;
      people[side]++;
    }
    return new double[] {
      people[0] == 0 ? Double.NaN : contacts[0] / people[0],
      people[1] == 0 ? Double.NaN : contacts[1] / people[1],
      elsewhere.size()
    };
  }
}
