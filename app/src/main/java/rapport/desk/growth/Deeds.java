package rapport.desk.growth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.growth.Behaviour;
import rapport.growth.Metric;
import rapport.growth.Skill;
import rapport.growth.Stretch;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.network.Reach;
import rapport.nurture.Doubt;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.ties.Share;

/**
 * What the owner did until one instant, the end of what mail is known of, as his timelines tell it,
 * each figure worked out once. It holds until a contact is added, a contact that lies ahead has
 * happened, or the day is over; what the user said is not in it.
 */
@SuppressWarnings(
    "ReferenceEquality") // the very same maps: comparing their content would cost what is saved
public final class Deeds {

  private static final int QUARTERS = 5;
  private static final int FEW = 3;

  private final Map<Long, Timeline> from;
  private volatile Landscape landscape;
  private final Map<Long, Doubt> doubts;
  private final LocalDate day;
  private final Instant made;
  private final Map<Channel, Instant> ended;
  private final @Nullable Instant next;
  private final Behaviour behaviour;
  private final Map<Skill, List<Metric>> quarters = new ConcurrentHashMap<>();
  private volatile @Nullable List<Share> comfort;
  private volatile @Nullable Reach reach;

  final Instant at;
  final Map<PersonId, Timeline> timelines;
  final Set<PersonId> home;
  final String homeName;

  /** The newest, which the next look may find to hold still. */
  private static final class Newest {
    private volatile @Nullable Deeds deeds;
  }

  /** What the owner did until a look; kept while nothing happens, at most for a day. */
  static Deeds of(Look look) {
    Newest newest = look.kept(Newest.class, Newest::new);
    Landscape landscape = Landscape.of(look);
    Deeds last = newest.deeds;
    if (last != null && last.fits(look.all, landscape, look.now)) {
      last.landscape = landscape; // the same ties; one with names of before would be held as well
      return last;
    }
    Deeds fresh = new Deeds(look.all, landscape, look.now);
    newest.deeds = fresh;
    return fresh;
  }

  private Deeds(Snapshot all, Landscape landscape, Instant now) {
    this.from = all.timelines;
    this.landscape = landscape;
    this.made = now;
    this.ended = all.fresh.until();
    this.at = all.fresh.of(Channel.MAIL, now);
    this.day = now.atZone(all.zone).toLocalDate();
    Map<PersonId, Timeline> until = new HashMap<>();
    Instant ahead = null;
    for (Standing standing : all.strongest) {
      PersonId person = standing.person().id();
      Timeline timeline = all.timelines.get(person.value());
      if (timeline == null) continue;
      Timeline past = timeline.until(now);
      until.put(person, past);
      if (past.contacts().size() == timeline.contacts().size()) continue;
      Instant first = timeline.contacts().get(past.contacts().size()).at();
      if (ahead == null || first.isBefore(ahead)) ahead = first;
    }
    this.timelines = java.util.Collections.unmodifiableMap(until);
    this.next = ahead;
    int circle = home(landscape);
    this.homeName = circle < 0 ? "" : landscape.circles().get(circle).name();
    Set<PersonId> people = new HashSet<>();
    for (Landscape.Spot spot : landscape.spots())
      if (circle >= 0 && spot.person() != null && spot.circle() == circle)
        people.add(spot.person().id());
    this.home = Set.copyOf(people);
    this.doubts = all.doubts;
    Set<PersonId> doubted = new HashSet<>();
    for (long person : doubts.keySet()) doubted.add(new PersonId(person));
    this.behaviour = new Behaviour(timelines, home, all.sides, doubted);
  }

  /**
   * The circle of most strong ties: where the owner is at home; of equals the lower number. With
   * fewer than three strong ties there is none: what one or two say of a home is chance.
   */
  private static int home(Landscape landscape) {
    Map<Integer, Integer> strong = new HashMap<>();
    for (Landscape.Spot spot : landscape.spots())
      if (spot.person() != null && spot.circle() >= 0 && spot.strength() >= Coverage.STRONG)
        strong.merge(spot.circle(), 1, Integer::sum);
    int best = -1;
    if (strong.values().stream().mapToInt(Integer::intValue).sum() < FEW) return best;
    for (Map.Entry<Integer, Integer> one : strong.entrySet())
      if (best < 0 || one.getValue() > strong.getOrDefault(best, 0)) best = one.getKey();
    return best;
  }

  /** Whether nothing has happened since that would change a figure. */
  private boolean fits(Snapshot all, Landscape over, Instant now) {
    return from == all.timelines
        && landscape.drawnLike(over)
        && doubts.equals(all.doubts)
        && ended.equals(all.fresh.until())
        && !now.isBefore(made)
        && (next == null || now.isBefore(next))
        && now.atZone(all.zone).toLocalDate().equals(day);
  }

  /** A skill's behaviour from one instant to before another. */
  Metric metric(Skill skill, Instant begin, Instant end) {
    return behaviour.in(skill, begin, end);
  }

  /** A skill over five quarters up to {@link #at}, oldest first. */
  List<Metric> quarters(Skill skill) {
    return quarters.computeIfAbsent(
        skill,
        of ->
            java.util.stream.IntStream.range(0, QUARTERS)
                .mapToObj(n -> metric(of, begin(n), begin(n + 1)))
                .toList());
  }

  /** When a quarter of 91 days begins, number five being the one to come. */
  Instant begin(int quarter) {
    return at.minus(Habits.QUARTER.multipliedBy(QUARTERS - (long) quarter));
  }

  /** The share of interactions at home, in the last quarter and the one before. */
  List<Share> comfort() {
    List<Share> kept = comfort;
    if (kept == null) {
      Duration quarter = Habits.QUARTER;
      kept =
          List.of(
              Stretch.comfort(timelines, home, at.minus(quarter), at),
              Stretch.comfort(
                  timelines, home, at.minus(quarter.multipliedBy(2)), at.minus(quarter)));
      comfort = kept;
    }
    return kept;
  }

  /** The strongest ways to everybody. */
  Reach reach() {
    Reach kept = reach;
    if (kept == null) {
      kept = Reach.from(landscape.network, 0, Goals.INTRODUCERS, landscape.boxes());
      reach = kept;
    }
    return kept;
  }

  /** When the latest contact with somebody was before an instant, or null. */
  @Nullable Instant lastBefore(PersonId person, Instant instant) {
    Timeline timeline = timelines.get(person);
    if (timeline == null) return null;
    List<Contact> contacts = timeline.contacts();
    for (int i = contacts.size() - 1; i >= 0; i--)
      if (contacts.get(i).at().isBefore(instant)) return contacts.get(i).at();
    return null;
  }
}
