package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Timeline;
import rapport.look.Directory;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.network.Network;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.interactions.Interactions;

/**
 * Takes some people off a map and puts them on it as they are now: who was joined, parted, set
 * aside or brought back. Their ties are read from what they take part in. What all together decide,
 * circles, places and who stands between whom, stays as it was drawn; somebody of whom that is not
 * known cannot be put on it. A tie of two others may be a little weaker than it would be read,
 * where they met in the company of somebody who is nobody now.
 */
@SuppressWarnings("ReferenceEquality") // the very same people, as they are kept
final class Movers {

  private final Interactions interactions;
  private final long owner;
  private final Snapshot all;
  private final LocalDate today;
  private final Map<Long, Landscape.Spot> gone;

  /**
   * With how those stood who were taken off the map before; whoever goes now is put beside them.
   */
  Movers(
      Interactions interactions,
      long owner,
      Snapshot all,
      LocalDate today,
      Map<Long, Landscape.Spot> gone) {
    this.interactions = interactions;
    this.owner = owner;
    this.all = all;
    this.today = today;
    this.gone = gone;
  }

  /** Whether some people who belong together otherwise now take part in anything. */
  static boolean met(Snapshot before, Snapshot after, Set<Long> people) {
    if (before.directory.structure() == after.directory.structure()) return false;
    return !after.parties.of(handles(before, people)).isEmpty()
        || !after.parties.of(handles(after, people)).isEmpty();
  }

  /** Whether somebody has to be put on the map, or may have to be taken off it. */
  static boolean comesOrGoes(Landscape all, long person, @Nullable Standing standing) {
    boolean there = all.number(new PersonId(person)) >= 0;
    if (standing == null) return there;
    if (standing.tie().interactions() > 0) return !there;
    return there && all.alone(new PersonId(person));
  }

  private static Set<Long> handles(Snapshot all, Set<Long> people) {
    Set<Long> handles = new TreeSet<>();
    for (long person : people) handles.addAll(all.directory.handlesOf(person));
    return handles;
  }

  /** The map with them as they are now; null where it has to be drawn anew. O(people + ties). */
  @Nullable Landscape moved(Landscape map, Set<Long> people) {
    Landscape next = map;
    for (long person : new TreeSet<>(people)) {
      int number = next.number(new PersonId(person));
      if (number < 0) continue;
      gone.put(person, next.spots().get(number));
      next = next.without(number);
      if (next == null) return null;
    }
    Map<Long, Map<Long, Tie>> ties = ties(people);
    for (long person : new TreeSet<>(people)) {
      Standing standing = all.standings.get(person);
      Map<Long, Tie> theirs = ties.getOrDefault(person, Map.of());
      if (standing == null || (standing.tie().interactions() == 0 && theirs.isEmpty())) continue;
      Landscape.Spot stood = gone.get(person);
      if (stood == null) return null;
      next = with(next, standing, stood, theirs);
      if (next == null) return null;
    }
    return next.named(all.directory, people);
  }

  /**
   * Those who were taken off a map that is drawn again: they stood where they stood, in the circle
   * in which most of theirs are now; whose circle is no more is forgotten. O(people).
   */
  static void redrawn(Map<Long, Landscape.Spot> gone, Landscape before, Landscape after) {
    if (gone.isEmpty()) return;
    Map<Integer, Map<Integer, Integer>> into = new TreeMap<>();
    for (Landscape.Spot spot : before.spots()) {
      Person person = spot.person();
      int number = person == null ? -1 : after.number(person.id());
      if (number >= 0)
        into.computeIfAbsent(spot.circle(), any -> new TreeMap<>())
            .merge(after.spots().get(number).circle(), 1, Integer::sum);
    }
    gone.values().removeIf(spot -> spot.circle() >= 0 && !into.containsKey(spot.circle()));
    gone.replaceAll((person, spot) -> spot.circle() < 0 ? spot : in(most(into, spot), spot));
  }

  private static int most(Map<Integer, Map<Integer, Integer>> into, Landscape.Spot spot) {
    return Collections.max(
            into.getOrDefault(spot.circle(), Map.of(-1, 0)).entrySet(),
            Map.Entry.comparingByValue())
        .getKey();
  }

