package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.cli.Terminal;
import rapport.web.sources.JobCard;

/** Two imports into one home: the second waits, and says so. */
class ImportTurnTest {

  @TempDir Path folder;

  private Path path() {
    return folder.resolve("importing.lock");
  }

  @Test
  void oneHasTheTurnAndTheNextHasItAfterwards() throws IOException {
    for (int round = 0; round < 2; round++)
      try (ImportTurn turn = ImportTurn.here(path())) {
        assertNotNull(turn);
        assertNull(CompletableFuture.supplyAsync(this::elsewhere).join());
      }
  }

  private @Nullable ImportTurn elsewhere() {
    try {
      return ImportTurn.wait(path(), since -> {}, () -> true);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whoWaitsIsToldHowLongAndMayGiveUp() throws IOException {
    List<Duration> told = new ArrayList<>();
    try (ImportTurn _ = ImportTurn.here(path())) {
      CompletableFuture.runAsync(
              () -> {
                try {
                  assertNull(ImportTurn.wait(path(), told::add, () -> told.size() == 3));
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .join();
    }
    assertEquals(3, told.size());
    assertTrue(told.getLast().compareTo(told.getFirst()) > 0, told.toString());
  }

  @Test
  void aHomeThatAnotherProcessImportsIntoIsNotFree() throws Exception {
    Files.createFile(path());
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                path().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals("held", other.inputReader().readLine());
      assertNull(ImportTurn.here(path()));
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (ImportTurn turn = ImportTurn.here(path())) {
      assertNotNull(turn, "whoever dies gives it back");
    }
  }

  /** Another process that imports until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] path) throws Exception {
      try (FileChannel file = FileChannel.open(Path.of(path[0]), StandardOpenOption.WRITE)) {
        System.out.println(file.tryLock() == null ? "free" : "held");
        Thread.sleep(Duration.ofMinutes(5));
      }
    }
  }

  @Test
  void theTerminalSaysItOnceAndCountsOnlyWhereSomebodyWatches() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream live = new PrintStream(said, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(live, live, false);
    terminal.waiting(Duration.ofSeconds(1));
    terminal.waiting(Duration.ofSeconds(2));
    assertEquals(
        "Another import is being read into this home; this one begins when it is over.",
        said.toString(StandardCharsets.UTF_8).strip());
    new Terminal(live, live, true).waiting(Duration.ofSeconds(3));
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("waiting, 3 s"));
  }

  @Test
  void aJobThatWaitsSaysSoUntilItReads() {
    Job job = new Job(1, "mail.mbox");
    assertEquals("waits", JobCard.of(job, Newcomers.Met.NOBODY).state());
    job.begin(0);
    assertEquals("reading", JobCard.of(job, Newcomers.Met.NOBODY).state());
    job.hold();
    assertEquals("waits", JobCard.of(job, Newcomers.Met.NOBODY).state());
    job.report(new Progress("mail.mbox", 1, 1, 1, 1, 1, 1, 1, false));
    assertEquals("reading", JobCard.of(job, Newcomers.Met.NOBODY).state());
  }
}
