package rapport.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapport.growth.Exercise;
import rapport.growth.Skill;
import rapport.web.Frame;

/**
 * One exercise in one of the seven skills, before an answer or after it.
 *
 * @param skill its name inside a sentence
 * @param place which one it is, of how many
 * @param here where an answer is sent
 * @param another where the next exercise is
 * @param options what can be chosen; empty after an answer
 * @param chosen what was chosen, with its reason; empty before an answer
 */
public record ExerciseView(
    Frame frame,
    String skill,
    String place,
    String here,
    String another,
    int number,
    String situation,
    String question,
    List<Option> options,
    List<Told> chosen) {

  /** An answer to choose. */
  public record Option(int place, String words) {}

  /**
   * An answer after the choice.
   *
   * @param name what it is: chosen, best, or both
   * @param best whether it fits best
   */
  public record Told(String name, boolean best, String words, String why) {}

  /**
   * The page of an exercise.
   *
   * @param answer what was chosen, 1 to 3, or 0 before a choice
   */
  public static ExerciseView of(Frame frame, Exercise exercise, int answer) {
    Skill skill = exercise.skill();
    List<Option> options = new ArrayList<>();
    for (int place = 1; place <= Exercise.ANSWERS && answer == 0; place++)
      options.add(new Option(place, exercise.answer(place).words()));
    String here = ExercisePages.HERE + skill.key();
    return new ExerciseView(
        frame,
        plain(skill),
        exercise.number() + " of " + Exercise.of(skill).size(),
        here,
        here + "?number=" + exercise.next().number(),
        exercise.number(),
        exercise.situation(),
        exercise.question(),
        options,
        answer == 0 ? List.of() : told(exercise, answer));
  }

  private static List<Told> told(Exercise exercise, int answer) {
    Exercise.Answer best = exercise.answer(exercise.best());
    if (answer == exercise.best())
      return List.of(told("Your answer, and the one that fits best", best));
    return List.of(told("Your answer", exercise.answer(answer)), told("What fits best", best));
  }

  private static Told told(String name, Exercise.Answer answer) {
    return new Told(name, answer.best(), answer.words(), answer.why());
  }

  static String plain(Skill skill) {
    return skill.words().toLowerCase(Locale.ROOT);
  }
}
