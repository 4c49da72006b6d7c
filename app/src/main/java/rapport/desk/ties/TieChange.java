package rapport.desk.ties;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.look.Act;
import rapport.look.Change;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.store.ties.CheckInRows;
import rapport.ties.CheckIn;
import rapport.ties.Kind;

/** What can be said of ties: their kind, and check-ins. */
public sealed interface TieChange extends Change {

  /** How long a check-in's link works. */
  Duration LINK = Duration.ofDays(30);

  /**
   * Says something of a tie's kind.
   *
   * @param answers to the three questions, each 0 to 4, or none
   * @param kind the word that overrules the evidence, or null to follow it
   */
  record SayKind(PersonId person, List<Integer> answers, Kind.@Nullable Value kind)
      implements TieChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for others
     */
    public SayKind {
      answers = List.copyOf(answers);
      if (!answers.isEmpty() && answers.size() != 3)
        throw new IllegalArgumentException("there are three questions");
      for (int answer : answers)
        if (answer < 0 || answer > 4)
          throw new IllegalArgumentException("an answer is 0 to 4, not " + answer);
    }

    @Override
    public long make(Act act) {
      String text =
          String.join(
              ",", answers.stream().map(one -> String.format(Locale.ROOT, "%d", one)).toList());
      return new Remarks(act.store())
          .kind(
              act.owner(),
              act.handle(person),
              act.seconds(),
              text,
              kind == null ? null : kind.name());
    }
  }

  /** Takes a word about a kind back. */
  record UnsayKind(long word) implements TieChange {
    @Override
    public long make(Act act) {
      new Remarks(act.store()).unkind(act.owner(), word);
      return word;
    }
  }

  /**
   * Keeps the owner's answers of a check-in, and asks the other side where there is a link.
   *
   * @param link the digest of the link's secret, or null when nobody is asked
   */
  record CheckInWith(PersonId person, List<Integer> answers, @Nullable String link)
      implements TieChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for others than five of 1 to 5
     */
    public CheckInWith {
      answers = List.copyOf(CheckIn.checked(answers));
    }

    @Override
    public long make(Act act) {
      return new CheckInRows(act.store())
          .begin(
              act.owner(),
              act.handle(person),
              act.seconds(),
              text(answers),
              link,
              link == null ? null : act.now().plus(LINK).getEpochSecond());
    }
  }

  /** Takes the other side's answers, once, by the digest of their link. The journal keeps none. */
  record AnswerCheckIn(String link, List<Integer> answers) implements TieChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for others than five of 1 to 5
     */
    public AnswerCheckIn {
      answers = List.copyOf(CheckIn.checked(answers));
    }

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      boolean taken =
          new CheckInRows(act.store()).theirs(act.owner(), link, act.seconds(), text(answers));
      return taken ? 1 : 0;
    }
  }

  /** Forgets a check-in; its link ends with it. */
  record ForgetCheckIn(long checkIn) implements TieChange {
    @Override
    public long make(Act act) {
      new CheckInRows(act.store()).forget(act.owner(), checkIn);
      return checkIn;
    }
  }

  private static String text(List<Integer> answers) {
    return String.join(",", answers.stream().map(String::valueOf).toList());
  }
}
