package rapport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The arrows of the house, from its class files. Every rule is also shown a class that breaks it.
 */
class ArrowsTest {

  private static final List<Built> CORE = Built.of("core");
  private static final List<Built> SOURCES = Built.of("sources");
  private static final List<Built> APP =
      Built.of("app").stream().filter(one -> !one.name().startsWith("rapport.pages.")).toList();

  private static final List<Built> LAB = Built.of("lab");

  /** A room knows only rooms before it; a package below a room is part of that room. */
  private static final List<String> LINE =
      List.of(
              "odds",
              "people",
              "dates",
              "interactions",
              "phrases",
              "ties",
              "network",
              "growth",
              "nurture",
              "organisation")
          .stream()
          .map("rapport."::concat)
          .toList();

  /** The rooms of the desk in their order: a room's readings and changes use those before it. */
  private static final List<String> ROOMS =
      List.of(
          "people",
          "settings",
          "sources",
          "interactions",
          "ties",
          "network",
          "growth",
          "nurture",
          "repair",
          "find");

  private static final List<String> HALLS =
      List.of("rapport.desk", "rapport.store", "rapport.web", "rapport.cli", "rapport.api");

  /** Names of rooms in the halls; figures are drawn in a room of their own, the demo is acted. */
  private static final Set<String> NAMES =
      Stream.concat(ROOMS.stream(), Stream.of("drawing", "demo"))
          .collect(java.util.stream.Collectors.toSet());

  private static final String[] DOORS = {
    "rapport.web", "rapport.api", "rapport.cli", "rapport.dav", "rapport.mcp"
  };

  private static final Set<String> NO_NAMES =
      Set.of(
          "common", "util", "utils", "helper", "helpers", "model", "service", "manager", "impl",
          "dto");

  private static final Predicate<String> CLOCK =
      Pattern.compile(
              "java\\.time\\.(\\w+\\.now\\(.*|Clock\\.(system|tick).*|InstantSource\\.system.*)"
                  + "|java\\.lang\\.System\\.currentTimeMillis.*|java\\.util\\.Date\\.<init>\\(\\)V")
          .asMatchPredicate();

  private static final Predicate<String> WORLD =
      Pattern.compile(
              "java\\.(net|sql|rmi|nio\\.(file|channels))\\..*"
                  + "|java\\.io\\.(File|Random|Print|Console|Object)\\w*"
                  + "|java\\.lang\\.(System\\.(getenv|getProperty|setProperty|nanoTime|exit|in|out|err|getLogger).*"
                  + "|Process\\w*|Runtime|Thread)"
                  + "|java\\.util\\.(logging\\..*|Random\\.<init>\\(\\)V|UUID\\.randomUUID.*)"
                  + "|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.lang\\.Math\\.random.*")
          .asMatchPredicate();

  private static final Predicate<String> OUTWARD =
      Pattern.compile(
              "java\\.net\\.http\\..*|java\\.net\\.(\\w*URLConnection|Socket|DatagramSocket|MulticastSocket)"
                  + "|java\\.net\\.URL\\.open\\w+\\(.*|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*"
                  + "|javax\\.net\\..*Socket\\w*"
                  + "|(jakarta\\.mail|org\\.eclipse\\.angus)\\..*"
                  + "|org\\.springframework\\.web\\.(client|reactive)\\..*"
                  + "|org\\.springframework\\.http\\.client\\..*")
          .asMatchPredicate();

  @Test
  void coreRoomsStandInOneLine() {
    for (int n = 0; n < LINE.size(); n++) {
      String[] later = LINE.subList(n + 1, LINE.size()).toArray(String[]::new);
      check(CORE, new Rule(Rule.in(LINE.get(n)), Rule.of(later)));
    }
  }

  @Test
  void everyCoreClassStandsInARoomOfTheLine() {
    Set<String> rooms = new TreeSet<>();
    for (Built one : CORE) rooms.add(one.room());
    rooms.removeIf(room -> LINE.stream().anyMatch(of -> (room + ".").startsWith(of + ".")));
    assertEquals(Set.of(), rooms);
  }

  @Test
  void aLookKnowsNoRoomAndRoomsKnowTheRoomsBeforeThem() {
    check(APP, new Rule(Rule.in("rapport.look"), Rule.of("rapport.desk")));
    for (int n = 0; n < ROOMS.size(); n++) {
      String[] later =
          ROOMS.subList(n + 1, ROOMS.size()).stream()
              .map("rapport.desk."::concat)
              .toArray(String[]::new);
      check(APP, new Rule(Rule.in("rapport.desk." + ROOMS.get(n)), Rule.of(later)));
    }
  }

  @Test
  void everyPackageBelowAHallIsARoomAndHoldsAtMostTwentyFiveTypes() {
    Map<String, Set<String>> types = new TreeMap<>();
    for (Built one : APP)
      types.computeIfAbsent(one.room(), room -> new TreeSet<>()).add(outermost(one));
    types.forEach((room, names) -> assertTrue(names.size() <= 25, room + " has " + names.size()));
    for (String room : types.keySet())
      for (String hall : HALLS)
        if (room.startsWith(hall + "."))
          assertTrue(NAMES.contains(room.substring(hall.length() + 1)), room);
  }

