package rapport.desk.nurture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Landscape;
import rapport.desk.people.Relations;
import rapport.desk.ties.ContactPlans;
import rapport.growth.Giving;
import rapport.interactions.Subject;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Candidate;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.nurture.Answer;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * Reasons for a move that come from what the owner wants: open needs and initiatives, with those of
 * its other rooms: plans for a relationship, {@link InitiativeHints} and {@link Exercises}. It
 * looks at the whole network, and only when something is open.
 *
 * <p>A need asks its best three candidates at most, and where none of them can be asked whoever is
 * closest whom they would ask; once one was asked, it waits a fortnight, and asks five days later
 * what came of it. The urgency is 0.6 for now, 0.5 for half a year and 0.4 for always, a tenth less
 * for each candidate before.
 */
final class Wants {

  static final int CANDIDATES = 3;
  private static final int LOOKED_AT = 12;
  static final int ASKED_AFTER = 5;
  private static final int WAITED = 14;
  private static final int ASKED_UNTIL = 45;

  private final Look look;
  private final Snapshot all;
  private final Goals goals;
  private final LocalDate today;

  /** Who is asked for something already; nobody is asked for two things where others can be. */
  final Set<PersonId> taken = new HashSet<>();

  Wants(Look look) {
    this.look = look;
    this.all = look.all;
    this.goals = Goals.of(look);
    this.today = look.today();
  }

  /** Whether the owner wants anything that the map is asked for. */
  static boolean any(Look look) {
    return !Goals.of(look).needs().isEmpty()
        || !Initiatives.of(look).all().isEmpty()
        || !Initiatives.of(look).shared(null).isEmpty();
  }

  /** All of them. */
  List<Matters.Hint> all() {
    List<Matters.Hint> hints = new ArrayList<>();
    for (Need need : goals.needs()) need(need, hints);
    for (Matters.Hint one : hints) taken.add(one.person());
    hints.addAll(new InitiativeHints(look, this).all());
    hints.addAll(ContactPlans.of(look).hints());
    hints.addAll(new Exercises(look).all());
    hints.addAll(Plays.of(look).hints());
    hints.addAll(Trips.of(look).hints());
    return hints;
  }

  private void need(Need need, List<Matters.Hint> hints) {
    Wish wish = new Wish(Wish.Kind.NEED, need.id(), need.what(), need.horizon());
    Answer asked = asked(wish);
    if (asked != null) {
      long days = ChronoUnit.DAYS.between(all.day(asked.at()), today);
      if (!told(wish, asked)) {
        if (days >= ASKED_AFTER && days <= ASKED_UNTIL) outcome(need, wish, asked, hints);
        if (days < WAITED) return;
      }
    }
    int found = 0;
    List<Candidate> fitting = fitting(goals, need);
    for (Candidate one : fitting) {
      if (found == CANDIDATES) break;
      if (look.matters().away(one.person(), Move.Cause.NEED, wish.key(), today)
          || look.matters().done(one.person(), Move.Cause.NEED, wish.key()) != null) continue;
      Matters.Hint hint = offer(need, wish, one, urgency(need.horizon()) * (1 - 0.1 * found));
      if (hint == null) continue;
      hints.add(hint);
      found++;
    }
    if (found == 0 && goals.lacks(need.id()).isEmpty()) recommend(need, wish, fitting, hints);
  }

  /** The best of those who seem to fit a need. */
  static List<Candidate> fitting(Goals goals, Need need) {
    return goals.candidates(need).stream()
        .limit(LOOKED_AT)
        .takeWhile(one -> one.fit() >= Coverage.FITS)
        .toList();
  }

  /** Nobody who fits can be asked: whoever is closest may know somebody. */
  private void recommend(Need need, Wish wish, List<Candidate> fitting, List<Matters.Hint> hints) {
    Set<PersonId> but = fitting.stream().map(Candidate::person).collect(Collectors.toSet());
    Person close = close(Move.Cause.NEED, wish.key(), but).orElse(null);
    if (close == null) return;
    taken.add(close.id());
    String name = Names.given(close.name());
    hints.add(
        new Matters.Hint(
            close.id(),
            Move.Cause.NEED,
            "Ask " + name + " who could help: “" + need.what() + "”",
            wanted(need)
                + "Nobody who seems to fit can be asked at present. "
                + name
                + " is close to you and may know somebody.",
            List.of(),
            urgency(need.horizon()),
            wish.key(),
            wish,
            null));
  }

  /**
   * The strongest tie of whom something can be asked at present.
   *
   * @param but people who are asked in another way
   */
  private Optional<Person> close(Move.Cause cause, String about, Set<PersonId> but) {
    for (Standing one : all.strongest) {
      if (one.tie().strength() < Coverage.STRONG) break;
      PersonId id = one.person().id();
      if (!but.contains(id)
          && free(one)
          && !look.matters().strained(id, look.now())
          && !look.matters().away(id, cause, about, today)
          && look.matters().done(id, cause, about) == null) return Optional.of(one.person());
    }
    return Optional.empty();
  }

  /** Whether nothing else presses with somebody, who is certainly nobody else. */
  boolean free(Standing one) {
    return !one.doubt().any() && one.waiting() == null && !taken.contains(one.person().id());
  }

  private static String wanted(Need need) {
    return "You want “"
        + need.what()
        + "” ("
        + need.category().words().toLowerCase(Locale.ROOT)
        + ", "
        + need.horizon().words()
        + "). ";
  }

  static double urgency(Need.Horizon horizon) {
    return switch (horizon) {
      case NOW -> 0.6;
      case SOON -> 0.5;
      case ALWAYS -> 0.4;
    };
  }

