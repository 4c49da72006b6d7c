package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.network.SamePeople;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.look.Look;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Names;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.ties.Balance;
import rapport.ties.Kind;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonHead;
import rapport.web.people.PersonView;

/**
 * Every sentence that Today, the people list, a person's page and a brief make of what happened is
 * recomputed from raw items by another road ({@link Truths}), over the sample office and generated
 * homes: one-sided archives, gaps, namesakes, mail that ended long ago. No contradiction is
 * allowed.
 */
class TruthTest {

  private static final int HOMES = 60;

  /** Too many for every check; `mvn -Dgroups=long -DexcludedGroups= -Dtest='*TruthTest'`. */
  static final int MANY = 200;

  private static final Path SHARED = Path.of(System.getProperty("rapport.shared", "no-shared"));

  @TempDir Path folder;

  /** Sentences by person, and those that are wrong. */
  private record Said(List<String> sentences, List<String> wrong) {}

  @Test
  void everySentenceAboutTheSampleOfficeIsTrue() throws IOException {
    List<Path> files;
    try (var listed = Files.list(Rooms.CAST)) {
      files = listed.sorted().toList();
    }
    Said said = said("office", files, "ada@helix.example", Rooms.NOW);
    assertEquals(List.of(), said.wrong());
    assertTrue(said.sentences().size() > 500, said.sentences().size() + " sentences");
  }

  @Test
  void everySentenceAboutGeneratedHomesIsTrue() throws IOException {
    generatedHomes(HOMES);
  }

  @Test
  @Tag("long")
  void everySentenceAboutTwoHundredGeneratedHomesIsTrue() throws IOException {
    generatedHomes(MANY);
  }

