package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Promise;
import rapport.people.Names;
import rapport.people.PersonId;

/**
 * The week's moves: at most seven over all causes and one per person, the most needed first. It is
 * not a backlog; what does not fit is left for another week.
 *
 * <p>The order is open: rank = height × urgency × weight. Height is the strength on the day of the
 * latest contact. The weight is what earlier answers to the same cause make of it ({@link
 * Matters#weight}). Urgency is
 *
 * <ul>
 *   <li>for a promise 1 when late, 0.8 when due within two days;
 *   <li>for an answer that waits {@code min(1, waited / 72 h)}, from 24 hours to 30 days;
 *   <li>for a rhythm {@code 1 − 2^(1 − silence / rhythm)}: nothing on the due day, one half after
 *       twice the rhythm;
 *   <li>for a dormant tie 0.4: silent for more than four rhythms and half a year, at most two a
 *       week;
 *   <li>for what the owner wants 0.6 now, 0.5 within half a year, 0.4 always, less for a second
 *       choice; for a step whose day he set 0.9 on that day and after, 0.8 in the two days before;
 *   <li>for a quarrel 1 once its day of rest is over, 0.7 for the look back two weeks after the
 *       step; for thanks 0.4, for a kind reminder 0.5, for what other rooms found what they say.
 * </ul>
 *
 * <p>About somebody whose quarrel is less than a day old there is no move at all, and until it is
 * mended none but the step; a tie that is held keeps its rhythm. The moves are spread over the
 * working days that are left of the week: promises and answers first, at most two a day where that
 * is possible.
 *
 * <p>Two of the seven come from what the owner wants, as long as something is open ({@link Cycle}).
 * One is kept for thanks, where something was received. What was shown in two weeks without an
 * answer is asked about in the third and then let go ({@link Again}).
 *
 * <p>Edges: no standing gives no move; an answer of the user keeps a move away until its day, and a
 * pause keeps all away. O(n log n).
 *
 * @param moves in order
 */
public record Week(List<Move> moves) {

  /** The most moves in one week. */
  public static final int MOST = 7;

  static final int MOST_DORMANT = 2;
  static final double FAINT = 0.1;

  /** Copies the list. */
  public Week {
    moves = List.copyOf(moves);
  }

  /** Of words that nobody reads: many are weighed, and only those that are kept are told. */
  private static final Subjects UNSAID =
      new Subjects() {
        @Override
        public Optional<String> of(long interaction) {
          return Optional.empty();
        }

        @Override
        public String called(String name) {
          return name;
        }
      };

  /** The words of one interaction that a reason may quote. */
  public interface Subjects {
    /** The subject of an interaction, if it has one. */
    Optional<String> of(long interaction);

    /** What a reason calls somebody by the whole name. */
    default String called(String name) {
      return Names.given(name);
    }
  }

  /** The moves of the week that contains an instant, from contacts, promises and answers alone. */
  public static Week of(
      Collection<Standing> standings,
      Collection<Promise> promises,
      Collection<Answer> answers,
      Subjects subjects,
      Instant now,
      ZoneId zone) {
    return of(standings, Matters.of(promises, answers), subjects, now, zone);
  }

  /** The moves of the week that contains an instant. */
  public static Week of(
      Collection<Standing> standings,
      Matters matters,
      Subjects subjects,
      Instant now,
      ZoneId zone) {
    Map<PersonId, Standing> byPerson = new HashMap<>();
    for (Standing standing : standings) byPerson.put(standing.person().id(), standing);
    return of(Roll.of(standings), byPerson::get, matters, subjects, now, zone);
  }

  /**
   * The same from a roll that is kept. O(k log k) for the k people who have to be looked at: those
   * who were spoken of, and the highest of those who wait or are due.
   *
   * @param find the standing of a person in the roll, or null
   */
  public static Week of(
      Roll roll,
      Function<PersonId, @Nullable Standing> find,
      Matters matters,
      Subjects subjects,
      Instant now,
      ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Reasons reasons = new Reasons(matters, now, zone);
    List<Move> candidates = new ArrayList<>();
    List<Move> wished = new ArrayList<>();
    Map<PersonId, Standing> standingOf = new HashMap<>();
    Contest contest = new Contest();
    Consumer<Standing> ask =
        standing -> {
          if (matters.rests(standing.person().id(), now)) return;
          standingOf.put(standing.person().id(), standing);
          Optional<Move> best = reasons.best(standing, UNSAID);
          best.ifPresent(move -> {
            candidates.add(move);
            contest.enter(move);
          });
          wished.addAll(reasons.wished(standing, best.orElse(null)));
        };
    Set<PersonId> spokenOf = matters.spokenOf();
    for (PersonId person : spokenOf) {
      Standing standing = find.apply(person);
      if (standing != null) ask.accept(standing);
    }
    for (int i = 0; i < roll.size() && roll.height(i) >= FAINT; i++) {
      if (!roll.asks(i, today)) continue;
      if (contest.settled(roll.height(i))) break;
      if (!spokenOf.contains(roll.get(i).person().id())) ask.accept(roll.get(i));
    }
    List<Move> told = new ArrayList<>(); // subjects are looked up for the few that are kept
    for (Move move : Cycle.choose(candidates, wished, one -> matters.weeksShown(one, today))) {
      Standing standing = standingOf.get(move.person().id());
      if (move.wish() != null) told.add(reasons.again(move));
      else if (standing != null)
        reasons.best(standing, subjects).map(reasons::again).ifPresent(told::add);
    }
    return new Week(Spread.over(told, matters.pauses(), today));
  }
}
