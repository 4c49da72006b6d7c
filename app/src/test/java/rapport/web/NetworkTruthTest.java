package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import rapport.people.Field;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.web.RawItems.Raw;
import rapport.web.RawItems.Way;

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
    assertTrue(
        kinds.containsAll(Set.of("want", "place", "empathy", "new ties", "overdue")),
        kinds.toString());
  }

  @Test
  void whatGeneratedHomesSayIsTrue() throws IOException {
    generatedHomes(HOMES);
  }

  @Test
  @Tag("long")
  void whatTwoHundredGeneratedHomesSayIsTrue() throws IOException {
    generatedHomes(TruthTest.MANY);
  }

  private void generatedHomes(int homes) throws IOException {
    for (int home = 0; home < homes; home++) {
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
    Home home = FreshHome.at(folder.resolve(name));
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
      newPeople(name, look, raw);
      rhythms(name, look, raw);
    }
  }

  private void holds(boolean truth, String kind, String name, String sentence) {
    kinds.add(kind);
    if (!truth) wrong.add(name + ", " + kind + ": " + sentence);
  }

  /** By the title alone, which is what the sources say of it. */
  private static String field(Look look, long person) {
    return look.person(new PersonId(person))
        .map(one -> Field.of(one.title()).words().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private void wish(String name, Move move, Look look, RawItems raw, RawNetwork network) {
    long person = move.person().id().value();
    MoveTruths.Moved of =
        new MoveTruths.Moved(
            person,
            move.through(),
            new RawWords(folder.resolve(name), look.now(), look.zone()),
            network,
            TruthTest.of(person, raw, look));
    holds(WishTruths.wrong(move.why(), of) == null, "want", name, move.why());
  }

  private static final String MOST_OF = "of all circles it has most of those at ";

  private final Set<Long> inCircles = new HashSet<>();

  private void circles(String name, Look look, RawNetwork network) {
    Map<Integer, Set<Long>> people = new HashMap<>();
    Set<Long> all = new HashSet<>();
    for (Landscape.Spot spot : Landscape.of(look).spots()) {
      if (spot.person() == null) continue;
      all.add(spot.person().id().value());
      if (spot.circle() >= 0)
        people.computeIfAbsent(spot.circle(), c -> new HashSet<>()).add(spot.person().id().value());
    }
    inCircles.clear();
    people.values().forEach(inCircles::addAll);
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
    Matcher topic = Pattern.compile("they write of (“.+”) more than others do").matcher(reason);
    Matcher place =
        Pattern.compile("(most|many|several) (?:work at|circles share) (.+?)").matcher(reason);
    if (topic.matches()) {
      Matcher phrase = Pattern.compile("“(.+?)”").matcher(topic.group(1));
      while (phrase.find())
        holds(
            more(phrase.group(1), here, all, network),
            "topic",
            name,
            phrase.group(1) + " of " + one.name());
    } else if (place.matches()) {
      long there = here.stream().filter(id -> network.worksAt(id, place.group(2))).count();
      boolean enough = place.group(1).equals("most") ? 2 * there > here.size() : there >= 2;
      holds(enough, "place", name, reason + " " + there + " of " + here.size());
    } else if (reason.endsWith("”") && reason.contains(" were in “")) {
      boolean most = reason.startsWith("most of them were in “");
      String thread = reason.substring(reason.indexOf('“') + 1, reason.lastIndexOf('”'));
      long were = here.stream().filter(id -> network.had(id, thread)).count();
      long elsewhere = all.stream().filter(id -> network.had(id, thread)).count() - were;
      boolean enough = were >= (most || here.size() > 6 ? 3 : 2) && elsewhere < were;
      if (most) enough &= 2 * were > here.size();
      else holds(reason.startsWith("after two of them; some were"), "thread", name, reason);
      holds(enough, "thread", name, reason + " " + were + " of " + here.size());
    } else if (reason.startsWith(MOST_OF)) {
      String at = reason.substring(MOST_OF.length());
      long there = here.stream().filter(id -> network.worksAt(id, at)).count();
      long circled = inCircles.stream().filter(id -> network.worksAt(id, at)).count();
      holds(2 * there > circled, "place", name, reason + " " + there + " of " + circled);
    } else if (reason.startsWith("most work in ")) {
      long there = here.stream().filter(id -> reason.endsWith(" in " + field(look, id))).count();
      holds(2 * there > here.size(), "field", name, reason + " " + there + " of " + here.size());
    } else
      holds(
          List.of("they share neither organisation nor field", "after two of them")
              .contains(reason),
          "nobody checks",
          name,
          reason);
    int comma = one.name().lastIndexOf(", ");
    String two = one.name().substring(comma < 0 ? 0 : comma + 2);
    if (comma > 0 && two.contains(" and ")) {
      String shared = one.name().substring(0, comma);
      holds(
          here.stream().filter(id -> network.worksAt(id, shared)).count() >= 2,
          "place",
          name,
          one.name());
    }
    if (!topic.matches() && !reason.startsWith("most of them were in “") && two.contains(" and "))
      for (String called : two.split(" and "))
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

  /** People with whom both sides had first turned to each other within a quarter. */
  private void newPeople(String name, Look look, RawItems raw) {
    long end = look.fresh().of(Channel.MAIL, look.now()).getEpochSecond();
    int[] met = new int[2];
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      boolean to = false;
      boolean from = false;
      for (Raw one : raw.of(person, end)) {
        boolean before = to && from;
        to |= one.way() != RawItems.Way.FROM_THEM;
        from |= one.way() != RawItems.Way.TO_THEM && one.named();
        if (before || !to || !from) continue;
        long quarters = (end - one.at()) / (90 * 86_400L);
        if (quarters < 2 && !TruthTest.of(person, raw, look).heardBefore()) met[(int) quarters]++;
      }
    }
    Today.Figures said = Today.of(look).figures();
    holds(
        said.newPeople() == met[0] && said.newPeopleBefore() == met[1],
        "new people",
        name,
        said + " is " + met[0] + " after " + met[1]);
  }

  /** Who is due and who is overdue among those who have a rhythm and were in touch of late. */
  private void rhythms(String name, Look look, RawItems raw) {
    Instant end = look.fresh().of(Channel.MAIL, look.now());
    LocalDate day = end.atZone(look.zone()).toLocalDate();
    int all = 0;
    int due = 0;
    int late = 0;
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      Truths.Case of = TruthTest.of(person, raw, look);
      if (!StandingTruths.living(of, day)) continue;
      all++;
      if (StandingTruths.late(of, false)) due++;
      if (StandingTruths.late(of, true)) late++;
    }
    Today.Figures said = Today.of(look).figures();
    kinds.add(late > 0 ? "overdue" : due > 0 ? "due" : "in touch");
    holds(
        said.withRhythm() == all && said.due() == due + late && all - said.onRhythm() == late,
        "rhythms",
        name,
        said + " is " + due + " due and " + late + " overdue of " + all);
  }

  private void newTies(String name, Look look, RawItems raw) {
    Instant end = look.fresh().of(Channel.MAIL, look.now());
    long quarter = end.minus(Duration.ofDays(90)).getEpochSecond();
    int fresh = 0;
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      List<Raw> all = raw.of(person, end.getEpochSecond());
      long toThem = first(all, Way.FROM_THEM);
      long fromThem = first(all, Way.TO_THEM);
      if (toThem < 0 || fromThem < 0) continue;
      boolean before = TruthTest.of(person, raw, look).heardBefore();
      if (Math.max(toThem, fromThem) > quarter && !before) fresh++;
    }
    int said = Goals.of(look).expansion().newTies();
    holds(said == fresh, "new ties", name, said + " is " + fresh);
    assertEquals(Today.of(look).figures().newPeople(), said, "Today and Goals say the same");
  }

  /** When the first came that did not go one way only, or −1. */
  private static long first(List<Raw> all, Way not) {
    return all.stream()
        .filter(one -> one.way() != not && one.named())
        .mapToLong(Raw::at)
        .findFirst()
        .orElse(-1);
  }
}
