package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is, asked by everybody who must not have an answer. */
class RoutesTest extends Wired {

  private static final Set<String> OPEN =
      Set.of(
          "GET /sign-in",
          "POST /sign-in",
          "GET /style.css",
          "GET /scripts/{name}.js",
          "GET /worker.js",
          "GET /check-in",
          "POST /check-in",
          "GET /style",
          "POST /style",
          "GET /feeds/rooms.ics",
          "GET /feeds/week.ics",
          "GET /view",
          "POST /view",
          "POST /view/withdrawal");

  static final Set<String> SIGNED_IN =
      PeopleRoutes.and(
          "GET /",
          "GET /moves",
          "GET /care",
          "GET /journal",
          "POST /people/{id}/answers",
          "GET /people",
          "POST /people",
          "GET /people/new",
          "GET /people/{id}",
          "GET /people/{id}/timeline",
          "GET /people/{id}/promises",
          "GET /people/{id}/details",
          "GET /people/{id}/strength",
          "GET /interactions/{id}",
          "POST /people/{id}/rhythm",
          "POST /people/{id}/scope",
          "POST /people/{id}/facets",
          "POST /people/{id}/passed-exchanges",
          "POST /grow/outcomes/passed",
          "POST /people/{id}/description",
          "GET /conversations/new",
          "POST /people/{id}/conversations",
          "POST /conversations/{id}/withdrawal",
          "POST /people/{id}/promises",
          "POST /promises/{id}/fulfilment",
          "POST /promises/{id}/withdrawal",
          "GET /meetings/{id}/brief",
          "GET /sources",
          "POST /sources/paths",
          "POST /sources/uploads",
          "GET /jobs/{id}/events",
          "POST /jobs/{id}/halt",
          "POST /journal/{id}/withdrawal",
          "GET /sources/{id}/left-out/{rule}",
          "GET /sources/{id}/problems",
          "GET /sources/{id}/columns",
          "POST /sources/{id}/columns",
          "POST /interactions/{id}/counting",
          "POST /sources/{id}/withdrawal",
          "GET /settings",
          "POST /settings",
          "POST /settings/reading",
          "GET /device",
          "GET /device/list",
          "GET /settings/digest",
          "POST /settings/digest",
          "POST /settings/digest/trial",
          "POST /settings/addresses",
          "POST /settings/addresses/removal",
          "POST /settings/addresses/confirmation",
          "POST /settings/rules",
          "POST /settings/erasure",
          "GET /find",
          "GET /map",
          "GET /map/network",
          "GET /map/network.svg",
          "GET /map/network.graphml",
          "GET /goals",
          "GET /needs/new",
          "POST /needs",
          "POST /needs/{id}/closing",
          "POST /remarks",
          "POST /remarks/{id}/withdrawal",
          "POST /initiatives",
          "GET /initiatives/{id}",
          "POST /initiatives/{id}/stakeholders",
          "POST /stakeholders/{id}/filling",
          "POST /stakeholders/{id}/boarding",
          "POST /stakeholders/{id}/withdrawal",
          "POST /initiatives/{id}/ending",
          "POST /people/{id}/goals",
          "POST /shared-goals/{id}/attainment",
          "POST /shared-goals/{id}/withdrawal",
          "GET /people/{id}/goals",
          "GET /shared-goals/{id}/copy.ics",
          "GET /shared-goals/{id}/copy.md",
          "GET /api/journal",
          "POST /api/changes",
          "GET /api/needs",
          "GET /api/needs/{id:[1-9][0-9]{0,17}}/candidates",
          "GET /api/find",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/ways",
          "GET /api/circles",
          "GET /api/map/questions",
          "GET /api/chances",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/kind",
          "POST /people/{id}/kind",
          "POST /kinds/{id}/withdrawal",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/contact-plan",
          "GET /people/{id}/contact-plan",
          "POST /people/{id}/contact-plan",
          "POST /people/{id}/contact-plan/withdrawal",
          "POST /contact-steps/{id}/made",
          "GET /people/{id}/check-ins",
          "POST /people/{id}/check-ins",
          "POST /check-ins/{id}/withdrawal",
          "GET /grow/listening",
          "POST /grow/listening",
          "POST /listening-tries/{id}/withdrawal",
          "GET /grow/listening/transcript",
          "POST /grow/listening/transcript",
          "GET /grow/tally",
          "POST /grow/tally",
          "POST /tallies/{id}/withdrawal",
          "GET /api/listening",
          "GET /grow",
          "GET /grow/self",
          "GET /grow/self/new",
          "POST /grow/self",
          "POST /assessments/{id}/withdrawal",
          "GET /grow/views",
          "POST /grow/views",
          "POST /grow/views/{id}/closing",
          "GET /grow/outcomes",
          "POST /grow/outcomes",
          "POST /outcomes/{id}/withdrawal",
          "GET /grow/outcomes/{year:[0-9]{4}}",
          "GET /grow/changes",
          "POST /grow/changes",
          "POST /changes/{id}/withdrawal",
          "GET /grow/plan",
          "POST /grow/plan",
          "GET /grow/plan/examples",
          "POST /plans/{id}/ending",
          "POST /plans/{id}/reviews",
          "POST /reviews/{id}/withdrawal",
          "GET /plans/{id}/copy.pdf",
          "GET /grow/skills",
          "GET /grow/skills/{name}",
          "GET /grow/exercises/{name}",
          "GET /api/exercises",
          "GET /grow/stretch",
          "POST /people/{id}/passing",
          "GET /grow/mirror",
          "POST /grow/checks",
          "POST /checks/{id}/withdrawal",
          "GET /grow/diversity",
          "GET /api/growth",
          "GET /api/growth/outcomes",
          "GET /api/growth/outcomes/{year:[0-9]{4}}",
          "GET /api/growth/plans",
          "GET /api/growth/plans/{id:[1-9][0-9]{0,17}}/copy.pdf",
          "GET /api/initiatives",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/exchanges",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/plays",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/channels",
          "GET /api/people/{id:[1-9][0-9]{0,17}}/told",
          "GET /api/initiatives/{id:[1-9][0-9]{0,17}}",
          "GET /api/initiatives/{id:[1-9][0-9]{0,17}}/map.md",
          "GET /api/initiatives/{id:[1-9][0-9]{0,17}}/map.pdf",
          "GET /api/notes",
          "GET /api/tensions",
          "GET /api/tensions/{id:[1-9][0-9]{0,17}}",
          "GET /api/worth",
          "GET /api/trips",
          "GET /api/found-promises",
          "GET /api/people",
          "GET /api/people/{id:[1-9][0-9]{0,17}}",
          "GET /api/ties",
          "GET /api/today",
          "GET /api/receipts",
          "GET /api/sources",
          "POST /connections",
          "POST /connections/sign-ins",
          "GET /connections/sign-ins/{id}",
          "POST /connections/sign-ins/{id}",
          "POST /connections/{id}/writing",
          "GET /sources/cards",
          "POST /sources/cards",
          "POST /sources/cards/all",
          "POST /sources/cards/kept",
          "POST /sources/cards/looks",
          "GET /api/card-differences",
          "POST /connections/looks",
          "POST /connections/{id}/looks",
          "POST /connections/{id}/pause",
          "POST /connections/{id}/password",
          "POST /connections/{id}/following",
          "POST /connections/{id}/removal",
          "GET /people/{id}/exchanges",
          "POST /people/{id}/exchanges",
          "POST /exchanges/{id}/withdrawal",
          "POST /people/{id}/feedback",
          "POST /feedback/{id}/answer",
          "POST /feedback/{id}/withdrawal",
          "GET /tensions",
          "GET /tensions/{id}",
          "GET /people/{id}/tension",
          "POST /people/{id}/tensions",
          "POST /tensions/{id}",
          "POST /tensions/{id}/repair",
          "GET /initiatives/{id}/map.md",
          "GET /initiatives/{id}/map.pdf",
          "POST /stakeholders/{id}",
          "POST /initiatives/{id}/moved",
          "POST /moved/{id}/withdrawal",
          "POST /tensions/{id}/ending",
          "POST /tensions/{id}/reopening",
          "POST /tensions/{id}/opening",
          "POST /tensions/{id}/withdrawal",
          "POST /people/{id}/commitment",
          "GET /people/{id}/plays",
          "GET /people/{id}/plays/{play}",
          "GET /people/{id}/plays/{play}/draft.eml",
          "GET /people/{id}/plays/{play}/slots.ics",
          "POST /people/{id}/plays/{play}",
          "POST /plays/{id}/outcome",
          "GET /people/{id}/letters/{cause}",
          "POST /people/{id}/letters/{cause}",
          "GET /begin",
          "POST /begin",
          "GET /needs/{id}/outcome",
          "POST /needs/{id}/outcome",
          "GET /words",
          "GET /worth",
          "POST /worth",
          "POST /worth/{id}/withdrawal",
          "GET /people/{id}/whole",
          "POST /people/{id}/told",
          "POST /told/{id}/withdrawal",
          "POST /people/{id}/style",
          "POST /people/{id}/style-links",
          "GET /trips",
          "POST /trips",
          "POST /trips/{id}/withdrawal",
          "POST /rooms",
          "POST /rooms/{id}/closing",
          "POST /rooms/{id}/attendance",
          "POST /feeds",
          "POST /feeds/removal",
          "GET /rhythms",
          "POST /rhythms",
          "POST /rhythms/{id}/withdrawal",
          "POST /rhythms/{id}/members",
          "POST /pauses",
          "POST /pauses/{id}/withdrawal",
          "GET /promises",
          "GET /care/same-person",
          "POST /care/same-person",
          "GET /care/same-person/namesakes",
          "POST /people/{id}/identity",
          "GET /care/aside",
          "POST /care/aside",
          "GET /api/same-person",
          "POST /found-promises/older/no",
          "POST /found-promises/{id}/yes",
          "POST /found-promises/{id}/no",
          "GET /people/{id}/capture",
          "POST /people/{id}/captures",
          "GET /meetings/{id}/brief.md",
          "POST /sign-out");

