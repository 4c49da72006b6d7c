package rapport.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small exercise in one of the seven skills (practice G7): a situation of office life, a
 * question, and three answers, of which one fits best; each answer has one sentence that says why.
 * It is made up and nobody's words. It is not a test: nothing of what somebody chooses is kept, and
 * "fits best" is the judgement of those who wrote it.
 *
 * <p>The exercises come with the program, in one text a skill beside this class: eight lines an
 * exercise, an empty line between two; after the situation and the question each answer stands on a
 * line of its own, marked by + for the one that fits best or by - for another, and its reason on
 * the next. They are read once, in time linear in the texts (about 70 kB).
 *
 * @param skill what it trains
 * @param number its place among those of its skill, from 1; stable as long as the text is
 * @param situation what has happened, one to three sentences
 * @param question what is asked
 * @param answers the three answers in the order in which they are shown
 */
public record Exercise(
    Skill skill, int number, String situation, String question, List<Answer> answers) {

  /** How many answers an exercise has. */
  public static final int ANSWERS = 3;

  private static final int LINES = 2 + 2 * ANSWERS;

  /** Checks that one answer fits best, and copies the answers. */
  public Exercise {
    answers = List.copyOf(answers);
    if (number < 1) throw new IllegalArgumentException("an exercise begins at 1, not " + number);
    if (answers.size() != ANSWERS || answers.stream().filter(Answer::best).count() != 1)
      throw new IllegalArgumentException(
          "exercise " + number + " of " + skill + " needs three answers, one of them best");
  }

  /**
   * One of the three answers.
   *
   * @param words what one would do or say
   * @param why what speaks for it or against it, one sentence
   * @param best whether it fits best of the three
   */
  public record Answer(String words, String why, boolean best) {}

  /** The place of the answer that fits best, 1 to 3. */
  public int best() {
    for (int place = 1; place <= ANSWERS; place++) if (answer(place).best()) return place;
    throw new IllegalStateException("an exercise has a best answer");
  }

  /**
   * The answer at a place.
   *
   * @throws IllegalArgumentException if the place is not 1 to 3
   */
  public Answer answer(int place) {
    if (place < 1 || place > ANSWERS)
      throw new IllegalArgumentException("an answer is 1, 2 or 3, not " + place);
    return answers.get(place - 1);
  }

  /** The one after this of the same skill; after the last comes the first. */
  public Exercise next() {
    List<Exercise> all = of(skill);
    return all.get(number % all.size());
  }

  /** All of a skill in the order of their numbers, never empty. */
  public static List<Exercise> of(Skill skill) {
    return Shelf.ALL.getOrDefault(skill, List.of());
  }

  /** The one of a number, or empty where the skill has none of it. */
  public static Optional<Exercise> of(Skill skill, int number) {
    return of(skill).stream().filter(one -> one.number() == number).findFirst();
  }

  /** The one a day begins with: each day the next, so that nothing need be remembered. */
  public static Exercise on(LocalDate day, Skill skill) {
    List<Exercise> all = of(skill);
    return all.get((int) Math.floorMod(day.toEpochDay(), (long) all.size()));
  }

  /**
   * The exercises of a text.
   *
   * @throws IllegalArgumentException if one has not eight lines, or not one best answer
   */
  static List<Exercise> read(Skill skill, String text) {
    List<Exercise> read = new ArrayList<>();
    for (String one : text.strip().split("\n\n"))
      read.add(exercise(skill, read.size() + 1, one.lines().toList()));
    return List.copyOf(read);
  }

  private static Exercise exercise(Skill skill, int number, List<String> lines) {
    if (lines.size() != LINES)
      throw new IllegalArgumentException(
          "exercise " + number + " of " + skill + " has " + lines.size() + " lines, not " + LINES);
    List<Answer> answers = new ArrayList<>();
    for (int n = 2; n < LINES; n += 2) {
      String marked = lines.get(n);
      if (!marked.startsWith("+ ") && !marked.startsWith("- "))
        throw new IllegalArgumentException(
            "exercise " + number + " of " + skill + " has an answer without a mark");
      answers.add(new Answer(marked.substring(2), lines.get(n + 1), marked.startsWith("+")));
    }
    return new Exercise(skill, number, lines.getFirst(), lines.get(1), answers);
  }

  /** What is read when the first exercise is asked for. */
  private static final class Shelf {
    static final Map<Skill, List<Exercise>> ALL = all();

    private static Map<Skill, List<Exercise>> all() {
      Map<Skill, List<Exercise>> all = new EnumMap<>(Skill.class);
      for (Skill skill : Skill.values()) all.put(skill, read(skill, text(skill)));
      return all;
    }

    private static String text(Skill skill) {
      String name = "exercises-" + skill.key() + ".txt";
      try (InputStream in = Exercise.class.getResourceAsStream(name)) {
        if (in == null) throw new IllegalStateException(name + " is missing");
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
