package rapport.cli.ties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.desk.ties.Kinds;
import rapport.desk.ties.TieChange.SayKind;
import rapport.people.PersonId;
import rapport.shapes.GoalShapes;
import rapport.shapes.Json;
import rapport.ties.Kind;

/** What kind of relationship. */
@Command(
    name = "kind",
    mixinStandardHelpOptions = true,
    header = "Show what kind of relationship a tie is, from what, and say what you think of it.",
    footer = {
      "",
      "Examples:",
      "  rapport kind maya",
      "  rapport kind maya --answers 3,2,4",
      "  rapport kind maya --answers=-1,2,-1     the second question alone",
      "  rapport kind maya --say mutual"
    })
public final class KindCommand extends AskingAbout {

  @Option(
      names = "--answers",
      split = ",",
      paramLabel = "N",
      description =
          "Three answers from 0 to 4, or -1 for none: influence, openness about mistakes, shared purpose.")
  List<Integer> answers = new ArrayList<>();

  @Option(
      names = "--say",
      paramLabel = "KIND",
      description = "transactional, mutual or transformational.")
  Kind.@Nullable Value say;

  @Override
  public int answer(House house, PersonId person) {
    if (!answers.isEmpty() || say != null) make(house, new SayKind(person, answers, say));
    Kinds kinds = Kinds.of(look(house));
    Kind kind = kinds.of(person);
    String advice = kinds.advice(person);
    if (json) {
      Json.write(System.out, GoalShapes.kind(kind, advice, kinds.asks(person)));
      return 0;
    }
    System.out.println(kind.value().words() + (kind.said() ? " (as you say)" : ""));
    for (Kind.Part part : Kind.Part.values())
      System.out.printf(
          Locale.ROOT,
          "  %-15s %s  %s%n",
          part.words(),
          Double.isNaN(kind.profile().of(part))
              ? "  – "
              : String.format(Locale.ROOT, "%.2f", kind.profile().of(part)),
          kind.profile().reason(part));
    if (!advice.isEmpty()) System.out.println(advice);
    kinds.asks(person).ifPresent(n -> System.out.println("One question: " + Kind.QUESTIONS.get(n)));
    return 0;
  }
}
