package rapport.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Promise;
import rapport.interactions.Subject;
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
 *   <li>for a quarrel 1 once its day of rest is over, 0.7 for the look back two weeks after the
 *       step; for thanks 0.4, for a kind reminder 0.5, for what other rooms found what they say.
 * </ul>
 *
 * <p>About somebody whose quarrel is less than a day old there is no move at all, and until it is
 * mended none but the step; a tie that is held keeps its rhythm. The moves are spread over the
 * working days that are left of the week: promises and answers first, at most two a day where that
 * is possible.
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
  private static final int DORMANT_DAYS = 180;
  private static final Duration SOONEST = Duration.ofHours(24);
  private static final Duration LATEST = Duration.ofDays(30);

  /** Copies the list. */
  public Week {
    moves = List.copyOf(moves);
  }

  private static final Subjects UNSAID = interaction -> Optional.empty();

  /** The words of one interaction that a reason may quote. */
  public interface Subjects {
    /** The subject of an interaction, if it has one. */
    Optional<String> of(long interaction);
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
    Map<PersonId, List<Promise>> owed =
        matters.promises().stream()
            .filter(promise -> promise.mine() && promise.open())
            .collect(java.util.stream.Collectors.groupingBy(Promise::person));
    Prompts prompts = new Prompts(matters, now, zone);
    BiFunction<Standing, Subjects, Optional<Move>> best =
        (standing, said) ->
            best(
                    standing,
                    owed.getOrDefault(standing.person().id(), List.of()),
                    matters,
                    prompts,
                    said,
                    now,
                    zone)
                .map(move -> weighed(move, matters));
    List<Move> candidates = new ArrayList<>();
    Map<PersonId, Standing> standingOf = new HashMap<>();
    Contest contest = new Contest();
    Consumer<Standing> ask =
        standing -> {
          PersonId person = standing.person().id();
          if (matters.rests(person, now)) return;
          best.apply(standing, UNSAID)
              .filter(it -> !matters.quiets(it, today))
              .ifPresent(move -> {
                candidates.add(move);
                contest.enter(move);
                standingOf.put(person, standing);
              });
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
    candidates.sort(
        Comparator.comparingDouble(Move::rank).reversed().thenComparing(m -> m.person().id()));
    List<Move> told = new ArrayList<>(); // subjects are looked up for the few that are kept
    for (Move move : limited(candidates)) {
      Standing standing = standingOf.get(move.person().id());
      if (standing != null) best.apply(standing, subjects).ifPresent(told::add);
    }
    return new Week(Spread.over(told, matters.pauses(), today));
  }

  private static Move weighed(Move it, Matters matters) {
    double weight = matters.weight(it.cause());
    return new Move(
        it.person(),
        it.cause(),
        it.what(),
        it.why(),
        it.evidence(),
        it.channel(),
        it.height() * it.urgency() * weight,
        it.height(),
        it.urgency(),
        it.strength(),
        weight,
        it.day(),
        it.promise());
  }

  private static List<Move> limited(List<Move> candidates) {
    List<Move> moves = new ArrayList<>();
    int dormant = 0;
    for (Move move : candidates) {
      if (moves.size() == MOST) break;
      if (move.cause() == Move.Cause.DORMANT && ++dormant > MOST_DORMANT) continue;
      moves.add(move);
    }
    return moves;
  }

  private static Optional<Move> best(
      Standing standing,
      List<Promise> owed,
      Matters matters,
      Prompts prompts,
      Subjects subjects,
      Instant now,
      ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    PersonId person = standing.person().id();
    Optional<Move> tension =
        prompts.tension(standing).map(prompt -> move(standing, prompt, Prompts.channel(standing)));
    if (tension.isPresent()) return tension;
    if (matters.strained(person, now) && !matters.held().contains(person)) return Optional.empty();
    Optional<Move> promise = promise(standing, owed, today);
    if (promise.isPresent()) return promise;
    Optional<Move> answer = answer(standing, subjects, now, zone);
    if (answer.isPresent()) return answer;
    Optional<Move> quiet = quiet(standing, subjects, today);
    Optional<Move> other =
        prompts
            .other(standing)
            .map(prompt -> move(standing, prompt, channel(standing, prompt.cause())));
    if (quiet.isEmpty() || other.isEmpty()) return quiet.or(() -> other);
    return other.get().urgency() > quiet.get().urgency() ? other : quiet;
  }

  private static Move move(Standing standing, Prompts.Prompt prompt, Channel channel) {
    double height = Prompts.height(standing);
    return new Move(
        standing.person(),
        prompt.cause(),
        prompt.what(),
        prompt.why(),
        prompt.evidence(),
        channel,
        height * prompt.urgency(),
        height,
        prompt.urgency(),
        standing.tie().strength(),
        1,
        LocalDate.EPOCH,
        0);
  }

  private static Optional<Move> promise(Standing standing, List<Promise> owed, LocalDate today) {
    for (Promise promise : owed) {
      if (promise.dueOn() == null || promise.dueOn().isAfter(today.plusDays(2))) continue;
      double urgency = promise.late(today) ? 1.0 : 0.8;
      String when = promise.late(today) ? "was due on " : "is due on ";
      String why =
          "You promised “" + promise.what() + "”; it " + when + Words.day(promise.dueOn()) + ".";
      List<Long> evidence = promise.interaction() == 0 ? List.of() : List.of(promise.interaction());
      double height = Math.max(standing.height(), 0.25);
      return Optional.of(
          move(
                  standing,
                  Move.Cause.PROMISE,
                  "Keep your promise to " + Names.given(standing.person().name()),
                  why,
                  evidence,
                  height,
                  urgency)
              .keeping(promise.id()));
    }
    return Optional.empty();
  }

  private static Optional<Move> answer(
      Standing standing, Subjects subjects, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Contact waiting = standing.waiting();
    if (waiting == null || standing.height() < FAINT) return Optional.empty();
    Duration waited = Duration.between(waiting.at(), now);
    if (waited.compareTo(SOONEST) < 0 || waited.compareTo(LATEST) > 0) return Optional.empty();
    String subject = subjects.of(waiting.interaction()).orElse("").strip();
    if (Subject.asksNothing(subject)) return Optional.empty();
    double urgency = Math.min(1, waited.toHours() / 72.0);
    String name = Names.given(standing.person().name());
    String topic = Words.topic(subject);
    String thread = topic.isBlank() ? "" : " about “" + topic + "”";
    String ago = Words.ago(ChronoUnit.DAYS.between(waiting.at().atZone(zone).toLocalDate(), today));
    String why =
        name
            + " wrote "
            + ago
            + thread
            + " and has not heard from you since."
            + rhythm(standing, today);
    return Optional.of(
        move(
            standing,
            Move.Cause.ANSWER,
            "Answer " + name,
            why,
            List.of(waiting.interaction()),
            standing.height(),
            urgency));
  }

  private static Optional<Move> quiet(Standing standing, Subjects subjects, LocalDate today) {
    Rhythm rhythm = standing.rhythm();
    Contact latest = standing.latest();
    if (rhythm == null || latest == null || standing.height() < FAINT || !standing.due(today))
      return Optional.empty();
    long silence = standing.silence(today).orElse(0L);
    String name = Names.given(standing.person().name());
    List<Long> evidence = List.of(latest.interaction());
    String last = last(standing, name, subjects);
    if (silence > Math.max(4L * rhythm.everyDays(), DORMANT_DAYS)) {
      String why =
          "You were in touch about every "
              + Words.days(rhythm.everyDays())
              + ", then "
              + Words.span(silence)
              + " of silence."
              + last;
      return Optional.of(
          move(
              standing,
              Move.Cause.DORMANT,
              "Pick up with " + name + " again",
              why,
              evidence,
              standing.height(),
              0.4));
    }
    double urgency = 1 - Math.pow(2, 1 - (double) silence / rhythm.everyDays());
    String why =
        Words.capital(Words.days(silence))
            + " quiet; your rhythm is every "
            + Words.days(rhythm.everyDays())
            + "."
            + last;
    return Optional.of(
        move(
            standing,
            Move.Cause.RHYTHM,
            "Get in touch with " + name,
            why,
            evidence,
            standing.height(),
            urgency));
  }

  private static String rhythm(Standing standing, LocalDate today) {
    Rhythm rhythm = standing.rhythm();
    if (rhythm == null || !standing.due(today)) return "";
    return " Your rhythm is every " + Words.days(rhythm.everyDays()) + ".";
  }

  private static String last(Standing standing, String name, Subjects subjects) {
    Contact waiting = standing.waiting();
    Contact shown = waiting != null ? waiting : standing.lastWords().orElse(null);
    if (shown == null) return "";
    Optional<String> subject = subjects.of(shown.interaction());
    Optional<String> topic = subject.map(Words::topic).filter(words -> !words.isBlank());
    if (waiting != null && !Subject.asksNothing(subject.orElse("")))
      return " "
          + name
          + " wrote last"
          + topic.map(t -> " — “" + t + "” waits for you.").orElse(".");
    return topic.map(t -> " Last it was “" + t + "”.").orElse("");
  }

  private static Move move(
      Standing standing,
      Move.Cause cause,
      String what,
      String why,
      List<Long> evidence,
      double height,
      double urgency) {
    return new Move(
        standing.person(),
        cause,
        what,
        why,
        evidence,
        channel(standing, cause),
        height * urgency,
        height,
        urgency,
        standing.tie().strength(),
        1,
        LocalDate.EPOCH,
        0);
  }

  /**
   * An answer goes where the question came from; a quiet tie deserves the richest channel the two
   * have used more than once.
   */
  private static Channel channel(Standing standing, Move.Cause cause) {
    Contact waiting = standing.waiting();
    if (cause == Move.Cause.ANSWER && waiting != null) return waiting.channel();
    for (Map.Entry<Channel, Integer> used : standing.tie().channels().entrySet()) {
      if (used.getValue() >= 2) return used.getKey();
    }
    return standing.latest() == null ? Channel.MAIL : standing.latest().channel();
  }
}