  private static Landscape.Spot in(int circle, Landscape.Spot spot) {
    return new Landscape.Spot(
        spot.person(),
        spot.name(),
        circle,
        spot.strength(),
        spot.brokerage(),
        spot.constraint(),
        spot.field(),
        spot.level(),
        spot.last(),
        spot.care(),
        spot.x(),
        spot.y());
  }

  /** A tie between two others: how strong, and when it was seen last. */
  record Tie(double chance, long last) {}

  private Map<Long, Map<Long, Tie>> ties(Set<Long> people) {
    Links links = new Links(all.directory, all.fresh, all.at);
    interactions.each(owner, all.parties.of(handles(all, people)), links);
    Map<Long, Map<Long, Tie>> ties = new HashMap<>();
    links.each((one, other, chance, last) -> {
      Tie tie = new Tie(chance, last);
      if (people.contains(one)) ties.computeIfAbsent(one, any -> new TreeMap<>()).put(other, tie);
      if (people.contains(other)) ties.computeIfAbsent(other, any -> new TreeMap<>()).put(one, tie);
    });
    return ties;
  }

  private @Nullable Landscape with(
      Landscape map, Standing standing, Landscape.Spot stood, Map<Long, Tie> theirs) {
    Map<Integer, Tie> others = new TreeMap<>();
    theirs.forEach((other, tie) -> {
      int number = map.number(new PersonId(other));
      if (number >= 0 && tie.chance() >= Surveyor.FAINTEST) others.put(number, tie);
    });
    for (int number : colleagues(map, standing.person()))
      others.putIfAbsent(number, new Tie(Surveyor.COLLEAGUES, 0));
    Map<Integer, Tie> ties = new TreeMap<>(others);
    Instant latest = standing.tie().last();
    if (standing.tie().strength() > Surveyor.FAINTEST)
      ties.put(0, new Tie(standing.tie().strength(), latest == null ? 0 : latest.getEpochSecond()));
    Person person = standing.person();
    Landscape.Spot spot =
        new Landscape.Spot(
            person,
            person.name(),
            stood.circle(),
            standing.tie().strength(),
            stood.brokerage(),
            stood.constraint(),
            all.directory.facets().field(person),
            all.directory.facets().level(person),
            latest,
            standing.waiting() != null || standing.overdue(today),
            stood.x(),
            stood.y());
    return map.and(spot, Told.of(ties), Told.of(others));
  }

  /** Ties in rows, by the number of the other. */
  record Told(int[] numbers, double[] weights, long[] lasts) {
    static Told of(Map<Integer, Tie> ties) {
      return new Told(
          ties.keySet().stream().mapToInt(Integer::intValue).toArray(),
          ties.values().stream().mapToDouble(Tie::chance).toArray(),
          ties.values().stream().mapToLong(Tie::last).toArray());
    }

    Network in(Network network) {
      return network.and(numbers, weights);
    }
  }

  /** Those of a small organisation are taken to know each other a little. */
  private static List<Integer> colleagues(Landscape map, Person person) {
    String at = person.organisation();
    List<Integer> colleagues = new ArrayList<>();
    if (at == null) return colleagues;
    for (int number = 1; number < map.spots().size(); number++) {
      Person other = map.spots().get(number).person();
      if (other != null && at.equals(other.organisation())) colleagues.add(number);
    }
    return colleagues.size() < Surveyor.SMALL_ORGANISATION ? colleagues : List.of();
  }

  /** How many people of a circle there are with some more or less; null where it is none then. */
  static Landscape.@Nullable Circle counted(Landscape.Circle circle, Landscape.Spot spot, int by) {
    int strong = spot.strength() >= Coverage.STRONG ? by : 0;
    return circle.people() + by < 2
        ? null
        : new Landscape.Circle(
            circle.number(),
            circle.name(),
            circle.reason(),
            circle.people() + by,
            circle.strong() + strong);
  }

  /**
   * Whether a network that was read anew has the same map as the one that a map was drawn from: all
   * that came or went are people nobody ever met, as one who was just written down by hand.
   */
  static final class Unmoved {

    private final Landscape drawn;
    private final Map<Long, Timeline> from;
    private final Snapshot after;

    private Unmoved(Landscape drawn, Map<Long, Timeline> from, Snapshot after) {
      this.drawn = drawn;
      this.from = from;
      this.after = after;
    }

