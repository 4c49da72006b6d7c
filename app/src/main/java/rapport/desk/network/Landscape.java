package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.look.Directory;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Network;
import rapport.nurture.Ranks;
import rapport.nurture.Standing;
import rapport.people.ByNumber;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * The whole network as it stands at an instant: everybody with a tie, the circles they form, where
 * each stands and is drawn. The owner is number 0.
 */
public final class Landscape {

  private final Directory directory;
  public final Network network;
  final Network others;
  private final Movers.Spots spots;
  private final List<Circle> circles;
  private final long[] lastOfSlot;
  private final ByNumber<Integer> numbers;
  private final Object drawn;
  private volatile @Nullable Set<Integer> boxes;

  Landscape(
      Directory directory,
      Network network,
      Network others,
      List<Spot> spots,
      List<Circle> circles,
      long[] lastOfSlot) {
    this.directory = directory;
    this.network = network;
    this.others = others;
    this.spots = Movers.Spots.of(spots);
    this.circles = List.copyOf(circles);
    this.lastOfSlot = lastOfSlot;
    Map<Long, Integer> places = HashMap.newHashMap(spots.size());
    for (int number = 1; number < spots.size(); number++) {
      Person person = spots.get(number).person();
      if (person != null) places.put(person.id().value(), number);
    }
    this.numbers = ByNumber.of(places);
    this.drawn = new Object();
  }

  private Landscape(
      Landscape last,
      Directory names,
      Network network,
      Network others,
      Movers.Spots spots,
      List<Circle> circles,
      long[] lastOfSlot,
      ByNumber<Integer> numbers) {
    this.directory = names;
    this.network = network;
    this.others = others;
    this.spots = spots;
    this.circles = List.copyOf(circles);
    this.lastOfSlot = lastOfSlot;
    this.numbers = numbers;
    this.drawn = last.drawn;
  }

  private Landscape(
      Landscape last, Directory names, Network network, Movers.Spots spots, long[] lastOfSlot) {
    this(last, names, network, last.others, spots, last.circles, lastOfSlot, last.numbers);
  }

  /**
   * One person on the map.
   *
   * @param person who, or null for the owner
   * @param circle the number of the circle, or −1 for none
   * @param strength of the owner's tie, 1 for the owner
   * @param brokerage the share of people whom fewer shortest ways between others run through
   * @param constraint Burt's constraint among the others, or NaN without ties to them
   * @param last the owner's latest contact, or null
   */
  public record Spot(
      @Nullable Person person,
      String name,
      int circle,
      double strength,
      double brokerage,
      double constraint,
      Field field,
      Level level,
      @Nullable Instant last,
      boolean care,
      double x,
      double y) {

    /** The same as the owner's tie stands on a day; the very same where nothing is another. */
    Spot as(Standing standing, LocalDate today) {
      boolean cares = standing.waiting() != null || standing.overdue(today);
      double now = standing.tie().strength();
      Instant latest = standing.tie().last();
      return now == strength && cares == care && Objects.equals(latest, last)
          ? this
          : with(now, latest, cares);
    }

    /** The same with a tie of another strength. */
    Spot with(double strength) {
      return with(strength, last, care);
    }

    private Spot with(double strength, @Nullable Instant last, boolean care) {
      return new Spot(
          person, name, circle, strength, brokerage, constraint, field, level, last, care, x, y);
    }
  }

  /**
   * A circle.
   *
   * @param name what its people share
   * @param reason where the name comes from
   */
  public record Circle(int number, String name, String reason, int people, int strong) {

    /** Whether it is only two people, which nobody would call a circle. */
    public boolean pair() {
      return people < 3;
    }
  }

  /** A tie between two numbers. */
  public record Line(int one, int other, double weight, long last) {}

  /**
   * The whole network as it stands. Some seconds for ten thousand people the first time.
   *
   * @throws Undrawn to a look in a hurry while it is being drawn
   */
  public static Landscape of(Look look) {
    if (!look.waits() && !ready(look)) throw Survey.of(look).undrawn(look.all);
    return Survey.of(look).landscape(look.all, look.now);
  }

