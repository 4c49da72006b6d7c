package rapport.lab;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.lab.Measured.Measure;
import rapport.network.Betweenness;
import rapport.network.Network;
import tools.jackson.core.JsonGenerator;

/** Prints measures of everybody in a file of ties. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    header = "Print measures of everybody in a file of ties.",
    description = {
      "",
      "The file has the columns a, b and perhaps weight, separated by tabs or commas, with a"
          + " header",
      "or without; names are any text. Ties have no direction; repeated ones add up, those with",
      "oneself are dropped. One row per person, in the order of their first appearance: person and",
      "each measure, separated by tabs. NaN where a measure says nothing.",
      "",
      "Measures: degree, strength, constraint and effective-size (Burt), betweenness (raw number,"
          + " each pair once),",
      "pagerank, coreness, clustering, components (numbers from 0), closeness (harmonic, from 0 to"
          + " 1),",
      "within-two-steps, circles (Leiden; numbers from 0, the largest). Weights count for strength,"
          + " constraint,",
      "effective-size, pagerank and circles."
    },
    footer = {
      "",
      "Example:",
      "  rapport lab network ties.tsv --measures constraint,effective-size,betweenness"
    })
final class LabNetwork implements Callable<Integer> {

  private static final double CONFIDENCE = 0.95;
  private static final double MOST_WORK = 2e10;
  private static final int UNASKED_SOURCES = 1000;

  @Parameters(paramLabel = "EDGES", description = "The file of ties.")
  @Nullable Path edges;

  @Option(
      names = "--measures",
      split = ",",
      paramLabel = "NAME",
      description = "What to print, separated by commas (default: ${DEFAULT-VALUE}).",
      defaultValue =
          "degree,strength,constraint,effective-size,pagerank,coreness,clustering,components")
  List<String> measures = List.of();

  @Option(
      names = "--sources",
      paramLabel = "N",
      description = {
        "Estimate betweenness from the ways of so many people, drawn by --seed (default:"
            + " everybody,",
        "which is exact; 1,000 where people times ties are more than 20 thousand million)."
      })
  int sources;

  @Option(
      names = "--resolution",
      paramLabel = "N",
      description =
          "How fine circles are, 1 for plain modularity (default: chosen where circles are furthest"
              + " from chance and surest to be found again).")
  double resolution;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "For --sources and circles (default: 1).")
  long seed = 1;

  @Option(names = "--json", description = "Print JSON instead of tab-separated text.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (resolution < 0) throw new Misused("--resolution is a positive number");
    if (edges == null || sources < 0) throw new Misused("--sources is a number of people");
    List<Measure> asked = measures.stream().map(Measure::of).distinct().toList();
    EdgeFile file = EdgeFile.read(edges);
    Measured measured =
        new Measured(file.network(), asked, sources(file.network()), seed, resolution);
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    if (json) writeJson(out, file, measured.columns());
    else writeText(out, file, measured.columns());
    out.flush();
    tellError(measured.betweenness());
    if (file.unreadable() > 0)
      System.err.println("rapport: " + file.unreadable() + " rows were not understood");
    return file.unreadable() > 0 ? 1 : 0;
  }

  private int sources(Network network) {
    if (sources > 0) return sources;
    boolean soon = (double) network.people() * network.ties() <= MOST_WORK;
    return soon ? Math.max(1, network.people()) : UNASKED_SOURCES;
  }

  private static void tellError(@Nullable Betweenness found) {
    if (found == null || found.error(CONFIDENCE) == 0) return;
    System.err.printf(
        Locale.ROOT,
        "rapport: betweenness is estimated from %d people; with a chance of %.0f %% a value is at"
            + " most %.4g off%n",
        found.sources(),
        100 * CONFIDENCE,
        found.error(CONFIDENCE));
  }

  private static void writeText(
      OutputStream out, EdgeFile file, Map<Measure, IntToDoubleFunction> columns)
      throws IOException {
    StringBuilder text = new StringBuilder("person");
    columns.keySet().forEach(measure -> text.append('\t').append(measure.words()));
    for (int person = 0; person < file.people(); person++) {
      text.append('\n').append(file.name(person).replace('\t', ' '));
      for (Map.Entry<Measure, IntToDoubleFunction> column : columns.entrySet()) {
        double value = column.getValue().applyAsDouble(person);
        text.append('\t');
        if (column.getKey().whole()) text.append((long) value);
        else text.append(value);
      }
      if (text.length() < 1 << 15) continue;
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
    out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void writeJson(
      OutputStream out, EdgeFile file, Map<Measure, IntToDoubleFunction> columns)
      throws IOException {
    try (JsonGenerator generator = Json.generator(out)) {
      generator.writeStartArray();
      for (int person = 0; person < file.people(); person++) {
        generator.writeStartObject();
        generator.writeStringProperty("person", file.name(person));
        for (Map.Entry<Measure, IntToDoubleFunction> column : columns.entrySet()) {
          double value = column.getValue().applyAsDouble(person);
          generator.writeName(column.getKey().words());
          if (Double.isNaN(value)) generator.writeNull();
          else if (column.getKey().whole()) generator.writeNumber((long) value);
          else generator.writeNumber(value);
        }
        generator.writeEndObject();
      }
      generator.writeEndArray();
    }
    out.write('\n');
  }
}
