package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.people.PersonId;

/**
 * Everything besides contacts that the week is planned from: what the user said, and hints that
 * other rooms found. It is not a plan; {@link Week} makes that.
 *
 * @param held people whose tie is held through hard times
 * @param hints what other rooms found: who could help, whom to introduce, what to prepare
 * @param shown which moves stood in which week
 */
public record Matters(
    Collection<Promise> promises,
    Collection<Answer> answers,
    Collection<Tension> tensions,
    Set<PersonId> held,
    Pauses pauses,
    Collection<Exchange> exchanges,
    Collection<Hint> hints,
    Collection<Shown> shown) {

  /**
   * A reason for a move that contacts alone do not show.
   *
   * @param about what it is about, see {@link Move#about}
   * @param wish what the owner wants that it comes from, or null
   * @param through who could introduce the two, or null
   * @param channel the channel that the owner decided on, or null to take what fits
   */
  public record Hint(
      PersonId person,
      Move.Cause cause,
      String what,
      String why,
      List<Long> evidence,
      double urgency,
      String about,
      @Nullable Wish wish,
      @Nullable PersonId through,
      @Nullable Channel channel) {

    /** One on the channel that fits. */
    public Hint(
        PersonId person,
        Move.Cause cause,
        String what,
        String why,
        List<Long> evidence,
        double urgency,
        String about,
        @Nullable Wish wish,
        @Nullable PersonId through) {
      this(person, cause, what, why, evidence, urgency, about, wish, through, null);
    }

    /** One that comes from nothing the owner wrote down as wanted. */
    public Hint(
        PersonId person,
        Move.Cause cause,
        String what,
        String why,
        List<Long> evidence,
        double urgency) {
      this(person, cause, what, why, evidence, urgency, about(evidence), null, null);
    }

    private static String about(List<Long> evidence) {
      return evidence.isEmpty() ? "" : "contact:" + evidence.getFirst();
    }

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
    shown = List.copyOf(shown);
  }

  /** Where nothing is known of earlier weeks. */
  public Matters(
      Collection<Promise> promises,
      Collection<Answer> answers,
      Collection<Tension> tensions,
      Set<PersonId> held,
      Pauses pauses,
      Collection<Exchange> exchanges,
      Collection<Hint> hints) {
    this(promises, answers, tensions, held, pauses, exchanges, hints, List.of());
  }

  /** Promises and answers alone. */
  public static Matters of(Collection<Promise> promises, Collection<Answer> answers) {
    return new Matters(promises, answers, List.of(), Set.of(), Pauses.NONE, List.of(), List.of());
  }

  /** The same with what other rooms found. */
  public Matters with(Collection<Hint> found) {
    return new Matters(promises, answers, tensions, held, pauses, exchanges, found, shown);
  }

  /** The same where some days are public holidays. */
  public Matters at(Predicate<LocalDate> holidays) {
    return new Matters(
        promises, answers, tensions, held, pauses.at(holidays), exchanges, hints, shown);
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
        || answers.stream().anyMatch(a -> a.quiets(move, today));
  }

  /**
   * Whether a move is not to be made again at present: its answer was “not this”, or it was shown
   * for three weeks, or for two and was done. O(answers + shown).
   */
  public boolean over(PersonId person, Move.Cause cause, String about, LocalDate today) {
    for (Answer one : answers)
      if (one.reply() == Answer.Reply.NOT_THIS
          && one.person().equals(person)
          && one.cause() == cause
          && one.about().equals(about)
          && today.isBefore(one.until())) return true;
    return Again.gone(weeks(person, cause, about, today), done(person, cause, about) != null);
  }

  /**
   * Whether somebody is not to be asked for something at present: it is {@link #over}, or something
   * else was done with them or put off this week. O(answers + shown).
   */
  public boolean away(PersonId person, Move.Cause cause, String about, LocalDate today) {
    return over(person, cause, about, today)
        || answers.stream().anyMatch(one -> one.rests(person, today));
  }

  /** When a move was last said to be done, or null. O(answers). */
  public @Nullable Instant done(PersonId person, Move.Cause cause, String about) {
    Instant last = null;
    for (Answer one : answers)
      if (one.reply() == Answer.Reply.DONE
          && one.cause() == cause
          && one.person().equals(person)
          && one.about().equals(about)
          && (last == null || one.at().isAfter(last))) last = one.at();
    return last;
  }

  /** In how many weeks before the one of a day something was shown. */
  private int weeks(PersonId person, Move.Cause cause, String about, LocalDate today) {
    LocalDate week = Shown.week(today);
    return (int)
        shown.stream()
            .filter(one ->
                one.person().equals(person)
                    && one.cause() == cause
                    && one.about().equals(about)
                    && one.week().isBefore(week))
            .map(Shown::week)
            .distinct()
            .count();
  }

  /** Who gave the owner advice, as it was written down. O(exchanges). */
  public Set<PersonId> advisers() {
    return exchanges.stream()
        .filter(one -> !one.given() && one.sort() == Exchange.Sort.ADVICE)
        .map(Exchange::person)
        .collect(Collectors.toSet());
  }

  /** In how many weeks before the one of a day a move was shown. O(shown). */
  int weeksShown(Move move, LocalDate today) {
    return weeks(move.person().id(), move.cause(), move.about(), today);
  }

  /** Whether the owner said that just this was done once. O(answers). */
  boolean done(Move move) {
    return done(move.person().id(), move.cause(), move.about()) != null;
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
