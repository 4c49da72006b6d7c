package rapport.growth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A step about oneself on the path that follows the first day: no other person is its subject, so
 * it is no {@link Plan} and no move about somebody. At most one stands on a day, none on weekends
 * and free days; what is passed over is not asked again, and the whole path can be ended.
 *
 * @param key what it is, the same as long as it is the same step; dated where it comes back
 * @param words what to do
 * @param why what for
 * @param page where it is done
 */
public record OwnStep(String key, String words, String why, String page) {

  /** For how many days a step that was put off stands again. */
  private static final int AGAIN = 7;

  private static final int NEAR = 7;

  private static final List<OwnStep> FIRST =
      List.of(
          new OwnStep(
              "first:same",
              "Say who is one human and who are two",
              "What Rapport counts follows from it.",
              "/care/same-person"),
          new OwnStep(
              "first:rhythm",
              "Choose three people you do not want to lose, and set a rhythm for each",
              "A rhythm of your own says when a silence is too long.",
              "/people?sort=strength"),
          new OwnStep(
              "first:promises",
              "Look at what you promised and what was promised to you",
              "Kept promises are what trust is made of.",
              "/promises"),
          new OwnStep(
              "first:listening",
              "Answer one colleague in the listening exercise",
              "Two minutes, and you see whether it was heard.",
              "/grow/listening"),
          new OwnStep(
              "first:group",
              "Put the people of one circle into a group: mentors, former colleagues, the board",
              "A group can have a rhythm of its own.",
              "/people/groups"),
          new OwnStep(
              "first:self",
              "Answer fifty short sentences about yourself",
              "In three months you see what moved.",
              "/grow/self/new"),
          new OwnStep(
              "first:plan",
              "Choose at most three practices for ninety days",
              "What is practised with a date is practised.",
              "/grow/plan"));

  private static final OwnStep FRIDAY =
      new OwnStep(
          "friday:",
          "Five minutes: what stayed open this week, and whom to thank?",
          "Small debts are cheapest on the day they are made.",
          "/care");

  private static final OwnStep MONTH =
      new OwnStep(
          "month:",
          "Take a minute for the month’s balance: what your relationships give, and who begins",
          "What is missing is looked for while it is small.",
          "/grow/balance");

  private static final OwnStep QUARTER =
      new OwnStep(
          "quarter:",
          "Look back at the quarter: new ties, your own circle, the plan, what came of it",
          "An adequate network is a trap: it stops growing without a sound.",
          "/goals");

  private static final OwnStep LETTER =
      new OwnStep(
          "letter:",
          "Read what your relationships brought this year, and write to one of those people",
          "Thanks at the end of a year are read twice.",
          "/grow/outcomes");

  /** What the owner said of a step. */
  public enum Reply {
    /** It is done. */
    DONE,
    /** Another day. */
    LATER,
    /** Not this time. */
    NOT
  }

  /**
   * An answer to a step.
   *
   * @param until from which day on a step that was put off may stand again
   */
  public record Answered(String key, Reply reply, LocalDate until) {}

  /**
   * The step that stands on a day: of those that are not answered the rarest, then the newest of
   * those that were put off; none on the first day itself. O(answers).
   *
   * @param begun the first day of the path
   * @param free whether a day is free, beside weekends
   */
  public static Optional<OwnStep> on(
      LocalDate begun, LocalDate day, List<Answered> answers, Predicate<LocalDate> free) {
    if (!day.isAfter(begun) || idle(day, free)) return Optional.empty();
    for (OwnStep one : due(begun, day, free))
      if (answers.stream().noneMatch(answer -> answer.key().equals(one.key())))
        return Optional.of(one);
    for (Answered one : answers.reversed())
      if (one.reply() == Reply.LATER
          && latest(answers, one)
          && !day.isBefore(one.until())
          && day.isBefore(one.until().plusDays(AGAIN))) return named(one.key());
    return Optional.empty();
  }

  /** The step of a key; empty for none. */
  public static Optional<OwnStep> named(String key) {
    for (OwnStep one : FIRST) if (one.key.equals(key)) return Optional.of(one);
    for (OwnStep one : List.of(FRIDAY, MONTH, QUARTER, LETTER))
      if (key.startsWith(one.key) && key.length() > one.key.length())
        return Optional.of(new OwnStep(key, one.words, one.why, one.page));
    return Optional.empty();
  }

  private static boolean latest(List<Answered> answers, Answered one) {
    return answers.stream()
        .filter(other -> other.key().equals(one.key()))
        .reduce((first, second) -> second)
        .filter(one::equals)
        .isPresent();
  }

  private static List<OwnStep> due(LocalDate begun, LocalDate day, Predicate<LocalDate> free) {
    List<OwnStep> due = new ArrayList<>();
    int number = worked(begun, day, free);
    if (number <= FIRST.size()) {
      due.add(FIRST.get(number - 1));
      return due;
    }
    if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 2 * NEAR)
      due.add(LETTER.of("" + day.getYear()));
    int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
    if (day.get(IsoFields.DAY_OF_QUARTER) <= NEAR)
      due.add(QUARTER.of(day.getYear() + "-" + quarter));
    else if (day.getDayOfMonth() <= NEAR)
      due.add(MONTH.of(day.getYear() + "-" + day.getMonthValue()));
    if (day.getDayOfWeek() == DayOfWeek.FRIDAY) due.add(FRIDAY.of(day.toString()));
    return due;
  }

  private OwnStep of(String when) {
    return new OwnStep(key + when, words, why, page);
  }

  /** How many working days lie between the first day and this one, this one with it. */
  private static int worked(LocalDate begun, LocalDate day, Predicate<LocalDate> free) {
    long span = ChronoUnit.DAYS.between(begun, day);
    if (span > 10L * FIRST.size()) return FIRST.size() + 1;
    int count = 0;
    for (LocalDate one = begun.plusDays(1); !one.isAfter(day); one = one.plusDays(1))
      if (!idle(one, free)) count++;
    return count;
  }

  private static boolean idle(LocalDate day, Predicate<LocalDate> free) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || free.test(day);
  }
}
