package rapport.desk.network;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.nurture.Doubt;
import rapport.nurture.Standing;

/**
 * Who may be one human with somebody heard of at another time. How long they have been silent, or
 * whether they are new, is not known until the owner says whether they are. Every look of the desk
 * is made here, so that no door has to ask; nothing is known of a home that is not compared yet.
 */
@SuppressWarnings("ReferenceEquality") // the very same snapshot: comparing it would cost more
public final class HeardElsewhere implements Memory.Follower {

  private volatile @Nullable Last last;

  private record Last(
      Snapshot sure, List<List<Long>> groups, Map<Long, Doubt> doubts, Snapshot doubting) {
    boolean asks(long person) {
      return groups.stream().anyMatch(group -> group.contains(person));
    }
  }

  private HeardElsewhere() {}

  /** The look in which nothing is said that an open question leaves unknown. O(people). */
  public static Look heed(Look look) {
    HeardElsewhere kept = look.kept(HeardElsewhere.class, HeardElsewhere::new);
    List<List<Long>> groups = SamePeople.groups(look);
    Last before = kept.last;
    if (before != null && before.sure == look.all && before.groups == groups)
      return look.over(before.doubting);
    Map<Long, Doubt> doubts = doubts(look.all, groups);
    Snapshot doubting =
        before != null && before.sure == look.all && before.doubts.equals(doubts)
            ? before.doubting
            : look.all.doubting(doubts);
    kept.last = new Last(look.all, groups, doubts, doubting);
    return look.over(doubting);
  }

  /**
   * Takes over a change of somebody of whom nothing was heard anew; one that moves what everybody
   * holds of the owner's attention is left to the next look. O(questions).
   */
  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Last known = last;
    if (known == null || known.sure != before || !after.weighsLike(before)) return;
    for (long one : people)
      if (known.asks(one) && !Heard.of(before, one).equals(Heard.of(after, one))) return;
    last = new Last(after, known.groups, known.doubts, known.doubting.followed(after, people));
  }

  /** What those of the open questions were heard of, by person. O(questions). */
  private static Map<Long, Doubt> doubts(Snapshot all, List<List<Long>> groups) {
    Set<Long> any = new HashSet<>();
    Set<Long> earlier = new HashSet<>();
    Set<Long> later = new HashSet<>();
    for (List<Long> people : groups) {
      List<Heard> heard = people.stream().map(id -> Heard.of(all, id)).toList();
      long first = heard.stream().mapToLong(Heard::first).min().orElse(0);
      long latest = heard.stream().mapToLong(Heard::latest).max().orElse(0);
      for (Heard one : heard) {
        if (heard.stream().anyMatch(other -> other != one && other.known())) any.add(one.id);
        if (one.first > first) earlier.add(one.id);
        if (one.latest < latest) later.add(one.id);
      }
    }
    Map<Long, Doubt> doubts = new HashMap<>();
    for (long id : any) doubts.put(id, new Doubt(true, earlier.contains(id), later.contains(id)));
    return doubts;
  }

  /** When somebody was heard of first and last, in seconds; far ahead and far back if never. */
  private record Heard(long id, long first, long latest) {

    static Heard of(Snapshot all, long id) {
      Standing standing = all.standings.get(id);
      Instant first = standing == null ? null : standing.tie().first();
      Contact latest = standing == null ? null : standing.latest();
      return new Heard(
          id,
          first == null ? Long.MAX_VALUE : first.getEpochSecond(),
          latest == null ? Long.MIN_VALUE : latest.at().getEpochSecond());
    }

    boolean known() {
      return latest != Long.MIN_VALUE;
    }
  }
}
