package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rapport.store.Tables;

/** {@code rapport sync}, killed in the middle of an answer again and again, ends in the same. */
@Isolated
class MailKillTest extends MailCase {

  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
  private final Random random = new Random(200);

  MailKillTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  @Timeout(180)
  void killedFourTimesItEndsInTheSame() throws Exception {
    killed(4);
  }

  /** {@code -Dgroups=long -DexcludedGroups=} runs it; about ten minutes. */
  @Test
  @Tag("long")
  void killedTwoHundredTimesItEndsInTheSame() throws Exception {
    killed(200);
  }

  private void killed(int times) throws Exception {
    int messages = 9_000;
    for (int n = 0; n < messages; n++) server.box(n % 3 == 0 ? "Sent" : "INBOX").add(mail(n), "");
    server.strike = this::kill;
    int struck = 0;
    for (int n = 0; n < times; n++) {
      for (int more = 0; more < 20; more++) server.box("INBOX").add(mail(messages++), "");
      // four times 2,200 answers are fewer than there are letters, so that none ends before its
      // blow
      server.strikeAfter = 8 + random.nextInt(n < 4 ? 2_200 : 24);
      if (sync() > 1) struck++;
    }
    server.strikeAfter = -1;
    assertTrue(struck * 10 >= times * 8, struck + " were killed");
    assertTrue(sync() == 0);
    assertEquals(List.of(), new Tables(database).broken(1));
    assertEquals(undisturbed(), told(database));
  }

  private void kill() {
    Process process = running.get();
    if (process != null) process.destroyForcibly();
  }

  private int sync() throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                "rapport.Rapport",
                "sync",
                "--home",
                folder.resolve("home").toString(),
                "--now",
                NOW.toString())
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(folder, "sync", ".log").toFile())
            .start();
    running.set(process);
    return process.waitFor();
  }
}
