package rapport.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Promise;
import rapport.interactions.Subject;
import rapport.people.PersonId;

/**
 * The reasons for a move about one person, in the order in which they press, with the words for
 * each ({@link Week} says how). It chooses none among people.
 */
final class Reasons {

  private static final int DORMANT_DAYS = 180;
  private static final Duration SOONEST = Duration.ofHours(24);
  private static final Duration LATEST = Duration.ofDays(30);

  private final Matters matters;
  private final Prompts prompts;
  private final Map<PersonId, List<Promise>> owed;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate today;

  Reasons(Matters matters, Instant now, ZoneId zone) {
    this.matters = matters;
    this.prompts = new Prompts(matters, now, zone);
    this.owed =
        matters.promises().stream()
            .filter(promise -> promise.mine() && promise.open())
            .collect(java.util.stream.Collectors.groupingBy(Promise::person));
    this.now = now;
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
  }

  /** The move that presses most about somebody, if there is one; none that comes from a wish. */
  Optional<Move> best(Standing standing, Week.Subjects subjects) {
    PersonId person = standing.person().id();
    Optional<Move> tension =
        open(
            prompts
                .tension(standing)
                .map(prompt -> move(standing, prompt, Prompts.channel(standing))));
    if (tension.isPresent()) return tension;
    if (matters.strained(person, now) && !matters.held().contains(person)) return Optional.empty();
    Optional<Move> promise =
        open(promise(standing, owed.getOrDefault(person, List.of()), subjects, today));
    if (promise.isPresent()) return promise;
    Optional<Move> answer = open(answer(standing, subjects, now, zone));
    if (answer.isPresent()) return answer;
    Optional<Move> quiet = open(quiet(standing, subjects, today));
    Optional<Move> other =
        open(
            prompts
                .other(standing)
                .map(prompt -> remembered(prompt, standing, subjects))
                .map(prompt -> move(standing, prompt, channel(standing, prompt.cause()))));
    if (quiet.isEmpty() || other.isEmpty()) return quiet.or(() -> other);
    return other.get().urgency() > quiet.get().urgency() ? other : quiet;
  }

  /**
   * The moves about somebody that come from what the owner wants; none while something else presses
   * between the two, and none in a quarrel.
   *
   * @param best what presses most about the person, or null
   */
  List<Move> wished(Standing standing, @Nullable Move best) {
    if (matters.strained(standing.person().id(), now)) return List.of();
    if (best != null && Spread.pressing(best)) return List.of();
    List<Move> moves = new ArrayList<>();
    for (Prompts.Prompt prompt : prompts.wished(standing))
      open(Optional.of(move(standing, prompt, channel(standing, prompt)))).ifPresent(moves::add);
    return moves;
  }

  private static Channel channel(Standing standing, Prompts.Prompt prompt) {
    Channel decided = prompt.channel();
    return decided == null ? channel(standing, prompt.cause()) : decided;
  }

  /** A move under its weight, unless it is quieted or let go. */
  private Optional<Move> open(Optional<Move> found) {
    return found
        .filter(move -> !matters.quiets(move, today))
        .filter(move -> after(move).isPresent())
        .map(move -> move.weighing(matters.weight(move.cause())));
  }

  /** A move in the words that fit how often it was shown. */
  Move again(Move move) {
    return after(move).orElse(move);
  }

