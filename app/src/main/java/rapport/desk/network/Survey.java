package rapport.desk.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.nurture.Doubt;
import rapport.nurture.Standing;
import rapport.store.interactions.Interactions;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * Keeps the landscape and the index of what is known as long as what they were drawn from is the
 * same: for one day, and until interactions change. A conversation written down moves one tie and
 * nothing else.
 */
@SuppressWarnings("ReferenceEquality") // comparing what the maps hold would cost what is saved
final class Survey implements Memory.Follower {

  private static final System.Logger LOG = System.getLogger("rapport.desk");
  private static final int FEW = 20;

  /** A map of so many handles is drawn in well under a second. */
  private static final int SMALL = 3_000;

  private final Memory.Turns turns;
  private final Interactions interactions;
  private final Remarks remarks;
  private final long owner;
  private volatile @Nullable Drawn drawn;
  private volatile @Nullable Sided sided;
  private volatile @Nullable Year year;
  private volatile @Nullable Months months;
  private volatile @Nullable Progress progress;
  private volatile @Nullable Snapshot failed;
  private final AtomicBoolean running = new AtomicBoolean();
  private final Object hand = new Object();

  /** How those stood who were taken off the map since it was drawn. */
  private final Map<Long, Landscape.Spot> gone = new HashMap<>();

  private @Nullable Snapshot latest;
  private @Nullable Landscape ended; // the map that could not follow, until another is drawn

  /**
   * A map that was drawn.
   *
   * @param doubts who is asked about
   * @param again whether its circles and places are those of before somebody came or went, so that
   *     it is to be drawn again
   */
  private record Drawn(
      Map<Long, Timeline> from,
      Object people,
      Map<Channel, Instant> ended,
      LocalDate day,
      boolean subjects,
      Map<Long, Doubt> doubts,
      Landscape all,
      boolean again) {

    /** What is drawn now. */
    Drawn(Snapshot snapshot, LocalDate today, boolean subjects, Landscape all, boolean again) {
      this(
          snapshot.timelines,
          snapshot.directory.structure(),
          snapshot.fresh.until(),
          today,
          subjects,
          snapshot.doubts,
          all,
          again);
    }

    /** Whether it is of a day, and of as much as the sources of a network speak of. */
    boolean of(Snapshot snapshot, LocalDate today) {
      return ended.equals(snapshot.fresh.until()) && day.equals(today);
    }

    boolean fits(Snapshot snapshot, LocalDate today) {
      return from == snapshot.timelines
          && people == snapshot.directory.structure()
          && of(snapshot, today);
    }

    boolean fits(Snapshot snapshot, LocalDate today, boolean subjects) {
      return fits(snapshot, today) && this.subjects == subjects;
    }

    /** The same where somebody else is asked about now. O(people) for each of a few, else once. */
    Drawn doubting(Snapshot snapshot, LocalDate today) {
      Set<Long> others = new HashSet<>(snapshot.doubts.keySet());
      others.addAll(doubts.keySet());
      others.removeIf(one -> Objects.equals(doubts.get(one), snapshot.doubts.get(one)));
      Landscape next = all;
      if (others.size() > FEW) next = all.with(snapshot, today);
      else
        for (long one : others) {
          Standing standing = snapshot.standings.get(one);
          if (standing != null) next = next.with(standing, today);
        }
      return new Drawn(from, people, ended, day, subjects, snapshot.doubts, next, again);
    }

    /** Whether it is what a network that asks about the same people shows. */
    boolean doubtsLike(Snapshot snapshot) {
      return doubts.equals(snapshot.doubts);
    }

    /** Who is asked about, without some who are drawn as if they were not. */
    Map<Long, Doubt> doubtsBut(Set<Long> some) {
      if (Collections.disjoint(doubts.keySet(), some)) return doubts;
      Map<Long, Doubt> left = new HashMap<>(doubts);
      left.keySet().removeAll(some);
      return left;
    }
  }

  private record Year(Snapshot from, LocalDate day, YearOfTies.Reading read, YearOfTies all) {}

  private record Months(Snapshot from, LocalDate day, List<YearOfTies> all) {}

  private record Sided(Landscape from, List<Remarks.RemarkRow> remarks, LocalDate day, Sides all) {}

  private Survey(Look look) {
    this.turns = look.turns();
    this.interactions = new Interactions(look.database);
    this.remarks = new Remarks(look.database);
    this.owner = look.owner;
  }

