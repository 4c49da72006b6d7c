package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Landscape;
import rapport.look.Look;
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
 * Reasons for a move that come from open initiatives: a step whose day has come, somebody to win, a
 * role to fill.
 *
 * <p>A step whose day the owner set is a move of its own when that day comes, and until then
 * nothing asks for its person; a step that somebody else takes is theirs, and is asked about once
 * its day has gone by. Five days after a talk the owner is asked where the other stands, and for
 * three weeks nothing else; whoever was talked with twice and is not with the owner is not asked
 * again, but somebody close who has met them. For a role for which nobody can be asked, whoever is
 * with the owner and closest is asked whom they would take, else whoever is closest.
 */
final class InitiativeHints {

  private static final double DUE = 0.9;
  private static final int TALKED = 21;
  private static final int RESTS = 14;

  private final Look look;
  private final Wants wants;
  private final LocalDate today;

  InitiativeHints(Look look, Wants wants) {
    this.look = look;
    this.wants = wants;
    this.today = look.today();
  }

  /** Those of all open initiatives. */
  List<Matters.Hint> all() {
    List<Matters.Hint> hints = new ArrayList<>();
    for (Initiatives.Initiative one : Initiatives.of(look).all()) initiative(one, hints);
    return hints;
  }

  private void initiative(Initiatives.Initiative it, List<Matters.Hint> hints) {
    int left = it.weeks() - it.week();
    Need.Horizon horizon = left <= 8 ? Need.Horizon.NOW : Need.Horizon.SOON;
    Wish wish = new Wish(Wish.Kind.INITIATIVE, it.id(), it.name(), horizon);
    int found = 0;
    for (Initiatives.Stakeholder one : it.hardestFirst()) {
      if (one.stands() == Initiatives.Stance.WITH) continue;
      if (one.person() != null && one.ownStep() && one.pressing(today))
        due(it, one, one.person(), hints);
      else if (found < Wants.CANDIDATES && !planned(one)) {
        double urgency = Wants.urgency(horizon) * (1 - 0.1 * found);
        Matters.Hint hint =
            one.person() == null
                ? fill(it, wish, one, urgency)
                : win(it, wish, one, one.person(), urgency);
        if (hint == null) continue;
        hints.add(hint);
        wants.taken.add(hint.person());
        found++;
      }
    }
  }

  /** Whether a step with somebody has a day that is still ahead: until then nothing asks. */
  private boolean planned(Initiatives.Stakeholder one) {
    return one.person() != null
        && !one.step().isBlank()
        && one.stepOn() != null
        && !one.stepOn().isBefore(today);
  }

  /** The owner's own step whose day has come. */
  private void due(
      Initiatives.Initiative it,
      Initiatives.Stakeholder one,
      Person person,
      List<Matters.Hint> hints) {
    if (look.matters().over(person.id(), Move.Cause.INITIATIVE, one.about(), today)) return;
    boolean late = one.stepOn() != null && !one.stepOn().isAfter(today);
    hints.add(
        new Matters.Hint(
            person.id(),
            Move.Cause.INITIATIVE,
            one.step(),
            one.stepWords(it.name(), today),
            List.of(),
            late ? DUE : Move.SOON,
            one.about(),
            new Wish(Wish.Kind.INITIATIVE, it.id(), it.name(), Need.Horizon.NOW),
            null));
  }

  private String needed(Initiatives.Initiative it, Initiatives.Stakeholder one, Person person) {
    String name = Names.given(person.name());
    String step = one.stepWords("", today);
    return (step.isEmpty() ? "" : step + " ")
        + "“"
        + it.name()
        + "” needs "
        + name
        + " as “"
        + one.role()
        + "”, who is not on board yet."
        + (one.reason().isBlank() ? "" : " Why " + name + " may want it: " + one.reason() + ".");
  }