  /** The last time that somebody was asked for a wish, or null. */
  private @Nullable Answer asked(Wish wish) {
    Answer last = null;
    for (Answer one : look.matters().answers())
      if (one.cause() == Move.Cause.NEED
          && one.reply() == Answer.Reply.DONE
          && one.about().equals(wish.key())
          && (last == null || one.at().isAfter(last.at()))) last = one;
    return last;
  }

  /** Whether it was said what came of that. */
  private boolean told(Wish wish, Answer asked) {
    for (Answer one : look.matters().answers())
      if (one.cause() == Move.Cause.OUTCOME
          && one.about().equals(wish.key())
          && one.reply() != Answer.Reply.LATER
          && !one.at().isBefore(asked.at())) return true;
    return false;
  }

  private void outcome(Need need, Wish wish, Answer asked, List<Matters.Hint> hints) {
    Person person = look.person(asked.person()).orElse(null);
    if (person == null) return;
    hints.add(
        new Matters.Hint(
            person.id(),
            Move.Cause.OUTCOME,
            "What came of asking about “" + need.what() + "”?",
            "You took that step about "
                + Names.given(person.name())
                + " on "
                + all.inWords(asked.at())
                + ". Say it in one click: the need is closed, narrowed, or somebody else is found.",
            List.of(),
            0.6,
            wish.key(),
            wish,
            null));
  }

  private Matters.@Nullable Hint offer(Need need, Wish wish, Candidate one, double urgency) {
    Person person = look.person(one.person()).orElse(null);
    if (person == null || one.way().isEmpty()) return null;
    String wanted = wanted(need);
    Giving lacks = goals.lacks(need.id()).orElse(null);
    String known = known(Names.given(person.name()), one.because());
    if (one.direct())
      return new Matters.Hint(
          person.id(),
          Move.Cause.NEED,
          lacks == null
              ? step(need, Names.given(person.name()))
              : lacks.step(Names.given(person.name())),
          (wanted + known + since(one.person())).strip(),
          List.of(),
          urgency,
          wish.key(),
          wish,
          null);
    Person through = introducer(one);
    if (through == null) return null;
    return new Matters.Hint(
        person.id(),
        Move.Cause.NEED,
        "Ask " + Names.given(through.name()) + " to introduce you to " + Names.given(person.name()),
        (wanted + known + knows(through, person)).strip(),
        List.of(),
        urgency,
        wish.key(),
        wish,
        through.id());
  }

  /** What fits of somebody, as a sentence with the name; what is quoted stands behind it. */
  private static String known(String name, String because) {
    if (because.isEmpty()) return "";
    if (!Character.isUpperCase(because.charAt(0))) return name + ": " + because + " ";
    String does = because.substring(0, 1).toLowerCase(Locale.ROOT) + because.substring(1);
    return name + (does.startsWith("one of ") ? " is " : " ") + does + " ";
  }

  /** What the kind of a need asks for. */
  static String step(Need need, String name) {
    String what = "“" + need.what() + "”";
    return switch (need.category()) {
      case KNOW_HOW -> "Ask " + name + " about " + what;
      case OPPORTUNITY -> "Tell " + name + " that you look for " + what;
      case SPONSOR -> "Ask " + name + " for support: " + what;
      case SUPPORT -> "Ask " + name + " to stand beside you: " + what;
      case TALENT -> "Talk with " + name + " about whom you look for: " + what;
      case PERSPECTIVE -> "Ask " + name + " for another view: " + what;
      case DECISION -> "Ask " + name + " what it takes to decide: " + what;
      case INFLUENCE -> "Talk with " + name + " about " + what;
    };
  }

  /**
   * How long nothing was heard; nothing where the sources ended, or have a hole since, as what came
   * then is not known.
   */
  String since(PersonId person) {
    Standing standing = look.standing(person).orElse(null);
    if (standing == null || standing.ended(today) || standing.hidden()) return "";
    LocalDate last = standing.lastReal();
    if (last == null || !last.isBefore(today.minusDays(180))) return "";
    return "It has been quiet between you since "
        + Snapshot.inWords(last)
        + " "
        + last.getYear()
        + ": begin with a word.";
  }

  /** Who could introduce somebody: the first on the way, with whom nothing is difficult. */
  @Nullable Person introducer(Candidate one) {
    if (one.way().size() == 2 && !strained(one.way().getFirst()))
      return look.person(one.way().getFirst()).orElse(null);
    for (Goals.Route route : goals.routes(one.person(), CANDIDATES))
      if (route.people().size() == 2 && route.strained().isEmpty())
        return route.people().getFirst();
    return null;
  }

  private boolean strained(PersonId person) {
    return look.matters().strained(person, look.now());
  }

  String knows(Person through, Person person) {
    String said =
        Relations.of(look)
            .opening(through.id(), person.id())
            .map(line ->
                line.relation()
                    .sentence(Names.given(line.one().name()), Names.given(line.other().name())))
            .orElse("");
    String seen =
        Names.given(through.name())
            + " and "
            + Names.given(person.name())
            + (Landscape.of(look).together(through.id(), person.id())
                ? " have been in the same letters or meetings"
                : " are of one small organisation; you have not seen them together");
    String way = said.isEmpty() ? seen : said;
    Standing standing = look.standing(through.id()).orElse(null);
    boolean waits = standing != null && standing.waiting() != null && waits(standing);
    return waits
        ? way
            + "; "
            + Names.given(through.name())
            + " waits for an answer of yours, so give that first."
        : way + ".";
  }

  private boolean waits(Standing standing) {
    var waiting = standing.waiting();
    if (waiting == null || waiting.at().isBefore(look.now().minus(30, ChronoUnit.DAYS)))
      return false;
    String subject = Happenings.of(look).subject(waiting.interaction()).orElse("");
    return !Subject.asksNothing(subject);
  }
}