    /** Whether it is. O(handles + contacts). */
    static boolean holds(Landscape drawn, Map<Long, Timeline> from, Snapshot after) {
      Unmoved one = new Unmoved(drawn, from, after);
      return from.equals(after.timelines) && one.belonging() && one.people();
    }

    /** Whether whatever belongs to somebody else now belongs to nobody on the map, then and now. */
    private boolean belonging() {
      Directory before = drawn.directory();
      Map<Long, Long> then = before.belonging();
      Map<Long, Long> now = after.directory.belonging();
      for (Map.Entry<Long, Long> one : then.entrySet()) {
        Long person = now.get(one.getKey());
        if (!one.getValue().equals(person) && (person != null || met(one.getValue()))) return false;
      }
      for (Map.Entry<Long, Long> one : now.entrySet())
        if (!then.containsKey(one.getKey())
            && (one.getKey() <= before.newest() || met(one.getValue()))) return false;
      return true;
    }

    private boolean met(long person) {
      return from.containsKey(person) || drawn.number(new PersonId(person)) >= 0;
    }

    /** Whether everybody on the map is as they were. */
    private boolean people() {
      for (Landscape.Spot spot : drawn.spots()) {
        Person person = spot.person();
        if (person == null) continue;
        if (!person.equals(after.directory.find(person.id().value()))
            || after.directory.facets().field(person) != spot.field()
            || after.directory.facets().level(person) != spot.level()) return false;
      }
      return true;
    }
  }

  /**
   * Whether somebody is called or works otherwise: circles are named without the names of people,
   * and colleagues of a small organisation know each other.
   */
  static boolean called(Snapshot before, Snapshot after, Set<Long> people) {
    if (after.directory == before.directory) return false;
    for (long one : people) {
      Person was = before.directory.find(one);
      Person is = after.directory.find(one);
      if (was == null || is == null) continue;
      if (!was.name().equals(is.name()) || !Objects.equals(was.organisation(), is.organisation()))
        return true;
    }
    return false;
  }

  /**
   * Everybody on a map by number, with the strength of the owner's tie in a row beside: where the
   * owner's attention is another, no spot is made before somebody looks at it. Cannot be changed.
   */
  static final class Spots extends AbstractList<Landscape.Spot> implements RandomAccess {

    private final Landscape.Spot[] drawn;
    private final double[] strength;

    private Spots(Landscape.Spot[] drawn, double[] strength) {
      this.drawn = drawn;
      this.strength = strength;
    }

    static Spots of(List<Landscape.Spot> spots) {
      return new Spots(
          spots.toArray(new Landscape.Spot[0]),
          spots.stream().mapToDouble(Landscape.Spot::strength).toArray());
    }

    @Override
    public int size() {
      return drawn.length;
    }

    @Override
    public Landscape.Spot get(int number) {
      Landscape.Spot one = drawn[number];
      if (one.strength() == strength[number]) return one;
      Landscape.Spot strong = one.with(strength[number]);
      drawn[number] = strong;
      return strong;
    }

    /** The strengths by number, to be changed by whoever asks. */
    double[] strengths() {
      return strength.clone();
    }

    /** The same with other strengths. */
    Spots weighed(double[] anew) {
      return new Spots(drawn.clone(), anew);
    }

    /** The same with some of them in the place of others. */
    Spots with(Map<Integer, Landscape.Spot> some) {
      Spots next = weighed(strength.clone());
      some.forEach((number, one) -> {
        next.drawn[number] = one;
        next.strength[number] = one.strength();
      });
      return next;
    }

    /** The same with one more at the end. */
    Spots and(Landscape.Spot one) {
      int size = drawn.length;
      return new Spots(Arrays.copyOf(drawn, size + 1), Arrays.copyOf(strength, size + 1))
          .with(Map.of(size, one));
    }

    /** The same without one. */
    Spots without(int number) {
      Landscape.Spot[] left = Arrays.copyOf(drawn, drawn.length - 1);
      double[] strong = Arrays.copyOf(strength, left.length);
      System.arraycopy(drawn, number + 1, left, number, left.length - number);
      System.arraycopy(strength, number + 1, strong, number, left.length - number);
      return new Spots(left, strong);
    }
  }
}
