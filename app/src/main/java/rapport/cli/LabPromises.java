package rapport.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.interactions.Intent;
import rapport.shapes.Json;
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

  @Override
  public Integer call() throws IOException {
    if (sentences == null) throw new Failures.Misused("--sentences is a file");
    var writer = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (var read =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(sentences), StandardCharsets.UTF_8))) {
      for (String line = read.readLine(); line != null; line = read.readLine())
        out.println(writer.writeValueAsString(shape(Intent.of(line))));
    }
    out.flush();
    return 0;
  }

  private static Map<String, @Nullable Object> shape(Intent intent) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("promise", rounded(intent.promise()));
    shape.put("request", rounded(intent.request()));
    shape.put("proposal", rounded(intent.proposal()));
    shape.put("meeting", rounded(intent.meeting()));
    shape.put("due", null);
    return shape;
  }

  private static double rounded(double chance) {
    return Math.round(chance * 1e6) / 1e6;
  }
}
