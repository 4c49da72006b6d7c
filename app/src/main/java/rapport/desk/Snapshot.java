package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.nurture.Roll;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.ties.Attention;

/**
 * One owner's network as read from the store at one version, with how everybody stands at one
 * instant. Immutable.
 */
final class Snapshot {

  private static final Comparator<Standing> STRONGEST =
      Comparator.comparingDouble((Standing s) -> s.tie().strength())
          .reversed()
          .thenComparing(s -> s.person().id());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  final long version;
  final Instant at;
  final ZoneId zone;
  final Directory directory;
  final Map<Long, Timeline> timelines;
  final Attention attention;
  final Words words;
  final Map<Long, Standing> standings;
  final List<Standing> strongest;
  final Roll roll;
  final Coolings coolings;
  final Map<Long, Optional<String>> subjects;
  private volatile @Nullable Lately lately;
  private volatile @Nullable Reached reached;

  private Snapshot(
      long version,
      Instant at,
      ZoneId zone,
      Directory directory,
      Map<Long, Timeline> timelines,
      Attention attention,
      Words words,
      Map<Long, Standing> standings) {
    this.version = version;
    this.at = at;
    this.zone = zone;
    this.directory = directory;
    this.timelines = timelines;
    this.attention = attention;
    this.words = words;
    this.standings = standings;
    List<Standing> order = new ArrayList<>(standings.values());
    order.sort(STRONGEST);
    this.strongest = List.copyOf(order);
    this.roll = Roll.of(order);
    this.coolings = new Coolings();
    this.subjects = new ConcurrentHashMap<>();
  }

  /** How everybody stands. O(contacts). */
  static Snapshot of(
      long version,
      Instant at,
      ZoneId zone,
      Directory directory,
      Map<Long, Timeline> timelines,
      Attention attention,
      Words words) {
    Map<Long, Standing> standings = new HashMap<>();
    for (long id : directory.ids()) {
      Standing standing = standing(id, directory, timelines.get(id), attention, words, at, zone);
      if (standing != null) standings.put(id, standing);
    }
    return new Snapshot(version, at, zone, directory, timelines, attention, words, standings);
  }

  /** The owner's day of an instant. */
  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The same in words, without the year. */
  String inWords(Instant at) {
    return inWords(day(at));
  }

  /** A day in words, without the year. */
  static String inWords(LocalDate day) {
    return DAY.format(day);
  }

  private Snapshot(
      Snapshot last,
      long version,
      Map<Long, Timeline> timelines,
      Attention attention,
      Words words,
      Map<Long, Standing> standings,
      List<Standing> strongest,
      Roll roll,
      @Nullable Lately lately) {
    this.version = version;
    this.at = last.at;
    this.zone = last.zone;
    this.directory = last.directory;
    this.timelines = timelines;
    this.attention = attention;
    this.words = words;
    this.standings = standings;
    this.strongest = strongest;
    this.roll = roll;
    this.coolings = last.coolings;
    this.subjects = last.subjects;
    this.lately = lately;
  }

  /** The same at another version. */
  Snapshot at(long version) {
    Snapshot next =
        new Snapshot(
            this, version, timelines, attention, words, standings, strongest, roll, lately);
    next.reached = reached;
    return next;
  }

  /** Everybody's contacts since an instant of the last months, in one row. */
  Lately lately(Instant since, Instant now) {
    Lately last = lately;
    if (last == null || !last.covers(since)) {
      last = Lately.of(timelines, directory, now);
      lately = last;
    }
    return last;
  }

  /** Takes over what a snapshot of the same timelines has put in a row. */
  Snapshot like(Snapshot other) {
    lately = other.lately;
    return this;
  }

  /**
   * The same with one conversation more. Where it was before this day, it moves the share of every
   * other tie. O(people).
   */
  Snapshot with(
      long version, Map<Long, Timeline> timelines, long id, Contact added, @Nullable Standing now) {
    Lately last = lately;
    if (last != null)
      last =
          added.opens() && !directory.mine(id)
              ? last.with(
                  added,
                  this.timelines.getOrDefault(id, new Timeline(List.of())),
                  timelines.getOrDefault(id, new Timeline(List.of())))
              : null;
    Attention more = directory.mine(id) ? attention : attention.with(added);
    if (Attention.before(added, at)) {
      Map<Long, Standing> anew = new HashMap<>();
      standings.forEach((one, standing) -> anew.put(one, standing.with(more)));
      if (now != null) anew.put(id, now.with(more));
      Snapshot next = new Snapshot(version, at, zone, directory, timelines, more, words, anew);
      next.lately = last;
      return next;
    }
    return with(version, timelines, more, words, last, id, now);
  }

  /** The same with one person's standing put in its place; null takes it out. */
  Snapshot with(long version, Words words, long id, @Nullable Standing now) {
    return with(version, timelines, attention, words, lately, id, now);
  }

  private Snapshot with(
      long version,
      Map<Long, Timeline> timelines,
      Attention attention,
      Words words,
      @Nullable Lately lately,
      long id,
      @Nullable Standing now) {
    Standing before = standings.get(id);
    List<Standing> order = new ArrayList<>(strongest.size() + 1);
    order.addAll(strongest);
    int out = before == null ? -1 : Collections.binarySearch(order, before, STRONGEST);
    if (out >= 0) order.remove(out);
    int in = now == null ? -1 : -1 - Collections.binarySearch(order, now, STRONGEST);
    if (now != null) order.add(in, now);
    Snapshot next =
        new Snapshot(
            this,
            version,
            timelines,
            attention,
            words,
            Patched.with(standings, id, now),
            Collections.unmodifiableList(order),
            roll.with(before, now),
            lately);
    Reached last = reached;
    if (last != null) next.reached = last.with(out, in, now, directory);
    return next;
  }

  /** Where the ties reach. */
  Reached reached() {
    Reached last = reached;
    if (last == null) {
      last = Reached.of(strongest, directory);
      reached = last;
    }
    return last;
  }

  /** What all ties but the owner's own hold. O(contacts). */
  static Attention attention(Directory directory, Map<Long, Timeline> timelines) {
    List<Timeline> others = new ArrayList<>(timelines.size());
    timelines.forEach((id, timeline) -> {
      if (!directory.mine(id)) others.add(timeline);
    });
    return Attention.of(others);
  }

  /** How one person stands; null for the owner, and for those whom only others wrote to. */
  static @Nullable Standing standing(
      long id,
      Directory directory,
      @Nullable Timeline timeline,
      Attention attention,
      Words words,
      Instant now,
      ZoneId zone) {
    Person person = directory.find(id);
    if (person == null || directory.mine(id) || (timeline == null && !directory.onCard(id)))
      return null;
    return Standing.of(
        person,
        timeline == null ? new Timeline(List.of()) : timeline,
        attention,
        words.rhythms().get(id),
        words.done().get(id),
        words.matters().pauses(),
        now,
        zone);
  }
}