  private Matters.@Nullable Hint win(
      Initiatives.Initiative it,
      Wish wish,
      Initiatives.Stakeholder one,
      Person person,
      double urgency) {
    Instant talked = talked(look, wish, one.id(), person.id());
    if (talked != null && !talked.isBefore(look.now().minus(TALKED, ChronoUnit.DAYS)))
      return stands(it, wish, one, person, talked);
    if (look.matters().over(person.id(), Move.Cause.INITIATIVE, wish.key(), today))
      return advised(it, wish, one, person, urgency);
    if (look.matters().away(person.id(), Move.Cause.INITIATIVE, wish.key(), today)) return null;
    String name = Names.given(person.name());
    return new Matters.Hint(
        person.id(),
        Move.Cause.INITIATIVE,
        one.step().isBlank() || !one.ownStep() ? step(it, one, name) : one.step(),
        needed(it, one, person),
        List.of(),
        urgency,
        wish.key(),
        wish,
        null);
  }

  /** When the two last talked about it: a step that was set for a day is a talk as any other. */
  static @Nullable Instant talked(Look look, Wish wish, long stakeholder, PersonId person) {
    return look.matters().answers().stream()
        .filter(one ->
            one.reply() == Answer.Reply.DONE
                && one.cause() == Move.Cause.INITIATIVE
                && one.person().equals(person)
                && (one.about().equals(wish.key())
                    || one.about().startsWith(Move.STEP + stakeholder + ":")))
        .map(Answer::at)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What to ask somebody who is not with the owner yet, by where they stand. */
  private static String step(Initiatives.Initiative it, Initiatives.Stakeholder one, String name) {
    String what = "“" + it.name() + "”";
    return switch (one.stands()) {
      case AGAINST -> "Ask " + name + " what would have to be different in " + what;
      case LEANING -> "Ask " + name + " what is still missing in " + what;
      case UNKNOWN, WITH -> "Talk with " + name + " about " + what;
    };
  }

  /** After a talk, where somebody stands now; nothing once that was said. */
  private Matters.@Nullable Hint stands(
      Initiatives.Initiative it,
      Wish wish,
      Initiatives.Stakeholder one,
      Person person,
      Instant talked) {
    String question = Move.STANDS + one.id();
    Instant said = look.matters().done(person.id(), Move.Cause.OUTCOME, question);
    if (said != null && said.isAfter(talked)) return null;
    if (talked.isAfter(look.now().minus(Wants.ASKED_AFTER, ChronoUnit.DAYS))) return null;
    if (look.matters().over(person.id(), Move.Cause.OUTCOME, question, today)) return null;
    String name = Names.given(person.name());
    return new Matters.Hint(
        person.id(),
        Move.Cause.OUTCOME,
        "Say where " + name + " stands on “" + it.name() + "”",
        "You took that step about "
            + name
            + " on "
            + look.all.inWords(talked)
            + ". With you, leaning or against: the next step follows from it.",
        List.of(),
        Wants.urgency(wish.horizon()),
        question,
        wish,
        null);
  }

  private Matters.@Nullable Hint fill(
      Initiatives.Initiative it, Wish wish, Initiatives.Stakeholder role, double urgency) {
    for (Candidate one : Initiatives.of(look).candidates(it, role)) {
      if (look.matters().away(one.person(), Move.Cause.INITIATIVE, wish.key(), today)) continue;
      if (look.matters().done(one.person(), Move.Cause.INITIATIVE, wish.key()) != null) continue;
      Person person = look.person(one.person()).orElse(null);
      if (person == null) continue;
      String name = Names.given(person.name());
      Person through = one.direct() ? null : wants.introducer(one);
      if (!one.direct() && through == null) continue;
      return new Matters.Hint(
          person.id(),
          Move.Cause.INITIATIVE,
          through == null
              ? "Ask " + name + " about “" + role.role() + "”"
              : "Ask " + Names.given(through.name()) + " to introduce you to " + name,
          "“"
              + it.name()
              + "” has nobody for “"
              + role.role()
              + "” yet. "
              + (one.because().isEmpty() ? "" : name + ": " + one.because() + " ")
              + (through == null ? wants.since(one.person()) : wants.knows(through, person)),
          List.of(),
          urgency,
          wish.key(),
          wish,
          through == null ? null : through.id());
    }
    return recruit(it, wish, role, urgency);
  }

  /** Nobody can be asked for a role: whoever is with the owner and closest may know somebody. */
  private Matters.@Nullable Hint recruit(
      Initiatives.Initiative it, Wish wish, Initiatives.Stakeholder role, double urgency) {
    Person ally = ally(it, role, null).orElse(null);
    if (ally == null) return null;
    String name = Names.given(ally.name());
    return new Matters.Hint(
        ally.id(),
        Move.Cause.INITIATIVE,
        "Ask " + name + " whom to win as “" + role.role() + "”",
        "“"
            + it.name()
            + "” has nobody for “"
            + role.role()
            + "” yet. "
            + name
            + (with(it, ally.id()) ? " is with you" : " is close to you")
            + " and may know somebody.",
        List.of(),
        urgency,
        Move.ROLE + role.id(),
        wish,
        null);
  }

  /** Somebody was asked twice: whoever is close and has met them may know what matters to them. */
  private Matters.@Nullable Hint advised(
      Initiatives.Initiative it,
      Wish wish,
      Initiatives.Stakeholder one,
      Person person,
      double urgency) {
    Person ally = ally(it, one, person.id()).orElse(null);
    if (ally == null) return null;
    String name = Names.given(person.name());
    return new Matters.Hint(
        ally.id(),
        Move.Cause.INITIATIVE,
        "Ask " + Names.given(ally.name()) + " what matters to " + name,
        needed(it, one, person)
            + " "
            + Names.given(ally.name())
            + " and "
            + name
            + " have been in the same letters or meetings.",
        List.of(),
        urgency,
        Move.ROLE + one.id(),
        wish,
        null);
  }

  /**
   * Who can be asked about a role: the closest of those who are with the owner, else whoever is
   * closest; nobody for a fortnight after somebody was asked.
   *
   * @param met whom they must have met, or null
   */
  private Optional<Person> ally(
      Initiatives.Initiative it, Initiatives.Stakeholder role, @Nullable PersonId met) {
    String about = Move.ROLE + role.id();
    Instant since = look.now().minus(RESTS, ChronoUnit.DAYS);
    Set<PersonId> but = new HashSet<>();
    for (Answer one : look.matters().answers()) {
      if (one.reply() != Answer.Reply.DONE || !one.about().equals(about)) continue;
      if (one.at().isAfter(since)) return Optional.empty();
      but.add(one.person());
    }
    for (boolean with : new boolean[] {true, false})
      for (Standing standing : look.all.strongest) {
        Person person = standing.person();
        if (!with && standing.tie().strength() < Coverage.STRONG) break;
        if (with != with(it, person.id()) || (!with && needed(it, person.id()))) continue;
        if (but.contains(person.id()) || !wants.free(standing)) continue;
        if (met != null && !Landscape.of(look).together(person.id(), met)) continue;
        if (!look.matters().strained(person.id(), look.now())
            && !look.matters().away(person.id(), Move.Cause.INITIATIVE, about, today))
          return Optional.of(person);
      }
    return Optional.empty();
  }

  private static boolean with(Initiatives.Initiative it, PersonId person) {
    return it.stakeholders().stream()
        .anyMatch(one ->
            one.person() != null
                && one.person().id().equals(person)
                && one.stands() == Initiatives.Stance.WITH);
  }

  private static boolean needed(Initiatives.Initiative it, PersonId person) {
    return it.stakeholders().stream()
        .anyMatch(one -> one.person() != null && one.person().id().equals(person));
  }
}
