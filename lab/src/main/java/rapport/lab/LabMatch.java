package rapport.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.people.match.Match;
import rapport.people.match.Pair;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Finds out which rows of a table are about one human. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    header = "Print which rows of a table of people are about one human.",
    description = {
      "",
      "The file has a first row with some of the columns name, given, family, email, phone, profile, organisation,",
      "birthday, number (given to one human only), house, street, district, place, postcode, region and id, or common",
      "other words for them; other columns are ignored, and id never counts for or against. It is separated by tabs,",
      "semicolons or commas. One row per record comes out, its number from 1 and that of the first record of its cluster:",
      "those that are certainly or probably one human. --json prints one object per compared pair that is at least",
      "alike, with the chance, the lane (certain, probable, namesakes) and the reasons in bits."
    },
    footer = {"", "Example:", "  rapport lab match people.csv --json"})
final class LabMatch implements java.util.concurrent.Callable<Integer> {

  /** Two records, by number from 1. */
  record PairShape(int one, int other, double chance, String lane, List<ReasonShape> reasons) {}

  /** What speaks for (above 0) or against one human, in bits. */
  record ReasonShape(String ground, double bits, String mine, String theirs) {}

  @Parameters(paramLabel = "FILE", description = "The table of people.")
  @Nullable Path file;

  @Option(
      names = "--json",
      description = "Print the pairs with chances and reasons, as JSON lines.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (file == null) throw new Misused("FILE is a table of people");
    Match match = Match.of(MatchTable.read(file));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    if (json) pairs(out, match);
    else clusters(out, match);
    out.flush();
    return 0;
  }

  private static void clusters(PrintStream out, Match match) {
    out.println("record\tcluster");
    for (int number = 0; number < match.clusters().size(); number++)
      out.println((number + 1) + "\t" + (match.clusters().get(number) + 1));
  }

  private static void pairs(PrintStream out, Match match) {
    ObjectWriter writer = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    for (Pair pair : match.pairs()) out.println(writer.writeValueAsString(shape(pair)));
  }

  private static PairShape shape(Pair pair) {
    return new PairShape(
        pair.one() + 1,
        pair.other() + 1,
        rounded(pair.chance(), 10_000),
        pair.lane().name().toLowerCase(Locale.ROOT),
        pair.reasons().stream()
            .map(reason ->
                new ReasonShape(
                    reason.ground().words(),
                    rounded(reason.bits(), 10),
                    reason.mine(),
                    reason.theirs()))
            .toList());
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }
}