  /** The survey of whose look it is. */
  static Survey of(Look look) {
    return look.kept(Survey.class, () -> new Survey(look));
  }

  /** The landscape of a snapshot. */
  Landscape landscape(Snapshot all, Instant now) {
    LocalDate day = all.day(now);
    boolean subjects = subjects(all);
    Drawn last = drawn;
    if (last == null || !last.fits(all, day, subjects) || !last.doubtsLike(all)) {
      synchronized (this) {
        last = kept(all, day, subjects);
        if (last == null) last = new Drawn(all, day, subjects, drawn(all, now, subjects), false);
        put(last);
      }
    }
    if (last.again() && failed != all) again(all, now);
    return last.all();
  }

  private void put(Drawn map) {
    synchronized (hand) {
      Landscape last = drawn == null ? ended : drawn.all();
      if (last == null) gone.clear();
      else if (!map.all().drawnIn(last)) Movers.redrawn(gone, last, map.all());
      drawn = map;
      ended = null;
    }
  }

  /** Draws a map again beside the pages, which meanwhile show it as it was patched. */
  private void again(Snapshot all, Instant now) {
    beside(
        all,
        () -> {
          turns.last();
          boolean subjects = subjects(all);
          Landscape fresh = surveyed(all, now, subjects, new Progress(0));
          synchronized (hand) {
            Drawn last = drawn;
            Snapshot then = latest == null ? all : latest;
            LocalDate day = all.day(now);
            if (last == null || !last.again() || !last.fits(then, day, subjects)) return;
            if (last.people() != all.directory.structure()) return; // the next look begins anew
            Landscape next = fresh.called(then.directory).with(then, day);
            put(new Drawn(then, day, subjects, next, false));
            latest = null;
          }
        });
  }

  private Landscape drawn(Snapshot all, Instant now, boolean subjects) {
    Progress doing = new Progress(all.strongest.size());
    progress = doing;
    try (Memory.Turns.Ahead _ = turns.ahead()) {
      return surveyed(all, now, subjects, doing);
    } finally {
      progress = null;
    }
  }

  private Landscape surveyed(Snapshot all, Instant now, boolean subjects, Progress doing) {
    Links links = new Links(all.directory, all.fresh, now);
    interactions.each(owner, links);
    Drawn last = drawn;
    return new Surveyor(
            all,
            links,
            new Topics(interactions, owner, all.directory, subjects, now),
            last == null ? null : last.all())
        .survey(now, doing);
  }

  /** What was drawn last, where it is still that of a network; else null. */
  private @Nullable Drawn kept(Snapshot all, LocalDate day, boolean subjects) {
    Drawn last = drawn;
    if (last == null) return null;
    if (last.fits(all, day, subjects)) return last.doubtsLike(all) ? last : last.doubting(all, day);
    if (last.of(all, day)
        && last.subjects() == subjects
        && Movers.Unmoved.holds(last.all(), last.from(), all))
      return new Drawn(
          all,
          day,
          subjects,
          last.all().named(all.directory, Set.of()).with(all, day),
          last.again());
    return null;
  }

  /**
   * Whether the landscape of a network stands, or is drawn while nobody notices; else it begins to
   * be drawn beside the pages.
   */
  boolean ready(Snapshot all, Instant now) {
    if (all.directory.size() <= SMALL) return true;
    LocalDate day = all.day(now);
    boolean subjects = subjects(all);
    Drawn last = drawn;
    if (last != null && last.fits(all, day, subjects)) return true;
    if (progress == null && kept(all, day, subjects) != null) return true;
    if (failed == all)
      return true; // whoever asks again draws it himself, and is told what is wrong
    beside(all, () -> landscape(all, now));
    return false;
  }

