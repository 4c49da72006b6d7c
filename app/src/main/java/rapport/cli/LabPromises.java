package rapport.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.interactions.DateWords;
import rapport.interactions.Intent;
import rapport.shapes.Json;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Reads what sentences of mail intend. */
@Command(
    name = "promises",
    mixinStandardHelpOptions = true,
    header = "Print what sentences intend: promise, request, proposal, meeting.",
    description = {
      "",
      "One sentence per line; one line of JSON for each, in the same order: promise, request, proposal and meeting",
      "(chances, 0–1) and due (the day named, or null). Above .5 it is taken for one. A proposal is the widest:",
      "anything to do that is put forward, asked for or offered; hold it against labels of intent or none."
    },
    footer = {"", "Example:", "  rapport lab promises --sentences sentences.txt"})
final class LabPromises implements java.util.concurrent.Callable<Integer> {

  @Option(
      names = "--sentences",
      required = true,
      paramLabel = "FILE",
      description = "The sentences, one per line.")
  @Nullable Path sentences;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When they were written (default: now).")
  @Nullable String at;

  @Option(
      names = "--zone",
      defaultValue = "UTC",
      paramLabel = "ZONE",
      description = "Where they were written, such as Europe/Berlin (default: UTC).")
  String zone = "";

  @Override
  public Integer call() throws IOException {
    if (sentences == null) throw new Failures.Misused("--sentences is a file");
    ZonedDateTime written = written(at);
    ObjectWriter writer = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (var read =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(sentences), StandardCharsets.UTF_8))) {
      for (String line = read.readLine(); line != null; line = read.readLine())
        out.println(writer.writeValueAsString(shape(line, written)));
    }
    out.flush();
    return 0;
  }

  private ZonedDateTime written(@Nullable String at) {
    Instant moment = at == null ? Instant.now() : LogFile.time(at);
    if (moment == null)
      throw new Failures.Misused(
          at + " is neither unix seconds nor a time such as 2026-11-23T00:00:00Z");
    try {
      return moment.atZone(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      throw new Failures.Misused(zone + " is no time zone such as Europe/Berlin");
    }
  }

  private static Map<String, @Nullable Object> shape(String sentence, ZonedDateTime written) {
    Intent intent = Intent.of(sentence);
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("promise", rounded(intent.promise()));
    shape.put("request", rounded(intent.request()));
    shape.put("proposal", rounded(intent.proposal()));
    shape.put("meeting", rounded(intent.meeting()));
    shape.put("due", due(sentence, written));
    return shape;
  }

  /** The last day of the first time named. */
  private static @Nullable String due(String sentence, ZonedDateTime written) {
    List<DateWords.Found> found = DateWords.in(sentence, written);
    return found.isEmpty() ? null : found.getFirst().end().minusNanos(1).toLocalDate().toString();
  }

  private static double rounded(double chance) {
    return Math.round(chance * 1e6) / 1e6;
  }
}
