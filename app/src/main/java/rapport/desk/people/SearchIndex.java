package rapport.desk.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Timeline;
import rapport.look.Directory;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.search.Index;
import rapport.store.Database;
import rapport.store.interactions.Interactions;
import rapport.store.people.Remarks;

/** What is known of everybody, to be searched by words; follows a change of names and remarks. */
@SuppressWarnings("ReferenceEquality") // comparing what the maps hold would cost what is saved
final class SearchIndex implements Memory.Follower {

  private final Database database;
  private final Interactions interactions;
  private final long owner;
  private volatile @Nullable Read read;

  private record Read(
      Map<Long, Timeline> from,
      Directory directory,
      List<Remarks.RemarkRow> remarks,
      Index index) {}

  SearchIndex(Look look) {
    this.database = look.database;
    this.interactions = new Interactions(database);
    this.owner = look.owner;
  }

  /** The index of a look; O(text) where anything was written that moved nobody in particular. */
  Index of(Look look) {
    Snapshot all = look.all;
    List<Remarks.RemarkRow> remarks = look.remarks();
    Read last = read;
    if (last != null
        && last.from() == all.timelines
        && last.directory() == all.directory
        && last.remarks().equals(remarks)) return last.index();
    Index fresh = Index.of(new Profiles(all, interactions, owner, remarks, look.now).all());
    read = new Read(all.timelines, all.directory, remarks, fresh);
    return fresh;
  }

  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Read known = read;
    if (known == null || known.from() != before.timelines || known.directory() != before.directory)
      return;
    if (after.directory == before.directory) {
      read = new Read(after.timelines, after.directory, known.remarks(), known.index());
      return;
    }
    List<Remarks.RemarkRow> remarks =
        after.written.of("remark", () -> new Remarks(database).all(owner));
    read =
        new Read(
            after.timelines,
            after.directory,
            remarks,
            new Profiles(after, interactions, owner, remarks, people).into(known.index(), people));
  }
}
