package rapport.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.network.Meeting;

/** Says for everybody in a log whom to meet. */
@Command(
    name = "meet",
    mixinStandardHelpOptions = true,
    header = "Print for everybody in a log the most fitting people never in contact.",
    description = {
      "",
      "The log is that of 'rapport lab score'; rows after the instant are ignored. One row per person and candidate:",
      "person, rank (1 for the best), candidate, score. Candidates have at least one contact in common with the person."
    },
    footer = {"", "Example:", "  rapport lab meet log.tsv --at 1041379200 -k 10"})
final class LabMeet implements Callable<Integer> {

  @Parameters(paramLabel = "LOG", description = "The log.")
  @Nullable Path log;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "INSTANT",
      description = "As of this time; later rows are ignored.")
  String at = "";

  @Option(
      names = "-k",
      paramLabel = "N",
      description = "How many candidates for each person (default: ${DEFAULT-VALUE}).")
  int k = 10;

  @Option(names = "--json", description = "Print JSON instead of tab-separated text.")
  boolean json;

  /** One row of what is printed. */
  record Ranked(String person, int rank, String candidate, double score) {}

  @Override
  public Integer call() throws IOException {
    if (log == null || k < 1) throw new Misused("-k is a positive number");
    Instant moment = LogFile.time(at);
    if (moment == null)
      throw new Misused(at + " is neither unix seconds nor a time such as 2026-11-23T00:00:00Z");
    LogFile read = LogFile.read(log);
    List<Ranked> ranked = ranked(read, moment);
    if (json) Json.write(System.out, ranked);
    else print(ranked);
    if (read.unreadable() > 0)
      System.err.println("rapport: " + read.unreadable() + " rows were not understood");
    return read.unreadable() > 0 ? 1 : 0;
  }

  private List<Ranked> ranked(LogFile read, Instant moment) {
    Meeting meeting =
        new Meeting(
            read.log().lines().stream()
                .map(line -> new Meeting.Contact(line.from(), line.to(), line.at()))
                .toList(),
            moment.getEpochSecond());
    List<Ranked> ranked = new ArrayList<>();
    for (String person : meeting.people()) {
      int rank = 0;
      for (Meeting.Candidate one : meeting.candidates(person, k))
        ranked.add(new Ranked(person, ++rank, one.person(), one.score()));
    }
    return ranked;
  }

  private static void print(List<Ranked> ranked) {
    StringBuilder text = new StringBuilder("person\trank\tcandidate\tscore\n");
    for (Ranked one : ranked)
      text.append(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%s\t%.6f\n",
              one.person(),
              one.rank(),
              one.candidate(),
              one.score()));
    System.out.print(text);
  }
}
