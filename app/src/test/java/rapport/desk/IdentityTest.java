package rapport.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.network.SamePeople;
import rapport.desk.nurture.NurtureChange.KeepDraft;
import rapport.desk.people.Aside;
import rapport.desk.people.IdentityChange.BringBack;
import rapport.desk.people.IdentityChange.How;
import rapport.desk.people.IdentityChange.JoinPeople;
import rapport.desk.people.IdentityChange.KeepApart;
import rapport.desk.people.IdentityChange.PartPerson;
import rapport.desk.people.IdentityChange.SetAside;
import rapport.desk.people.PeopleChange.Tell;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.people.Identities;
import rapport.store.sources.Receipts;

/** Who is one human: asked, joined, parted, kept apart, set aside. */
class IdentityTest {

  private static final Intake.Watcher NOBODY = new Intake.Watcher() {};
  private static final String[] NAMES = {
    "Rosalind Achterberg", "R. Achterberg", "Tom Quayle", "Thomas Quayle", "Maya Okafor", ""
  };

  @TempDir Path folder;

  /** One Rapport in a folder of its own. */
  private static final String SECRET = "zeppelin over the harbour";

  private final class Tried implements AutoCloseable {
    final Database database;
    final Desk desk;
    final Intake intake;

    Tried(String name) throws IOException {
      Home home = FreshHome.at(folder.resolve(name));
      database = Database.open(home);
      desk = new Desk(database, 1, home);
      intake = new Intake(database, 1);
    }

    void take(Path file) throws IOException {
      intake.run(
          Sources.units(List.of(file), false), List.of("ada@helix.example"), Letters.NOW, NOBODY);
      desk.match(Letters.NOW);
    }

    Look look() {
      return desk.look(Letters.NOW);
    }

    PersonId person(String name) {
      return look().everybody().stream()
          .map(Standing::person)
          .filter(person -> person.name().equals(name))
          .findFirst()
          .orElseThrow()
          .id();
    }

