package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.network.Introductions;
import rapport.desk.network.Landscape;
import rapport.desk.network.Losses;
import rapport.desk.network.SamePeople;
import rapport.desk.network.YearOfTies;
import rapport.desk.people.IdentityChange.KeepApart;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.web.RawItems.Raw;

/**
 * Every answer of the map is recomputed from the rows by another road: what changed within a year,
 * who went quiet, which circle hangs on one person, and each step of a way.
 */
class MapTruthTest {

  private static final int HOMES = 12;
  private static final Path SHARED = Path.of(System.getProperty("rapport.shared", "no-shared"));

  @TempDir Path folder;

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();

  /** Whether the owner has said that nobody is one human with somebody else. */
  private boolean apart;

  @Test
  void whatTheSampleOfficeIsToldIsTrue() throws IOException {
    List<Path> files;
    try (var listed = Files.list(Rooms.CAST)) {
      files = listed.sorted().toList();
    }
    check("office", files, "ada@helix.example", Rooms.NOW);
    apart = true;
    check("apart", files, "ada@helix.example", Rooms.NOW);
    check("stale", files, "ada@helix.example", Rooms.NOW.plusSeconds(120 * 86_400L));
    assertEquals(List.of(), wrong);
    assertTrue(
        kinds.containsAll(
            Set.of(
                "nearer", "month nearer", "further", "month further", "quiet", "step", "hanging")),
        kinds.toString());
  }