  private Optional<Move> after(Move move) {
    return Again.after(matters.weeksShown(move, today), matters.done(move), move);
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
            height,
            prompt.urgency(),
            standing.tie().strength(),
            prompt.about())
        .wishing(prompt.wish(), prompt.through());
  }

  private static Optional<Move> promise(
      Standing standing, List<Promise> owed, Week.Subjects subjects, LocalDate today) {
    for (Promise promise : owed) {
      if (promise.dueOn() == null || promise.dueOn().isAfter(today.plusDays(2))) continue;
      double urgency = promise.late(today) ? 1.0 : Move.SOON;
      String when = promise.late(today) ? "was due on " : "is due on ";
      String why =
          "You promised “" + promise.what() + "”; it " + when + DayWords.day(promise.dueOn()) + ".";
      List<Long> evidence = promise.interaction() == 0 ? List.of() : List.of(promise.interaction());
      double height = Math.max(standing.height(), 0.25);
      return Optional.of(
          move(
                  standing,
                  Move.Cause.PROMISE,
                  "Keep your promise to " + subjects.called(standing.person().name()),
                  why,
                  evidence,
                  height,
                  urgency)
              .keeping(promise.id()));
    }
    return Optional.empty();
  }

  private static Optional<Move> answer(
      Standing standing, Week.Subjects subjects, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Contact waiting = standing.waiting();
    if (waiting == null || standing.height() < Week.FAINT) return Optional.empty();
    Duration waited = Duration.between(waiting.at(), now);
    if (waited.compareTo(SOONEST) < 0 || waited.compareTo(LATEST) > 0) return Optional.empty();
    String subject = subjects.of(waiting.interaction()).orElse("").strip();
    if (Subject.asksNothing(subject)) return Optional.empty();
    double urgency = Math.min(1, waited.toHours() / 72.0);
    String name = subjects.called(standing.person().name());
    String topic = DayWords.topic(subject);
    String thread = topic.isBlank() ? "" : " about “" + topic + "”";
    LocalDate wrote = waiting.at().atZone(zone).toLocalDate();
    String why =
        name
            + " wrote "
            + (standing.ended(today)
                ? "on " + DayWords.day(wrote) + thread + "; no answer from you is known."
                : DayWords.ago(ChronoUnit.DAYS.between(wrote, today))
                    + thread
                    + " and has no answer from you since.")
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

  private static Optional<Move> quiet(Standing standing, Week.Subjects subjects, LocalDate today) {
    Rhythm rhythm = standing.rhythm();
    Contact latest = standing.latest();
    if (rhythm == null || latest == null || standing.height() < Week.FAINT || !standing.due(today))
      return Optional.empty();
    long silence = standing.silence(today).orElse(0L);
    String name = subjects.called(standing.person().name());
    List<Long> evidence = standing.lastWords().map(Contact::interaction).stream().toList();
    String last = last(standing, name, subjects);
    if (silence > Math.max(4L * rhythm.everyDays(), DORMANT_DAYS)) {
      String span = (standing.hidden() ? "at least " : "") + DayWords.span(silence);
      String why = dormant(rhythm, span, standing.ended(today)) + last;
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
    double urgency = Move.pressing((double) silence / rhythm.everyDays());
    String days = (standing.hidden() ? "at least " : "") + DayWords.days(silence);
    String why =
        DayWords.capital(days)
            + " quiet"
            + (standing.ended(today) ? " when your sources ended" : "")
            + "; your rhythm is every "
            + DayWords.days(rhythm.everyDays())
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
                urgency)
            .late(standing.overdue(today)));
  }

  /** What a long silence ended; a rhythm that was set is no word about what was. */
  private static String dormant(Rhythm rhythm, String silent, boolean ended) {
    String span = silent + " of silence" + (ended ? " until your sources ended" : "");
    String days = DayWords.days(rhythm.everyDays());
    return rhythm.mostly()
        ? "You were mostly in touch again within " + days + ", then " + span + "."
        : DayWords.capital(span) + "; your rhythm is every " + days + ".";
  }

  private static String rhythm(Standing standing, LocalDate today) {
    Rhythm rhythm = standing.rhythm();
    if (rhythm == null || !standing.due(today)) return "";
    return " Your rhythm is every " + DayWords.days(rhythm.everyDays()) + ".";
  }

  /** A tie that cooled is taken up where it was left, as a silence is. */
  private static Prompts.Prompt remembered(
      Prompts.Prompt prompt, Standing standing, Week.Subjects subjects) {
    if (prompt.cause() != Move.Cause.COOLING) return prompt;
    String last = last(standing, subjects.called(standing.person().name()), subjects);
    return new Prompts.Prompt(
        prompt.cause(),
        prompt.what(),
        prompt.why() + last,
        standing.lastWords().map(Contact::interaction).stream().toList(),
        prompt.urgency(),
        prompt.about());
  }

  private static String last(Standing standing, String name, Week.Subjects subjects) {
    Contact waiting = standing.waiting();
    Contact shown = waiting != null ? waiting : standing.lastWords().orElse(null);
    if (shown == null) return "";
    Optional<String> subject = subjects.of(shown.interaction());
    Optional<String> topic = subject.map(DayWords::topic).filter(words -> !words.isBlank());
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
        height,
        urgency,
        standing.tie().strength(),
        evidence.isEmpty() ? "" : "contact:" + evidence.getFirst());
  }

  /**
   * An answer goes where the question came from, also one that is long owed; a quiet tie deserves
   * the richest channel the two have used more than once.
   */
  private static Channel channel(Standing standing, Move.Cause cause) {
    Contact waiting = standing.waiting();
    boolean written =
        switch (cause) {
          case ANSWER, RHYTHM, DORMANT, COOLING -> true;
          default -> false;
        };
    if (written && waiting != null) return waiting.channel();
    for (Map.Entry<Channel, Integer> used : standing.tie().channels().entrySet()) {
      if (used.getValue() >= 2) return used.getKey();
    }
    return standing.latest() == null ? Channel.MAIL : standing.latest().channel();
  }
}
