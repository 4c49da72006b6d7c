package rapport.cli.ties;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.desk.nurture.Whole;
import rapport.desk.people.PeopleChange.SayStyle;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.nurture.Style;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** How to reach somebody. */
@Command(
    name = "channels",
    mixinStandardHelpOptions = true,
    header = "Show how somebody is best reached, from what they answered and how fast.",
    footer = {
      "",
      "Examples:",
      "  rapport channels maya",
      "  rapport channels maya --prefers phone"
    })
public final class ChannelsCommand extends AskingAbout {

  @Option(
      names = "--prefers",
      paramLabel = "CHANNEL",
      description = "What they prefer: face_to_face, video, phone, chat or mail.")
  @Nullable Channel prefers;

  @Override
  public int answer(House house, PersonId person) {
    if (prefers != null) {
      Style style = Whole.of(look(house)).style(person);
      make(house, new SayStyle(person, style.structured(), style.fast(), prefers, style.said()));
    }
    Whole whole = Whole.of(look(house));
    Contact latest = look(house).standing(person).orElseThrow().latest();
    var reach = CareShapes.reach(whole.channels(person), latest == null ? null : latest.channel());
    if (json) {
      Json.write(System.out, reach);
      return 0;
    }
    System.out.println("By " + reach.channel() + ": " + reach.why() + ".");
    if (reach.richer() != null) System.out.println("For what matters: " + reach.richer() + ".");
    for (CareShapes.LearnedShape one : reach.learned())
      System.out.printf(
          Locale.ROOT,
          "  %-13s answered %d of %d, chance %.2f (%.2f to %.2f)%n",
          one.channel(),
          one.answered(),
          one.asked(),
          one.share(),
          one.low(),
          one.high());
    return 0;
  }
}
