package rapport.desk.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.settings.SecondAddress;
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

  /** Where more people than these are doubted otherwise, all are put in their place at once. */
  private static final int FEW = 20;

  private volatile @Nullable Last last;

  /**
   * The open questions, by person those about them, and whom the owner may be: of those all is
   * doubted, whoever else is heard of.
   */
  private record Asked(
      List<List<Long>> groups, Map<Long, List<List<Long>>> about, Set<Long> owners) {

    static final Doubt ALL = new Doubt(true, true, true);

    static Asked of(List<List<Long>> groups, Set<Long> owners) {
      Map<Long, List<List<Long>>> about = new HashMap<>();
      for (long one : owners) about.put(one, List.of());
      for (List<Long> group : groups)
        for (long one : group) {
          List<List<Long>> known = about.put(one, List.of(group));
          if (known == null || known.isEmpty()) continue;
          List<List<Long>> more = new ArrayList<>(known);
          more.add(group);
          about.put(one, more);
        }
      return new Asked(groups, about, owners);
    }

    List<List<Long>> about(long person) {
      return about.getOrDefault(person, List.of());
    }

    /** The same with other questions, of which nearly all are the very same. O(questions). */
    Asked with(List<List<Long>> now, Set<Long> others) {
      if (!owners.equals(others)) return of(now, others);
      Set<List<Long>> come = Collections.newSetFromMap(new IdentityHashMap<>());
      come.addAll(now);
      Set<List<Long>> gone = Collections.newSetFromMap(new IdentityHashMap<>());
      for (List<Long> one : groups) if (!come.remove(one)) gone.add(one);
      if (gone.size() + come.size() > FEW) return of(now, owners);
      Map<Long, List<List<Long>>> next = new HashMap<>(about);
      for (List<Long> group : gone)
        for (long one : group) {
          List<List<Long>> left = new ArrayList<>(next.getOrDefault(one, List.of()));
          left.removeIf(gone::contains);
          if (left.isEmpty() && !owners.contains(one)) next.remove(one);
          else next.put(one, left);
        }
      for (List<Long> group : come)
        for (long one : group) {
          List<List<Long>> more = new ArrayList<>(next.getOrDefault(one, List.of()));
          more.add(group);
          next.put(one, more);
        }
      return new Asked(now, next, owners);
    }

    /** Of whom something else is asked than before. O(people asked about). */
    Set<Long> otherwise(Asked before) {
      Set<Long> others = new HashSet<>();
      about.forEach((one, asked) -> {
        if (owners.contains(one) != before.owners.contains(one) || !asked.equals(before.about(one)))
          others.add(one);
      });
      for (long one : before.about.keySet()) if (!about.containsKey(one)) others.add(one);
      return others;
    }
  }

  private record Last(Snapshot sure, Asked asked, Map<Long, Doubt> doubts, Snapshot doubting) {

    /** All anew; the very same doubts as earlier ones that are equal, so that nobody compares. */
    static Last of(Snapshot sure, Asked asked, Map<Long, Doubt> earlier) {
      Map<Long, Doubt> doubts = new HashMap<>();
      for (long one : asked.about.keySet()) {
        Doubt doubt = doubt(sure, asked, one);
        if (doubt.any()) doubts.put(one, doubt);
      }
      Map<Long, Doubt> known = doubts.equals(earlier) ? earlier : Map.copyOf(doubts);
      return new Last(sure, asked, known, sure.doubting(known));
    }

    /** After a change of some people, where something else may be known or asked of others. */
    Last followed(Snapshot after, Asked next, Set<Long> people, Set<Long> others) {
      Map<Long, Doubt> otherwise = new HashMap<>();
      for (long one : others) {
        Doubt doubt = doubt(after, next, one);
        if (!doubt.equals(doubts.getOrDefault(one, Doubt.NONE))) otherwise.put(one, doubt);
      }
      Set<Long> moved = new HashSet<>(people);
      moved.addAll(otherwise.keySet());
      Map<Long, Doubt> known = otherwise.isEmpty() ? doubts : new HashMap<>(doubts);
      otherwise.forEach((one, doubt) -> {
        if (doubt.any()) known.put(one, doubt);
        else known.remove(one);
      });
      boolean few = doubting != sure && moved.size() <= FEW;
      return new Last(
          after, next, known, few ? doubting.followed(after, moved, known) : after.doubting(known));
    }
  }

  private HeardElsewhere() {}

  /** The look in which nothing is said that an open question leaves unknown. O(people) once. */
  public static Look heed(Look look) {
    HeardElsewhere kept = look.kept(HeardElsewhere.class, HeardElsewhere::new);
    List<List<Long>> groups = SamePeople.groups(look);
    Set<Long> owners = SecondAddress.of(look).people();
    Last earlier = kept.last;
    Last before = earlier == null || earlier.sure != look.all ? null : earlier;
    if (before != null && before.asked.groups == groups && before.asked.owners.equals(owners))
      return look.over(before.doubting);
    Asked asked = before == null ? Asked.of(groups, owners) : before.asked.with(groups, owners);
    Last next =
        before == null
            ? Last.of(look.all, asked, earlier == null ? Map.of() : earlier.doubts)
            : before.followed(look.all, asked, Set.of(), asked.otherwise(before.asked));
    kept.last = next;
    return look.over(next.doubting);
  }

  /**
   * Takes over a change of some people. O(questions about them), O(people) where it moves what
   * everybody holds of the owner's attention.
   */
  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Last known = last;
    if (known == null || known.sure != before) return;
    Set<Long> others = new HashSet<>();
    for (long one : people)
      if (!Heard.of(before, one).equals(Heard.of(after, one)))
        for (List<Long> group : known.asked.about(one)) others.addAll(group);
    last = known.followed(after, known.asked, people, others);
  }

  /** What one of the open questions leaves unknown of somebody. */
  private static Doubt doubt(Snapshot all, Asked asked, long person) {
    if (asked.owners.contains(person)) return Asked.ALL;
    boolean any = false;
    boolean earlier = false;
    boolean later = false;
    Heard mine = Heard.of(all, person);
    for (List<Long> group : asked.about(person))
      for (long one : group) {
        if (one == person) continue;
        Heard other = Heard.of(all, one);
        any |= other.known();
        earlier |= other.first < mine.first;
        later |= other.latest > mine.latest;
      }
    return any ? new Doubt(true, earlier, later) : Doubt.NONE;
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
