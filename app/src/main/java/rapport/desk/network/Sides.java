package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.growth.Diversity;
import rapport.interactions.Timeline;
import rapport.look.Facets;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.network.Facet;
import rapport.network.Reach;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.Scope;
import rapport.people.Tenure;
import rapport.store.people.Remarks;
import rapport.ties.Strength;

/**
 * How many-sided the owner's close ties are against what is usual for a network of that size (I10),
 * a quarter ago and now, and one person who would add a side.
 *
 * @param close how many close ties there are now
 * @param lines what is counted, in a fixed order
 * @param bridge who would add most, or null
 * @param bridgeWhy what they would add
 */
public record Sides(
    int close, List<Line> lines, @Nullable Person bridge, List<Person> way, String bridgeWhy) {

  private static final long SEED = 20_261_123L;
  private static final int QUARTER = 91;
  private static final int MOST = 300;
  private static final int DECLARED = 4;

  /** Copies the lists. */
  public Sides {
    lines = List.copyOf(lines);
    way = List.copyOf(way);
  }

  /**
   * One thing that is counted.
   *
   * @param before what it was a quarter ago, or NaN
   * @param more whether more of it is more many-sided; of constraint, less is
   */
  public record Line(String name, Diversity.Figure now, double before, boolean more) {}

  /** The same with somebody else to ask, so that all places name one person. */
  public Sides asking(Person person, List<Person> introducers, String why) {
    return new Sides(close, lines, person, introducers, why);
  }

  /** How many-sided the close ties are; worked out once for a landscape and a day. */
  public static Sides of(Look look) {
    return Survey.of(look).sides(look.all, look.remarks(), look.now);
  }

  /** Whether two landscapes have the same sides: only some names are others. O(people). */
  @SuppressWarnings("ReferenceEquality") // the very same spot: comparing costs what is saved
  static boolean same(Landscape one, Landscape other) {
    if (!one.drawnLike(other)) return false;
    for (int number = 1; number < one.spots().size(); number++) {
      Landscape.Spot before = one.spots().get(number);
      Landscape.Spot after = other.spots().get(number);
      if (before == after) continue;
      Person was = before.person();
      Person is = after.person();
      if (was == null
          || is == null
          || before.field() != after.field()
          || before.level() != after.level()
          || !Objects.equals(was.organisation(), is.organisation())
          || !was.scope().equals(is.scope())
          || was.named() != is.named()) return false;
    }
    return true;
  }

  /** The same with everybody under the name they have now. */
  Sides named(Landscape now) {
    if (bridge == null) return this;
    List<Person> named = way.stream().map(one -> named(now, one)).toList();
    return new Sides(close, lines, named(now, bridge), named, bridgeWhy);
  }

  private static Person named(Landscape now, Person person) {
    return Objects.requireNonNullElse(now.person(person.id()), person);
  }

  static Sides of(Snapshot all, Landscape landscape, List<Remarks.RemarkRow> remarks, Instant now) {
    LocalDate today = all.day(now);
    Instant earlier = today.minusDays(QUARTER).atStartOfDay(all.zone).toInstant();
    int[] close = close(all, landscape, now);
    int[] before = close(all, landscape, earlier);
    int[] everybody = new int[landscape.spots().size() - 1];
    for (int i = 0; i < everybody.length; i++) everybody[i] = i + 1;
    Map<String, Facet> facets = facets(all, landscape, remarks, today);
    List<Line> lines = new ArrayList<>();
    facets.forEach((name, facet) ->
        lines.add(
            new Line(
                name, Diversity.spread(facet, everybody, close, SEED), blau(facet, before), true)));
    lines.add(
        new Line(
            "echo (constraint)",
            Diversity.constraint(landscape.network, 0, everybody, close, SEED),
            Double.NaN,
            false));
    return bridged(all, landscape, facets, close, lines, now);
  }

  /** Strong ties at an instant, strongest first; at most three hundred. */
  private static int[] close(Snapshot all, Landscape landscape, Instant at) {
    List<double[]> found = new ArrayList<>();
    for (int number = 1; number < landscape.spots().size(); number++) {
      Person person = landscape.spots().get(number).person();
      Timeline timeline = person == null ? null : all.timelines.get(person.id().value());
      if (timeline == null || timeline.isEmpty()) continue;
      double strength = Strength.value(timeline, all.attention, at);
      if (strength >= Coverage.STRONG) found.add(new double[] {strength, number});
    }
    found.sort((a, b) -> Double.compare(b[0], a[0]));
    return found.stream().limit(MOST).mapToInt(one -> (int) one[1]).toArray();
  }

  /** Blau's index of some people; O(n log n) in them, whatever the number of groups. */
  private static double blau(Facet facet, int[] people) {
    int[] groups =
        Arrays.stream(people)
            .map(one -> facet.groupOf()[one])
            .filter(group -> group >= 0)
            .toArray();
    Arrays.sort(groups);
    int[] sizes = new int[groups.length];
    int last = -1;
    for (int n = 0; n < groups.length; n++) {
      if (n == 0 || groups[n] != groups[n - 1]) last++;
      sizes[last]++;
    }
    return Facet.blau(sizes);
  }

  private static Map<String, Facet> facets(
      Snapshot all, Landscape landscape, List<Remarks.RemarkRow> remarks, LocalDate today) {
    Facets said = new Facets(remarks, all.directory);
    Map<String, Facet> facets = new LinkedHashMap<>();
    facets.put("field", facet(landscape, spot -> known(spot.field(), Field.UNKNOWN)));
    facets.put("level", facet(landscape, spot -> known(spot.level(), Level.UNKNOWN)));
    facets.put("organisation", facet(landscape, spot -> told(spot, Person::organisation)));
    facets.put(
        "inside or outside",
        facet(landscape, spot -> told(spot, p -> known(p.scope().side(), Scope.Side.UNKNOWN))));
    facets.put("place", facet(landscape, spot -> told(spot, p -> said.place(p.id()))));
    facets.put("tenure", facet(landscape, spot -> told(spot, p -> tenure(all, said, p, today))));
    for (String about : said.declarations().stream().limit(DECLARED).toList())
      facets.put(
          about, facet(landscape, spot -> told(spot, p -> said.declared(p.id()).get(about))));
    int[] circles = new int[landscape.spots().size()];
    for (int i = 0; i < circles.length; i++) circles[i] = landscape.spots().get(i).circle();
    circles[0] = -1;
    facets.put("circle", new Facet(circles));
    return facets;
  }

  private static @Nullable String tenure(
      Snapshot all, Facets said, Person person, LocalDate today) {
    Standing standing = all.standings.get(person.id().value());
    return known(
        standing == null
            ? said.tenure(person, null, null, today)
            : said.tenure(person, standing.tie().first(), standing.latestAt(), today),
        Tenure.UNKNOWN);
  }

  private static @Nullable String known(Enum<?> value, Enum<?> unknown) {
    return value.equals(unknown) ? null : value.name();
  }

  private interface Told<T> {
    @Nullable String of(T of);
  }

  private static @Nullable String told(Landscape.Spot spot, Told<Person> told) {
    Person person = spot.person();
    return person == null ? null : told.of(person);
  }

  private static Facet facet(Landscape landscape, Told<Landscape.Spot> told) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] groups = new int[landscape.spots().size()];
    Arrays.fill(groups, -1);
    for (int i = 1; i < groups.length; i++) {
      String words = told.of(landscape.spots().get(i));
      if (words != null && !words.isBlank())
        groups[i] =
            numbers.computeIfAbsent(words.strip().toLowerCase(Locale.ROOT), w -> numbers.size());
    }
    return new Facet(groups);
  }

  /**
   * Who would raise the indices most for the reach there is; of equals the lower number. Nobody
   * whose name is not known, and nobody who may be one human with somebody else.
   */
  private static Sides bridged(
      Snapshot all,
      Landscape landscape,
      Map<String, Facet> facets,
      int[] close,
      List<Line> lines,
      Instant now) {
    Reach reach = Reach.from(landscape.network, 0, Goals.INTRODUCERS, landscape.boxes());
    Map<String, Double> before = new HashMap<>();
    facets.forEach((name, facet) -> before.put(name, blau(facet, close)));
    int best = -1;
    double most = 0;
    for (int number = 1; number < landscape.spots().size() && close.length > 0; number++) {
      int one = number;
      if (Arrays.stream(close).anyMatch(other -> other == one) || reach.chance(number) <= 0)
        continue;
      Person known = landscape.spots().get(number).person();
      if (known == null || all.words.matters().strained(known.id(), now)) continue;
      if (!known.named() || all.doubts.containsKey(known.id().value())) continue;
      double gain = 0;
      for (Map.Entry<String, Facet> facet : facets.entrySet())
        gain +=
            gain(facet.getValue(), before.getOrDefault(facet.getKey(), Double.NaN), close, number);
      double worth = gain * Math.sqrt(reach.chance(number));
      if (worth > most) {
        most = worth;
        best = number;
      }
    }
    if (best < 0) return new Sides(close.length, lines, null, List.of(), "");
    List<Person> way = new ArrayList<>();
    for (int step : reach.way(best)) {
      Person person = landscape.spots().get(step).person();
      if (person != null && step != best) way.add(person);
    }
    return new Sides(
        close.length,
        lines,
        landscape.spots().get(best).person(),
        way,
        String.join(", ", added(facets, close, best)));
  }

  private static double gain(Facet facet, double before, int[] close, int number) {
    if (facet.groupOf()[number] < 0 || Double.isNaN(before)) return 0;
    int[] with = Arrays.copyOf(close, close.length + 1);
    with[close.length] = number;
    return Math.max(0, blau(facet, with) - before);
  }

  /** The sides that nobody close has. */
  private static List<String> added(Map<String, Facet> facets, int[] close, int number) {
    List<String> added = new ArrayList<>();
    facets.forEach((name, facet) -> {
      int group = facet.groupOf()[number];
      if (group >= 0 && Arrays.stream(close).noneMatch(one -> facet.groupOf()[one] == group))
        added.add("another " + (name.equals("inside or outside") ? "side of the house" : name));
    });
    if (added.isEmpty()) added.add("a side that is rare among your close ties");
    return added;
  }
}