  /** Does a piece of work on the map beside the pages, unless one is being done. */
  private void beside(Snapshot all, Runnable work) {
    if (!running.compareAndSet(false, true)) return;
    Thread.ofPlatform()
        .daemon()
        .name("map")
        .start(() -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            failed = all;
            LOG.log(
                System.Logger.Level.WARNING,
                "drawing the map failed: {0}",
                e.getClass().getSimpleName());
          } finally {
            running.set(false);
          }
        });
  }

  /** How far the map is that is being drawn. */
  Undrawn undrawn(Snapshot all) {
    Progress doing = progress;
    return doing == null ? new Progress(all.strongest.size()).told() : doing.told();
  }

  /** How far a map is. */
  static final class Progress {

    private static final double TELLING = 0.1;

    private final int people;
    private final long begun = System.nanoTime();
    private volatile Part part = new Part("reading who meets whom", 0, begun);

    private record Part(String what, double done, long since) {}

    Progress(int people) {
      this.people = people;
    }

    /** Says what is being done now, and how much of all is done. */
    void at(String what, double done) {
      part = new Part(what, done, System.nanoTime());
    }

    /** As it stands; how long it still takes is told once a tenth is done. */
    Undrawn told() {
      Part now = part;
      if (now.done() < TELLING) return new Undrawn(people, now.what(), now.done(), null);
      double whole = (now.since() - begun) / now.done();
      double left = Math.max(1e9, whole - (System.nanoTime() - begun));
      return new Undrawn(people, now.what(), now.done(), Duration.ofNanos((long) left));
    }
  }

  /** Whether the owner lets subjects be read. */
  private boolean subjects(Snapshot all) {
    return all.written.of("remark", () -> remarks.all(owner)).stream()
        .noneMatch(row -> row.heading() == Heading.WITHOUT_SUBJECTS);
  }

  /** How many-sided the close ties are; worked out once for a landscape and a day. */
  Sides sides(Snapshot all, List<Remarks.RemarkRow> remarks, Instant now) {
    Landscape landscape = landscape(all, now);
    LocalDate day = all.day(now);
    Sided last = sided;
    Sides fresh = null;
    if (last != null && last.day().equals(day) && last.remarks().equals(remarks)) {
      if (last.from() == landscape) return last.all();
      if (Sides.same(last.from(), landscape)) fresh = last.all().named(landscape);
    }
    if (fresh == null) fresh = Sides.of(all, landscape, remarks, now);
    sided = new Sided(landscape, remarks, day, fresh);
    return fresh;
  }

  /** What changed within a year; worked out once for a snapshot and a day. */
  YearOfTies year(Snapshot all, Instant now) {
    LocalDate day = all.day(now);
    Year last = year;
    if (last != null && last.from() == all && last.day().equals(day)) return last.all();
    YearOfTies.Reading read =
        last == null || !last.day().equals(day) ? null : last.read().with(last.from(), all);
    if (read == null) read = YearOfTies.reading(all, now);
    Year fresh = new Year(all, day, read, read.done());
    year = fresh;
    return fresh.all();
  }

  /** The same as it stood at the end of each month; worked out once for a snapshot and a day. */
  List<YearOfTies> months(Snapshot all, Instant now) {
    LocalDate day = all.day(now);
    Months last = months;
    if (last != null && last.from() == all && last.day().equals(day)) return last.all();
    List<YearOfTies> ends = new ArrayList<>(YearOfTies.ends(all, now));
    ends.add(year(all, now));
    Months fresh = new Months(all, day, List.copyOf(ends));
    months = fresh;
    return fresh.all();
  }

  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    synchronized (hand) {
      Drawn last = drawn;
      if (last == null || !last.fits(before, last.day())) return;
      Drawn next = patched(last, before, after, people);
      drawn = next;
      ended = next == null ? last.all() : null;
      latest = next != null && next.again() ? after : null;
    }
  }

  /** A map after a change of some people; null where it has to be drawn anew. */
  private @Nullable Drawn patched(Drawn last, Snapshot before, Snapshot after, Set<Long> people) {
    Landscape all = after.weighsLike(before) ? last.all() : last.all().weighed(after.strongest);
    boolean again = last.again();
    if (Movers.met(before, after, people)) {
      if (after.directory.size() <= SMALL) return null;
      Landscape left = new Movers(interactions, owner, after, last.day(), gone).moved(all, people);
      if (left == null) return null;
      all = left;
      again = true;
    } else {
      if (after.directory.size() <= SMALL && Movers.called(before, after, people)) return null;
      if (after.directory != before.directory) all = all.named(after.directory, people);
      for (long person : people) {
        Standing standing = after.standings.get(person);
        if (Movers.comesOrGoes(all, person, standing)) return null;
        if (standing != null) all = all.with(standing, last.day());
      }
    }
    return new Drawn(
        after.timelines,
        after.directory.structure(),
        after.fresh.until(),
        last.day(),
        last.subjects(),
        last.doubtsBut(people),
        all,
        again);
  }
}
