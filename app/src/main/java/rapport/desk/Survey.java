package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.search.Index;
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

  private final Interactions interactions;
  private final long owner;
  private volatile @Nullable Drawn drawn;
  private volatile @Nullable Read read;
  private volatile @Nullable Told told;
  private volatile @Nullable Deeds deeds;

  private record Drawn(
      Map<Long, Timeline> from, Directory directory, LocalDate day, Landscape all) {
    boolean fits(Snapshot snapshot, LocalDate today) {
      return from == snapshot.timelines && directory == snapshot.directory && day.equals(today);
    }
  }

  private record Read(
      Map<Long, Timeline> from,
      Directory directory,
      List<Remarks.RemarkRow> remarks,
      Index index) {}

  private record Told(Landscape from, List<Remarks.RemarkRow> remarks, LocalDate day, Sides all) {}

  Survey(Interactions interactions, long owner) {
    this.interactions = interactions;
    this.owner = owner;
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
      drawn = new Drawn(all.timelines, all.directory, day, fresh);
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

  /** Moves one tie, after a change that concerns one person alone. */
  void moved(Snapshot before, Snapshot after, long person) {
    Drawn last = drawn;
    if (last == null || last.from() != before.timelines) return;
    Standing standing = after.standings.get(person);
    if (standing == null) return;
    Landscape all = after.timelines == before.timelines ? last.all() : last.all().with(standing);
    drawn = new Drawn(after.timelines, after.directory, last.day(), all);
  }
}
