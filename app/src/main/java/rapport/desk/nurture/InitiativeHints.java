package rapport.desk.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Initiatives;
import rapport.look.Look;
import rapport.network.Candidate;
import rapport.network.Need;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;

/**
 * Reasons for a move that come from open initiatives: a step whose day has come, somebody to win, a
 * role to fill.
 *
 * <p>A step whose day the owner set is a move of its own when that day comes, and until then
 * nothing asks for its person; a step that somebody else takes is theirs, and is asked about once
 * its day has gone by. For a role for which nobody can be asked, whoever is with the owner and
 * closest is asked whom they would take.
 */
final class InitiativeHints {

  private static final double DUE = 0.9;
  private static final double SOON = 0.8;

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
            late ? DUE : SOON,
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
    if (look.matters().over(person.id(), Move.Cause.INITIATIVE, wish.key(), today)) return null;
    String name = Names.given(person.name());
    return new Matters.Hint(
        person.id(),
        Move.Cause.INITIATIVE,
        one.step().isBlank() || !one.ownStep()
            ? "Talk with " + name + " about “" + it.name() + "”"
            : one.step(),
        needed(it, one, person),
        List.of(),
        urgency,
        wish.key(),
        wish,
        null);
  }

  private Matters.@Nullable Hint fill(
      Initiatives.Initiative it, Wish wish, Initiatives.Stakeholder role, double urgency) {
    for (Candidate one : Initiatives.of(look).candidates(it, role)) {
      if (look.matters().over(one.person(), Move.Cause.INITIATIVE, wish.key(), today)) continue;
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
    String about = Move.ROLE + role.id();
    Person ally = null;
    double closest = 0;
    for (Initiatives.Stakeholder one : it.stakeholders()) {
      Person person = one.person();
      if (person == null || one.stands() != Initiatives.Stance.WITH) continue;
      Standing standing = look.standing(person.id()).orElse(null);
      if (standing == null || standing.tie().strength() <= closest) continue;
      if (look.matters().strained(person.id(), look.now())
          || look.matters().over(person.id(), Move.Cause.INITIATIVE, about, today)) continue;
      ally = person;
      closest = standing.tie().strength();
    }
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
            + " is with you and may know somebody.",
        List.of(),
        urgency,
        about,
        wish,
        null);
  }
}
