package rapport.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Roll;
import rapport.nurture.Standing;
import rapport.people.ByNumber;

/**
 * A network in which all ties together hold something else than before: nobody's contacts are
 * looked at again, and as next to nobody changes places, what was in order is put in order again in
 * one walk.
 */
final class Reweighed {

  private final Map<Long, @Nullable Standing> some;
  private final ByNumber<Standing> anew;

  private Reweighed(Map<Long, @Nullable Standing> some, ByNumber<Standing> anew) {
    this.some = some;
    this.anew = anew;
  }

  /** With some people as they stand now, who may come or leave. O(people). */
  static Snapshot of(Snapshot all, Snapshot.Read read, Words words, Set<Long> people) {
    Map<Long, @Nullable Standing> some = new HashMap<>();
    for (long person : people)
      some.put(person, OneStanding.of(person, read, words, all.soon(read.timelines().get(person))));
    ByNumber<Standing> anew =
        ByNumber.of(all.standings).each(one -> one.with(read.attention())).with(some);
    Reweighed next = new Reweighed(some, anew);
    List<Standing> order = next.come();
    List<Standing> high = next.come();
    for (int i = 0; i < all.strongest.size(); i++) {
      next.put(all.strongest.get(i), order);
      next.put(all.roll.get(i), high);
    }
    order.sort(Snapshot.STRONGEST);
    return new Snapshot(
        read,
        all.at,
        words,
        anew,
        List.copyOf(order),
        Roll.of(high),
        all.coolings,
        all.subjects,
        read.attention());
  }

  private List<Standing> come() {
    List<Standing> row = new ArrayList<>(anew.size());
    for (Standing now : some.values()) if (now != null) row.add(now);
    return row;
  }

  private void put(Standing before, List<Standing> row) {
    long person = before.person().id().value();
    Standing now = some.containsKey(person) ? null : anew.get(person);
    if (now != null) row.add(now);
  }
}
