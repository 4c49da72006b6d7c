package rapport.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores every tie of a log. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    header = "Print strength and chance of contact for every tie of a log.",
    description = {
      "",
      "The log has the columns from, to, time (unix seconds or ISO 8601) and perhaps channel, separated by tabs or",
      "commas, with a header or without. One row per tie: a, b, count, last, strength (0–1), chance (0–1)."
    },
    footer = {
      "",
      "Example:",
      "  rapport lab score log.tsv --at 1041379200 --horizon 60 --window 180"
    })
final class LabScore implements java.util.concurrent.Callable<Integer> {

  @Parameters(paramLabel = "LOG", description = "The log.")
  @Nullable Path log;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "INSTANT",
      description = "Score as of this time; later rows are ignored.")
  String at = "";

  @Option(
      names = "--horizon",
      required = true,
      paramLabel = "DAYS",
      description = "The chance is that of any contact within so many days.")
  double horizon;

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      description = "Only look so far back (default: everything).")
  double window;

  @Option(names = "--json", description = "Print JSON instead of tab-separated text.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (log == null || horizon <= 0) throw new Misused("--horizon is a positive number of days");
    Instant moment = LogFile.time(at);
    if (moment == null)
      throw new Misused(at + " is neither unix seconds nor a time such as 2026-11-23T00:00:00Z");
    LogFile read = LogFile.read(log);
    var scores = read.scores(moment, days(horizon), window <= 0 ? null : days(window));
    if (json) Json.write(System.out, scores);
    else LogFile.print(System.out, scores);
    if (read.unreadable() > 0)
      System.err.println("rapport: " + read.unreadable() + " rows were not understood");
    return read.unreadable() > 0 ? 1 : 0;
  }

  private static Duration days(double days) {
    return Duration.ofSeconds(Math.round(days * 86_400));
  }
}