    /** Whether words stand in any byte of the home. */
    boolean holds(String words) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList())
          if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) return true;
      }
      return false;
    }

    Map<String, String> digests() {
      return new Tables(database).digests(1);
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private Path achterberg() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 4; n++)
      letters
          .letter("a" + n, NAMES[0] + " <rosalind@quay.example>", "ada@helix.example", n)
          .letter("b" + n, NAMES[1] + " <achterberg@post.example>", "ada@helix.example", 9 + n);
    return letters.to(folder.resolve("twice.mbox"));
  }

  @Test
  void oneHumanWithTwoCardsIsAskedAndJoined() throws IOException {
    try (Tried tried = new Tried("home")) {
      tried.take(achterberg());
      SamePeople.Question question = SamePeople.of(tried.look()).questions().getFirst();
      List<PersonId> both = question.cards().stream().map(card -> card.person().id()).toList();
      Made made = tried.desk.make(new JoinPeople(both, null, null, null), Letters.NOW);
      Standing one = tried.look().standing(new PersonId(made.number())).orElseThrow();
      assertEquals(8, one.tie().interactions());
      assertEquals(2, one.person().handles().size());
      assertEquals(0, SamePeople.of(tried.look()).waiting());
    }
  }

  @Test
  void whatIsRemovedRestsThirtyDaysAndIsErasedThen() throws IOException {
    try (Tried tried = new Tried("home")) {
      tried.take(achterberg());
      int before = tried.look().everybody().size();
      PersonId first = tried.person(NAMES[0]);
      tried.desk.make(new Tell(first, false, "", SECRET, null), Letters.NOW);
      tried.desk.make(
          new KeepDraft(first, Move.Cause.RHYTHM, "", "Hello", "About the " + SECRET), Letters.NOW);
      tried.desk.make(
          new LogConversation(first, Channel.PHONE, Letters.NOW.minusSeconds(60), true, SECRET),
          Letters.NOW);
      assertTrue(tried.holds(SECRET));
      tried.desk.make(new SetAside(first, How.REMOVED), Letters.NOW);
      Map<String, Long> kept = new Tables(tried.database).counts(1);
      tried.desk.tidy(Letters.NOW.plus(java.time.Duration.ofDays(30)));
      assertEquals(kept, new Tables(tried.database).counts(1));
      tried.desk.tidy(Letters.NOW.plus(java.time.Duration.ofDays(32)));
      assertFalse(tried.holds(SECRET), "erased means gone from every byte");
      Map<String, Long> after = new Tables(tried.database).counts(1);
      assertEquals(kept.getOrDefault("interaction", 0L) - 5, after.get("interaction"));
      assertEquals(kept.getOrDefault("handle", 0L) - 1, after.get("handle"));
      assertTrue(
          Aside.all(tried.desk.look(Letters.NOW.plus(java.time.Duration.ofDays(32)))).isEmpty());
      tried.take(achterberg());
      assertEquals(before - 1, tried.look().everybody().size(), "an import brings nobody back");
    }
  }

  @Test
  void somebodyIsChosenByHandAmongThoseAlikeOrByTheirWords() throws IOException {
    try (Tried tried = new Tried("home")) {
      tried.take(achterberg());
      PersonId one = tried.person(NAMES[0]);
      PersonId other = tried.person(NAMES[1]);
      SamePeople same = SamePeople.of(tried.look());
      assertEquals(List.of(other), same.near(one, 5).stream().map(p -> p.id()).toList());
      assertEquals(
          List.of(other), same.named("ACHTERBERG post", one, 5).stream().map(p -> p.id()).toList());
      assertEquals(List.of(), same.named("nobody", one, 5));
    }
  }

  @Test
  void differentPeopleStayDifferentWhateverCardComesIn() throws IOException {
    try (Tried tried = new Tried("home")) {
      tried.take(achterberg());
      PersonId one = tried.person(NAMES[0]);
      PersonId other = tried.person(NAMES[1]);
      tried.desk.make(new KeepApart(List.of(one, other)), Letters.NOW);
      assertEquals(0, SamePeople.of(tried.look()).waiting(), "it is not asked again");
      Path card = folder.resolve("both.vcf");
      Letters.cards(card, NAMES[0] + ": rosalind@quay.example achterberg@post.example");
      tried.take(card);
      assertEquals(2, tried.look().everybody().size());
    }
  }

  @Test
  void aNameAloneJoinsNobody() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 4; n++)
      letters
          .letter("a" + n, NAMES[0] + " <x17@quay.example>", "ada@helix.example", n)
          .letter("b" + n, NAMES[0] + " <y42@post.example>", "ada@helix.example", 9 + n);
    try (Tried tried = new Tried("home")) {
      tried.take(letters.to(folder.resolve("names.mbox")));
      assertEquals(2, tried.look().everybody().size());
      assertEquals(List.of(), new Identities(tried.database).sure(1));
    }
  }

  @Test
  void whoIsSetAsideIsNowhereUntilBroughtBack() throws IOException {
    try (Tried tried = new Tried("home")) {
      tried.take(achterberg());
      Map<String, String> before = tried.digests();
      PersonId one = tried.person(NAMES[0]);
      Made made = tried.desk.make(new SetAside(one, How.THING), Letters.NOW);
      assertTrue(tried.look().standing(one).isEmpty());
      assertEquals(1, tried.look().everybody().size());
      List<String> handles =
          new Identities(tried.database).aside(1).stream().map(Identities.Aside::handle).toList();
      assertEquals(List.of("EMAIL rosalind@quay.example"), handles);
      tried.desk.undo(made.entry(), Letters.NOW);
      assertEquals(before, tried.digests());
      tried.desk.make(new SetAside(one, How.HIDDEN), Letters.NOW);
      tried.desk.make(new BringBack(handles), Letters.NOW);
      assertEquals(before, tried.digests());
    }
  }

  /**
   * Join then part is the identity, also with imports and the taking back of imports in between:
   * the same steps without the join leave the same rows.
   */
  @Test
  void joinThenPartIsTheIdentity() throws IOException {
    for (int seed = 0; seed < 12; seed++) {
      Path first = Files.createDirectories(folder.resolve("s" + seed)).resolve("first.mbox");
      Path second = first.resolveSibling("second.mbox");
      office(first, new Random(seed));
      office(second, new Random(1000 + seed));
      Map<String, String> without = steps("w" + seed, first, second, seed, false);
      Map<String, String> with = steps("j" + seed, first, second, seed, true);
      assertEquals(without, with, "seed " + seed);
    }
  }

  private Map<String, String> steps(String name, Path first, Path second, int seed, boolean joins)
      throws IOException {
    try (Tried tried = new Tried(name)) {
      tried.take(first);
      Map<String, String> before = tried.digests();
      Random random = new Random(seed);
      List<Standing> all = new ArrayList<>(tried.look().everybody());
      PersonId one = all.get(random.nextInt(all.size() / 2)).person().id();
      PersonId other = all.get(all.size() / 2 + random.nextInt(all.size() / 2)).person().id();
      Made made = null;
      if (joins) {
        made = tried.desk.make(new JoinPeople(List.of(one, other), null, null, null), Letters.NOW);
        assertNotEquals(before, tried.digests());
      }
      boolean takenBack = random.nextBoolean();
      if (random.nextBoolean() || takenBack) tried.take(second);
      if (takenBack) {
        long receipt = new Receipts(tried.database).all(1).getLast().id();
        tried.desk.make(new UndoImport(receipt), Letters.NOW);
        if (random.nextBoolean()) tried.take(first);
      }
      if (made != null
          && (seed % 2 == 0 || tried.look().standing(new PersonId(made.number())).isEmpty()))
        tried.desk.undo(made.entry(), Letters.NOW);
      else if (made != null) tried.desk.make(new PartPerson(holder(tried, made)), Letters.NOW);
      tried.desk.match(Letters.NOW);
      return tried.digests();
    }
  }

  private static PersonId holder(Tried tried, Made made) {
    assertFalse(new Identities(tried.database).words(1).isEmpty());
    return new PersonId(made.number());
  }

  private static void office(Path file, Random random) throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 40; n++) {
      int who = random.nextInt(12);
      String name = NAMES[who % NAMES.length];
      String other = name + " <p" + who + "@northwind.example>";
      boolean sent = random.nextBoolean();
      letters.letter(
          "m" + random.nextInt(60),
          sent ? "Ada <ada@helix.example>" : other,
          sent ? other : "ada@helix.example",
          n);
    }
    letters.to(file);
  }
}
