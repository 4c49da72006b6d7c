package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.sources.Receipts;

/** A process that is killed while it imports loses nothing and repeats nothing. */
@Isolated
class KillTest {

  private static final int LETTERS = 20_000;
  private static final int KILLS = 5;

  @TempDir private static Path folder;
  private static Path mail;
  private static long undisturbedMillis;

  @BeforeAll
  static void write() throws IOException {
    mail = Letters.many(folder.resolve("mail.mbox"), LETTERS, 23);
  }

  @Test
  void killedAtAnyMomentAndRunAgainItEndsTheSame() throws Exception {
    Map<String, String> undisturbed = undisturbed(folder.resolve("peace"));
    Path home = folder.resolve("killed");
    Random moments = new Random(4711);
    int killed = 0;
    for (int n = 0; n < KILLS && !ended(home); n++) {
      Process process = start(home);
      long millis = Math.round(undisturbedMillis * (0.2 + 0.75 * moments.nextDouble()));
      if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) killed++;
      process.destroyForcibly().waitFor();
    }
    assertTrue(killed > 0, "at least one import was killed before its end");
    if (!ended(home)) assertTrue(start(home).waitFor() < 2);
    assertEquals(undisturbed, digests(home));
  }

  /** Whether the import came to its end: a repeated one would rightly have a receipt of its own. */
  private static boolean ended(Path home) throws IOException {
    if (!Files.exists(home)) return false;
    try (Database database = Database.open(Home.at(home))) {
      return new Receipts(database).all(Road.OWNER).stream().anyMatch(Receipts.Row::complete);
    }
  }

  private static Map<String, String> undisturbed(Path home) throws Exception {
    long begun = System.nanoTime();
    assertTrue(start(home).waitFor() < 2);
    undisturbedMillis = (System.nanoTime() - begun) / 1_000_000;
    return digests(home);
  }

  private static Map<String, String> digests(Path home) throws IOException {
    try (Road road = new Road(home)) {
      road.intake.finish();
      assertEquals(List.of(), new Tables(road.database).broken(Road.OWNER));
      assertEquals(1, road.counts().get("receipt"));
      return road.digests();
    }
  }

  private static Process start(Path home) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classes,
            "rapport.Rapport",
            "import",
            mail.toString(),
            "--home",
            home.toString(),
            "--now",
            Letters.NOW.toString())
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(folder, "import", ".log").toFile())
        .start();
  }
}
