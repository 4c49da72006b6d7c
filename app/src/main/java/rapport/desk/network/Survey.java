package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Profiles;
import rapport.interactions.Channel;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.nurture.Doubt;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.store.interactions.Interactions;
import rapport.store.people.Remarks;

/**
 * Keeps the landscape and the index of what is known as long as what they were drawn from is the
 * same: for one day, and until interactions change. A conversation written down moves one tie and
 * nothing else.
 */
@SuppressWarnings("ReferenceEquality") // comparing what the maps hold would cost what is saved
final class Survey implements Memory.Follower {

  private final Interactions interactions;
  private final Remarks remarks;
  private final long owner;
  private volatile @Nullable Drawn drawn;
  private volatile @Nullable Sided sided;
  private volatile @Nullable Year year;

  private record Drawn(
      Map<Long, Timeline> from,
      Object people,
      Map<Channel, Instant> ended,
      LocalDate day,
      boolean subjects,
      Map<Long, Doubt> doubts,
      Landscape all) {
    boolean fits(Snapshot snapshot, LocalDate today) {
      return from == snapshot.timelines
          && people == snapshot.directory.structure()
          && ended.equals(snapshot.fresh.until())
          && day.equals(today);
    }

    boolean fits(Snapshot snapshot, LocalDate today, boolean subjects) {
      return fits(snapshot, today) && this.subjects == subjects;
    }

    /** The same where somebody else is asked about now. */
    Drawn doubting(Snapshot snapshot, LocalDate today) {
      return new Drawn(
          from, people, ended, day, subjects, snapshot.doubts, all.with(snapshot.standings, today));
    }
  }

  private record Year(Snapshot from, LocalDate day, YearOfTies all) {}

  private record Sided(Landscape from, List<Remarks.RemarkRow> remarks, LocalDate day, Sides all) {}

  private Survey(Look look) {
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
    if (last != null && last.fits(all, day, subjects) && last.doubts().equals(all.doubts))
      return last.all();
    synchronized (this) {
      last = drawn;
      if (last != null && last.fits(all, day, subjects)) {
        if (!last.doubts().equals(all.doubts)) last = last.doubting(all, day);
        drawn = last;
        return last.all();
      }
      Links links = new Links(all.directory, all.fresh, now);
      interactions.each(owner, links);
      Landscape fresh =
          new Surveyor(
                  all,
                  links.all(),
                  new Topics(interactions, owner, all.directory, subjects),
                  last == null ? null : last.all())
              .survey(now);
      drawn =
          new Drawn(
              all.timelines,
              all.directory.structure(),
              all.fresh.until(),
              day,
              subjects,
              all.doubts,
              fresh);
      return fresh;
    }
  }

  /** Whether the owner lets subjects be read. */
  private boolean subjects(Snapshot all) {
    return all.written.of("remark", () -> remarks.all(owner)).stream()
        .noneMatch(row -> row.aspect().equals(Profiles.WITHOUT_SUBJECTS));
  }

  /** How many-sided the close ties are; worked out once for a landscape and a day. */
  Sides sides(Snapshot all, List<Remarks.RemarkRow> remarks, Instant now) {
    Landscape landscape = landscape(all, now);
    LocalDate day = all.day(now);
    Sided last = sided;
    if (last != null
        && last.from() == landscape
        && last.day().equals(day)
        && last.remarks().equals(remarks)) return last.all();
    Sides fresh = Sides.of(all, landscape, remarks, now);
    sided = new Sided(landscape, remarks, day, fresh);
    return fresh;
  }

  /** What changed within a year; worked out once for a snapshot and a day. */
  YearOfTies year(Snapshot all, Instant now) {
    LocalDate day = all.day(now);
    Year last = year;
    if (last != null && last.from() == all && last.day().equals(day)) return last.all();
    YearOfTies fresh = YearOfTies.of(all, now);
    year = new Year(all, day, fresh);
    return fresh;
  }

  /** Whether somebody has to be put on the map, or may have to be taken off it. */
  private static boolean comesOrGoes(Landscape all, long person, @Nullable Standing standing) {
    boolean there = all.number(new PersonId(person)) >= 0;
    if (standing == null) return there;
    if (standing.tie().interactions() > 0) return !there;
    return there && all.alone(new PersonId(person));
  }

  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Drawn last = drawn;
    if (last != null && last.fits(before, last.day())) {
      Landscape all = last.all();
      if (after.directory != before.directory) all = all.named(after.directory, people);
      for (long person : people) {
        Standing standing = after.standings.get(person);
        if (comesOrGoes(all, person, standing)) {
          drawn = null;
          return;
        }
        if (standing != null) all = all.with(standing, last.day());
      }
      if (after.attention != before.attention) all = all.with(after.standings, last.day());
      drawn =
          new Drawn(
              after.timelines,
              after.directory.structure(),
              after.fresh.until(),
              last.day(),
              last.subjects(),
              Map.of(),
              all);
    }
  }
}
