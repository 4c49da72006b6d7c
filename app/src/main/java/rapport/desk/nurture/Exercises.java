package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Habits;
import rapport.desk.growth.Plans;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.ties.CheckIns;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.interactions.Elapsed;
import rapport.interactions.Exchange;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.ties.CheckIn;

/**
 * Reasons for a move that come from growing and from what was shared: the practice of a running
 * plan, a check-in in which both see something otherwise, a day that comes back, something worth
 * sharing, a goal that both want, a play whose outcome is not known, somebody beyond home. It looks
 * at the whole network only while a plan runs.
 */
final class Exercises {

  private static final int SOON = 3;
  private static final int SMALL = 3;
  private static final int GAP = 2;
  private static final int GAP_DAYS = 60;
  private static final int THANKS_DAYS = 180;
  private static final int GOAL_QUIET = 21;
  private static final int GOAL_AHEAD = 14;
  private static final int GOAL_AGED = 28;
  private static final int PRACTISED = 14;
  private static final int LONG_AGO = 10_000;
  private static final double FAINT = 0.1;

  private final Look look;
  private final Snapshot all;
  private final LocalDate today;

  /** What the moves of the practice for which somebody is looked for are about. */
  private String practised = "";

  /** And those of all practices of the running plan. */
  private List<String> trained = List.of();

  Exercises(Look look) {
    this.look = look;
    this.all = look.all;
    this.today = look.today();
  }

  /** All of them. */
  List<Matters.Hint> all() {
    List<Matters.Hint> hints = new ArrayList<>();
    Plans.of(look).running().ifPresent(plan -> plan(plan, hints));
    for (Initiatives.Shared goal : Initiatives.of(look).shared(null)) goal(goal, hints);
    gaps(hints);
    days(hints);
    return hints;
  }

  /** One person for each practice of the plan that can be done with somebody this week. */
  private void plan(Plan plan, List<Matters.Hint> hints) {
    Wish wish = new Wish(Wish.Kind.PLAN, Math.max(1, plan.id()), plan.aim(), Need.Horizon.NOW);
    trained = plan.practices().stream().map(one -> Plans.about(plan, one)).toList();
    Set<PersonId> taken = new HashSet<>();
    for (Practice practice : plan.practices()) {
      practised = Plans.about(plan, practice);
      Found found = with(practice, taken).orElse(null);
      if (found == null) continue;
      taken.add(found.person().id());
      hints.add(
          new Matters.Hint(
              found.person().id(),
              Move.Cause.PRACTICE,
              found.what(),
              "From your plan: " + lower(practice.words()) + found.why(),
              List.of(),
              Wants.urgency(Need.Horizon.NOW),
              practised,
              wish,
              null));
    }
    if (plan.practices().stream().noneMatch(Exercises::goesBeyond)) bridge(wish, taken, hints);
  }

  private record Found(Person person, String what, String why) {}

  private Optional<Found> with(Practice practice, Set<PersonId> taken) {
    return switch (practice) {
      case SAY_BACK, THEIR_WEEK, COUNT_TO_THREE, ONE_TO_ONE, WRITE_DOWN, BEGIN_WITH_IT ->
          meeting(taken).or(() -> anybody(taken));
      case FIRST_STEP, OTHER_TABLE, EARLY_DRAFT, OTHER_VIEW -> beyond(taken);
      case WAKE_ONE -> asleep(taken);
      case THANK_ONE -> giver(taken);
      case NAME_IT -> close(taken);
      case THREE_DAYS -> waiting(taken);
      case CALL_FIRST, ASK_ONE, THEIR_CHANNEL, USE_FEEDBACK, LOOK_BACK, GIVE_FIRST, INTRODUCE ->
          anybody(taken);
    };
  }

  /** The strongest tie of which a letter waits for an answer, else the strongest at all. */
  private Optional<Found> waiting(Set<PersonId> taken) {
    for (Standing standing : all.strongest)
      if (standing.tie().strength() >= Coverage.STRONG
          && standing.waiting() != null
          && free(standing.person().id(), taken)) return Optional.of(practise(standing.person()));
    return anybody(taken);
  }

  /** The strongest tie with whom it was not practised lately, for what can be done with anybody. */
  private Optional<Found> anybody(Set<PersonId> taken) {
    for (Standing standing : all.strongest) {
      if (standing.tie().strength() < FAINT) break;
      if (free(standing.person().id(), taken)) return Optional.of(practise(standing.person()));
    }
    return Optional.empty();
  }

  private static Found practise(Person person) {
    return new Found(person, "Practise with " + Names.given(person.name()), "");
  }

