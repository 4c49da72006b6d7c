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
import org.jspecify.annotations.Nullable;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.people.Person;

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
  final Words words;
  final Map<Long, Standing> standings;
  final List<Standing> strongest;

  Snapshot(
      long version,
      Instant at,
      ZoneId zone,
      Directory directory,
      Map<Long, Timeline> timelines,
      Words words,
      Map<Long, Standing> standings) {
    this.version = version;
    this.at = at;
    this.zone = zone;
    this.directory = directory;
    this.timelines = timelines;
    this.words = words;
    this.standings = standings;
    List<Standing> order = new ArrayList<>(standings.values());
    order.sort(STRONGEST);
    this.strongest = List.copyOf(order);
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
      Words words,
      Map<Long, Standing> standings,
      List<Standing> strongest) {
    this.version = version;
    this.at = last.at;
    this.zone = last.zone;
    this.directory = last.directory;
    this.timelines = timelines;
    this.words = words;
    this.standings = standings;
    this.strongest = strongest;
  }

  /** The same at another version. */
  Snapshot at(long version) {
    return new Snapshot(this, version, timelines, words, standings, strongest);
  }

  /** The same with one person's standing put in its place; null takes it out. */
  Snapshot with(
      long version, Map<Long, Timeline> timelines, Words words, long id, @Nullable Standing now) {
    Map<Long, Standing> next = new HashMap<>(standings);
    Standing before = now == null ? next.remove(id) : next.put(id, now);
    List<Standing> order = new ArrayList<>(strongest.size() + 1);
    order.addAll(strongest);
    if (before != null) order.remove(Collections.binarySearch(order, before, STRONGEST));
    if (now != null) order.add(-1 - Collections.binarySearch(order, now, STRONGEST), now);
    return new Snapshot(this, version, timelines, words, next, List.copyOf(order));
  }

  /** How everybody stands; the owner, and those whom only others wrote to, are not in it. */
  static Map<Long, Standing> standings(
      Directory directory, Map<Long, Timeline> timelines, Words words, Instant now, ZoneId zone) {
    Map<Long, Standing> standings = new HashMap<>();
    for (long id : directory.ids()) {
      Standing standing = standing(id, directory, timelines.get(id), words, now, zone);
      if (standing != null) standings.put(id, standing);
    }
    return standings;
  }

  static @Nullable Standing standing(
      long id,
      Directory directory,
      @Nullable Timeline timeline,
      Words words,
      Instant now,
      ZoneId zone) {
    Person person = directory.find(id);
    if (person == null || directory.mine(id) || (timeline == null && !directory.onCard(id)))
      return null;
    Timeline known = timeline == null ? new Timeline(List.of()) : timeline;
    return Standing.of(
        person,
        known,
        words.rhythms().get(id),
        words.done().get(id),
        words.matters().pauses(),
        now,
        zone);
  }
}
