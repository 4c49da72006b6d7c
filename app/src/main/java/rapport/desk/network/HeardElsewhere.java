package rapport.desk.network;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Doubt;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.ties.Tie;

/**
 * Who may be one human with somebody heard of at another time. How long they have been silent, or
 * whether they are new, is not known until the owner says whether they are. Every look of the desk
 * is made here, so that no door has to ask; nothing is known of a home that is not compared yet.
 */
@SuppressWarnings("ReferenceEquality") // the very same snapshot: comparing it would cost more
public final class HeardElsewhere {

  private volatile @Nullable Last last;

  private record Last(Snapshot sure, Map<Long, Doubt> doubts, Snapshot doubting) {}

  private HeardElsewhere() {}

  /** The look in which nothing is said that an open question leaves unknown. O(people). */
  public static Look heed(Look look) {
    HeardElsewhere kept = look.kept(HeardElsewhere.class, HeardElsewhere::new);
    Map<Long, Doubt> doubts = doubts(look);
    Last before = kept.last;
    if (before != null && before.sure == look.all && before.doubts.equals(doubts))
      return look.over(before.doubting);
    Snapshot doubting = look.all.doubting(doubts);
    kept.last = new Last(look.all, doubts, doubting);
    return look.over(doubting);
  }

  /** What those of the open questions were heard of, by person. O(questions). */
  private static Map<Long, Doubt> doubts(Look look) {
    List<List<Long>> groups = SamePeople.groups(look);
    if (groups.isEmpty()) return Map.of();
    Set<Long> earlier = behind(groups, id -> first(look, id).getEpochSecond());
    Set<Long> later = behind(groups, id -> -latest(look, id).getEpochSecond());
    Map<Long, Doubt> doubts = new HashMap<>();
    for (List<Long> people : groups)
      for (long id : people) {
        boolean other = people.stream().anyMatch(one -> one != id && heard(look, one));
        if (other) doubts.put(id, new Doubt(true, earlier.contains(id), later.contains(id)));
      }
    return doubts;
  }

  /** Those of each question who do not come first in an order. */
  private static Set<Long> behind(List<List<Long>> groups, ToLongFunction<Long> order) {
    Set<Long> behind = new HashSet<>();
    for (List<Long> people : groups) {
      long[] places = people.stream().mapToLong(order).toArray();
      long first = Arrays.stream(places).min().orElse(0);
      for (int i = 0; i < places.length; i++) if (places[i] > first) behind.add(people.get(i));
    }
    return behind;
  }

  private static boolean heard(Look look, long id) {
    return look.standing(new PersonId(id)).map(Standing::latest).isPresent();
  }

  private static Instant latest(Look look, long id) {
    return look.standing(new PersonId(id))
        .map(Standing::latest)
        .map(Contact::at)
        .orElse(Instant.MIN);
  }

  private static Instant first(Look look, long id) {
    return look.standing(new PersonId(id)).map(Standing::tie).map(Tie::first).orElse(Instant.MAX);
  }
}
