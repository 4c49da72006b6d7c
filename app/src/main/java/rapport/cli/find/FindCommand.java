package rapport.cli.find;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.find.Find;
import rapport.desk.find.Found;
import rapport.shapes.FoundShapes;
import rapport.shapes.Json;

/** Everything that is written down, found by words. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    header =
        "Find people, topics, what was told and noted, promises, needs and more by the beginnings of words.",
    footer = {"", "Examples:", "  rapport find launch", "  rapport find jurgen --most 20 --json"})
public final class FindCommand extends HomeCommand {

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "All of them have to fit.")
  List<String> words = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "At most N of one kind (default: ${DEFAULT-VALUE}).")
  int most = 8;

  @Override
  public int answer(House house) {
    List<Found> found =
        Find.words(look(house), String.join(" ", words), Math.clamp(most, 1, 1_000));
    if (json) {
      Json.write(System.out, found.stream().map(FoundShapes::found).toList());
      return 0;
    }
    if (found.isEmpty()) System.out.println("Nothing found.");
    for (Found one : found)
      System.out.printf(
          "%-18s%s%s%n",
          one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          Terminal.clean(one.words()),
          Terminal.clean(about(one)));
    return 0;
  }

  private static String about(Found one) {
    StringBuilder about = new StringBuilder();
    if (one.person() != null && one.kind() != Found.Kind.PERSON)
      about.append(" · ").append(one.person().name());
    if (one.day() != null) about.append(" · ").append(one.day());
    if (one.count() > 1) about.append(" · ").append(one.count()).append(" times");
    return about.toString();
  }
}
