package rapport.cli.growth;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.growth.Exercise;
import rapport.growth.Skill;
import rapport.shapes.ExerciseShapes;
import rapport.shapes.Json;

/** Exercises in the seven skills. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    header = "Train one of the seven skills: a situation, a question and three answers.",
    description = {
      "",
      "With --answer you read why your answer fits or does not, and which fits best. What you choose is not kept.",
      "Without --number it is the exercise of the day."
    },
    footer = {
      "",
      "Examples:",
      "  rapport train empathy",
      "  rapport train common-goals --number 7 --answer 2",
      "  rapport train networking --json"
    })
public final class TrainCommand extends HomeCommand {

  @Parameters(
      paramLabel = "SKILL",
      description =
          "empathy, communication, listening, positivity, common-goals, collaboration or networking.")
  String skill = "";

  @Option(names = "--number", paramLabel = "N", description = "Which exercise.")
  @Nullable Integer number;

  @Option(names = "--answer", paramLabel = "N", description = "What you choose: 1, 2 or 3.")
  @Nullable Integer answer;

  @Override
  public int answer(House house) {
    Exercise exercise = exercise(house);
    if (answer != null) exercise.answer(answer);
    if (json) Json.write(System.out, ExerciseShapes.training(exercise, answer));
    else if (answer == null) ask(exercise);
    else tell(exercise, answer);
    return 0;
  }

  private Exercise exercise(House house) {
    Skill found = Skill.of(skill).orElseThrow(() -> new Failures.Misused(unknown()));
    if (number == null) return Exercise.on(look(house).today(), found);
    int asked = number;
    return Exercise.of(found, asked)
        .orElseThrow(() -> new Failures.Misused("there is no exercise " + asked + " of " + skill));
  }

  private String unknown() {
    String all = Arrays.stream(Skill.values()).map(Skill::key).collect(Collectors.joining(", "));
    return "there is no skill " + skill + "; the skills are " + all;
  }

  private static void ask(Exercise one) {
    System.out.printf("%d  %s%n   %s%n", one.number(), one.situation(), one.question());
    for (int place = 1; place <= Exercise.ANSWERS; place++)
      System.out.printf("   %d  %s%n", place, one.answer(place).words());
    System.out.printf(
        "   Answer with rapport train %s --number %d --answer 1, 2 or 3%n",
        one.skill().key(), one.number());
  }

  private static void tell(Exercise one, int chosen) {
    print(
        chosen == one.best() ? "Your answer, and the one that fits best" : "Your answer",
        one,
        chosen);
    if (chosen != one.best()) print("What fits best", one, one.best());
    System.out.printf(
        "Another: rapport train %s --number %d%n", one.skill().key(), one.next().number());
  }

  private static void print(String name, Exercise one, int place) {
    System.out.printf("%s: %s%n   %s%n", name, one.answer(place).words(), one.answer(place).why());
  }
}
