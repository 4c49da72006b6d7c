package rapport.cli.nurture;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.desk.nurture.NurtureChange.Pause;
import rapport.desk.nurture.NurtureChange.SetRhythm;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.Shapes;

/** A rhythm. */
@Command(
    name = "rhythm",
    mixinStandardHelpOptions = true,
    header =
        "Show or set how often you want to be in touch with somebody, or ask nothing for some days.",
    footer = {
      "",
      "Examples:",
      "  rapport rhythm maya",
      "  rapport rhythm maya --every 21 --most 30",
      "  rapport rhythm maya --pause 14"
    })
public final class RhythmCommand extends AskingAbout {

  @Option(names = "--every", paramLabel = "DAYS", description = "The wanted interval.")
  @Nullable Integer every;

  @Option(names = "--most", paramLabel = "DAYS", description = "After how many days it is overdue.")
  @Nullable Integer most;

  @Option(names = "--pause", paramLabel = "DAYS", description = "Ask nothing for so many days.")
  int pause;

  @Override
  public int answer(House house, PersonId person) {
    if (every != null) make(house, new SetRhythm(person, every, most));
    var today = now().atZone(look(house).me().zone()).toLocalDate();
    if (pause > 0) make(house, new Pause(person, today, today.plusDays(pause), ""));
    Standing standing = look(house).standing(person).orElseThrow();
    if (json) {
      Json.write(System.out, Shapes.person(standing));
      return 0;
    }
    Rhythm rhythm = standing.rhythm();
    System.out.println(
        rhythm == null
            ? "No rhythm is known."
            : "Every "
                + rhythm.everyDays()
                + " days, at most "
                + rhythm.atMostDays()
                + (standing.due() == null ? "." : "; next " + standing.due() + "."));
    return 0;
  }
}
