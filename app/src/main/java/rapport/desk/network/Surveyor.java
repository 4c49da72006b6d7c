package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.look.Snapshot;
import rapport.network.Betweenness;
import rapport.network.Brokerage;
import rapport.network.Circles;
import rapport.network.Network;
import rapport.network.Places;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;

/** Draws the landscape of a snapshot: network, circles, names, positions. */
final class Surveyor {

  private static final long SEED = 20_261_123L;
  static final int SMALL_ORGANISATION = 20;
  static final double COLLEAGUES = 0.1;
  static final double FAINTEST = 0.001;
  private static final int EXACT = 3_000;
  private static final int SAMPLE = 200;

  /** How much of the time is gone after each part, as sampled with 97,324 people on two cores. */
  private static final double READ = 0.15;

  private static final double CIRCLED = 0.62;
  private static final double PLACED = 0.9;
  private static final double COUNTED = 0.92;

  private final Snapshot all;
  private final Links links;
  private final Topics topics;
  private final @Nullable Landscape earlier;
  private final Set<Long> linked = new HashSet<>();
  private final List<Standing> people = new ArrayList<>();
  private final Map<Long, Integer> number = new HashMap<>();

  /** With the landscape that was drawn before, or null: what stays the same keeps its place. */
  Surveyor(Snapshot all, Links links, Topics topics, @Nullable Landscape earlier) {
    this.all = all;
    this.topics = topics;
    this.links = links;
    this.earlier = earlier;
  }

  /** The whole of it. O(ties log ties), some seconds for ten thousand people. */
  Landscape survey(Instant now, Survey.Progress doing) {
    links.each((one, other, chance, last) -> {
      linked.add(one);
      linked.add(other);
    });
    for (Standing standing : all.strongest) {
      if (standing.tie().interactions() == 0 && !linked.contains(standing.person().id().value()))
        continue;
      number.put(standing.person().id().value(), people.size() + 1);
      people.add(standing);
    }
    Ties ties = new Ties();
    links.each(ties::link);
    ties.linked();
    colleagues(ties);
    int size = people.size() + 1;
    Network others = ties.network(size);
    for (Standing standing : people) if (standing.tie().strength() > FAINTEST) ties.own(standing);
    Network network = ties.network(size);
    doing.at("finding circles", READ);
    int[] circleOf = Circles.of(others, SEED).circleOf();
    doing.at("laying the map out", CIRCLED);
    Places.Plan plan = Places.plan(others, network, circleOf, SEED, before());
    withoutLoners(circleOf);
    doing.at("counting who stands between others", PLACED);
    double[] brokerage = Places.shares(between(others));
    doing.at("naming the circles", COUNTED);
    return landscape(now, network, others, circleOf, brokerage, plan, ties);
  }

  /** Ties in the making. */
  private final class Ties {
    private int[] one = new int[1024];
    private int[] other = new int[1024];
    private double[] weight = new double[1024];
    private long[] last = new long[1024];
    private int count;
    private long[] pairs = new long[0]; // of links, sorted

    void link(long one, long other, double chance, long last) {
      Integer first = number.get(one);
      Integer second = number.get(other);
      if (first != null && second != null && chance >= FAINTEST) add(first, second, chance, last);
    }

    /** All links are told. */
    void linked() {
      pairs = new long[count];
      for (int tie = 0; tie < count; tie++) pairs[tie] = Links.pair(one[tie], other[tie]);
      Arrays.sort(pairs);
    }

    void own(Standing standing) {
      Integer person = number.get(standing.person().id().value());
      Instant at = standing.tie().last();
      if (person != null)
        add(0, person, standing.tie().strength(), at == null ? 0 : at.getEpochSecond());
    }

    void add(int first, int second, double chance, long at) {
      if (count == one.length) {
        one = Arrays.copyOf(one, 2 * count);
        other = Arrays.copyOf(other, 2 * count);
        weight = Arrays.copyOf(weight, 2 * count);
        last = Arrays.copyOf(last, 2 * count);
      }
      one[count] = first;
      other[count] = second;
      last[count] = at;
      weight[count++] = chance;
    }

    /** Whether two are linked by more than where they work. */
    boolean has(int first, int second) {
      return Arrays.binarySearch(pairs, Links.pair(first, second)) >= 0;
    }

    /** When each tie was seen last, at the slots of a network. */
    long[] last(Network network) {
      long[] seen = new long[2 * network.ties()];
      for (int tie = 0; tie < count; tie++) {
        int there = network.slot(one[tie], other[tie]);
        int back = network.slot(other[tie], one[tie]);
        seen[there] = Math.max(seen[there], last[tie]);
        seen[back] = seen[there];
      }
      return seen;
    }