  @Test
  void everyRouteIsKnownHere() {
    Set<String> known = new TreeSet<>(OPEN);
    known.addAll(SIGNED_IN);
    assertEquals(known, new TreeSet<>(routes()));
  }

  @Test
  void nobodySeesAnythingWithoutASession() throws IOException {
    for (String route : SIGNED_IN) {
      assertEquals(401, ask(route).send().status(), route);
      assertEquals(401, ask(route).session("made-up").send().status(), route);
    }
  }

  @Test
  void anotherNameForTheServerIsRefusedWithoutAWordFromIt() throws IOException {
    for (String route : routes()) {
      for (String host :
          List.of(
              "evil.example",
              "127.0.0.1.evil.example:" + wire.port(),
              "127.0.0.1:1",
              "localhost")) {
        Wire.Answer answer = ask(route).session(rooms.session()).with("Host", host).send();
        assertEquals(421, answer.status(), route + " as " + host);
        assertFalse(answer.head().contains("Location"), route);
        assertFalse(answer.head().contains("evil"), route);
      }
    }
  }

  @Test
  void anotherSiteChangesNothingAndReadsNothing() throws IOException {
    String session = rooms.session();
    for (String route : routes()) {
      for (String site : List.of("cross-site", "same-site")) {
        Wire.Request request =
            ask(route)
                .session(session)
                .with(Door.TOKEN_HEADER, Door.token(session))
                .with("Sec-Fetch-Site", site)
                .with("Sec-Fetch-Mode", "no-cors");
        assertEquals(403, request.send().status(), route + " " + site);
      }
      if (route.startsWith("GET")) continue;
      for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
        Wire.Request request =
            ask(route)
                .session(session)
                .with(Door.TOKEN_HEADER, Door.token(session))
                .with("Origin", origin);
        assertEquals(403, request.send().status(), route + " from " + origin);
      }
    }
  }

  @Test
  void nothingChangesWithoutTheToken() throws IOException {
    for (String route : SIGNED_IN) {
      if (route.startsWith("GET")) continue;
      String session = rooms.session();
      assertEquals(403, ask(route).session(session).send().status(), route);
      Wire.Request other = ask(route).session(session).form("token=" + Door.token(rooms.session()));
      assertEquals(403, other.send().status(), route + " with another session's token");
    }
  }

  @Test
  void everyPageOfAnEmptyRapportAnswers() throws IOException {
    String session = rooms.session();
    for (String route : SIGNED_IN) {
      if (!route.startsWith("GET")) continue;
      Wire.Answer answer = ask(route).session(session).send();
      int found = Set.of("GET /today", "GET /initiatives").contains(route) ? 303 : 200;
      assertTrue(Set.of(found, 400, 404).contains(answer.status()), route + " " + answer.status());
      assertTrue(answer.head().contains("default-src 'none'"), route);
      assertTrue(answer.head().contains("no-store"), route);
    }
  }

  private Wire.Request ask(String route) {
    String[] parts = route.split(" ");
    return wire.request(
        parts[0],
        parts[1]
            .replace("{year:[0-9]{4}}", "2026")
            .replace("{name}", "empathy")
            .replace("{id:[0-9]{1,18}}", "1")
            .replace("{id:[1-9][0-9]{0,17}}", "1")
            .replace("{id}", "1")
            .replace("{rule}", "list")
            .replace("{play}", "meeting")
            .replace("{cause}", "need"));
  }

  private List<String> routes() {
    List<String> routes = new ArrayList<>();
    for (var mapping :
        rooms.server.context().getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        for (String path : info.getPatternValues()) {
          info.getMethodsCondition().getMethods().forEach(m -> routes.add(m + " " + path));
          if (info.getMethodsCondition().getMethods().isEmpty()) routes.add("ANY " + path);
        }
      }
    }
    return routes;
  }
}
