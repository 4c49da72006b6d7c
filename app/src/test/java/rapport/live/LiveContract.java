package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.intake.Intake;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Tables;
import rapport.store.sources.Connections;

/**
 * What every account that holds mail promises, whatever it speaks: the account balances, nothing is
 * brought twice, what is gone is closed, a place suddenly empty asks, a look that was cut goes on,
 * and what a file brought counts once. A new kind of account needs a server of its own and these
 * few words about it.
 */
abstract class LiveContract {

  static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");

  private Instant clock = BEGAN;

  /** The store, what fetches, and the account's number. */
  abstract Database store();

  abstract Live fetching();

  abstract long account();

  /** Puts a letter of that number into the inbox. */
  abstract void arrives(int n);

  /** Takes it out of the inbox. */
  abstract void leaves(int n);

  /** Moves it to another folder. */
  abstract void moves(int n);

  /** The server answers so many questions and then no more; a negative number: all of them. */
  abstract void answers(int questions);

  final Seen looked() {
    clock = clock.plusSeconds(600);
    return fetching().look(account(), clock, new Intake.Watcher() {}).orElseThrow().seen();
  }

  /** A look that goes to its end, after which the sum of the account holds. */
  private Seen balanced(long there) {
    Seen seen = looked();
    assertNull(seen.state().problem());
    assertNull(seen.state().asks());
    assertEquals(there, seen.there());
    assertEquals(
        seen.there(), seen.read() + seen.twice() + seen.leftOut() + seen.unreadable(), "balance");
    return seen;
  }

  private long happened() {
    return new Tables(store()).counts(1).getOrDefault("interaction", 0L);
  }

  private void arrive(int from, int to) {
    for (int n = from; n < to; n++) arrives(n);
  }

  @Test
  void everythingIsReadOnce() {
    arrive(0, 20);
    assertEquals(20, balanced(20).read());
    assertEquals(0, balanced(20).state().fetched());
    assertEquals(20, happened());
  }

  @Test
  void whatComesAndGoesIsFollowed() {
    arrive(0, 20);
    balanced(20);
    arrive(20, 23);
    leaves(4);
    Seen seen = balanced(22);
    assertEquals(3, seen.state().fetched());
    assertEquals(1, seen.state().gone());
    assertEquals(23, happened());
  }

  @Test
  void whatIsMovedIsNeitherGoneNorNew() {
    arrive(0, 20);
    balanced(20);
    moves(3);
    assertEquals(0, balanced(20).state().gone());
    assertEquals(20, happened());
  }

  @Test
  void aPlaceThatIsSuddenlyEmptyAsksAndFollowsWhenTold() {
    arrive(0, 20);
    balanced(20);
    for (int n = 0; n < 20; n++) leaves(n);
    assertNotNull(looked().state().asks());
    assertEquals(20, fetching().find(account()).orElseThrow().there());
    Connections connections = new Connections(store());
    connections.looked(1, connections.state(1, account()).followed());
    balanced(0);
  }

  @Test
  void cutAnywhereItGoesOnAndEndsInTheSame() {
    arrive(0, 20);
    for (int cut = 1; cut < 25; cut++) {
      answers(cut);
      String problem = looked().state().problem();
      assertTrue(problem == null || problem.matches("[A-Z][^\n]{10,120}\\."), problem);
    }
    answers(-1);
    balanced(20);
    assertEquals(20, happened());
  }

  @Test
  void whatAFileBroughtCountsOnce(@org.junit.jupiter.api.io.TempDir Path files) throws IOException {
    arrive(0, 5);
    balanced(5);
    Path file = Files.writeString(files.resolve("mail.mbox"), mbox());
    new Intake(store(), 1)
        .run(Sources.units(List.of(file), false), List.of(), clock, new Intake.Watcher() {});
    assertEquals(5, happened());
  }

  private static String mbox() {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 5; n++)
      text.append("From x Mon Nov  2 10:00:00 2026\nFrom: p@quay.example\nTo: ada@helix.example\n")
          .append("Date: Mon, 02 Nov 2026 10:00:00 +0000\nMessage-ID: <m" + n + "@x.example>\n")
          .append("Subject: Harbour\n\nWords.\n\n");
    return text.toString();
  }
}
