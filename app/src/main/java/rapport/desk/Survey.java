package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.search.Index;
import rapport.store.Database;
import rapport.store.Interactions;
import rapport.store.Remarks;

/**
 * Keeps the landscape and the index of what is known as long as what they were drawn from is the
 * same: for one day, and until interactions change. A conversation written down moves one tie and
 * nothing else.
 */
@SuppressWarnings(
    "ReferenceEquality") // the very same maps: comparing their content would cost what is saved
final class Survey {

  private final Database database;
  private final Interactions interactions;
  private final long owner;
  final Likeness likeness;
  private volatile @Nullable Daybreak daybreak;
  private volatile @Nullable Drawn drawn;
  private volatile @Nullable Read read;
  private volatile @Nullable Told told;
  private volatile @Nullable Deeds deeds;

  private record Drawn(Map<Long, Timeline> from, Object people, LocalDate day, Landscape all) {
    boolean fits(Snapshot snapshot, LocalDate today) {
      return from == snapshot.timelines
          && people == snapshot.directory.structure()
          && day.equals(today);
    }
  }

  private record Read(
      Map<Long, Timeline> from,
      Directory directory,
      List<Remarks.RemarkRow> remarks,
      Index index) {}

  private record Told(Landscape from, List<Remarks.RemarkRow> remarks, LocalDate day, Sides all) {}

  /** Every page shows how many moves there are, and looking for them means looking at everybody. */
  private record Daybreak(Snapshot all, Instant minute, Today today) {}

  Survey(Database database, long owner) {
    this.database = database;
    this.interactions = new Interactions(database);
    this.owner = owner;
    this.likeness = new Likeness(database, owner);
  }

  /** What the morning page says; worked out once a minute while nothing changes. */
  Today today(Look look) {
    Instant minute = look.now.truncatedTo(ChronoUnit.MINUTES);
    Daybreak last = daybreak;
    if (last != null && last.all == look.all && last.minute.equals(minute)) return last.today;
    Today fresh = new Agenda(look).today();
    daybreak = new Daybreak(look.all, minute, fresh);
    return fresh;
  }

  /** The landscape of a snapshot. */
  Landscape landscape(Snapshot all, Instant now) {
    LocalDate day = all.day(now);
    Drawn last = drawn;
    if (last != null && last.fits(all, day)) return last.all();
    synchronized (this) {
      last = drawn;
      if (last != null && last.fits(all, day)) return last.all();
      Links links = new Links(all.directory, now);
      interactions.each(owner, links);
      Landscape fresh =
          new Surveyor(all, links.all(), last == null ? null : last.all()).survey(now);
      drawn = new Drawn(all.timelines, all.directory.structure(), day, fresh);
      return fresh;
    }
  }

  /** What is known of everybody, to be searched by words. */
  Index index(Snapshot all, List<Remarks.RemarkRow> remarks) {
    Read last = read;
    if (last != null
        && last.from() == all.timelines
        && last.directory() == all.directory
        && last.remarks().equals(remarks)) return last.index();
    Index fresh = Index.of(new Profiles(all, interactions, owner, remarks).all());
    read = new Read(all.timelines, all.directory, remarks, fresh);
    return fresh;
  }

  /** How many-sided the close ties are; worked out once for a landscape and a day. */
  Sides sides(Snapshot all, List<Remarks.RemarkRow> remarks, Instant now) {
    Landscape landscape = landscape(all, now);
    LocalDate day = all.day(now);
    Told last = told;
    if (last != null
        && last.from() == landscape
        && last.day().equals(day)
        && last.remarks().equals(remarks)) return last.all();
    Sides fresh = Sides.of(all, landscape, remarks, now);
    told = new Told(landscape, remarks, day, fresh);
    return fresh;
  }

  /** What the owner did until now; kept while nothing happens, at most for a day. */
  Deeds deeds(Snapshot all, Instant now) {
    Landscape landscape = landscape(all, now);
    Deeds last = deeds;
    if (last != null && last.fits(all, landscape, now)) return last;
    Deeds fresh = new Deeds(all, landscape, now);
    deeds = fresh;
    return fresh;
  }

  /** Follows a change that concerns some people: their ties, names and marks. O(people) at most. */
  void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Drawn last = drawn;
    if (last != null && last.fits(before, last.day())) {
      Landscape all = last.all();
      if (after.directory != before.directory) all = all.named(after.directory, people);
      for (long person : people) {
        Standing standing = after.standings.get(person);
        if (standing != null) all = all.with(standing, last.day());
      }
      if (after.attention != before.attention) all = all.with(after.standings, last.day());
      drawn = new Drawn(after.timelines, after.directory.structure(), last.day(), all);
    }
    Read known = read;
    if (known != null
        && known.from() == before.timelines
        && known.directory() == before.directory
        && after.directory != before.directory) {
      List<Remarks.RemarkRow> remarks =
          after.written.of("remark", () -> new Remarks(database).all(owner));
      read =
          new Read(
              after.timelines,
              after.directory,
              remarks,
              new Profiles(after, interactions, owner, remarks, people)
                  .into(known.index(), people));
    } else if (known != null
        && known.directory() == before.directory
        && known.from() == before.timelines) {
      read = new Read(after.timelines, after.directory, known.remarks(), known.index());
    }
  }
}
