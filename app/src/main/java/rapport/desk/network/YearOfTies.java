package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.ties.Strength;

/**
 * What changed among the owner's ties within a year: who is new, who came nearer, who went further
 * away. It compares the strength of each tie then and now, and says nothing that the sources cannot
 * know: a tie counts only where the channels it uses were read from a quarter before the year on,
 * nobody went away whose sources have ended, and nobody is new or went away who may have been heard
 * of from elsewhere.
 *
 * @param since the day a year ago
 * @param young ties that began within the year, strongest first
 * @param nearer ties that rose by a grade and more, the greatest rise first
 * @param further ties that fell by a grade and more, the greatest fall first
 * @param unheard how many ties are silent only because their sources have ended
 * @param untold how many ties cannot be compared, since their sources do not reach back
 */
public record YearOfTies(
    LocalDate since,
    List<Moved> young,
    List<Moved> nearer,
    List<Moved> further,
    int unheard,
    int untold) {

  /** The most people a contact reaches that is between two rather than to a crowd. */
  static final int COMPANY = 8;

  private static final int BEFORE_DAYS = 90;
  private static final int MET = 3;
  private static final double STEP = 0.08;

  /** Copies the lists. */
  public YearOfTies {
    young = List.copyOf(young);
    nearer = List.copyOf(nearer);
    further = List.copyOf(further);
  }

  /**
   * One tie that changed.
   *
   * @param before its strength a year ago, 0 for one that began since
   * @param after its strength now
   * @param contacts with at most eight people, within the year
   * @param earlier the same within the year before; −1 where the sources do not reach back so far
   * @param first the day of the first contact of any size
   * @param last the day of the latest with at most eight people
   */
  public record Moved(
      Person person,
      double before,
      double after,
      int contacts,
      int earlier,
      LocalDate first,
      LocalDate last) {}

  /** The year up to a look. O(contacts), kept until something is written or a day has passed. */
  public static YearOfTies of(Look look) {
    return Survey.of(look).year(look.all, look.now);
  }

  /** Goes through the ties of a snapshot, one after the other. O(contacts). */
  static Reading reading(Snapshot all, Instant now) {
    Reading reading = new Reading(all, now);
    for (Standing standing : all.strongest) reading.tie(standing, 1);
    return reading;
  }

  /** What changed, as it is counted; it follows who is called otherwise since. */
  static final class Reading {
    private final Snapshot all;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate since;
    private final Instant then;
    private final Map<Channel, Instant> begins = new EnumMap<>(Channel.class);
    private final List<Moved> young = new ArrayList<>();
    private final List<Moved> nearer = new ArrayList<>();
    private final List<Moved> further = new ArrayList<>();
    private int unheard;
    private int untold;

    Reading(Snapshot all, Instant now) {
      this.all = all;
      this.now = now;
      this.today = all.day(now);
      this.since = today.minusYears(1);
      this.then = since.atStartOfDay(all.zone).toInstant();
      for (Timeline timeline : all.timelines.values())
        for (Contact contact : timeline.contacts())
          begins.merge(contact.channel(), contact.at(), (a, b) -> a.isBefore(b) ? a : b);
    }

    /** The same of a snapshot in which everything counted is the same. */
    private Reading(Reading last, Snapshot all) {
      this.all = all;
      this.now = last.now;
      this.today = last.today;
      this.since = last.since;
      this.then = last.then;
      this.begins.putAll(last.begins);
      this.young.addAll(last.young);
      this.nearer.addAll(last.nearer);
      this.further.addAll(last.further);
      this.unheard = last.unheard;
      this.untold = last.untold;
    }

    /**
     * The same after some people were called otherwise, or something was said of them; null where
     * more has moved than that, which {@link Snapshot#hearsLike} says.
     */
    @SuppressWarnings("ReferenceEquality") // the very same standing: comparing costs what is saved
    @Nullable Reading with(Snapshot before, Snapshot after) {
      if (!after.hearsLike(before) || before.strongest.size() != after.strongest.size())
        return null;
      Reading next = new Reading(this, after);
      for (long person : after.movedSince(before)) {
        Standing is = after.standings.get(person);
        Standing was = before.standings.get(person);
        if (is == null || was == null) return null;
        if (was == is) continue;
        next.tie(was, -1);
        next.tie(is, 1);
      }
      return next;
    }

    /** Counts a tie in, or out. */
    private void tie(Standing standing, int by) {
      Timeline timeline = all.timelines.get(standing.person().id().value());
      if (timeline == null || timeline.isEmpty() || standing.doubt().any()) return;
      Moved moved = moved(standing.person(), timeline);
      if (moved == null) return;
      boolean fresh = !moved.first().isBefore(since);
      double step = moved.after() - moved.before();
      int grades = grade(moved.after()) - grade(moved.before());
      if (!reaches(timeline, then.minusSeconds(BEFORE_DAYS * 86_400L))) {
        if (moved.contacts() >= MET) untold += by;
      } else if (fresh) {
        if (moved.contacts() >= MET && turned(timeline)) count(young, moved, by);
      } else if (grades > 0 && step >= STEP) {
        count(nearer, moved, by);
      } else if (standing.ended(today)) {
        if (grade(moved.before()) > 1) unheard += by;
      } else if (grades < 0 && step <= -STEP) {
        count(further, moved, by);
      }
    }

    private static void count(List<Moved> list, Moved moved, int by) {
      if (by > 0) list.add(moved);
      else list.removeIf(one -> one.person().id().equals(moved.person().id()));
    }

    private @Nullable Moved moved(Person person, Timeline timeline) {
      Instant known = all.fresh.of(timeline.until(now), now);
      Instant before = since.minusYears(1).atStartOfDay(all.zone).toInstant();
      int year = 0;
      int earlier = 0;
      Instant first = timeline.contacts().getFirst().at();
      Instant last = null;
      for (Contact contact : timeline.until(now).contacts()) {
        if (contact.people() > COMPANY) continue;
        last = contact.at();
        if (!contact.at().isBefore(then)) year++;
        else if (!contact.at().isBefore(before)) earlier++;
      }
      if (last == null || !known.isAfter(then)) return null;
      double[] course = Strength.course(timeline, all.attention, List.of(then, known));
      return new Moved(
          person,
          course[0],
          course[1],
          year,
          reaches(timeline, before) ? earlier : -1,
          all.day(first),
          all.day(last));
    }

    /** Whether every channel that the two use was read from an instant on. */
    private boolean reaches(Timeline timeline, Instant from) {
      for (Contact contact : timeline.contacts())
        if (begins.getOrDefault(contact.channel(), Instant.MAX).isAfter(from)) return false;
      return true;
    }

    /** Whether the owner ever turned to them, or met them in a small company. */
    private boolean turned(Timeline timeline) {
      return timeline.until(now).contacts().stream()
          .anyMatch(one -> one.people() <= COMPANY && one.direction() != Direction.RECEIVED);
    }

    private static int grade(double strength) {
      return Strength.Grade.of(strength).marks();
    }

    YearOfTies done() {
      Comparator<Moved> rise =
          Comparator.comparingDouble((Moved one) -> one.before() - one.after())
              .thenComparing(one -> one.person().id());
      young.sort(rise);
      nearer.sort(rise);
      further.sort(
          Comparator.comparingDouble((Moved one) -> one.after() - one.before())
              .thenComparing(one -> one.person().id()));
      return new YearOfTies(since, young, nearer, further, unheard, untold);
    }
  }
}