  @Test
  void coreKnowsJavaAndJspecifyAlone() {
    Predicate<String> foreign =
        used ->
            !used.startsWith("java.")
                && !used.startsWith("org.jspecify.annotations.")
                && LINE.stream().noneMatch(room -> used.startsWith(room + "."));
    check(CORE, new Rule(Rule.in("rapport"), typesOnly(foreign)));
  }

  @Test
  void coreKnowsNoClockFileSocketOrProperty() {
    check(CORE, new Rule(Rule.in("rapport"), CLOCK.or(WORLD)));
  }

  @Test
  void sourcesKnowCoreAlone() {
    Predicate<String> others =
        used ->
            used.startsWith("rapport.")
                && !used.startsWith("rapport.sources.")
                && LINE.stream().noneMatch(room -> used.startsWith(room + "."));
    check(SOURCES, new Rule(Rule.in("rapport"), others));
  }

  @Test
  void theLabKnowsCoreAndSourcesAlone() {
    Predicate<String> others =
        used ->
            used.startsWith("rapport.")
                && !used.startsWith("rapport.lab.")
                && !used.startsWith("rapport.sources.")
                && LINE.stream().noneMatch(room -> used.startsWith(room + "."));
    check(LAB, new Rule(Rule.in("rapport"), others));
    check(APP, new Rule(Rule.in("rapport"), Rule.of("rapport.lab")));
  }

  @Test
  void sqlStandsInTheStoreAlone() {
    Rule rule =
        new Rule(
            outside("rapport.store"),
            Rule.of(
                "java.sql", "javax.sql", "org.springframework.jdbc", "org.flywaydb", "org.sqlite"));
    check(all(), rule);
  }

  @Test
  void onlyRapportAndDoorsReadTheClock() {
    Predicate<Built> bound =
        outside("rapport.cli", "rapport.web", "rapport.lab")
            .and(one -> !outermost(one).equals("rapport.Rapport"));
    check(all(), new Rule(bound, CLOCK));
  }

  @Test
  void aDoorKnowsNoOtherDoor() {
    for (String door : DOORS) {
      Predicate<String> others = Rule.of(DOORS).and(Rule.of(door).negate());
      check(APP, new Rule(Rule.in(door), others));
    }
  }

  @Test
  void nobodyInsideKnowsADoor() {
    Predicate<Built> inside = outside(DOORS).and(one -> !outermost(one).equals("rapport.Rapport"));
    check(APP, new Rule(inside, Rule.of(DOORS)));
  }

  @Test
  void theStoreKnowsNoRoomAboveIt() {
    check(
        APP,
        new Rule(
            Rule.in("rapport.store"),
            Rule.of("rapport.intake", "rapport.look", "rapport.desk", "rapport.shapes")));
    check(
        APP,
        new Rule(
            Rule.in("rapport.intake"), Rule.of("rapport.look", "rapport.desk", "rapport.shapes")));
  }

  @Test
  void pagesStandInTheWebAlone() {
    Predicate<Built> bound = outside("rapport.web");
    check(APP, new Rule(bound, Rule.of("gg.jte", "rapport.pages")));
  }

  @Test
  void connectionsLeaveFromOneRoomAlone() {
    check(all(), new Rule(outside("rapport.outside"), OUTWARD));
  }

  @Test
  void nobodyKnowsTheBenchOrTheCluster() {
    check(all(), new Rule(Rule.in("rapport"), Rule.of("rapport.bench", "rapport.spark")));
  }

  @Test
  void noRoomHasANameThatSaysNothing() {
    for (Built one : all())
      for (String part : one.room().split("\\.")) assertFalse(NO_NAMES.contains(part), one.room());
  }

  @Test
  void everyRuleFindsWhatBreaksIt() {
    List<Built> planted = Built.in(Planted.place()).stream().filter(Planted::is).toList();
    for (Predicate<String> forbidden :
        List.of(CLOCK, OUTWARD, WORLD, Rule.of("java.sql"), Rule.of("rapport.ties")))
      assertFalse(new Rule(Planted::is, forbidden).breaches(planted).isEmpty());
    assertEquals(List.of(), new Rule(Planted::is, Rule.of("rapport.web")).breaches(planted));
  }

  private static List<Built> all() {
    return java.util.stream.Stream.of(CORE, SOURCES, LAB, APP).flatMap(List::stream).toList();
  }

  private static Predicate<Built> outside(String... rooms) {
    return Rule.in(rooms).negate();
  }

  /** A member's name begins with its type's and adds nothing here. */
  private static Predicate<String> typesOnly(Predicate<String> types) {
    return used -> used.indexOf('(') < 0 && types.test(used);
  }

  private static String outermost(Built one) {
    int nested = one.name().indexOf('$');
    return nested < 0 ? one.name() : one.name().substring(0, nested);
  }

  private static void check(List<Built> classes, Rule rule) {
    assertFalse(classes.isEmpty());
    assertEquals("", String.join("\n", rule.breaches(classes)));
  }
}