    Network network(int size) {
      return Network.of(
          size,
          Arrays.copyOf(one, count),
          Arrays.copyOf(other, count),
          Arrays.copyOf(weight, count));
    }
  }

  /** People of one small organisation are taken to know each other a little. */
  private void colleagues(Ties ties) {
    Map<String, List<Integer>> byOrganisation = new java.util.TreeMap<>();
    for (Standing standing : people) {
      String organisation = standing.person().organisation();
      Integer one = number.get(standing.person().id().value());
      if (organisation != null && one != null)
        byOrganisation.computeIfAbsent(organisation, o -> new ArrayList<>()).add(one);
    }
    for (List<Integer> together : byOrganisation.values()) {
      if (together.size() > SMALL_ORGANISATION) continue;
      for (int i = 0; i < together.size(); i++)
        for (int j = i + 1; j < together.size(); j++)
          if (!ties.has(together.get(i), together.get(j)))
            ties.add(together.get(i), together.get(j), COLLEAGUES, 0);
    }
  }

  /** A circle of one is none. */
  private static void withoutLoners(int[] circleOf) {
    int[] sizes = new int[circleOf.length + 1];
    for (int circle : circleOf) sizes[circle]++;
    for (int person = 0; person < circleOf.length; person++)
      if (person == 0 || sizes[circleOf[person]] < 2) circleOf[person] = -1;
  }

  /** How many shortest ways between others run through each; from a sample of a large network. */
  private static double[] between(Network others) {
    return others.people() <= EXACT
        ? Betweenness.exact(others).value()
        : Betweenness.sampled(others, SAMPLE, SEED).value();
  }

  private Places.@Nullable Plan before() {
    if (earlier == null) return null;
    double[] x = new double[people.size() + 1];
    double[] y = new double[people.size() + 1];
    for (int i = 0; i < people.size(); i++) {
      int number = earlier.number(people.get(i).person().id());
      x[i + 1] = number < 0 ? Double.NaN : earlier.spots().get(number).x();
      y[i + 1] = number < 0 ? Double.NaN : earlier.spots().get(number).y();
    }
    x[0] = Double.NaN;
    y[0] = Double.NaN;
    return new Places.Plan(x, y);
  }

  private Landscape landscape(
      Instant now,
      Network network,
      Network others,
      int[] circleOf,
      double[] brokerage,
      Places.Plan plan,
      Ties ties) {
    int count = 0;
    for (int circle : circleOf) count = Math.max(count, circle + 1);
    List<List<Person>> members = new ArrayList<>();
    int[] strong = new int[count];
    for (int circle = 0; circle < count; circle++) members.add(new ArrayList<>());
    for (int i = 0; i < people.size(); i++) {
      int circle = circleOf[i + 1];
      if (circle < 0) continue;
      members.get(circle).add(people.get(i).person());
      if (people.get(i).tie().strength() >= rapport.network.Coverage.STRONG) strong[circle]++;
    }
    Geography names = new Geography(members, all.directory.facets(), topics);
    List<Landscape.Circle> circles = new ArrayList<>();
    for (int circle = 0; circle < count; circle++)
      circles.add(
          new Landscape.Circle(
              circle,
              names.name(circle),
              names.reason(circle),
              members.get(circle).size(),
              strong[circle]));
    return new Landscape(
        all.directory,
        network,
        others,
        spots(now, circleOf, brokerage, others, plan),
        circles,
        ties.last(network));
  }

  private List<Landscape.Spot> spots(
      Instant now, int[] circleOf, double[] brokerage, Network others, Places.Plan plan) {
    LocalDate today = all.day(now);
    double[] constraint = Brokerage.of(others).constraint();
    List<Landscape.Spot> spots = new ArrayList<>();
    spots.add(
        new Landscape.Spot(
            null,
            "You",
            -1,
            1,
            0,
            Double.NaN,
            Field.UNKNOWN,
            Level.UNKNOWN,
            null,
            false,
            plan.x()[0],
            plan.y()[0]));
    for (int i = 0; i < people.size(); i++) {
      Standing standing = people.get(i);
      Person person = standing.person();
      int n = i + 1;
      spots.add(
          new Landscape.Spot(
              person,
              person.name(),
              circleOf[n],
              standing.tie().strength(),
              brokerage[n],
              constraint[n],
              all.directory.facets().field(person),
              all.directory.facets().level(person),
              standing.tie().last(),
              standing.waiting() != null || standing.overdue(today),
              plan.x()[n],
              plan.y()[n]));
    }
    return spots;
  }
}
