package rapport.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.phrases.Intent;
import rapport.phrases.PromisedDeed;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Reads what sentences of mail intend, or finds the promises in mail. */
@Command(
    name = "promises",
    mixinStandardHelpOptions = true,
    header = "Print what sentences intend, or the promises found in mail.",
    description = {
      "",
      "With --sentences: one sentence per line; one line of JSON for each, in the same order: promise, request, proposal,",
      "meeting (chances, 0–1), due (the day named, or null), intent and pledge. Above .5 it is taken for one. A proposal",
      "is the widest: anything to do that is put forward, asked for or offered; intent is the same chance, to hold against",
      "labels of intent or none. A promise is what one of three readers might call one; a pledge is stricter.",
      "",
      "With files or folders of mail (mbox, eml, Maildir): one line of JSON for each promise found in what its writer wrote,",
      "quotes and signatures left out: message, at, mine (the owner owes), owes, to, what, due, chance, place (number of the",
      "sentence in the letter), sentence. Mail of programs and mass mail are left out. Nothing is kept."
    },
    footer = {
      "",
      "Examples:",
      "  rapport lab promises --sentences sentences.txt",
      "  rapport lab promises sent.mbox --owner maya@brightwater.example --json"
    })
final class LabPromises implements java.util.concurrent.Callable<Integer> {

  @Parameters(paramLabel = "MAIL", arity = "0..*", description = "Files or folders of mail.")
  List<Path> mail = List.of();

  @Option(names = "--sentences", paramLabel = "FILE", description = "The sentences, one per line.")
  @Nullable Path sentences;

  @Option(
      names = "--owner",
      paramLabel = "ADDRESS",
      description = "Whose mail it is (default: sent mail is the owner's). May be repeated.")
  List<String> owners = List.of();

  @Option(names = "--sent-only", description = "Look only in what the owner sent.")
  boolean sentOnly;

  @Option(names = "--json", description = "Print JSON lines, which is the only form.")
  boolean json;

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
    if (sentences == null && mail.isEmpty())
      throw new Misused("name mail, or sentences with --sentences");
    ObjectWriter writer = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    if (sentences != null) sentences(sentences, writer, out);
    MailPromises found =
        new MailPromises(
            owners,
            sentOnly,
            written(at),
            shape -> {
              out.println(writer.writeValueAsString(shape));
            });
    for (Unit unit : mail.isEmpty() ? List.<Unit>of() : Sources.units(mail, false))
      unit.read(Window.around(Instant.EPOCH), found);
    out.flush();
    return 0;
  }

  private void sentences(Path file, ObjectWriter writer, PrintStream out) throws IOException {
    ZonedDateTime written = written(at);
    try (var read =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = read.readLine(); line != null; line = read.readLine())
        out.println(writer.writeValueAsString(shape(line, written)));
    }
  }

  private ZonedDateTime written(@Nullable String at) {
    Instant moment = at == null ? Instant.now() : LogFile.time(at);
    if (moment == null)
      throw new Misused(at + " is neither unix seconds nor a time such as 2026-11-23T00:00:00Z");
    try {
      return moment.atZone(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      throw new Misused(zone + " is no time zone such as Europe/Berlin");
    }
  }

  private static Map<String, @Nullable Object> shape(String sentence, ZonedDateTime written) {
    Intent intent = Intent.of(sentence);
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("promise", rounded(intent.promise()));
    shape.put("request", rounded(intent.request()));
    shape.put("proposal", rounded(intent.proposal()));
    shape.put("meeting", rounded(intent.meeting()));
    shape.put("due", day(PromisedDeed.due(sentence, written)));
    shape.put("intent", rounded(intent.proposal()));
    shape.put("pledge", rounded(intent.pledge()));
    return shape;
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static double rounded(double chance) {
    return Math.round(chance * 1e6) / 1e6;
  }
}
