package rapport.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The options of every command that opens a home. */
abstract class Asking implements java.util.concurrent.Callable<Integer> {

  @ParentCommand @Nullable RapportCommand rapport;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder that holds everything (default: RAPPORT_HOME, else ~/.rapport).")
  @Nullable Path home;

  @Option(
      names = "--json",
      description = "Print JSON instead of text; docs/json.md describes the shape.")
  boolean json;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "Answer as of this time, for example 2026-11-23T07:30:00Z (default: now).")
  @Nullable Instant now;

  Instant now() {
    return now == null ? Instant.now() : now;
  }

  House.Opener opener() {
    if (rapport == null) throw new IllegalStateException("a command without its root");
    return rapport.opener;
  }

  @Override
  public Integer call() throws IOException {
    try (House house = opener().open(home)) {
      return answer(house);
    }
  }

  /** Does the work and returns the exit code. */
  abstract int answer(House house) throws IOException;
}
