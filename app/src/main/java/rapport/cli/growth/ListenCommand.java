package rapport.cli.growth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.GrowthChange.TrySituation;
import rapport.desk.growth.ListeningPractice;
import rapport.growth.Practised;
import rapport.growth.Situation;
import rapport.shapes.Json;
import rapport.shapes.ListeningShapes;

/** Practising to listen. */
@Command(
    name = "listen",
    mixinStandardHelpOptions = true,
    header = "Practise listening: a colleague says something, you answer in your own words.",
    description = {
      "",
      "The answer is classed as reflecting, asking, advising, deflecting or other; three good answers are shown after it.",
      "Situations come again after 1, 3, 7, 16 and 35 days. The words of an answer are kept only with --keep."
    },
    footer = {
      "",
      "Examples:",
      "  rapport listen",
      "  rapport listen --answer \"So you were left to find out by yourself.\"",
      "  rapport listen --situation 12 --answer \"What would you like to happen?\" --json"
    })
public final class ListenCommand extends HomeCommand {

  @Option(names = "--answer", paramLabel = "WORDS", description = "What you would say.")
  String answer = "";

  @Option(
      names = "--situation",
      paramLabel = "N",
      description = "Which situation (default: the one that is due).")
  int situation;

  @Option(names = "--keep", description = "Keep the words of the answer too.")
  boolean keep;

  @Override
  public int answer(House house) {
    ListeningPractice practice = ListeningPractice.of(look(house));
    LocalDate today = look(house).today();
    ListeningPractice.@Nullable Tried tried = null;
    if (!answer.isEmpty()) {
      Situation asked = chosen(practice);
      long id = make(house, new TrySituation(asked.id(), answer, keep)).number();
      tried = new ListeningPractice.Tried(id, asked, ListeningPractice.heard(asked, answer));
      practice = ListeningPractice.of(look(house));
    }
    if (json) Json.write(System.out, ListeningShapes.practice(practice, tried, today));
    else if (tried == null) ask(chosen(practice));
    else print(tried, practice);
    return 0;
  }

  private Situation chosen(ListeningPractice practice) {
    if (situation == 0) return practice.next();
    return practice
        .situation(situation)
        .orElseThrow(() -> new Failures.Misused("there is no situation " + situation));
  }

  private static void ask(Situation one) {
    System.out.printf("%d  A colleague says (%s, %s):%n", one.id(), one.setting(), one.topic());
    System.out.println("   “" + one.said() + "”");
    System.out.println("   Answer with --situation " + one.id() + " --answer \"…\"");
  }

  private static void print(ListeningPractice.Tried tried, ListeningPractice practice) {
    System.out.println("“" + tried.situation().said() + "”");
    System.out.printf(
        "%s, %.2f%n",
        ListeningShapes.word(tried.listening().manner()), tried.listening().confidence());
    if (!tried.listening().deciding().isEmpty())
      System.out.println(
          "decided by: " + Terminal.clean(String.join(" · ", tried.listening().deciding())));
    if (!tried.listening().slip().words().isEmpty())
      System.out.println("heard as: " + tried.listening().slip().words());
    String better = tried.listening().better();
    if (!better.isEmpty()) System.out.println(better);
    System.out.println("Good answers:");
    for (String model : tried.situation().models()) System.out.println("  " + model);
    for (Practised week : practice.weeks())
      System.out.printf(
          "week of %s: %d tries, %d good, reflection minus advice %+.2f%n",
          week.monday(), week.tries(), week.good(), week.score());
  }
}