  private boolean free(PersonId person, Set<PersonId> taken) {
    return !taken.contains(person)
        && !look.matters().strained(person, look.now())
        && !look.matters().away(person, Move.Cause.PRACTICE, practised, today)
        && trained.stream().noneMatch(one -> done(person, Move.Cause.PRACTICE, one, PRACTISED));
  }

  /** Whether something was done with somebody in the last days. */
  private boolean done(PersonId person, Move.Cause cause, String about, int days) {
    Instant at = look.matters().done(person, cause, about);
    return at != null && !at.isBefore(look.now().minus(days, ChronoUnit.DAYS));
  }

  /** The next small meeting, and who is in it. */
  private Optional<Found> meeting(Set<PersonId> taken) {
    Instant until = look.now().plus(SOON + 1, ChronoUnit.DAYS);
    for (Happening one : Happenings.of(look).meetings(look.now(), until)) {
      if (one.people() > SMALL || one.day() != null) continue;
      for (Standing standing : all.strongest)
        if (one.with().contains(standing.person().name()) && free(standing.person().id(), taken))
          return Optional.of(
              new Found(
                  standing.person(),
                  "Practise with " + Names.given(standing.person().name()),
                  " You meet on "
                      + all.inWords(one.at())
                      + (one.subject() == null ? "." : ", “" + one.subject() + "”.")));
    }
    return Optional.empty();
  }

  private Optional<Found> beyond(Set<PersonId> taken) {
    return Habits.of(look)
        .stretch()
        .filter(one -> one.done() == null && free(one.person().id(), taken))
        .map(one ->
            new Found(
                one.person(),
                "Reach out to " + Names.given(one.person().name()),
                " " + Names.given(one.person().name()) + ": " + one.why() + "."));
  }

  private Optional<Found> asleep(Set<PersonId> taken) {
    for (Goals.Asleep one : Goals.of(look).asleep()) {
      Person person = one.standing().person();
      if (!free(person.id(), taken) || one.standing().ended(today)) continue;
      long months = Elapsed.months(one.standing().silence(today).orElse(0L));
      return Optional.of(
          new Found(
              person,
              "Write first to " + Names.given(person.name()),
              " You have not heard of each other for " + months + " months."));
    }
    return Optional.empty();
  }

  private Optional<Found> giver(Set<PersonId> taken) {
    Exchange last = null;
    for (Exchange one : look.matters().exchanges())
      if (!one.given()
          && !one.sort().vulnerable()
          && one.sort() != Exchange.Sort.THANKS
          && free(one.person(), taken)
          && one.at().isAfter(look.now().minus(THANKS_DAYS, ChronoUnit.DAYS))
          && (last == null || one.at().isAfter(last.at()))) last = one;
    if (last == null) return Optional.empty();
    Exchange given = last;
    return look.person(given.person())
        .map(person ->
            new Found(
                person,
                "Thank " + Names.given(person.name()),
                " On "
                    + all.inWords(given.at())
                    + " "
                    + Names.given(person.name())
                    + " gave you "
                    + given.sort().words()
                    + (given.what().isBlank() ? "." : ": “" + given.what() + "”.")));
  }

  /** The strongest tie without a goal that both wrote down. */
  private Optional<Found> close(Set<PersonId> taken) {
    Set<PersonId> shared = new HashSet<>();
    for (Initiatives.Shared goal : Initiatives.of(look).shared(null))
      if (goal.doneOn() == null) shared.add(goal.person().id());
    for (Standing standing : all.strongest) {
      if (standing.tie().strength() < Coverage.STRONG) break;
      Person person = standing.person();
      if (shared.contains(person.id()) || !free(person.id(), taken)) continue;
      return Optional.of(
          new Found(person, "Ask " + Names.given(person.name()) + " what you both want", ""));
    }
    return Optional.empty();
  }

  private static boolean goesBeyond(Practice practice) {
    return switch (practice) {
      case FIRST_STEP, OTHER_TABLE, EARLY_DRAFT, OTHER_VIEW -> true;
      default -> false;
    };
  }

  /** Somebody beyond home, where no practice of the plan goes there. */
  private void bridge(Wish wish, Set<PersonId> taken, List<Matters.Hint> hints) {
    beyond(taken)
        .filter(found ->
            !look.matters().away(found.person().id(), Move.Cause.BRIDGE, wish.key(), today))
        .ifPresent(found ->
            hints.add(
                new Matters.Hint(
                    found.person().id(),
                    Move.Cause.BRIDGE,
                    found.what(),
                    "For another view." + found.why(),
                    List.of(),
                    0.25,
                    wish.key(),
                    wish,
                    null)));
  }

