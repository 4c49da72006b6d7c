package rapport.cli.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.Telling;
import rapport.paper.InitiativePaper;
import rapport.shapes.GoalShapes;
import rapport.shapes.Json;

/** Undertakings and whom they need. */
@Command(
    name = "initiatives",
    mixinStandardHelpOptions = true,
    header =
        "List undertakings and whom they need, begin one, or print one page of it for the room.",
    footer = {
      "",
      "Examples:",
      "  rapport initiatives",
      "  rapport initiatives --begin \"one launch date\" --purpose \"ship once, together\"",
      "  rapport initiatives --map 1 > map.md        one page for the room, without where people stand",
      "  rapport initiatives --map 1 --stances       the same for your own eyes",
      "  rapport initiatives --map 1 --pdf map.pdf   the same as a page to print",
      "  rapport initiatives --news 1                what everybody it needs could be told; it sends nothing",
      "Roles, steps and words: rapport change (docs/changes.md)."
    })
public final class InitiativesCommand extends HomeCommand {

  @Option(names = "--begin", paramLabel = "NAME", description = "Begin one.")
  String begin = "";

  @Option(names = "--purpose", paramLabel = "WORDS", description = "With --begin: what for.")
  String purpose = "";

  @Option(names = "--weeks", paramLabel = "N", description = "With --begin: how long it takes.")
  int weeks = 8;

  @Option(
      names = "--map",
      paramLabel = "N",
      description = "Print the stakeholder map of the one with this number, as Markdown.")
  long map;

  @Option(
      names = "--news",
      paramLabel = "N",
      description = "Print how the one with this number stands, as a message to all it needs.")
  long news;

  @Option(names = "--stances", description = "With --map: with where people stand, and why.")
  boolean stances;

  @Option(names = "--pdf", paramLabel = "FILE", description = "With --map: write it as PDF.")
  @Nullable Path pdf;

  @Override
  public int answer(House house) {
    if (!begin.isEmpty()) make(house, new BeginInitiative(begin, purpose, weeks));
    if (map > 0 || news > 0) return map(house);
    List<Initiatives.Initiative> all = Initiatives.of(look(house)).all();
    if (json) {
      Json.write(System.out, all.stream().map(GoalShapes::initiative).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("No initiative is open. See rapport initiatives --help.");
    for (Initiatives.Initiative one : all) {
      System.out.println(
          "%3d  %s: week %d of %d"
              .formatted(one.id(), Terminal.clean(one.name()), one.week(), one.weeks()));
      for (Initiatives.Stakeholder needed : one.hardestFirst())
        System.out.println("       " + line(needed));
    }
    return 0;
  }

  private static String line(Initiatives.Stakeholder one) {
    String who =
        one.person() == null ? "nobody yet" : one.person().name() + ", " + one.stands().words();
    String step = one.step().isBlank() ? "" : "; next: " + one.step();
    String on = one.stepOn() == null ? "" : ", " + one.stepOn();
    return Terminal.clean(one.role() + ": " + who + step + on);
  }

  private int paper(House house, Campaign it, Path file) {
    try {
      Files.write(file, InitiativePaper.of(look(house), it, stances));
      return 0;
    } catch (IOException e) {
      System.err.println("rapport: " + file + " cannot be written.");
      return 2;
    }
  }

  private Telling telling(House house, Campaign it) {
    return Telling.of(look(house), it.initiative());
  }

  private static void told(Telling it) {
    System.out.println("To: " + Terminal.clean(String.join(", ", it.addresses())));
    System.out.println("Subject: " + Terminal.clean(it.subject()) + "\n");
    it.text().lines().forEach(line -> System.out.println(Terminal.clean(line)));
  }

  private int map(House house) {
    long number = Math.max(map, news);
    Campaign it = Campaign.of(look(house), number).orElse(null);
    if (it == null) {
      System.err.println("rapport: there is no open initiative " + number + ".");
      return 2;
    }
    if (pdf != null) return paper(house, it, pdf);
    if (json) Json.write(System.out, GoalShapes.campaign(it, telling(house, it)));
    else if (news > 0) told(telling(house, it));
    else it.page(stances).lines().forEach(line -> System.out.println(Terminal.clean(line)));
    return 0;
  }
}