  @Test
  void whoCameWithinTheYearIsNewAndWhoWasThereBeforeIsNot() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 10; n++)
      for (String who : List.of("Maya <maya@northwind.example>", "Kim <kim@kite.example>")) {
        int ago = who.startsWith("Kim") ? 20 * n + 3 : 60 * n + 3;
        letters
            .letter("a" + who.charAt(0) + n, who, "ada@helix.example", ago)
            .letter("b" + who.charAt(0) + n, "Ada <ada@helix.example>", who, ago - 1);
      }
    Path mail = letters.to(folder.resolve("young.mbox"));
    check("young", List.of(mail), "ada@helix.example", Letters.NOW);
    assertEquals(List.of(), wrong);
    assertTrue(kinds.contains("young"), kinds.toString());
  }

  @Test
  void whatGeneratedHomesAreToldIsTrue() throws IOException {
    generatedHomes(HOMES);
  }

  @Test
  @Tag("long")
  void whatTwoHundredGeneratedHomesAreToldIsTrue() throws IOException {
    generatedHomes(TruthTest.MANY);
  }

  private void generatedHomes(int homes) throws IOException {
    for (int home = 0; home < homes; home++) {
      Path file = TruthTest.generated(folder.resolve("g" + home + ".mbox"), home);
      Instant now = Letters.NOW.plusSeconds(home % 5 == 4 ? 90L * 86_400 : 0);
      check("g" + home, List.of(file), "ada@helix.example", now);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @Tag("shared")
  void whatTheOwnerOfARealMailboxIsToldIsTrue() throws IOException {
    Path kean = SHARED.resolve("data/mail/enron-kean.mbox");
    Instant then = Instant.parse("2001-10-15T09:00:00Z");
    check("kean", List.of(kean), "steven.kean@enron.com", then);
    assertEquals(List.of(), wrong);
    // what its owner sent has holes, so that nobody is said to have come nearer or gone further
    assertTrue(kinds.containsAll(Set.of("months", "chance", "step")), kinds.toString());
  }

  private void holds(boolean truth, String kind, String name, Object said) {
    kinds.add(kind);
    if (!truth) wrong.add(name + ", " + kind + ": " + said);
  }

  private void check(String name, List<Path> files, String me, Instant now) throws IOException {
    Home home = FreshHome.at(folder.resolve(name));
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(Sources.units(files, false), List.of(me), now, new Intake.Watcher() {});
      Desk desk = new Desk(database, 1, home);
      for (SamePeople.Question one : SamePeople.of(desk.look(now)).questions())
        if (apart)
          desk.make(new KeepApart(one.cards().stream().map(c -> c.person().id()).toList()), now);
      Look look = desk.look(now);
      Rows rows = new Rows(new RawItems(folder.resolve(name)), look);
      YearOfTies year = YearOfTies.of(look);
      changed(name, "", year, rows);
      List<YearOfTies> months = YearOfTies.months(look);
      holds(months.getLast().equals(year), "months", name, "the last is not now");
      holds(months.size() >= 12 && months.size() <= 13, "months", name, months.size());
      for (YearOfTies month : months.subList(0, months.size() - 1)) {
        holds(month.equals(YearOfTies.of(look, month.month())), "months", name, month.until());
        changed(name, "month ", month, rows);
      }
      Losses losses = Losses.of(look);
      for (Losses.Quiet one : losses.quiet()) quiet(name, one, rows);
      for (Losses.Hanging one : losses.hanging()) hanging(name, one, rows);
      ways(name, rows, new RawNetwork(folder.resolve(name)));
    }
  }

  /** The rows of one home, and strengths worked out from them in the plainest way. */
  private record Rows(RawItems raw, Look look) {

    List<Raw> of(Person person) {
      return raw.of(person.id().value(), look.now().getEpochSecond());
    }

    LocalDate day(Raw one) {
      return Instant.ofEpochSecond(one.at()).atZone(look.zone()).toLocalDate();
    }

    long start(LocalDate day) {
      return day.atStartOfDay(look.zone()).toEpochSecond();
    }

    boolean sure(Person person) {
      return TruthTest.of(person.id().value(), raw, look).others().isEmpty();
    }

    boolean ended(Person person) {
      return look.standing(person.id()).orElseThrow().ended(look.today());
    }

    double strength(Person person, long at) {
      return raw.strength(person.id().value(), at);
    }

    /** Whether all channels of a person were in use by anybody some days before a day. */
    boolean reaches(Person person, long from) {
      Map<Integer, Long> begins = new HashMap<>();
      for (long one : raw.people())
        for (Raw item : raw.of(one, Long.MAX_VALUE))
          begins.merge(item.channel(), item.at(), Math::min);
      return of(person).stream()
          .allMatch(one -> begins.getOrDefault(one.channel(), Long.MAX_VALUE) <= from);
    }
  }

  private static int grade(double strength) {
    return Math.min(4, (int) (10 * strength));
  }

  private void changed(String name, String how, YearOfTies year, Rows rows) {
    for (YearOfTies.Moved one : year.young()) changed(name, how + "young", one, year, rows);
    for (YearOfTies.Moved one : year.nearer()) changed(name, how + "nearer", one, year, rows);
    for (YearOfTies.Moved one : year.further()) changed(name, how + "further", one, year, rows);
  }

  private void changed(String name, String kind, YearOfTies.Moved one, YearOfTies year, Rows rows) {
    LocalDate today = rows.look().today();
    long then = rows.start(today.minusYears(1));
    long before = rows.start(today.minusYears(2));
    long now = rows.look().now().getEpochSecond();
    long end = year.before(today) ? rows.start(year.until().plusDays(1)) - 1 : now;
    List<Raw> all = rows.raw().of(one.person().id().value(), end);
    holds(rows.sure(one.person()), kind, name, "may be somebody else: " + one);
    List<Raw> few = all.stream().filter(Raw::real).toList();
    holds(year.since().equals(today.minusYears(1)), kind, name, year.since());
    holds(few.stream().filter(raw -> raw.at() >= then).count() == one.contacts(), kind, name, one);
    long earlier = few.stream().filter(raw -> raw.at() < then && raw.at() >= before).count();
    boolean told = rows.reaches(one.person(), before);
    holds(one.earlier() == (told ? earlier : -1), kind, name, one);
    holds(rows.day(all.getFirst()).equals(one.first()), kind, name, one);
    holds(rows.day(few.getLast()).equals(one.last()), kind, name, one);
    holds(rows.reaches(one.person(), then - 90 * 86_400L), kind, name, one);
    double was = rows.strength(one.person(), then);
    holds(Math.abs(was - one.before()) < .01, kind, name, one + " was " + was);
    boolean ended = rows.look().standing(one.person().id()).orElseThrow().ended(year.until());
    if (!ended) {
      double is = rows.strength(one.person(), end);
      holds(Math.abs(is - one.after()) < .01, kind, name, one + " is " + is);
    }
    holds(
        switch (kind.replace("month ", "")) {
          case "young" ->
              all.getFirst().at() >= then
                  && one.contacts() >= 3
                  && few.stream().anyMatch(raw -> raw.way() != RawItems.Way.FROM_THEM);
          case "nearer" -> grade(one.after()) > grade(one.before());
          default -> grade(one.after()) < grade(one.before()) && !ended;
        },
        kind,
        name,
        one);
  }

  private void quiet(String name, Losses.Quiet one, Rows rows) {
    List<Raw> few = rows.of(one.person()).stream().filter(Raw::real).toList();
    LocalDate last = rows.day(few.getLast());
    holds(rows.sure(one.person()), "quiet", name, "may be somebody else: " + one);
    holds(last.equals(one.last()), "quiet", name, one);
    holds(last.isBefore(rows.look().today().minusDays(180)), "quiet", name, one);
    holds(!rows.ended(one.person()) && one.height() >= .3, "quiet", name, one);
  }

  private void hanging(String name, Losses.Hanging one, Rows rows) {
    int others = 0;
    for (Landscape.Spot spot : Landscape.of(rows.look()).spots()) {
      Person person = spot.person();
      if (person == null || spot.circle() != one.circle().number()) continue;
      double is = rows.strength(person, rows.look().now().getEpochSecond());
      boolean anchor = person.id().equals(one.person().id());
      if (!anchor) others++;
      holds(anchor ? is > .19 : is < .11, "hanging", name, one + " " + person.id() + " " + is);
    }
    holds(others == one.others() && others >= 2, "hanging", name, one);
  }

  private void ways(String name, Rows rows, RawNetwork network) {
    Landscape all = Landscape.of(rows.look());
    Map<Set<Integer>, Double> ties = new HashMap<>();
    for (Landscape.Line line : all.lines())
      ties.put(Set.of(line.one(), line.other()), line.weight());
    List<Landscape.Spot> spots = all.spots();
    for (int i = 1; i < spots.size(); i += Math.max(1, spots.size() / 12)) {
      Person to = spots.get(i).person();
      Person from = i % 2 == 0 ? spots.get((i + 3) % (spots.size() - 1) + 1).person() : null;
      if (to == null || to.equals(from)) continue;
      int start = from == null ? 0 : all.number(from.id());
      double best = ties.getOrDefault(Set.of(start, i), 0.0);
      for (int over = 0; over < spots.size(); over++)
        if (over != start && over != i)
          best =
              Math.max(
                  best,
                  ties.getOrDefault(Set.of(start, over), 0.0)
                      * ties.getOrDefault(Set.of(over, i), 0.0));
      List<Introductions.Path> paths = Introductions.of(rows.look(), from, to).ways();
      double first = paths.isEmpty() ? 0 : paths.getFirst().chance();
      boolean slight = best < .001; // over others that is no way
      holds(slight || first >= best - 1e-9, "best", name, to.id() + " " + first + " below " + best);
      for (Introductions.Path path : paths)
        holds(
            path.direct() || path.chance() >= .001, "slight", name, to.id() + " " + path.chance());
      for (Introductions.Path path : paths) path(name, path, from, all, ties, network);
    }
  }

  private void path(
      String name,
      Introductions.Path path,
      @Nullable Person from,
      Landscape all,
      Map<Set<Integer>, Double> ties,
      RawNetwork network) {
    Person before = from;
    double chance = 1;
    for (Introductions.Step step : path.steps()) {
      Person after = step.person();
      int one = before == null ? 0 : all.number(before.id());
      int other = after == null ? 0 : all.number(after.id());
      holds(
          Math.abs(ties.getOrDefault(Set.of(one, other), 0.0) - step.chance()) < 1e-9,
          "step",
          name,
          step);
      chance *= step.chance();
      if (before != null && after != null)
        holds(
            network.met(value(before), value(after)) == (step.last() != null), "seen", name, step);
      before = after;
    }
    holds(Math.abs(chance - path.chance()) < 1e-9, "chance", name, path);
  }

  private static long value(Person person) {
    PersonId id = person.id();
    return id.value();
  }
}