  /** What both answered otherwise in the newest check-in with somebody. */
  private void gaps(List<Matters.Hint> hints) {
    Set<Long> seen = new HashSet<>();
    for (rapport.store.ties.CheckInRows.Row row :
        look.written(
            "check_in", () -> new rapport.store.ties.CheckInRows(look.database).all(look.owner))) {
      long number = all.directory.of(row.handle());
      Person person = all.directory.find(number);
      if (person == null || !seen.add(number)) continue;
      if (Instant.ofEpochSecond(row.at()).isBefore(look.now().minus(GAP_DAYS, ChronoUnit.DAYS)))
        continue;
      CheckIns.Held held = CheckIns.of(look).all(person.id()).getFirst();
      CheckIn.Line widest = widest(held.checkIn()).orElse(null);
      if (widest == null) continue;
      String name = Names.given(person.name());
      Instant talked = look.matters().done(person.id(), Move.Cause.GAP, "check-in:" + held.id());
      if (talked != null) {
        if (!talked.isAfter(look.now().minus(GOAL_AHEAD, ChronoUnit.DAYS)))
          hints.add(
              new Matters.Hint(
                  person.id(),
                  Move.Cause.OUTCOME,
                  "Check in with " + name + " again",
                  "You talked on "
                      + all.inWords(talked)
                      + " about what you answered differently: “"
                      + widest.item().words()
                      + "”.",
                  List.of(),
                  0.35,
                  "check-in:" + held.id(),
                  null,
                  null));
        continue;
      }
      hints.add(
          new Matters.Hint(
              person.id(),
              Move.Cause.GAP,
              "Ask " + name + " how it looks from there",
              "In your check-in you and "
                  + name
                  + " answered this differently ("
                  + widest.mine()
                  + " and "
                  + widest.theirs()
                  + " of 5): “"
                  + widest.item().words()
                  + "”",
              List.of(),
              0.5,
              "check-in:" + held.id(),
              null,
              null));
    }
  }

  /** What both answered most differently, if that is by two or more. */
  static Optional<CheckIn.Line> widest(CheckIn checkIn) {
    CheckIn.@Nullable Line widest = null;
    for (CheckIn.Line line : checkIn.seen())
      if (apart(line) >= GAP && (widest == null || apart(line) > apart(widest))) widest = line;
    return Optional.ofNullable(widest);
  }

  private static int apart(CheckIn.Line line) {
    return line.theirs() == null ? 0 : Math.abs(line.mine() - line.theirs());
  }

  private void days(List<Matters.Hint> hints) {
    for (Whole.Day day : Whole.of(look).days(SOON)) {
      String name = Names.given(day.person().name());
      hints.add(
          new Matters.Hint(
              day.person().id(),
              Move.Cause.DATE,
              "Think of " + name + " on " + Snapshot.inWords(day.on()),
              "A day that comes back: “" + day.words() + "”.",
              List.of(),
              0.6,
              "date:" + day.on(),
              null,
              null));
    }
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ENGLISH) + words.substring(1);
  }

  /**
   * A goal that both want, once its day is near or nobody spoke for three weeks; one without a day
   * once it is four weeks old. After it was looked at it rests for four weeks.
   */
  private void goal(Initiatives.Shared goal, List<Matters.Hint> hints) {
    if (goal.doneOn() != null) return;
    LocalDate due = goal.dueOn();
    boolean near = due != null && !due.isAfter(today.plusDays(GOAL_AHEAD));
    Standing standing = look.standing(goal.person().id()).orElse(null);
    if (!near && standing != null && standing.doubt().later()) return;
    long quiet = standing == null ? LONG_AGO : standing.silence(today).orElse((long) LONG_AGO);
    long known = ChronoUnit.DAYS.between(goal.since(), today);
    boolean aged = due == null && known >= GOAL_AGED;
    if (!near && !aged && Math.min(quiet, known) < GOAL_QUIET) return;
    Wish wish =
        new Wish(
            Wish.Kind.GOAL,
            goal.id(),
            goal.what(),
            near ? Need.Horizon.NOW : due == null ? Need.Horizon.ALWAYS : Need.Horizon.SOON);
    boolean gone = due != null && due.isBefore(today);
    String about = wish.key() + (gone ? ":gone" : "");
    if (done(goal.person().id(), Move.Cause.GOAL, about, GOAL_AGED)) return;
    String name = Names.given(goal.person().name());
    String when =
        due == null
            ? ""
            : gone
                ? " Its day was " + Snapshot.inWords(due) + "."
                : " Its day is " + Snapshot.inWords(due) + ".";
    hints.add(
        new Matters.Hint(
            goal.person().id(),
            Move.Cause.GOAL,
            gone ? "Ask " + name + " what became of your goal" : "Look at your goal with " + name,
            "You and " + name + " both want “" + goal.what() + "”." + when,
            List.of(),
            Wants.urgency(wish.horizon()),
            about,
            wish,
            null));
  }
}
