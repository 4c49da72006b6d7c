package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.people.PersonId;

/**
 * Everything besides contacts that the week is planned from: what the user said, and hints that
 * other rooms found. It is not a plan; {@link Week} makes that.
 *
 * @param held people whose tie is held through hard times
 * @param hints what other rooms found: who could help, whom to introduce, what to prepare
 */
public record Matters(
    Collection<Promise> promises,
    Collection<Answer> answers,
    Collection<Tension> tensions,
    Set<PersonId> held,
    Pauses pauses,
    Collection<Exchange> exchanges,
    Collection<Hint> hints) {

  /** A reason for a move that contacts alone do not show. */
  public record Hint(
      PersonId person,
      Move.Cause cause,
      String what,
      String why,
      List<Long> evidence,
      double urgency) {
    /** Copies the evidence. */
    public Hint {
      evidence = List.copyOf(evidence);
    }
  }

  /** Copies everything. */
  public Matters {
    promises = List.copyOf(promises);
    answers = List.copyOf(answers);
    tensions = List.copyOf(tensions);
    held = Set.copyOf(held);
    exchanges = List.copyOf(exchanges);
    hints = List.copyOf(hints);
  }

  /** Promises and answers alone. */
  public static Matters of(Collection<Promise> promises, Collection<Answer> answers) {
    return new Matters(promises, answers, List.of(), Set.of(), Pauses.NONE, List.of(), List.of());
  }

  /** The same with what other rooms found. */
  public Matters with(Collection<Hint> found) {
    return new Matters(promises, answers, tensions, held, pauses, exchanges, found);
  }

  /** Whether nothing at all may be suggested about somebody now (practice N8). O(tensions). */
  public boolean rests(PersonId person, Instant now) {
    for (Tension one : tensions) if (one.person().equals(person) && one.rests(now)) return true;
    return false;
  }

  /** Until when nothing may be suggested about somebody, or null when it may. O(tensions). */
  public @Nullable Instant restsUntil(PersonId person, Instant now) {
    Instant until = null;
    for (Tension one : tensions)
      if (one.person().equals(person)
          && one.rests(now)
          && (until == null || one.restsUntil().isAfter(until))) until = one.restsUntil();
    return until;
  }

  /** Whether a quarrel is neither over nor mended. O(tensions). */
  public boolean strained(PersonId person, Instant now) {
    for (Tension one : tensions) if (one.person().equals(person) && one.strains(now)) return true;
    return false;
  }

  /** Everybody with a promise, a tension, an exchange or a hint. */
  Set<PersonId> spokenOf() {
    Set<PersonId> people = new HashSet<>();
    for (Promise one : promises) people.add(one.person());
    for (Tension one : tensions) people.add(one.person());
    for (Exchange one : exchanges) people.add(one.person());
    for (Hint one : hints) people.add(one.person());
    return people;
  }

  /** Whether a move is kept away by an answer or a pause. O(answers + pauses). */
  boolean quiets(Move move, LocalDate today) {
    return pauses.quiet(move.person().id(), today)
        || answers.stream().anyMatch(a -> a.quiets(move.person().id(), move.cause(), today));
  }

  /**
   * What the answers so far make of a cause: (done + 2) / (done + not this + later / 4 + 2), never
   * below one half, so that a cause can fade but not vanish. O(answers).
   */
  public double weight(Move.Cause cause) {
    double done = 2;
    double all = 2;
    for (Answer answer : answers) {
      if (answer.cause() != cause) continue;
      switch (answer.reply()) {
        case DONE -> {
          done++;
          all++;
        }
        case LATER -> all += 0.25;
        case NOT_THIS -> all++;
      }
    }
    return Math.max(0.5, done / all);
  }
}
