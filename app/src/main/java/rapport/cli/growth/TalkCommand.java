package rapport.cli.growth;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.GrowthChange.RehearseTalk;
import rapport.desk.repair.Repair;
import rapport.growth.Scene;
import rapport.shapes.Json;
import rapport.shapes.ListeningShapes;
import rapport.shapes.TalkShapes;

/** A talk of several turns to practise in. */
@Command(
    name = "talk",
    mixinStandardHelpOptions = true,
    header = "Practise a talk of several turns: what comes next depends on how you listened.",
    description = {
      "",
      "Without a number it lists the talks. Give all your answers so far, each with --say; the words are not kept.",
      "When the last turn is answered it counts as practice in listening."
    },
    footer = {
      "",
      "Examples:",
      "  rapport talk",
      "  rapport talk 1 --say \"So you had to find out by yourself.\"",
      "  rapport talk 8 --about 3    a hard talk of your own, with your words to begin with; 3 is from rapport tensions",
      "  rapport talk 9 --about 3    the same from the other's chair"
    })
public final class TalkCommand extends HomeCommand {

  @Parameters(paramLabel = "N", arity = "0..1", description = "Which talk.")
  int number;

  @Option(names = "--say", paramLabel = "WORDS", description = "One answer; give it once a turn.")
  List<String> said = List.of();

  @Option(
      names = "--about",
      paramLabel = "ID",
      description = "Rehearse the talk about this tension, from the words you want to begin with.")
  long about;

  @Override
  public int answer(House house) {
    if (number == 0) {
      list();
      return 0;
    }
    Scene scene =
        Scene.of(number).orElseThrow(() -> new Failures.Misused("there is no talk " + number));
    String opening =
        Repair.opening(look(house), about)
            .orElseThrow(() -> new Failures.Misused("there is no tension " + about));
    Scene.Course course = scene.play(opening, said);
    if (course.over() && !scene.chair())
      make(
          house,
          new RehearseTalk(
              number, course.turns().stream().map(one -> one.listening().manner()).toList()));
    if (json) Json.write(System.out, TalkShapes.course(scene, course));
    else {
      if (about > 0 && scene.hard() && !scene.chair() && said.isEmpty())
        System.out.println("Your words to begin with: " + Terminal.clean(opening));
      print(scene, course);
    }
    return 0;
  }

  private void list() {
    if (json) Json.write(System.out, Scene.all().stream().map(TalkShapes::scene).toList());
    else
      for (Scene one : Scene.all())
        System.out.printf(
            "%2d  %s (%s, %d turns)%n", one.number(), one.title(), one.place(), one.beats().size());
  }

  private static void print(Scene scene, Scene.Course course) {
    System.out.println(scene.title() + " (" + scene.place() + ", " + scene.who() + ")");
    for (Scene.Played turn : course.turns()) {
      System.out.println("  “" + turn.before() + "”");
      System.out.println("    you: " + turn.answer());
      if (!scene.chair())
        System.out.println(
            "    " + ListeningShapes.word(turn.listening().manner()) + ". " + turn.effect());
    }
    System.out.println("  “" + course.next() + "”");
    if (!course.over())
      System.out.println(
          "  " + (scene.beats().size() - course.turns().size()) + " to go: add --say \"…\"");
  }
}
