package rapport.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.look.Change;
import rapport.look.Directory;
import rapport.look.Snapshot;
import rapport.store.Trail;

/**
 * Somebody whom the owner wrote down by hand, or took back before anything was heard of them. Such
 * a one comes and goes alone: nobody else belongs to anybody else because of it.
 */
final class ByHand {

  private static final Set<String> TABLES = Set.of("handle", "card", "card_handle");

  private ByHand() {}

  /**
   * The directory without somebody who left, or with somebody who came; null where a change did
   * anything else.
   */
  static @Nullable Moved moved(
      Snapshot before, Trail trail, Change change, LongUnaryOperator person) {
    Set<Long> handles = trail.numbers("handle", "id");
    if (!TABLES.containsAll(trail.tables())
        || handles.isEmpty()
        || !handles.containsAll(trail.moved())
        || !handles.containsAll(trail.numbers("card_handle", "handle_id"))) return null;
    if (!(change instanceof AddPerson)) {
      if (!left(before, trail)) return null;
      return new Moved(before.directory.of(handles.iterator().next()), handles);
    }
    if (!came(before, trail, handles)) return null;
    long one = person.applyAsLong(handles.iterator().next());
    for (long handle : handles) if (person.applyAsLong(handle) != one) return null;
    return one == 0 ? null : new Moved(one, handles);
  }

  /** Who came or left, with all handles. */
  record Moved(long person, Set<Long> handles) {
    Moved {
      handles = Set.copyOf(handles);
    }
  }

  /** Whether all rows are new, and of handles that nothing can have been heard of. */
  private static boolean came(Snapshot before, Trail trail, Set<Long> handles) {
    for (Trail.Step step : trail.steps()) if (!step.before().isEmpty()) return false;
    long newest = before.directory.newest();
    return handles.stream().allMatch(handle -> handle > newest);
  }

  /**
   * Whether all rows of somebody are gone who stood on one card and of whom nothing was heard. It
   * can be asked before it is worked out anew who belongs together.
   */
  static boolean left(Snapshot before, Trail trail) {
    if (!TABLES.containsAll(trail.tables())) return false;
    for (Trail.Step step : trail.steps()) if (!step.after().isEmpty()) return false;
    Directory directory = before.directory;
    Set<Long> handles = trail.numbers("handle", "id");
    Set<Long> people = new HashSet<>();
    for (long handle : handles) people.add(directory.of(handle));
    if (people.size() != 1) return false;
    long person = people.iterator().next();
    return person != 0
        && !directory.mine(person)
        && !before.timelines.containsKey(person)
        && directory.cardsOf(person).size() == 1
        && cards(trail).equals(Set.of(directory.cardsOf(person).getFirst().card()))
        && Set.copyOf(directory.handlesOf(person)).equals(handles);
  }

  private static Set<Long> cards(Trail trail) {
    Set<Long> cards = new HashSet<>();
    for (Map<String, Object> row : rows(trail, "card")) cards.add(number(row));
    return cards;
  }

  private static List<Map<String, Object>> rows(Trail trail, String table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Trail.Step step : trail.steps())
      if (step.table().equals(table)) {
        rows.addAll(step.before());
        rows.addAll(step.after());
      }
    return rows;
  }

  private static long number(Map<String, Object> row) {
    return row.get("id") instanceof Number id ? id.longValue() : 0;
  }
}