  private void generatedHomes(int homes) throws IOException {
    List<String> sentences = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int home = 0; home < homes; home++) {
      Path file = generated(folder.resolve("h" + home + ".mbox"), home);
      Instant now = Letters.NOW.plusSeconds(home % 5 == 4 ? 90L * 86_400 : 0);
      Said said = said("h" + home, List.of(file), "ada@helix.example", now);
      sentences.addAll(said.sentences());
      for (String one : said.wrong()) wrong.add("home " + home + ", " + one);
    }
    assertEquals(List.of(), wrong);
    if (homes > HOMES)
      System.out.printf(
          "%d generated homes: %d sentences, 0 contradictions%n", homes, sentences.size());
    for (String kind : List.of(".*waits for you.*", ".*quiet; your rhythm.*", "Last contact.*"))
      assertTrue(sentences.stream().anyMatch(one -> one.matches(kind)), kind);
  }

  @Test
  void aFalseSentenceIsFoundOut() {
    LocalDate today = Letters.NOW.atZone(ZoneId.of("UTC")).toLocalDate();
    Truths.Case nobody = new Truths.Case(List.of(), today, today, ZoneId.of("UTC"));
    for (String claim :
        List.of(
            "Maya wrote 3 days ago about “Tides” and has no answer from you since.",
            "5 days quiet; your rhythm is every 3 days.",
            "Last contact 2 days ago.",
            "In the last year it is mostly Maya who begins.",
            "A sentence of a new kind.")) assertNotNull(Truths.wrong(claim, nobody), claim);
  }

  @Test
  @Tag("shared")
  void everySentenceAboutARealMailboxIsTrue() throws IOException {
    Path kean = SHARED.resolve("data/mail/enron-kean.mbox");
    Instant then = Instant.parse("2001-06-01T09:00:00Z");
    Said said = said("kean", List.of(kean), "steven.kean@enron.com", then);
    assertEquals(List.of(), said.wrong());
    assertTrue(said.sentences().size() > 500, said.sentences().size() + " sentences");
  }

  @Test
  @Tag("shared")
  void everySentenceAboutMailThatIsMostlySpamIsTrue() throws IOException {
    List<Path> files;
    try (var listed = Files.list(SHARED.resolve("data/mail"))) {
      files = listed.filter(one -> one.toString().contains("spamassassin")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      Instant then = Instant.parse("2002-12-01T09:00:00Z");
      assertEquals(List.of(), said(name, List.of(file), "", then).wrong(), name);
    }
  }

  /**
   * No sentence stands word for word on more than one page in twenty, unless it says of each what
   * its evidence shows; those that do are checked above and named here.
   */
  @Test
  void noSentenceStandsOnEveryPage() throws IOException {
    List<Path> files;
    try (var listed = Files.list(Rooms.CAST)) {
      files = listed.sorted().toList();
    }
    try (Database database = Database.open(FreshHome.at(folder.resolve("pages")))) {
      Look look = opened("pages", database, files, "ada@helix.example", Rooms.NOW);
      Map<String, Integer> pages = new HashMap<>();
      for (Standing one : look.everybody())
        for (String sentence : page(look, one))
          pages.merge(sentence.replace(Names.given(one.person().name()), "N"), 1, Integer::sum);
      pages.keySet().removeIf(TruthTest::shownByItsEvidence);
      pages.values().removeIf(n -> n * 20 <= look.everybody().size());
      assertEquals(Map.of(), pages);
    }
  }

  /** Counts and days of this very person; and who begins, which the figure beside it shows. */
  private static boolean shownByItsEvidence(String sentence) {
    return sentence.matches(
        "from .* since .*|Every .*|In the last .* begins?\\b.*|no interaction yet|waits for .*"
            + "|One question to ask: what came of .*|You have not been in touch with N yet\\.");
  }

  @Test
  void thePlantedTiesOfTheOfficeAreToldApart() throws IOException {
    List<Path> files;
    try (var listed = Files.list(Rooms.CAST)) {
      files = listed.sorted().toList();
    }
    try (Database database = Database.open(FreshHome.at(folder.resolve("ties")))) {
      Look look = opened("ties", database, files, "ada@helix.example", Rooms.NOW);
      assertEquals(Balance.Lean.ON_THEM, lean(look, "Ruth Feldman"));
      assertEquals(Balance.Lean.ON_ME, lean(look, "Jürgen Krämer"));
    }
  }

  private static Balance.Lean lean(Look look, String name) {
    return look.everybody().stream()
        .filter(one -> one.person().name().equals(name))
        .findFirst()
        .orElseThrow()
        .tie()
        .balance()
        .lean();
  }

  private Look opened(String name, Database database, List<Path> files, String me, Instant now)
      throws IOException {
    new Intake(database, 1)
        .run(
            Sources.units(files, false),
            me.isEmpty() ? List.of() : List.of(me),
            now,
            new Intake.Watcher() {});
    return new Desk(database, 1, FreshHome.at(folder.resolve(name))).look(now);
  }

  private Said said(String name, List<Path> files, String me, Instant now) throws IOException {
    try (Database database = Database.open(FreshHome.at(folder.resolve(name)))) {
      Look look = opened(name, database, files, me, now);
      RawItems raw = new RawItems(folder.resolve(name));
      List<String> sentences = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      for (Move move : Today.of(look).moves())
        check(move.why(), move.person().id().value(), raw, look, sentences, wrong);
      for (Standing one : look.everybody()) {
        List<String> told = page(look, one);
        told.addAll(marks(look, one));
        for (String sentence : told)
          check(sentence, one.person().id().value(), raw, look, sentences, wrong);
      }
      return new Said(sentences, wrong);
    }
  }

  private static void check(
      String sentence,
      long person,
      RawItems raw,
      Look look,
      List<String> sentences,
      List<String> wrong) {
    sentences.add(sentence);
    String found = Truths.wrong(sentence, of(person, raw, look));
    if (found != null) wrong.add("person " + person + ", " + found);
  }

  /** What checkers work with of one person. */
  static Truths.Case of(long person, RawItems raw, Look look) {
    long now = look.now().getEpochSecond();
    PersonId id = new PersonId(person);
    long end = look.fresh().of(look.timeline(id).until(look.now()), look.now()).getEpochSecond();
    List<RawItems.Raw> others = new ArrayList<>();
    for (SamePeople.Question asked : SamePeople.of(look).questions()) {
      List<Long> people = asked.cards().stream().map(one -> one.person().id().value()).toList();
      if (!people.contains(person)) continue;
      for (long one : people) if (one != person) others.addAll(raw.of(one, now));
    }
    others.sort(Comparator.comparingLong(RawItems.Raw::at));
    return new Truths.Case(
        raw.of(person, now),
        look.today(),
        look.over(look.all.sure()).standing(id).orElseThrow().known(),
        look.zone(),
        others,
        back -> raw.strength(person, end + back),
        raw.dark(raw.of(person, now), look.today()));
  }

  private static PersonView view(PersonPage page, Standing one, Say say) {
    return PersonView.of(
        new Frame("", Room.NONE, null, "", null, null, null, null, "", "", "", true, true, null),
        page,
        Kind.Value.UNKNOWN,
        null,
        GalleryCare.style(one.person(), false),
        GalleryCare.human(one.person(), false),
        "",
        null,
        say,
        ids -> Map.of());
  }

  /** The words that stand beside a person on their page and in the list. */
  static List<String> marks(Look look, Standing one) {
    PersonPage page = Portrait.of(look).person(one.person().id(), 0, 5).orElseThrow();
    Say say = new Say(look.zone(), look.today());
    PersonView view = view(page, one, say);
    PeopleView.Row row = PeopleView.Row.of(one, say);
    List<String> all =
        new ArrayList<>(
            List.of(
                view.rhythm().state(),
                row.state(),
                row.last(),
                view.strength() + " " + view.marks().word()));
    Matcher since = Pattern.compile("· (in touch since .+)").matcher(view.head().about());
    if (since.find()) all.add(since.group(1));
    for (PersonHead.Chip chip : view.head().chips()) all.add(chip.words());
    all.removeIf(String::isEmpty);
    return all;
  }

  /** What a person's page and a brief say of somebody. */
  static List<String> page(Look look, Standing one) {
    PersonPage page = Portrait.of(look).person(one.person().id(), 0, 5).orElseThrow();
    PersonView view = view(page, one, new Say(look.zone(), look.today()));
    List<String> all = new ArrayList<>(page.brief().lines());
    all.add(view.from());
    all.add(view.initiation().words());
    all.add(view.balance());
    all.add(view.mine());
    all.add(view.theirs());
    all.add(view.came());
    all.add(view.rhythm().words());
    for (PersonHead.Why why : view.head().why()) all.add(why.words());
    all.removeIf(String::isEmpty);
    return all;
  }

  /** Perhaps one human. */
  private static final String[] TWICE = {
    "zsuzsanna.quarterbottom@northwind.example", "zquarterbottom@fenwick.example"
  };

  /**
   * A home of one of several kinds: two-sided, mostly sent, mostly received, with gaps; in every
   * third somebody who may be the same as somebody else.
   */
  static Path generated(Path file, int seed) throws IOException {
    Random random = new Random(seed);
    Letters letters = new Letters();
    String[] names = {"Maya Okafor", "Jonas Weber", "Maya Okafor", "Priya Nair", "T. Rey", ""};
    double mine = new double[] {0.5, 0.95, 0.05, 0.5}[seed % 4];
    for (int n = 0; n < 150; n++) {
      int who = random.nextInt(8);
      int days = seed % 4 == 3 ? 10 * random.nextInt(60) : random.nextInt(500);
      String other = (names[who % names.length] + " <p" + who + "@northwind.example>").strip();
      if (seed % 3 == 1 && who >= 6) other = TWICE[who - 6];
      String to = random.nextInt(4) == 0 ? ", q" + random.nextInt(9) + "@quay.example" : "";
      boolean sent = random.nextDouble() < mine;
      boolean copy = !sent && random.nextInt(6) == 0;
      String reply = "In-Reply-To: <m" + random.nextInt(150) + "@mail.example>";
      String[] more = random.nextBoolean() ? new String[] {reply} : new String[0];
      String me = copy ? "q1@quay.example" : "ada@helix.example";
      letters.letter(
          "m" + n,
          sent ? "Ada <ada@helix.example>" : other,
          sent ? other + to : me + to,
          days,
          copy ? new String[] {"Cc: ada@helix.example"} : more);
    }
    return letters.to(file);
  }
}
