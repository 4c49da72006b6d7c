package rapport.lab;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.network.Way;
import rapport.network.Ways;

/** Prints the strongest ways from one person to another in a file of ties. */
@Command(
    name = "path",
    mixinStandardHelpOptions = true,
    header = "Print the strongest ways from one person to another in a file of ties.",
    description = {
      "",
      "The file has the columns a, b and perhaps weight, separated by tabs or commas, with a header"
          + " or without. A weight is",
      "the chance that one of both brings the other along; a way is as strong as the product. If any"
          + " weight is above 1, all",
      "are divided by the greatest. One row per way, the strongest first: rank, chance, and the"
          + " people from A to B, each in a",
      "column of their own, separated by tabs. Nobody is on a way twice. No way: nothing is printed,"
          + " and that is no mistake."
    },
    footer = {"", "Example:", "  rapport lab path ties.tsv mira tom -k 5 --introducers 2"})
final class LabPath implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "EDGES", description = "The file of ties.")
  @Nullable Path edges;

  @Parameters(index = "1", paramLabel = "A", description = "Where the ways begin.")
  String from = "";

  @Parameters(index = "2", paramLabel = "B", description = "Where they end.")
  String to = "";

  @Option(
      names = {"-k", "--count"},
      paramLabel = "N",
      description = "How many ways at most (default: ${DEFAULT-VALUE}).")
  int count = 1;

  @Option(
      names = "--introducers",
      paramLabel = "N",
      description =
          "How many people may stand between A and B (default: ${DEFAULT-VALUE}); 0 asks for their"
              + " own tie, any number is allowed.")
  int introducers = Ways.USUAL;

  @Option(
      names = "--avoid",
      paramLabel = "NAME",
      description = "Somebody who may not be on a way; may be given more than once.")
  List<String> avoid = List.of();

  @Option(names = "--json", description = "Print JSON instead of tab-separated text.")
  boolean json;

  /** One way as it is printed. */
  record Row(int rank, double chance, List<String> people) {}

  @Override
  public Integer call() throws IOException {
    if (edges == null || count < 1) throw new Misused("-k is a number of ways");
    if (introducers < 0) throw new Misused("--introducers is a number of people");
    EdgeFile file = EdgeFile.read(edges);
    Set<Integer> avoided = new HashSet<>();
    for (String name : avoid) avoided.add(person(file, name));
    Ways ways = Ways.in(file.network());
    List<Way> found =
        ways.between(person(file, from), person(file, to), count, introducers, avoided);
    print(rows(file, found));
    if (found.isEmpty()) System.err.println("rapport: there is no way from " + from + " to " + to);
    if (ways.scale() > 1)
      System.err.printf(
          Locale.ROOT, "rapport: weights were divided by the greatest, %s%n", ways.scale());
    if (file.unreadable() > 0)
      System.err.println("rapport: " + file.unreadable() + " rows were not understood");
    return file.unreadable() > 0 ? 1 : 0;
  }

  private static int person(EdgeFile file, String name) {
    int person = file.person(name);
    if (person < 0) throw new Misused("nobody in the file is called " + name);
    return person;
  }

  private static List<Row> rows(EdgeFile file, List<Way> ways) {
    List<Row> rows = new java.util.ArrayList<>();
    for (Way way : ways)
      rows.add(
          new Row(rows.size() + 1, way.chance(), way.people().stream().map(file::name).toList()));
    return rows;
  }

  private void print(List<Row> rows) throws IOException {
    OutputStream out = new BufferedOutputStream(System.out);
    if (json) {
      Json.write(out, rows);
    } else {
      for (Row row : rows) {
        String people = String.join("\t", row.people().stream().map(LabPath::cell).toList());
        String line = row.rank() + "\t" + row.chance() + "\t" + people + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    out.flush();
  }

  private static String cell(String name) {
    return name.replace('\t', ' ');
  }
}
