package rapport.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.network.Introducers;

/** Ranks the common contacts of pairs. */
@Command(
    name = "introducers",
    mixinStandardHelpOptions = true,
    header = "Rank the common contacts of pairs by who could introduce them.",
    description = {
      "",
      "MESSAGES has the columns time and people (the author, then the readers, separated by commas), EVENTS the",
      "columns time, a, b (more are ignored); tabs between columns, with a header or without. For each event, one row",
      "per common contact, using only messages before its time: event (1 for the first), a, b, rank (1 for the best),",
      "introducer, score."
    },
    footer = {"", "Example:", "  rapport lab introducers messages.tsv events.tsv"})
final class LabIntroducers implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "MESSAGES", description = "The messages.")
  @Nullable Path messages;

  @Parameters(index = "1", paramLabel = "EVENTS", description = "Who was to meet whom, and when.")
  @Nullable Path events;

  @Option(names = "--json", description = "Print JSON instead of tab-separated text.")
  boolean json;

  /** One row of what is printed. */
  record Ranked(int event, String a, String b, int rank, String introducer, double score) {}

  private record Row(int number, long second, String[] cells) {}

  private int unreadable;

  @Override
  public Integer call() throws IOException {
    if (messages == null || events == null)
      throw new Misused("a file of messages and a file of events are needed");
    List<Ranked> ranked = ranked(rows(messages, 2), rows(events, 3));
    if (json) Json.write(System.out, ranked);
    else print(ranked);
    if (unreadable > 0) System.err.println("rapport: " + unreadable + " rows were not understood");
    return unreadable > 0 ? 1 : 0;
  }

  private static List<Ranked> ranked(List<Row> messages, List<Row> events) {
    Introducers introducers = new Introducers();
    List<Ranked> ranked = new ArrayList<>();
    int next = 0;
    for (Row event : events) {
      for (; next < messages.size() && messages.get(next).second() < event.second(); next++)
        introducers.add(
            messages.get(next).second(), List.of(messages.get(next).cells()[1].split(",")));
      String a = event.cells()[1];
      String b = event.cells()[2];
      int rank = 0;
      for (Introducers.Introducer one : introducers.between(a, b, event.second()))
        ranked.add(new Ranked(event.number(), a, b, ++rank, one.person(), one.score()));
    }
    ranked.sort(Comparator.comparingInt(Ranked::event).thenComparingInt(Ranked::rank));
    return ranked;
  }

  /** The rows of a file in the order of time; a first row without a time is its header. */
  private List<Row> rows(Path file, int columns) throws IOException {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    boolean first = true;
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) continue;
      String[] cells = line.strip().split("\t", -1);
      Instant at = cells.length < columns ? null : LogFile.time(cells[0].strip());
      if (at == null && !first) {
        unreadable++;
        number++;
      } else if (at != null) rows.add(new Row(++number, at.getEpochSecond(), cells));
      first = false;
    }
    rows.sort(Comparator.comparingLong(Row::second));
    return rows;
  }

  private static void print(List<Ranked> ranked) {
    StringBuilder text = new StringBuilder("event\ta\tb\trank\tintroducer\tscore\n");
    for (Ranked one : ranked)
      text.append(
          String.format(
              Locale.ROOT,
              "%d\t%s\t%s\t%d\t%s\t%.6f\n",
              one.event(),
              one.a(),
              one.b(),
              one.rank(),
              one.introducer(),
              one.score()));
    System.out.print(text);
  }
}
