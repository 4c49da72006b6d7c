package rapport.cli.people;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.Whole;
import rapport.desk.people.PeopleChange.Tell;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** What was told. */
@Command(
    name = "told",
    mixinStandardHelpOptions = true,
    header =
        "Show what somebody told you of themselves and what you told them, or remember something.",
    footer = {
      "",
      "Examples:",
      "  rapport told maya",
      "  rapport told maya --about family --words \"two daughters\""
    })
public final class ToldCommand extends AskingAbout {

  @Option(
      names = "--about",
      paramLabel = "TOPIC",
      description =
          "family, home, interests, charity, health, history, hopes or 'a day'; left out if none fits.")
  String about = "";

  @Option(names = "--words", paramLabel = "WORDS", description = "Remember this.")
  String words = "";

  @Option(names = "--mine", description = "You told it, not they.")
  boolean mine;

  @Override
  public int answer(House house, PersonId person) {
    if (!words.isEmpty()) make(house, new Tell(person, mine, about, words, null));
    Whole whole = Whole.of(look(house));
    List<Whole.Line> all = whole.told(person);
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::told).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing is written down.");
    for (Whole.Line one : all)
      System.out.println(
          (one.mine() ? "you told   " : "told you   ")
              + (one.topic().isEmpty() ? "" : one.topic() + ": ")
              + Terminal.clean(one.words()));
    return 0;
  }
}
