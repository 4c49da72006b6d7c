package rapport.shapes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.growth.Exercise;

/** Version 1 of the shapes of exercises; see docs/json.md. */
public final class ExerciseShapes {

  private ExerciseShapes() {}

  /** One exercise, and what was chosen. */
  public record TrainingShape(int version, @Nullable Integer chosen, ExerciseShape exercise) {}

  /** One exercise. */
  public record ExerciseShape(
      String skill, int number, String situation, String question, List<ChoiceShape> answers) {}

  /** One of its three answers. */
  public record ChoiceShape(String words, String why, boolean best) {}

  /** One exercise, and what was chosen of its answers, if anything. */
  public static TrainingShape training(Exercise exercise, @Nullable Integer chosen) {
    return new TrainingShape(1, chosen, exercise(exercise));
  }

  /** An exercise with all that is written of it. */
  public static ExerciseShape exercise(Exercise one) {
    return new ExerciseShape(
        one.skill().key(),
        one.number(),
        one.situation(),
        one.question(),
        one.answers().stream()
            .map(answer -> new ChoiceShape(answer.words(), answer.why(), answer.best()))
            .toList());
  }
}
