package rapport.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rapport.interactions.Promise;
import rapport.interactions.Subject;
import rapport.people.Names;

/**
 * What to know about one person before meeting them (practice N10). It tells only what sources and
 * the user said.
 *
 * @param lines a few sentences, most useful first; empty when nothing is known
 */
public record Brief(List<String> lines) {

  /** Copies the lines. */
  public Brief {
    lines = List.copyOf(lines);
  }

  /** The brief about one person on a day. */
  public static Brief of(
      Standing standing, Collection<Promise> promises, Week.Subjects subjects, LocalDate today) {
    return of(standing, promises, List.of(), subjects, today);
  }

  /**
   * The brief about one person on a day, with what may be owed besides.
   *
   * @param perhaps promises that nobody said yes or no to yet, each as a whole sentence; they stand
   *     behind what is certain and before how long ago the last contact was
   */
  public static Brief of(
      Standing standing,
      Collection<Promise> promises,
      List<String> perhaps,
      Week.Subjects subjects,
      LocalDate today) {
    List<String> lines = new ArrayList<>();
    String name = Names.given(standing.person().name());
    for (Promise promise : promises) {
      if (!promise.open() || !promise.person().equals(standing.person().id())) continue;
      lines.add(
          (promise.mine() ? "You promised: " : name + " promised: ")
              + promise.what()
              + due(promise)
              + ".");
    }
    if (standing.waiting() != null) {
      String subject = subjects.of(standing.waiting().interaction()).orElse("");
      String named = DayWords.topic(subject);
      String topic = named.isBlank() ? "" : ": “" + named + "”";
      if (!Subject.asksNothing(subject)) lines.add(name + " waits for your answer" + topic + ".");
    }
    lines.addAll(perhaps);
    standing
        .since(today)
        .ifPresent(days ->
            lines.add(
                (standing.ended(today) ? "Last known contact " : "Last contact ")
                    + history(standing, days, subjects)));
    if (standing.since(today).isEmpty() && !standing.doubt().any())
      lines.add("You have not been in touch with " + name + " yet.");
    return new Brief(lines);
  }

  /**
   * What else is known for a meeting.
   *
   * @param matters what stands between the two beside promises and letters that wait, each as a
   *     whole sentence
   * @param told what the person told of themselves, newest first, each as a whole sentence
   * @param goals open goals both want
   * @param style what to mind in how the other works
   * @param give one thing the owner could give, or empty
   * @param ask what to ask, as a whole sentence, or empty
   */
  public record More(
      List<String> matters,
      List<String> told,
      List<String> goals,
      List<String> style,
      String give,
      String ask) {

    /** Nothing more. */
    public static final More NOTHING = new More(List.of(), List.of(), List.of(), List.of(), "", "");

    /** Copies the lists. */
    public More {
      matters = List.copyOf(matters);
      told = List.copyOf(told);
      goals = List.copyOf(goals);
      style = List.copyOf(style);
    }
  }

  /** The brief with what comes before everything else. */
  public Brief after(List<String> first) {
    List<String> all = new ArrayList<>(first);
    all.addAll(lines);
    return new Brief(all);
  }

  private static final int FEW = 3;

  /** From so many days on one speaks of years. */
  private static final int YEARS = 730;

  /** The brief with everything that is known. */
  public Brief with(More more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(more.matters());
    for (String goal : more.goals().stream().limit(FEW).toList())
      all.add("You both want: " + goal + ".");
    all.addAll(more.told().stream().limit(FEW).toList());
    all.addAll(more.style());
    if (!more.give().isEmpty()) all.add("One thing to give: " + more.give() + ".");
    if (!more.ask().isEmpty()) all.add(more.ask());
    return new Brief(all);
  }

  private static String history(Standing standing, long days, Week.Subjects subjects) {
    String last = days < YEARS ? DayWords.ago(days) : DayWords.span(days) + " ago";
    if (standing.waiting() == null)
      last +=
          standing
              .lastWords()
              .flatMap(latest -> subjects.of(latest.interaction()))
              .map(DayWords::topic)
              .filter(topic -> !topic.isBlank())
              .map(topic -> ", “" + topic + "”")
              .orElse("");
    return last + ".";
  }

  private static String due(Promise promise) {
    return promise.dueOn() == null ? "" : ", due " + DayWords.day(promise.dueOn());
  }
}
