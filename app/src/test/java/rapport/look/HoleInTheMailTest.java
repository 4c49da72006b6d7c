package rapport.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.network.YearOfTies;
import rapport.desk.nurture.Today;
import rapport.intake.Intake;
import rapport.interactions.Direction;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Home;

/** Months of which an archive holds nothing are nobody's silence. */
class HoleInTheMailTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
  private static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");

  @TempDir Path folder;

  private int number;
  private final StringBuilder mail = new StringBuilder();

  private void letter(LocalDate day, String from, String to) {
    mail.append("From x@y Mon Oct 19 10:00:00 2026\nFrom: " + from + "\nTo: " + to)
        .append("\nSubject: Roof " + number + "\nDate: ")
        .append(String.format(Locale.ROOT, "%td %<tb %<tY", day))
        .append(" 09:00:00 +0000\nMessage-ID: <" + number++ + "@x.example>\n\nbody\n\n");
  }

  /**
   * Both with Maya, who writes on every tenth day until the middle of March, and with many others.
   */
  private void archive(boolean hole) {
    for (int day = 0; day < 615; day++) {
      LocalDate at = FIRST.plusDays(day);
      boolean missing = hole && !at.isBefore(LocalDate.of(2026, 4, 1)) && at.isBefore(AUGUST);
      if (!missing) letter(at, "shop" + day + "@market.example", "ada@helix.example");
      if (day >= 450 || day % 10 > 1) continue;
      boolean answer = day % 10 == 1;
      String maya = "Maya Okafor <maya@northwind.example>";
      letter(at, answer ? "ada@helix.example" : maya, answer ? maya : "ada@helix.example");
    }
  }

  /** Ada writes to somebody every day, until the middle of March or on and on. */
  private void sent(boolean goesOn) {
    for (int day = 0; day < (goesOn ? 615 : 440); day++)
      letter(FIRST.plusDays(day), "ada@helix.example", "client" + day % 40 + "@market.example");
  }

  private interface Asked {
    void of(Look look, Standing maya);
  }

  private void look(Asked asked) throws IOException {
    Home home = Home.at(folder.resolve("home"));
    Path file = Files.writeString(folder.resolve("a.mbox"), mail);
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(java.util.List.of(file), false),
              java.util.List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
      Look look = new Desk(database, 1, home).look(NOW);
      asked.of(
          look,
          look.everybody().stream()
              .filter(one -> one.person().name().equals("Maya Okafor"))
              .findFirst()
              .orElseThrow());
    }
  }

  @Test
  void silenceIsCountedFromTheEndOfAHole() throws IOException {
    archive(true);
    look((look, maya) -> {
      assertEquals(LocalDate.of(2026, 3, 18), maya.lastReal());
      assertEquals(40L, maya.silence(look.today()).orElseThrow());
      assertTrue(maya.hidden());
      String said = Today.of(look).moves().toString();
      assertTrue(said.contains("At least 40 days quiet"), said);
    });
  }

  @Test
  void withoutAHoleItIsCountedFromTheLastWord() throws IOException {
    archive(false);
    look((look, maya) -> {
      assertEquals(176L, maya.silence(look.today()).orElseThrow());
      assertFalse(maya.hidden());
      String said = Today.of(look).moves().toString();
      assertTrue(said.contains("176 days quiet"), said);
    });
  }

  @Test
  void whoWasHeardOfBeforeAHoleIsNotSaidToHaveGoneFurtherAway() throws IOException {
    archive(true);
    look((look, maya) -> assertTrue(YearOfTies.of(look).further().isEmpty()));
  }

  @Test
  void withoutAHoleSheIs() throws IOException {
    archive(false);
    look((look, maya) ->
        assertTrue(
            YearOfTies.of(look).further().stream()
                .anyMatch(one -> one.person().equals(maya.person()))));
  }

  @Test
  void sentMailThatEndsBeforeTheRestIsNobodysSilence() throws IOException {
    archive(false);
    sent(false);
    look((look, maya) -> {
      assertEquals(Direction.SENT, look.fresh().lost());
      assertEquals(LocalDate.of(2026, 3, 18), look.fresh().lastDay(look.zone(), NOW).orElseThrow());
      String said = String.join(" ", look.fresh().sentences(look.zone(), look.today()));
      assertEquals("The mail you sent ends on 18 Mar, 5 months ago.", said);
      assertFalse(maya.overdue(look.today()));
      for (Move move : Today.of(look).moves())
        assertTrue(move.why().contains("when your sources ended"), move.why());
    });
  }

  @Test
  void whereItGoesOnSheIsQuiet() throws IOException {
    archive(false);
    sent(true);
    look((look, maya) -> {
      assertNull(look.fresh().lost());
      assertTrue(maya.overdue(look.today()));
    });
  }
}
