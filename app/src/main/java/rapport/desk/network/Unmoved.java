package rapport.desk.network;

import java.util.Map;
import rapport.interactions.Timeline;
import rapport.look.Directory;
import rapport.look.Snapshot;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * Whether a network that was read anew has the same map as the one that a map was drawn from: all
 * that came or went are people nobody ever met, as one who was just written down by hand.
 */
final class Unmoved {

  private final Landscape drawn;
  private final Map<Long, Timeline> from;
  private final Snapshot after;

  private Unmoved(Landscape drawn, Map<Long, Timeline> from, Snapshot after) {
    this.drawn = drawn;
    this.from = from;
    this.after = after;
  }

  /** Whether it is. O(handles + contacts). */
  static boolean holds(Landscape drawn, Map<Long, Timeline> from, Snapshot after) {
    Unmoved one = new Unmoved(drawn, from, after);
    return from.equals(after.timelines) && one.belonging() && one.people();
  }

  /** Whether whatever belongs to somebody else now belongs to nobody on the map, then and now. */
  private boolean belonging() {
    Directory before = drawn.directory();
    Map<Long, Long> then = before.belonging();
    Map<Long, Long> now = after.directory.belonging();
    for (Map.Entry<Long, Long> one : then.entrySet()) {
      Long person = now.get(one.getKey());
      if (!one.getValue().equals(person) && (person != null || met(one.getValue()))) return false;
    }
    for (Map.Entry<Long, Long> one : now.entrySet())
      if (!then.containsKey(one.getKey())
          && (one.getKey() <= before.newest() || met(one.getValue()))) return false;
    return true;
  }

  private boolean met(long person) {
    return from.containsKey(person) || drawn.number(new PersonId(person)) >= 0;
  }

  /** Whether everybody on the map is as they were. */
  private boolean people() {
    for (Landscape.Spot spot : drawn.spots()) {
      Person person = spot.person();
      if (person == null) continue;
      if (!person.equals(after.directory.find(person.id().value()))
          || after.directory.facets().field(person) != spot.field()
          || after.directory.facets().level(person) != spot.level()) return false;
    }
    return true;
  }
}
