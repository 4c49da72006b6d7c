package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.growth.Habits;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.desk.ties.Kinds;
import rapport.growth.Mirror;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.ties.Kind;
import rapport.web.people.PersonView;

/** Where an archive holds one side only, nothing is said that would need the other. */
class OneSidedPagesTest {

  private static final int HOMES = 20;

  @TempDir Path folder;

  /** A home of 150 letters, of which a share is the owner's. */
  private Look home(int seed, double mine, Database database) throws IOException {
    Random random = new Random(seed);
    Letters letters = new Letters();
    for (int n = 0; n < 150; n++) {
      String other = "P" + random.nextInt(6) + " <p" + random.nextInt(6) + "@northwind.example>";
      boolean sent = random.nextDouble() < mine;
      String ada = "Ada <ada@helix.example>";
      String[] more =
          n % 2 == 0
              ? new String[0]
              : new String[] {"In-Reply-To: <m" + (n - 1) + "@mail.example>"};
      letters.letter("m" + n, sent ? ada : other, sent ? other : ada, random.nextInt(300), more);
    }
    Path file = letters.to(folder.resolve("h" + seed + ".mbox"));
    new Intake(database, 1)
        .run(
            Sources.units(List.of(file), false),
            List.of("ada@helix.example"),
            Letters.NOW,
            new Intake.Watcher() {});
    return new Desk(database, 1, FreshHome.at(folder.resolve("h" + seed))).look(Letters.NOW);
  }

  private interface Check {
    void of(Look look, Standing one, PersonView view);
  }

  private void each(double mine, Check check) throws IOException {
    for (int seed = 0; seed < HOMES; seed++)
      try (Database database = Database.open(FreshHome.at(folder.resolve("h" + seed)))) {
        Look look = home(seed, mine, database);
        for (Standing one : look.everybody()) check.of(look, one, view(look, one));
      }
  }

  private static PersonView view(Look look, Standing one) {
    PersonPage page = Portrait.of(look).person(one.person().id(), 0, 5).orElseThrow();
    return PersonView.of(
        new Frame("", Room.NONE, null, "", null, null, null, null, "", "", "", true, true, null),
        page,
        Kind.Value.UNKNOWN,
        null,
        GalleryCare.style(one.person(), false),
        GalleryCare.human(one.person(), false),
        "",
        null,
        new Say(look.zone(), look.today()),
        ids -> Map.of());
  }

  private static void nothingOfTheOtherSide(Look look, Standing one, PersonView view) {
    assertNull(view.initiation().at());
    assertEquals("", view.balance() + view.mine() + view.theirs());
    assertEquals(1, view.unheard().size());
    Kind.Value kind = Kinds.of(look).of(one.person().id()).value();
    assertEquals(Kind.Value.UNKNOWN, kind);
  }

  @Test
  void aMailboxOfSentMailSaysNothingOfWhoBeginsAndAnswers() throws IOException {
    each(0.95, OneSidedPagesTest::nothingOfTheOtherSide);
  }

  @Test
  void anArchiveWithoutSentMailSaysNoLetterWaits() throws IOException {
    each(
        0.05,
        (look, one, view) -> {
          nothingOfTheOtherSide(look, one, view);
          assertNull(one.waiting());
        });
  }

  @Test
  void itsMirrorHasNothingOnAskingAndAnswering() throws IOException {
    try (Database database = Database.open(FreshHome.at(folder.resolve("h77")))) {
      Look look = home(77, 0.05, database);
      Map<Mirror.Act, List<Mirror.Line>> mirror = Habits.of(look).mirror(Habits.Facet.SCOPE);
      for (Mirror.Act act : List.of(Mirror.Act.ASK, Mirror.Act.LATE, Mirror.Act.MEET))
        assertEquals(List.of(), mirror.get(act), act.words());
    }
  }

  @Test
  void aMailboxAloneSaysNothingOfWordsSpoken() throws IOException {
    try (Database database = Database.open(FreshHome.at(folder.resolve("h99")))) {
      Look look = home(99, 0.5, database);
      assertEquals(
          List.of(),
          Today.of(look).thin().stream().filter(one -> one.what().equals("By voice")).toList());
    }
  }

  @Test
  void anArchiveOfBothSidesSaysIt() throws IOException {
    try (Database database = Database.open(FreshHome.at(folder.resolve("h88")))) {
      Look look = home(88, 0.5, database);
      assertEquals(List.of(), look.all.sides.words());
      assertFalse(view(look, look.everybody().getFirst()).initiation().words().isEmpty());
    }
  }
}
