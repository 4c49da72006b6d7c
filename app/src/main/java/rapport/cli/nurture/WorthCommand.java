package rapport.cli.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.NurtureChange.DropMaterial;
import rapport.desk.nurture.NurtureChange.PutAway;
import rapport.desk.nurture.Plays;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** What is worth sharing. */
@Command(
    name = "worth",
    mixinStandardHelpOptions = true,
    header = "List what is worth sharing and whom it would suit, or drop something in.",
    footer = {
      "",
      "Examples:",
      "  rapport worth",
      "  rapport worth --add \"a field guide to feature stores\" --link https://example.org/"
    })
public final class WorthCommand extends HomeCommand {

  @Option(names = "--add", paramLabel = "WORDS", description = "Drop something in.")
  String add = "";

  @Option(names = "--link", paramLabel = "URL", description = "Where it is.")
  @Nullable String link;

  @Option(names = "--away", paramLabel = "N", description = "Put the one with this number away.")
  long away;

  @Option(
      names = "--learned",
      description = "List what you learned lately that may be worth sharing.")
  boolean learned;

  @Override
  public int answer(House house) {
    if (!add.isEmpty()) make(house, new DropMaterial(add, link));
    if (away > 0) make(house, new PutAway(away, true));
    Plays plays = Plays.of(look(house));
    if (learned) return learned(plays);
    List<Plays.Worth> all = plays.worth();
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::worth).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing waits to be shared.");
    for (Plays.Worth one : all) {
      System.out.println("%3d  %s".formatted(one.id(), Terminal.clean(one.what())));
      for (Plays.Suits suit : one.suits())
        System.out.println(
            "       "
                + Terminal.clean(suit.person().name())
                + ": "
                + Terminal.clean(String.join(", ", suit.words())));
    }
    return 0;
  }

  private int learned(Plays plays) {
    List<Plays.Perhaps> all = plays.perhaps();
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::learned).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing you learned lately meets what others care for.");
    for (Plays.Perhaps one : all) {
      System.out.println(
          Terminal.clean(one.what()) + " (through " + Terminal.clean(one.from().name()) + ")");
      for (Plays.Suits suit : one.suits())
        System.out.println("       " + Terminal.clean(suit.person().name()));
    }
    return 0;
  }
}
