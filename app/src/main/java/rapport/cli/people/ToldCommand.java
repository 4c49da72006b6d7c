package rapport.cli.people;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.Failures;
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
      "  rapport told maya --about family --words \"two daughters\"",
      "  rapport told maya --about \"a day\" --words \"her birthday\" --day 05-12"
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

  @Option(
      names = "--day",
      paramLabel = "MM-DD",
      description = "The day of every year on which it comes back, for example 12-01.")
  String day = "";

  @Option(names = "--mine", description = "You told it, not they.")
  boolean mine;

  private @Nullable MonthDay recurs() {
    if (day.isEmpty()) return null;
    try {
      return MonthDay.parse("--" + day);
    } catch (DateTimeException misread) {
      throw new Failures.Misused("--day is a month and a day, for example 12-01");
    }
  }

  @Override
  public int answer(House house, PersonId person) {
    if (!words.isEmpty()) make(house, new Tell(person, mine, about, words, recurs()));
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
