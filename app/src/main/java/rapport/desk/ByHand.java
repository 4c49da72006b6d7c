package rapport.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The handles that came or went by a change; empty where it did anything else. */
  static Set<Long> handles(Snapshot before, Trail trail, Change change) {
    if (!TABLES.containsAll(trail.tables())) return Set.of();
    Set<Long> handles = trail.numbers("handle", "id");
    if (handles.isEmpty()
        || !handles.containsAll(trail.moved())
        || !handles.containsAll(trail.numbers("card_handle", "handle_id"))) return Set.of();
    boolean so = change instanceof AddPerson ? came(before, trail, handles) : left(before, trail);
    return so ? handles : Set.of();
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
    for (Trail.Step step : trail.steps())
      if (step.table().equals("card"))
        for (List<Map<String, Object>> rows : List.of(step.before(), step.after()))
          for (Map<String, Object> row : rows)
            if (row.get("id") instanceof Number id) cards.add(id.longValue());
    return cards;
  }
}
