package rapport.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.desk.Whole;
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
final class ToldCommand extends Asking {

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Words of a name or address, or the number that people shows.")
  List<String> name = List.of();

  @Option(
      names = "--about",
      paramLabel = "TOPIC",
      description = "family, home, interests, charity, health, history, hopes or 'a day'.")
  String about = "interests";

  @Option(names = "--words", paramLabel = "WORDS", description = "Remember this.")
  String words = "";

  @Option(names = "--mine", description = "You told it, not they.")
  boolean mine;

  @Override
  int answer(House house) {
    PersonId person = PersonCommand.find(house, String.join(" ", name), now());
    if (person == null) return 2;
    Whole whole = house.desk().care().whole();
    if (!words.isEmpty()) whole.tell(person, mine, about, words, null, now());
    List<Whole.Line> all = whole.told(person, now());
    if (json) {
      Json.write(System.out, all.stream().map(CareShapes::told).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing is written down.");
    for (Whole.Line one : all)
      System.out.println(
          (one.mine() ? "you told   " : "told you   ")
              + one.topic()
              + ": "
              + Terminal.clean(one.words()));
    return 0;
  }
}
