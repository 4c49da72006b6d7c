package rapport.house;

import java.util.List;
import java.util.function.Predicate;

/**
 * What classes may not name.
 *
 * @param binds which classes it binds
 * @param forbids a type's name, or a member with its type
 */
record Rule(Predicate<Built> binds, Predicate<String> forbids) {

  /** Each breach in one line. */
  List<String> breaches(List<Built> classes) {
    return classes.stream()
        .filter(binds)
        .flatMap(one ->
            java.util.stream.Stream.concat(one.uses().stream(), one.calls().stream())
                .filter(forbids)
                .map(used -> one.name() + " → " + used))
        .distinct()
        .sorted()
        .toList();
  }

  /** Classes of a package and those below it. */
  static Predicate<Built> in(String... rooms) {
    return one -> inside(one.name(), rooms);
  }

  /** Types of a package and those below it. */
  static Predicate<String> of(String... rooms) {
    return used -> inside(used, rooms);
  }

  private static boolean inside(String name, String... rooms) {
    for (String room : rooms) if (name.startsWith(room + ".")) return true;
    return false;
  }
}
