package rapport.web;

import java.util.Set;
import java.util.TreeSet;

/** Routes of groups, lists and relations, beside those in {@link RoutesTest}. */
final class PeopleRoutes {

  private static final Set<String> ALL =
      Set.of(
          "GET /people/groups",
          "POST /people/groups",
          "POST /people/groups/members",
          "POST /people/groups/{id}/withdrawal",
          "POST /people/lists",
          "POST /people/lists/{id}/withdrawal",
          "POST /people/{id}/relations",
          "POST /relations/{id}/withdrawal",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/relations",
          "GET /api/groups",
          "GET /api/lists");

  private PeopleRoutes() {}

  /** These and others. */
  static Set<String> and(String... others) {
    Set<String> all = new TreeSet<>(Set.of(others));
    all.addAll(ALL);
    return all;
  }
}
