package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.growth.Habits;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.nurture.Today;
import rapport.growth.Metric;
import rapport.growth.Skill;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Move;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Home;
import rapport.web.RawItems.Raw;

/**
 * Every sentence of a move that comes from a wish, every reason for a circle's name and every count
 * of Grow is recomputed from the rows by another road, over the sample office, a real mailbox and
 * generated homes.
 */
class NetworkTruthTest {

  private static final int HOMES = 40;
  private static final Path SHARED = Path.of(System.getProperty("rapport.shared", "no-shared"));
  private static final long QUARTER = 91 * 86_400L;

  @TempDir Path folder;

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();

  @Test
  void whatTheSampleOfficeSaysOfWishesCirclesAndSkillsIsTrue() throws IOException {
    List<Path> files;
    try (var listed = Files.list(Rooms.CAST)) {
      files = listed.sorted().toList();
    }
    check(
        "office",
        files,
        "ada@helix.example",
        Rooms.NOW,
        "the winter budget",
        "staff data engineer");
    assertEquals(List.of(), wrong);
    assertTrue(kinds.containsAll(Set.of("want", "topic", "empathy", "new ties")), kinds.toString());
  }

  @Test
  void whatGeneratedHomesSayIsTrue() throws IOException {
    for (int home = 0; home < HOMES; home++) {
      Path file = TruthTest.generated(folder.resolve("g" + home + ".mbox"), home);
      Instant now = Letters.NOW.plusSeconds(home % 5 == 4 ? 90L * 86_400 : 0);
      check("g" + home, List.of(file), "ada@helix.example", now, "Harbour budget", "a mentor");
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @Tag("shared")
  void whatARealMailboxSaysIsTrue() throws IOException {
    Path kean = SHARED.resolve("data/mail/enron-kean.mbox");
    Instant then = Instant.parse("2001-06-01T09:00:00Z");
    check(
        "kean", List.of(kean), "steven.kean@enron.com", then, "FERC rulemaking", "press releases");
    assertEquals(List.of(), wrong);
    assertTrue(kinds.containsAll(Set.of("want", "topic")), kinds.toString());
  }

  private void check(String name, List<Path> files, String me, Instant now, String... needs)
      throws IOException {
    Home home = Home.at(folder.resolve(name));
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(Sources.units(files, false), List.of(me), now, new Intake.Watcher() {});
      Desk desk = new Desk(database, 1, home);
      for (String need : needs)
        desk.make(new WriteNeed(Need.Category.KNOW_HOW, need, Need.Horizon.NOW), now);
      Look look = desk.look(now);
      RawItems raw = new RawItems(folder.resolve(name));
      RawNetwork network = new RawNetwork(folder.resolve(name));
      for (Move move : Today.of(look).moves())
        if (move.cause() == Move.Cause.NEED) wish(name, move, look, raw, network);
      circles(name, look, network);
      skills(name, look, raw);
      newTies(name, look, raw);
    }
  }

  private void holds(boolean truth, String kind, String name, String sentence) {
    kinds.add(kind);
    if (!truth) wrong.add(name + ", " + kind + ": " + sentence);
  }

  private static final Pattern WANT =
      Pattern.compile(
          "You want “(?<what>.+?)” \\([^)]*\\)\\.(?: (?<who>[^:]+): (?<because>“.+?” in [^.]+\\.))?(?<rest>.*)");
  private static final Pattern QUIET =
      Pattern.compile(
          " It has been quiet between you since (\\d+ \\p{L}+) (\\d+): begin with a word\\.");
  private static final Pattern MET =
      Pattern.compile(
          " (.+) and (.+) have been in the same letters or meetings(?<waits>; .+ waits for an answer of yours, so give that first)?\\.");

  private void wish(String name, Move move, Look look, RawItems raw, RawNetwork network) {
    Matcher want = WANT.matcher(move.why());
    if (!want.matches()) {
      wrong.add(name + ", nobody checks: " + move.why());
      return;
    }
    long person = move.person().id().value();
    holds(network.wanted(want.group("what")), "want", name, move.why());
    if (want.group("because") != null)
      for (String word : quoted(want.group("because")))
        holds(network.known(person, word), "because", name, word + " of " + move.person().name());
    String rest = want.group("rest");
    Matcher quiet = QUIET.matcher(rest);
    Matcher met = MET.matcher(rest);
    if (quiet.matches()) holds(since(person, look, raw, quiet), "quiet", name, rest);
    else if (met.matches()) {
      PersonId through = move.through();
      holds(through != null && network.met(through.value(), person), "met", name, rest);
    } else holds(rest.isEmpty(), "nobody checks", name, rest);
  }

  private static List<String> quoted(String because) {
    Matcher words = Pattern.compile("“([^”]+)”").matcher(because);
    return words.find() ? List.of(words.group(1).split("[^\\p{L}\\p{N}]+")) : List.of();
  }

  private static boolean since(long person, Look look, RawItems raw, Matcher said) {
    LocalDate last = null;
    ZoneId zone = look.zone();
    for (Raw one : raw.of(person, look.now().getEpochSecond()))
      if (one.people() <= 8) last = Instant.ofEpochSecond(one.at()).atZone(zone).toLocalDate();
    if (last == null) return false;
    LocalDate known = look.standing(new PersonId(person)).orElseThrow().known();
    boolean day = said.group(1).equals(rapport.look.Snapshot.inWords(last));
    boolean year = said.group(2).equals(String.valueOf(last.getYear()));
    return !known.isBefore(look.today())
        && last.isBefore(look.today().minusDays(180))
        && day
        && year;
  }

  private void circles(String name, Look look, RawNetwork network) {
    Map<Integer, Set<Long>> people = new HashMap<>();
    Set<Long> all = new HashSet<>();
    for (Landscape.Spot spot : Landscape.of(look).spots()) {
      if (spot.person() == null) continue;
      all.add(spot.person().id().value());
      if (spot.circle() >= 0)
        people.computeIfAbsent(spot.circle(), c -> new HashSet<>()).add(spot.person().id().value());
    }
    for (Landscape.Circle one : Landscape.of(look).circles())
      circle(name, one, people.getOrDefault(one.number(), Set.of()), all, look, network);
  }

  private void circle(
      String name,
      Landscape.Circle one,
      Set<Long> here,
      Set<Long> all,
      Look look,
      RawNetwork network) {
    holds(here.size() == one.people(), "size", name, one.name() + " " + one.people());
    String reason = one.reason();
    Matcher topic = Pattern.compile("they write of “(.+)” more than others do").matcher(reason);
    Matcher place =
        Pattern.compile("(?:most work at|like most circles here, most are at) (.+)")
            .matcher(reason);
    if (topic.matches()) {
      for (String term : topic.group(1).split(", "))
        holds(more(term, here, all, network), "topic", name, term + " of " + one.name());
    } else if (place.matches()) {
      long there = here.stream().filter(id -> network.worksAt(id, place.group(1))).count();
      holds(there >= 2, "place", name, reason + " " + there + " of " + here.size());
    } else
      holds(
          reason.matches(
              "most work in .+|several circles share .+|they share neither organisation nor field"),
          "nobody checks",
          name,
          reason);
    if (!topic.matches() && one.name().contains(" and "))
      for (String called : one.name().split(" and "))
        holds(
            here.stream().anyMatch(id -> called(id, called, look)),
            "two of them",
            name,
            one.name());
  }

  private static boolean called(long id, String called, Look look) {
    String name = look.person(new PersonId(id)).orElseThrow().name();
    return name.startsWith(called) || called.contains(name) || called.endsWith(name);
  }

  /** A larger share of the circle than of everybody else. */
  private static boolean more(String term, Set<Long> here, Set<Long> all, RawNetwork network) {
    long inside = here.stream().filter(id -> network.writes(id, term)).count();
    long outside =
        all.stream().filter(id -> !here.contains(id) && network.writes(id, term)).count();
    return inside >= 2
        && (double) inside / here.size() > (double) outside / Math.max(1, all.size() - here.size());
  }

  private void skills(String name, Look look, RawItems raw) {
    Set<Long> spoken = new HashSet<>();
    Set<Long> heard = new HashSet<>();
    Set<Long> alone = new HashSet<>();
    boolean talks = false;
    long until = look.now().getEpochSecond();
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      for (Raw one : raw.of(person, until)) {
        talks |= one.spoken();
        if (one.at() < until - QUARTER || one.at() >= until) continue;
        heard.add(one.id());
        if (one.spoken()) spoken.add(one.id());
        if (one.spoken() && one.people() == 1) alone.add(one.id());
      }
    }
    count(
        name, look, Skill.EMPATHY, "empathy", talks ? spoken.size() : 0, talks ? heard.size() : 0);
    count(name, look, Skill.LISTENING, "listening", alone.size(), spoken.size());
  }

  private void count(String name, Look look, Skill skill, String kind, int part, int whole) {
    List<Metric> quarters = Habits.of(look).quarters(skill);
    Metric last = quarters.getLast();
    holds(
        last.share().part() == part && last.share().whole() == whole,
        kind,
        name,
        last.share() + " is " + part + " of " + whole);
  }

  private void newTies(String name, Look look, RawItems raw) {
    Instant end = look.fresh().of(Channel.MAIL, look.now());
    LocalDate today = LocalDate.ofInstant(end, look.zone());
    int fresh = 0;
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      List<Raw> all = raw.of(person, end.getEpochSecond());
      if (all.isEmpty()) continue;
      LocalDate first =
          Instant.ofEpochSecond(all.getFirst().at()).atZone(look.zone()).toLocalDate();
      boolean before = TruthTest.of(person, raw, look).heardBefore();
      if (first.isAfter(today.minusDays(91)) && !before) fresh++;
    }
    int said = Goals.of(look).expansion().newTies();
    holds(said == fresh, "new ties", name, said + " is " + fresh);
    assertFalse(said < 0);
  }
}
