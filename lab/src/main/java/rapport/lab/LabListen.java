package rapport.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.growth.Listening;
import rapport.growth.Talk;
import rapport.growth.TalkAccount;
import rapport.growth.Turn;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Classes the turns of talks. */
@Command(
    name = "listen",
    mixinStandardHelpOptions = true,
    header = "Print how each turn of talks listens, and each speaker's reflection minus advice.",
    description = {
      "",
      "The file has a first row with the columns talk, speaker and text, in any order and separated by tabs, and then",
      "one row per turn, each talk in its order. Per turn comes out the chance of reflecting, asking, advising,",
      "deflecting and other; after the turns, per talk and speaker, the quality: reflection minus advice, the mean chance",
      "of one less that of the other. --json prints one object per line."
    },
    footer = {"", "Example:", "  rapport lab listen talks.tsv --json"})
final class LabListen implements java.util.concurrent.Callable<Integer> {

  @Parameters(paramLabel = "TALKS", description = "The talks.")
  @Nullable Path file;

  @Option(names = "--json", description = "Print JSON lines instead of columns.")
  boolean json;

  private final ObjectWriter writer =
      Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);

  @Override
  public Integer call() throws IOException {
    if (file == null) throw new Misused("TALKS is a file");
    Map<String, Talk> talks = read(file);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    if (!json) out.println("talk\tturn\tspeaker\treflecting\tasking\tadvising\tdeflecting\tother");
    talks.forEach((name, talk) -> turns(out, name, talk));
    if (!json) out.println("\ntalk\tspeaker\tturns\tshare\tquestions\tlongest\tquality");
    talks.forEach((name, talk) -> accounts(out, name, talk));
    out.flush();
    return 0;
  }

  private void turns(PrintStream out, String name, Talk talk) {
    List<Listening> all = talk.listened();
    for (int i = 0; i < all.size(); i++) {
      TalkShapes.TurnShape turn =
          TalkShapes.turn(name, i + 1, talk.turns().get(i).speaker(), all.get(i));
      if (json) out.println(writer.writeValueAsString(turn));
      else
        out.printf(
            "%s\t%d\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f%n",
            Shown.clean(name),
            turn.turn(),
            Shown.clean(turn.speaker()),
            turn.reflecting(),
            turn.asking(),
            turn.advising(),
            turn.deflecting(),
            turn.other());
    }
  }

  private void accounts(PrintStream out, String name, Talk talk) {
    for (TalkAccount one : TalkAccount.of(talk)) {
      if (json) out.println(writer.writeValueAsString(TalkShapes.account(name, one)));
      else
        out.printf(
            "%s\t%s\t%d\t%.3f\t%d\t%d\t%+.4f%n",
            Shown.clean(name),
            Shown.clean(one.speaker()),
            one.turns(),
            one.share(),
            one.questions(),
            one.longest(),
            one.quality());
    }
  }

  private static Map<String, Talk> read(Path file) throws IOException {
    Map<String, List<Turn>> turns = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String head = lines.readLine();
      List<String> names = head == null ? List.of() : cells(head);
      int talk = column(names, "talk");
      int speaker = column(names, "speaker");
      int text = column(names, "text");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = cells(line);
        if (line.isBlank()) continue;
        String who = cell(cells, speaker).isBlank() ? "?" : cell(cells, speaker);
        turns
            .computeIfAbsent(cell(cells, talk), name -> new ArrayList<>())
            .add(new Turn(who, cell(cells, text)));
      }
    }
    Map<String, Talk> talks = new LinkedHashMap<>();
    turns.forEach((name, list) -> talks.put(name, new Talk(list)));
    return talks;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static String cell(List<String> cells, int at) {
    return at < cells.size() ? cells.get(at) : "";
  }

  private static int column(List<String> names, String name) {
    int at = names.indexOf(name);
    if (at < 0) throw new Misused("the first row has no column " + name);
    return at;
  }
}
