package rapport.web;

import java.util.Set;
import java.util.TreeSet;

/**
 * Routes of Today by its name, of more on a phone, of groups, lists, relations, practised talks,
 * own steps, sign-ins, days gone by, briefs, what a receipt brought, and the sample office, beside
 * those in {@link RoutesTest}.
 */
final class PeopleRoutes {

  private static final Set<String> ALL =
      Set.of(
          "GET /initiatives",
          "POST /tensions",
          "POST /initiatives/{id}",
          "GET /people/{id}/photo",
          "GET /people/{id}/same-person",
          "GET /today",
          "GET /more",
          "GET /sample",
          "GET /api/receipts/{id:[1-9][0-9]{0,17}}/items",
          "GET /sources/{id}/items",
          "GET /sources/{id}/left-out",
          "POST /as-of",
          "POST /as-of/removal",
          "GET /people/{id}/brief",
          "GET /api/own-addresses",
          "POST /sample",
          "GET /people/groups",
          "POST /people/groups",
          "POST /people/groups/members",
          "POST /people/groups/{id}/withdrawal",
          "POST /people/lists",
          "POST /people/lists/{id}/withdrawal",
          "POST /people/{id}/relations",
          "POST /relations/{id}/withdrawal",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/relations",
          "GET /grow/balance",
          "POST /grow/balance",
          "POST /balances/{id}/withdrawal",
          "GET /api/growth/balance",
          "GET /api/worth/learned",
          "POST /steps",
          "POST /path",
          "GET /grow/talks",
          "GET /grow/talks/{id}",
          "POST /grow/talks/{id}",
          "GET /api/talks",
          "GET /api/talks/{id:[1-9][0-9]{0,17}}",
          "GET /api/groups",
          "GET /api/lists",
          "GET /api/own-positions",
          "POST /api/sign-ins",
          "GET /api/sign-ins/{id:[1-9][0-9]{0,17}}",
          "POST /api/sign-ins/{id:[1-9][0-9]{0,17}}");

  private PeopleRoutes() {}

  /** These and others. */
  static Set<String> and(String... others) {
    Set<String> all = new TreeSet<>(Set.of(others));
    all.addAll(ALL);
    return all;
  }
}
