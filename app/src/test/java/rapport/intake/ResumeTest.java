package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An import that is stopped and run again ends where one ends that was left in peace. */
class ResumeTest {

  private static final int LETTERS = 4 * Reading.ITEMS;

  @TempDir private static Path folder;
  private static Path mail;
  private static Map<String, String> undisturbed;

  @BeforeAll
  static void importInPeace() throws IOException {
    mail = Letters.many(folder.resolve("mail.mbox"), LETTERS, 11);
    try (Road road = new Road(folder.resolve("peace"))) {
      assertTrue(road.one(mail).adds());
      undisturbed = road.digests();
    }
  }

  /** How many times the import asks whether to go on before it is told to stop. */
  static Stream<Integer> questions() {
    return Stream.concat(
        Stream.of(1, Reading.ITEMS + 1), new Random(42).ints(6, 2, LETTERS).boxed());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void stoppedAndRunAgainItEndsTheSame(int questions) throws IOException {
    try (Road road = new Road(folder.resolve("stopped" + questions))) {
      Receipt first = road.take(new Patience(questions), mail).getFirst();
      assertFalse(first.complete());
      assertTrue(first.adds());
      Receipt rest = road.one(mail);
      assertTrue(rest.complete() && rest.adds());
      assertEquals(LETTERS, rest.found());
      assertEquals(undisturbed, road.digests());
    }
  }

  @Test
  void stoppedAgainAndAgainItEndsTheSame() throws IOException {
    try (Road road = new Road(folder.resolve("often"))) {
      int runs = 0;
      while (!road.take(new Patience((runs + 1) * Reading.ITEMS * 4 / 3), mail)
          .getFirst()
          .complete()) assertTrue(++runs < 50);
      assertTrue(runs > 1);
      assertEquals(undisturbed, road.digests());
    }
  }

  @Test
  void whatDiedBetweenTheLastBatchAndTheSearchForTheOwnerIsConcluded() throws IOException {
    Intake.Watcher death =
        new Intake.Watcher() {
          @Override
          public void receipt(Receipt receipt) {
            throw new IllegalStateException("killed");
          }
        };
    try (Road road = new Road(folder.resolve("late"))) {
      assertThrows(IllegalStateException.class, () -> road.take(death, mail));
      assertNotEquals(undisturbed, road.digests());
      road.intake.finish();
      assertEquals(undisturbed, road.digests());
      road.intake.finish();
      assertEquals(undisturbed, road.digests());
    }
  }

  @Test
  void aStopLeavesTheOtherFilesForLater() throws IOException {
    Path cards = Letters.cards(folder.resolve("z.vcf"), "Maya: maya@northwind.example");
    try (Road road = new Road(folder.resolve("two"))) {
      assertEquals(1, road.take(new Patience(5), mail, cards).size());
      assertEquals(
          List.of(true, true), road.take(mail, cards).stream().map(Receipt::complete).toList());
    }
  }

  private static final class Patience implements Intake.Watcher {

    private final AtomicInteger left;

    Patience(int questions) {
      left = new AtomicInteger(questions);
    }

    /** Whoever waits for another test's import is asked as well, which does not count. */
    @Override
    public void waiting(Duration since) {
      left.incrementAndGet();
    }

    @Override
    public boolean stopped() {
      return left.decrementAndGet() < 0;
    }
  }
}
