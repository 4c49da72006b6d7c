package rapport.desk.growth;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.growth.Metric;
import rapport.growth.Mirror;
import rapport.growth.Skill;
import rapport.growth.Stretch;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.look.Facets;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.network.Reach;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.people.Tenure;
import rapport.ties.Share;

/** What the owner does, as his timelines tell it: skills, mirror, stretch (G5, G7, G8). */
public final class Habits {

  static final Duration QUARTER = Duration.ofDays(91);
  private static final int QUARTERS = 5;
  private static final int ORGANISATIONS = 5;
  private static final int LONG_AGO = 10_000;

  private final Look look;
  private final Snapshot all;
  private final Landscape landscape;
  private final rapport.store.growth.GrowthRows store;
  private final long owner;
  private final Instant now;
  private final Deeds deeds;

  private Habits(Look look) {
    this.look = look;
    this.all = look.all;
    this.landscape = Landscape.of(look);
    this.store = new rapport.store.growth.GrowthRows(look.database);
    this.owner = look.owner;
    this.now = look.now;
    this.deeds = Deeds.of(look);
  }

  /** As they stand for a look. */
  public static Habits of(Look look) {
    return new Habits(look);
  }

  /** The owner's zone. */
  ZoneId zone() {
    return all.zone;
  }

  /** The name of the circle the owner is at home in; empty when there is none. */
  public String homeName() {
    return deeds.homeName;
  }

  /** A skill's behaviour from one instant to before another. */
  public Metric metric(Skill skill, Instant from, Instant to) {
    if (skill == Skill.COMMON_GOALS) return goals(from, to);
    return deeds.metric(skill, from, to);
  }

  /**
   * Strong ties with a goal shared in the time, and those without; people stand for events. Where
   * no shared goal is written down, nothing is counted: what is not written may be shared.
   */
  private Metric goals(Instant from, Instant to) {
    Set<Long> shared = new HashSet<>();
    for (rapport.store.network.GoalRows.SharedRow row :
        look.written(
            "shared_goal", () -> new rapport.store.network.GoalRows(look.database).shared(owner))) {
      LocalDate since = LocalDate.parse(row.since());
      LocalDate done = row.doneOn() == null ? LocalDate.MAX : LocalDate.parse(row.doneOn());
      if (since.isBefore(all.day(to).plusDays(1)) && !done.isBefore(all.day(from)))
        shared.add(all.directory.of(row.handle()));
    }
    List<Long> with = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    if (shared.isEmpty()) return new Metric(Skill.COMMON_GOALS, from, to, with, without);
    for (Standing standing : all.strongest) {
      if (standing.tie().strength() < Coverage.STRONG) break;
      long person = standing.person().id().value();
      (shared.contains(person) ? with : without).add(person);
    }
    return new Metric(Skill.COMMON_GOALS, from, to, with, without);
  }

  /** A skill over the last five quarters of 91 days, oldest first. */
  public List<Metric> quarters(Skill skill) {
    if (skill != Skill.COMMON_GOALS) return deeds.quarters(skill);
    List<Metric> quarters = new ArrayList<>();
    for (int n = 0; n < QUARTERS; n++) quarters.add(goals(deeds.begin(n), deeds.begin(n + 1)));
    return quarters;
  }

  /** Up to when quarters and shares count: now, or shortly before with nothing in between. */
  public Instant counted() {
    return deeds.at;
  }

  /** Whether the mail ended a while ago, so that quarters and shares count up to then. */
  public boolean ended() {
    return deeds.at.isBefore(now);
  }

  /** The share of interactions that stayed at home, in the last quarter and the one before. */
  public List<Share> comfort() {
    return deeds.comfort();
  }

  /**
   * This week's stretch contact.
   *
   * @param why what lies between, in words
   * @param done the interaction of this week that did it, or null
   */
  public record Contacted(
      Person person, List<Person> way, String why, LocalDate week, @Nullable Long done) {
    /** Copies the list. */
    public Contacted {
      way = List.copyOf(way);
    }
  }