  /**
   * Whether it stands, or is drawn in well under a second; else it begins to be drawn beside the
   * pages.
   */
  public static boolean ready(Look look) {
    return Survey.of(look).ready(look.all, look.now);
  }

  /**
   * Whether another has the very same ties and circles; some of its people may have other names.
   */
  @SuppressWarnings(
      "ReferenceEquality") // the very same ties: comparing them would cost what is saved
  public boolean drawnLike(Landscape other) {
    return network == other.network && circles == other.circles;
  }

  /** Whether it has the circles that another was drawn with, whoever came or went since. */
  @SuppressWarnings("ReferenceEquality") // the very same drawing
  boolean drawnIn(Landscape other) {
    return drawn == other.drawn;
  }

  /** Who was known when it was drawn. */
  Directory directory() {
    return directory;
  }

  /** The same landscape with some people under the names they have now. O(people). */
  Landscape named(Directory names, Set<Long> people) {
    Map<Integer, Spot> named = new HashMap<>();
    for (long id : people) {
      int number = numbers.getOrDefault(id, -1);
      Person person = names.find(id);
      if (number < 0 || person == null) continue;
      Spot spot = spots.get(number);
      named.put(
          number,
          new Spot(
              person,
              person.name(),
              spot.circle(),
              spot.strength(),
              spot.brokerage(),
              spot.constraint(),
              names.facets().field(person),
              names.facets().level(person),
              spot.last(),
              spot.care(),
              spot.x(),
              spot.y()));
    }
    return new Landscape(this, names, network, spots.with(named), lastOfSlot);
  }

  /**
   * The same landscape with one of the owner's ties as it stands on a day. O(ties) where the tie
   * moved, else O(people).
   */
  Landscape with(Standing standing, LocalDate today) {
    int number = number(standing.person().id());
    if (number < 0) return this;
    Spot spot = spots.get(number);
    Movers.Spots moved = spots.with(Map.of(number, spot.as(standing, today)));
    if (standing.tie().strength() == spot.strength()
        && Objects.equals(standing.tie().last(), spot.last()))
      return new Landscape(this, directory, network, moved, lastOfSlot);
    double weight = Math.max(1e-9, standing.tie().strength());
    Instant latest = standing.tie().last();
    long seconds = latest == null ? 0 : latest.getEpochSecond();
    Network next = network.with(0, number, weight);
    long[] slots =
        next.ties() == network.ties() ? lastOfSlot.clone() : next.opened(lastOfSlot, 0, number);
    slots[next.slot(0, number)] = seconds;
    slots[next.slot(number, 0)] = seconds;
    return new Landscape(this, directory, next, moved, slots);
  }

  /** The same landscape with all of the owner's ties as they stand on a day. O(ties). */
  Landscape with(Snapshot all, LocalDate today) {
    Map<Integer, Spot> moved = new HashMap<>();
    for (Standing standing : all.strongest) {
      int number = number(standing.person().id());
      if (number >= 0) moved.put(number, spots.get(number).as(standing, today));
    }
    return new Landscape(this, directory, network, spots.with(moved), lastOfSlot)
        .weighed(all.strongest);
  }

  /** The same landscape with nothing but the strength of all of the owner's ties. O(ties). */
  Landscape weighed(Ranks strongest) {
    double[] strength = spots.strengths();
    for (int place = 0; place < strongest.size(); place++) {
      Integer number = numbers.get(strongest.number(place));
      if (number != null) strength[number] = strongest.figure(place);
    }
    Network next = network.reweighed(0, number -> Math.max(1e-9, strength[number]));
    return new Landscape(this, directory, next, spots.weighed(strength), lastOfSlot);
  }

  /** The same without one person; null where a circle ends with them. O(people + ties). */
  @Nullable Landscape without(int number) {
    Spot spot = spots.get(number);
    Person person = spot.person();
    List<Circle> counted = counted(spot, -1);
    if (person == null || counted == null) return null;
    return new Landscape(
        this,
        directory,
        network.without(number),
        others.without(number),
        spots.without(number),
        counted,
        network.without(lastOfSlot, number),
        numbers.with(person.id().value(), null).each(other -> other > number ? other - 1 : other));
  }

