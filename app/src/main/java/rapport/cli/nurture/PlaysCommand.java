package rapport.cli.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.NurtureChange.TakePlay;
import rapport.desk.nurture.Plays;
import rapport.nurture.Draft;
import rapport.nurture.Play;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** Ways to take the lead. */
@Command(
    name = "plays",
    mixinStandardHelpOptions = true,
    header =
        "Show ways to take the lead with somebody, with a draft for each; nothing is ever sent.",
    footer = {
      "",
      "Examples:",
      "  rapport plays maya",
      "  rapport plays maya --tone brief",
      "  rapport plays maya --took perspective"
    })
public final class PlaysCommand extends AskingAbout {

  @Option(names = "--tone", paramLabel = "TONE", description = "warm, plain or brief.")
  Draft.Tone tone = Draft.Tone.PLAIN;

  @Option(
      names = "--took",
      paramLabel = "PLAY",
      description =
          "You did: meeting, offer, perspective, information, sit_in, thanks or nudge. It rests then.")
  @Nullable Play took;

  @Override
  public int answer(House house, PersonId person) {
    if (took != null) make(house, new TakePlay(person, took));
    Plays plays = Plays.of(look(house));
    List<CareShapes.PlayShape> all =
        plays.with(person).stream().map(offer -> CareShapes.play(offer, tone)).toList();
    if (json) {
      Json.write(System.out, all);
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing is suggested about them now.");
    for (CareShapes.PlayShape one : all) {
      System.out.println(
          one.play()
              + " ("
              + one.practice()
              + ")"
              + (one.restsUntil() == null ? "" : " rests until " + one.restsUntil()));
      if (one.subject() == null || one.text() == null) continue;
      System.out.println("  " + Terminal.clean(one.subject()));
      one.text().lines().forEach(line -> System.out.println("  | " + Terminal.clean(line)));
    }
    return 0;
  }
}