  /** Whom to reach out to beyond home this week. */
  public Optional<Contacted> stretch() {
    LocalDate monday = monday();
    Instant since = monday.atStartOfDay(all.zone).toInstant();
    Set<PersonId> passed = new HashSet<>();
    for (long handle :
        look.written("stretch_passed:" + monday, () -> store.passed(owner, monday.toString()))) {
      long person = all.directory.of(handle);
      if (person != 0) passed.add(new PersonId(person));
    }
    Reach reach = deeds.reach();
    Field own = ownField();
    List<Stretch.Beyond> beyond = farthest(passed, reach, own, since);
    return Stretch.of(beyond, passed, monday.toEpochDay() / 7)
        .map(one -> contacted(one, reach, own, since));
  }

  private LocalDate monday() {
    return monday(look);
  }

  /** The Monday of a look's week. */
  static LocalDate monday(Look look) {
    return look.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Those who are farthest from home for their reach, of those who may be asked for. Whether
   * somebody may is asked only of whoever would be among them: it costs more. O(people).
   */
  private List<Stretch.Beyond> farthest(
      Set<PersonId> passed, Reach reach, Field own, Instant since) {
    PriorityQueue<Stretch.Beyond> best = new PriorityQueue<>(Stretch.FARTHEST.reversed());
    for (int number = 1; number < landscape.spots().size(); number++) {
      Landscape.Spot spot = landscape.spots().get(number);
      Person person = spot.person();
      if (person == null || spot.strength() >= Coverage.STRONG) continue;
      double chance = Math.max(spot.strength(), reach.chance(number));
      Stretch.Beyond one =
          new Stretch.Beyond(person.id(), chance, borders(person, spot, own, null), 0);
      boolean full = best.size() == Stretch.CHOICE;
      if (full && Stretch.FARTHEST.compare(one, best.element()) > 0) continue;
      if (chance <= 0 || one.steps() == 0 || passed.contains(one.person())) continue;
      Instant last = deeds.lastBefore(one.person(), since);
      long quiet = last == null ? LONG_AGO : ChronoUnit.DAYS.between(last, since);
      if (quiet < Stretch.QUIET_DAYS || !askable(person)) continue;
      if (full) best.remove();
      best.add(new Stretch.Beyond(one.person(), chance, one.steps(), quiet));
    }
    return List.copyOf(best);
  }

  private boolean askable(Person person) {
    Standing standing = all.standings.get(person.id().value());
    return standing != null
        && !deeds.home.contains(person.id())
        && !standing.doubt().any()
        && standing.person().named()
        && !all.words.matters().strained(person.id(), now);
  }

  /** What lies between the owner's home and somebody. */
  private List<String> borders(Person person, int number, Field own) {
    List<String> borders = new ArrayList<>();
    borders(person, landscape.spots().get(number), own, borders);
    return borders;
  }

  /** How many borders lie between, and into a list, where there is one, which. */
  private int borders(Person person, Landscape.Spot spot, Field own, @Nullable List<String> which) {
    boolean outside = person.scope().side() == Scope.Side.OUTSIDE;
    boolean afield = spot.field() != Field.UNKNOWN && spot.field() != own;
    boolean above = spot.level() == Level.DIRECTOR || spot.level() == Level.EXECUTIVE;
    if (which != null) {
      which.add(
          spot.circle() < 0
              ? "outside every circle of yours"
              : (deeds.home.isEmpty() ? "in the circle “" : "in another circle, “")
                  + landscape.circles().get(spot.circle()).name()
                  + "”");
      if (outside) which.add("another organisation");
      if (afield) which.add("works in " + spot.field().words());
      if (above) which.add(spot.level().words());
    }
    return 1 + (outside ? 1 : 0) + (afield ? 1 : 0) + (above ? 1 : 0);
  }

  private Field ownField() {
    return Field.of(Goals.of(look).title());
  }

  private Contacted contacted(Stretch.Beyond one, Reach reach, Field own, Instant since) {
    Person person = all.directory.find(one.person().value());
    if (person == null) throw new IllegalStateException("nobody has the number " + one.person());
    Long done = null;
    Timeline timeline = deeds.timelines.get(one.person());
    if (timeline != null)
      for (Contact contact : timeline.contacts())
        if (done == null && !contact.at().isBefore(since)) done = contact.interaction();
    int number = landscape.number(one.person());
    List<Person> way = new ArrayList<>();
    for (int step : reach.way(number)) {
      Person between = landscape.spots().get(step).person();
      if (between != null && step != number) way.add(between);
    }
    String why = String.join(" · ", borders(person, number, own));
    return new Contacted(person, way, why, monday(), done);
  }

  /** By what people are parted in the mirror. Nothing else may part them. */
  public enum Facet {
    /** One's own organisation or not. */
    SCOPE("inside or outside"),
    /** How high a title says they stand. */
    LEVEL("level"),
    /** What a title says they work in. */
    FIELD("field"),
    /** Where they work. */
    ORGANISATION("organisation"),
    /** Where the owner says they are. */
    PLACE("place"),
    /** How long they have been where they work. */
    TENURE("tenure");

    private final String words;

    Facet(String words) {
      this.words = words;
    }

    /** How a page names it. */
    public String words() {
      return words;
    }
  }

  /** The owner's behaviour over the last year, by a facet. */
  public Map<Mirror.Act, List<Mirror.Line>> mirror(Facet facet) {
    Mirror mirror = new Mirror(deeds.timelines, Growth.of(look).credited(), all.sides);
    return mirror.lines(groups(facet), now.minus(QUARTER.multipliedBy(4)), now);
  }

  /** The group of each person with contact; whoever has none of a facet is not in it. */
  Map<PersonId, String> groups(Facet facet) {
    Facets facets = new Facets(look.remarks(), all.directory);
    Map<PersonId, String> groups = new HashMap<>();
    for (PersonId id : deeds.timelines.keySet()) {
      Person person = all.directory.find(id.value());
      if (person == null) continue;
      String group = group(facet, person, facets);
      if (!group.isEmpty()) groups.put(id, group);
    }
    return facet == Facet.ORGANISATION ? largest(groups) : groups;
  }

  private String group(Facet facet, Person person, Facets facets) {
    return switch (facet) {
      case SCOPE ->
          switch (person.scope().side()) {
            case INSIDE -> "inside";
            case OUTSIDE -> "outside";
            case UNKNOWN -> "";
          };
      case LEVEL -> {
        Level level = facets.level(person);
        yield level == Level.UNKNOWN ? "" : level.words();
      }
      case FIELD -> {
        Field field = facets.field(person);
        yield field == Field.UNKNOWN ? "" : field.words();
      }
      case ORGANISATION -> person.organisation() == null ? "" : person.organisation();
      case PLACE -> Objects.requireNonNullElse(facets.place(person.id()), "");
      case TENURE -> {
        Standing standing = all.standings.get(person.id().value());
        Tenure tenure =
            standing == null
                ? facets.tenure(person, null, null, all.day(now))
                : facets.tenure(person, standing.tie().first(), standing.latestAt(), all.day(now));
        yield tenure == Tenure.UNKNOWN ? "" : tenure.words();
      }
    };
  }

  /** The five organisations with most people by name, the rest together. */
  private static Map<PersonId, String> largest(Map<PersonId, String> groups) {
    Map<String, Integer> sizes = new HashMap<>();
    for (String group : groups.values())
      sizes.merge(group.toLowerCase(Locale.ROOT), 1, Integer::sum);
    String[] names = sizes.keySet().toArray(String[]::new);
    Arrays.sort(
        names,
        (a, b) -> {
          int order = Integer.compare(sizes.getOrDefault(b, 0), sizes.getOrDefault(a, 0));
          return order == 0 ? a.compareTo(b) : order;
        });
    Set<String> kept = Set.of(Arrays.copyOf(names, Math.min(ORGANISATIONS, names.length)));
    groups.replaceAll(
        (person, group) -> kept.contains(group.toLowerCase(Locale.ROOT)) ? group : "all others");
    return groups;
  }
}
