package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Hole;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.ties.Strength;

/**
 * What changed among the owner's ties within a year: who is new, who came nearer, who went further
 * away. It compares the strength of each tie then and now, and says nothing that the sources cannot
 * know: a tie counts only where the channels it uses were read from a quarter before the year on,
 * nobody went away whose sources have ended, and nobody is new or went away who may have been heard
 * of from elsewhere. The same can be asked as it stood at the end of each month of the year.
 *
 * @param since the day a year ago
 * @param until the last day that counts: today, or the end of a month before
 * @param young ties that began within the year, strongest first
 * @param nearer ties that rose by a grade and more, the greatest rise first
 * @param further ties that fell by a grade and more, the greatest fall first
 * @param unheard how many ties are silent only because their sources have ended
 * @param untold how many ties cannot be compared, since their sources do not reach back
 */
public record YearOfTies(
    LocalDate since,
    LocalDate until,
    List<Moved> young,
    List<Moved> nearer,
    List<Moved> further,
    int unheard,
    int untold) {

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
   * @param after its strength on the last day that counts
   * @param contacts with at most eight people, since
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

  /**
   * The year as it stood at the end of each of its months, oldest first, and at last as it is now:
   * thirteen, or twelve where it began on the last day of a month. O(contacts + 13 × ties), kept
   * for a snapshot and a day.
   */
  public static List<YearOfTies> months(Look look) {
    return Survey.of(look).months(look.all, look.now);
  }

  /** The year as it stood at the end of one of its months; as it is now for any other month. */
  public static YearOfTies of(Look look, YearMonth by) {
    return months(look).stream()
        .filter(one -> one.month().equals(by))
        .findFirst()
        .orElseGet(() -> of(look));
  }

  /** The first month at whose end the year can be asked how it stood. */
  public YearMonth first() {
    YearMonth month = YearMonth.from(since);
    return month.atEndOfMonth().isAfter(since) ? month : month.plusMonths(1);
  }

  /** Whether nothing is known to have changed. */
  public boolean none() {
    return young.isEmpty() && nearer.isEmpty() && further.isEmpty();
  }

  /** The month in which the last day lies that counts. */
  public YearMonth month() {
    return YearMonth.from(until);
  }

  /** Whether it is as it stood on a day before a given one. */
  public boolean before(LocalDate today) {
    return until.isBefore(today);
  }

  /** Goes through the ties of a snapshot, one after the other. O(contacts). */
  static Reading reading(Snapshot all, Instant now) {
    return read(new Reading(all, now, List.of()));
  }

  /** As it stood at the end of each month that has ended since. O(contacts + 12 × ties). */
  static List<YearOfTies> ends(Snapshot all, Instant now) {
    LocalDate today = all.day(now);
    List<LocalDate> ends = new ArrayList<>();
    for (YearMonth month = YearMonth.from(today.minusYears(1));
        month.isBefore(YearMonth.from(today));
        month = month.plusMonths(1))
      if (month.atEndOfMonth().isAfter(today.minusYears(1))) ends.add(month.atEndOfMonth());
    List<Step> steps = read(new Reading(all, now, ends)).steps;
    return steps.subList(0, ends.size()).stream().map(Step::done).toList();
  }

  private static Reading read(Reading reading) {
    for (Standing standing : reading.all.strongest) reading.tie(standing, 1);
    return reading;
  }

  /** What had changed by a day, as it is counted. */
  private static final class Step {
    private final LocalDate since;
    private final LocalDate until;
    private final Instant end;
    private final List<Moved> young = new ArrayList<>();
    private final List<Moved> nearer = new ArrayList<>();
    private final List<Moved> further = new ArrayList<>();
    private final Set<PersonId> gone = new HashSet<>();
    private int unheard;
    private int untold;

    Step(LocalDate since, LocalDate until, Instant end) {
      this.since = since;
      this.until = until;
      this.end = end;
    }

    Step(Step last) {
      this(last.since, last.until, last.end);
      young.addAll(last.young);
      nearer.addAll(last.nearer);
      further.addAll(last.further);
      unheard = last.unheard;
      untold = last.untold;
    }

    /** Takes one that moved in, or out with all others that go. */
    void count(List<Moved> list, Moved moved, int by) {
      if (by > 0) list.add(moved);
      else gone.add(moved.person().id());
    }

    /** Takes all out that go. O(those that moved). */
    void parted() {
      if (gone.isEmpty()) return;
      for (List<Moved> list : List.of(young, nearer, further))
        list.removeIf(one -> gone.contains(one.person().id()));
      gone.clear();
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
      return new YearOfTies(since, until, young, nearer, further, unheard, untold);
    }
  }

  /** What changed, as it is counted; it follows who is called otherwise since. */
  static final class Reading {
    private final Snapshot all;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate since;
    private final Instant then;
    private final Map<Channel, Instant> begins = new EnumMap<>(Channel.class);
    private final List<Step> steps = new ArrayList<>();

    /** Of a year until now, and until each of some days before. */
    private Reading(Snapshot all, Instant now, List<LocalDate> before) {
      this.all = all;
      this.now = now;
      this.today = all.day(now);
      this.since = today.minusYears(1);
      this.then = since.atStartOfDay(all.zone).toInstant();
      for (LocalDate day : before) {
        Instant end = day.plusDays(1).atStartOfDay(all.zone).toInstant().minusMillis(1);
        steps.add(new Step(since, day, end));
      }
      steps.add(new Step(since, today, now));
      for (Timeline timeline : all.timelines.values())
        for (Contact contact : timeline.contacts())
          begins.merge(contact.channel(), contact.at(), (a, b) -> a.isBefore(b) ? a : b);
      // a hole in the mail is as if it began after it: what a tie was before is not known
      for (Hole hole : all.fresh.holes()) {
        Instant end = hole.to().atStartOfDay(all.zone).toInstant();
        if (end.isAfter(then.minusSeconds(BEFORE_DAYS * 86_400L))) begins.put(Channel.MAIL, end);
      }
    }

    /** The same of a snapshot in which everything counted is the same. */
    private Reading(Reading last, Snapshot all) {
      this.all = all;
      this.now = last.now;
      this.today = last.today;
      this.since = last.since;
      this.then = last.then;
      this.begins.putAll(last.begins);
      for (Step step : last.steps) steps.add(new Step(step));
    }

    /**
     * The same after some people were called otherwise, something was said of them, or others are
     * asked about; null where more has moved than that, which {@link Snapshot#hearsLike} says.
     * O(people), and O(contacts) of those.
     */
    @SuppressWarnings("ReferenceEquality") // the very same standing: comparing costs what is saved
    @Nullable Reading with(Snapshot before, Snapshot after) {
      if (!after.hearsLike(before) || before.strongest.size() != after.strongest.size())
        return null;
      List<Standing> gone = new ArrayList<>();
      List<Standing> come = new ArrayList<>();
      for (long person : after.movedSince(before)) {
        Standing is = after.standings.get(person);
        Standing was = before.standings.get(person);
        if (is == null || was == null) return null;
        if (was == is) continue;
        gone.add(was);
        come.add(is);
      }
      Reading next = new Reading(this, after);
      for (Standing was : gone) next.tie(was, -1);
      for (Step step : next.steps) step.parted();
      for (Standing is : come) next.tie(is, 1);
      return next;
    }

    /** Counts a tie in, or out. */
    private void tie(Standing standing, int by) {
      Timeline timeline = all.timelines.get(standing.person().id().value());
      if (timeline == null || timeline.isEmpty() || standing.doubt().any()) return;
      Instant known = all.fresh.of(timeline.until(now), now);
      if (!known.isAfter(then)) return;
      List<Instant> at = new ArrayList<>(List.of(then));
      for (Step step : steps) at.add(known.isBefore(step.end) ? known : step.end);
      double[] course = Strength.course(timeline, all.attention, at);
      for (int n = 0; n < steps.size(); n++)
        tie(standing, timeline, course[0], course[n + 1], steps.get(n), by);
    }

    private void tie(
        Standing standing, Timeline timeline, double before, double after, Step step, int by) {
      Moved moved = moved(standing.person(), timeline, before, after, step.end);
      if (moved == null) return;
      boolean fresh = !moved.first().isBefore(since);
      double rise = after - before;
      int grades = grade(after) - grade(before);
      if (!reaches(timeline, then.minusSeconds(BEFORE_DAYS * 86_400L))) {
        if (moved.contacts() >= MET) step.untold += by;
      } else if (fresh) {
        if (moved.contacts() >= MET && turned(timeline, step.end))
          step.count(step.young, moved, by);
      } else if (grades > 0 && rise >= STEP) {
        step.count(step.nearer, moved, by);
      } else if (standing.ended(step.until)) {
        if (grade(before) > 1) step.unheard += by;
      } else if (grades < 0 && rise <= -STEP) {
        step.count(step.further, moved, by);
      }
    }

    private @Nullable Moved moved(
        Person person, Timeline timeline, double was, double is, Instant end) {
      Instant before = since.minusYears(1).atStartOfDay(all.zone).toInstant();
      int year = 0;
      int earlier = 0;
      Instant first = timeline.contacts().getFirst().at();
      Instant last = null;
      for (Contact contact : timeline.until(end).contacts()) {
        if (!Rhythm.real(contact)) continue;
        last = contact.at();
        if (!contact.at().isBefore(then)) year++;
        else if (!contact.at().isBefore(before)) earlier++;
      }
      if (last == null) return null;
      return new Moved(
          person,
          was,
          is,
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
    private boolean turned(Timeline timeline, Instant end) {
      return timeline.until(end).contacts().stream()
          .anyMatch(one -> Rhythm.real(one) && one.direction() != Direction.RECEIVED);
    }

    private static int grade(double strength) {
      return Strength.Grade.of(strength).marks();
    }

    /** What had changed until now. */
    YearOfTies done() {
      return steps.getLast().done();
    }
  }
}
