package rapport.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.store.interactions.Interactions;

/**
 * The rows one change wrote, as they were before and as they are after it. What a change touches
 * and how it is undone both follow from here, so neither can be forgotten. Used by one thread.
 */
public final class Trail {

  private final List<Step> steps = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<Long> moved = new LinkedHashSet<>();

  /** An empty trail, or one that was read back. */
  public Trail() {}

  /**
   * Some rows of one table.
   *
   * @param before the rows that are no longer as they were, by column, without empty columns
   * @param after the rows that came in their place
   */
  public record Step(
      String table, List<Map<String, Object>> before, List<Map<String, Object>> after) {
    /** Copies the lists. */
    public Step {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** Adds a step; one that changed nothing is none. */
  void add(String table, List<Map<String, Object>> before, List<Map<String, Object>> after) {
    asked.add(table);
    if (!before.equals(after)) steps.add(new Step(table, before, after));
  }

  /** Notes that handles came to belong to another person; which follows, and is no step. */
  public void moved(Set<Long> handles) {
    moved.addAll(handles);
  }

  /** The handles that belong to another person now. */
  public Set<Long> moved() {
    return Set.copyOf(moved);
  }

  /** The steps in the order in which they were made. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The tables that were written. */
  public Set<String> tables() {
    Set<String> tables = new LinkedHashSet<>();
    for (Step step : steps) tables.add(step.table());
    return tables;
  }

  /** The tables that were asked to change, also where their rows were so already. */
  public Set<String> asked() {
    return Set.copyOf(asked);
  }

  /**
   * All steps as one for each table: the rows as they were before the first and as they are after
   * the last.
   */
  List<Step> last() {
    Map<String, Map<List<Object>, Map<String, Object>>> before = new LinkedHashMap<>();
    Map<String, Map<List<Object>, Map<String, Object>>> after = new LinkedHashMap<>();
    for (Step step : steps) {
      var first = before.computeIfAbsent(step.table(), t -> new LinkedHashMap<>());
      var now = after.computeIfAbsent(step.table(), t -> new LinkedHashMap<>());
      for (var row : step.before()) {
        if (!now.containsKey(key(step, row))) first.putIfAbsent(key(step, row), row);
        now.remove(key(step, row));
      }
      for (var row : step.after()) now.put(key(step, row), row);
    }
    List<Step> all = new ArrayList<>();
    before.forEach((table, rows) ->
        all.add(
            new Step(
                table,
                List.copyOf(rows.values()),
                List.copyOf(java.util.Objects.requireNonNull(after.get(table)).values()))));
    return all;
  }

  private static List<Object> key(Step step, Map<String, Object> row) {
    List<Object> key = new ArrayList<>();
    for (String column : Tables.key(step.table())) key.add(row.getOrDefault(column, ""));
    return key;
  }

  /** The values that a column has in the written rows, before or after; 0 where it has none. */
  public Set<Long> numbers(String table, String column) {
    Set<Long> numbers = new LinkedHashSet<>();
    for (Step step : steps) {
      if (!step.table().equals(table)) continue;
      for (Map<String, Object> row : step.before()) numbers.add(number(row.get(column)));
      for (Map<String, Object> row : step.after()) numbers.add(number(row.get(column)));
    }
    return numbers;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** Whether a row that was written hangs on one of these handles, or says one of these keys. */
  boolean names(Set<Long> handles, Set<String> keys) {
    for (Step step : steps)
      for (List<Map<String, Object>> rows : List.of(step.before(), step.after()))
        for (Map<String, Object> row : rows)
          if (names(step.table(), row, handles, keys)) return true;
    return false;
  }

  private static boolean names(
      String table, Map<String, Object> row, Set<Long> handles, Set<String> keys) {
    String number = table.equals("handle") ? "id" : "handle_id";
    if (handles.contains(number(row.get(number)))) return true;
    for (Object value : row.values())
      if (value instanceof String text && keys.contains(text)) return true;
    if (!table.equals("interaction") || !(row.get("parties") instanceof String parties))
      return false;
    Set<Long> named = new LinkedHashSet<>();
    Interactions.parties(parties, (handle, role) -> named.add(handle));
    named.retainAll(handles);
    return !named.isEmpty();
  }

  /** Whether nothing was written. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The steps in plain lists and maps, as they are kept. */
  public List<Map<String, Object>> plain() {
    List<Map<String, Object>> plain = new ArrayList<>();
    for (Step step : steps) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("table", step.table());
      one.put("before", step.before());
      one.put("after", step.after());
      plain.add(one);
    }
    return plain;
  }

  /** Reads {@link #plain} back. */
  public static Trail of(List<Map<String, Object>> plain) {
    Trail trail = new Trail();
    for (Map<String, Object> one : plain)
      trail.steps.add(
          new Step(
              String.valueOf(one.get("table")), rows(one.get("before")), rows(one.get("after"))));
    return trail;
  }

  private static List<Map<String, Object>> rows(@Nullable Object list) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (list instanceof List<?> all)
      for (Object one : all) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (one instanceof Map<?, ?> map)
          map.forEach((column, value) ->
              row.put(
                  String.valueOf(column),
                  value instanceof Integer small ? (Object) small.longValue() : value));
        rows.add(row);
      }
    return rows;
  }
}