  /**
   * The same with one person more, given the ties with all and with the others; null where the
   * circle is none. O(people + ties).
   */
  @Nullable Landscape and(Spot spot, Movers.Told ties, Movers.Told among) {
    Person person = spot.person();
    List<Circle> counted = counted(spot, 1);
    if (person == null || counted == null) return null;
    return new Landscape(
        this,
        directory,
        ties.in(network),
        among.in(others),
        spots.and(spot),
        counted,
        network.and(lastOfSlot, ties.numbers(), ties.lasts()),
        numbers.with(person.id().value(), spots.size()));
  }

  private @Nullable List<Circle> counted(Spot spot, int by) {
    if (spot.circle() < 0) return circles;
    if (spot.circle() >= circles.size()) return null;
    Circle circle = Movers.counted(circles.get(spot.circle()), spot, by);
    if (circle == null) return null;
    List<Circle> counted = new ArrayList<>(circles);
    counted.set(spot.circle(), circle);
    return counted;
  }

  /** The same landscape with everybody under the name they have in a directory. O(people). */
  @SuppressWarnings("ReferenceEquality") // the very same person: comparing costs what is saved
  Landscape called(Directory names) {
    Set<Long> others = new HashSet<>();
    for (Spot spot : spots) {
      Person person = spot.person();
      if (person != null && names.find(person.id().value()) != person)
        others.add(person.id().value());
    }
    return named(names, others);
  }

  /** The numbers of those who introduce nobody: boxes that several people read. */
  public Set<Integer> boxes() {
    Set<Integer> known = boxes;
    if (known != null) return known;
    Set<Integer> found = new HashSet<>();
    for (long person : directory.boxes()) {
      int number = numbers.getOrDefault(person, -1);
      if (number >= 0) found.add(number);
    }
    Set<Integer> kept = Set.copyOf(found);
    boxes = kept;
    return kept;
  }

  /** The same but for two who stand at the ends of a way and so are not between. */
  Set<Integer> boxesBut(int one, int other) {
    Set<Integer> between = new HashSet<>(boxes());
    between.remove(one);
    between.remove(other);
    return between;
  }

  /** When the sources last saw the two of a slot together, in seconds; 0 for never. */
  long seen(int slot) {
    return lastOfSlot[slot];
  }

  /** Whether the sources ever saw two people together; else they only share an organisation. */
  public boolean together(PersonId one, PersonId other) {
    int first = number(one);
    int second = number(other);
    if (first < 0 || second < 0) return false;
    int slot = network.slot(first, second);
    return slot >= 0 && seen(slot) != 0;
  }

  /** The number of a person, or −1 for one without any tie. */
  public int number(PersonId person) {
    return numbers.getOrDefault(person.value(), -1);
  }

  /** Whether somebody on the map has no tie but the owner's. */
  boolean alone(PersonId person) {
    int number = number(person);
    return others.start(number) == others.end(number);
  }

  /** Somebody, on the map or not; null for a number that is nobody's. */
  public @Nullable Person person(PersonId id) {
    return directory.find(id.value());
  }

  /** Everybody; the owner first. */
  public List<Spot> spots() {
    return spots;
  }

  /** The circles, largest first. */
  public List<Circle> circles() {
    return circles;
  }

  /** How many of the circles are only two people. */
  public int pairs() {
    return (int) circles.stream().filter(Circle::pair).count();
  }

  /** How many ties there are. */
  public int ties() {
    return network.ties();
  }

  /** Every tie once. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>(network.ties());
    for (int person = 0; person < network.people(); person++)
      for (int slot = network.start(person); slot < network.end(person); slot++)
        if (network.alter(slot) > person)
          lines.add(new Line(person, network.alter(slot), network.weight(slot), lastOfSlot[slot]));
    return lines;
  }
}
