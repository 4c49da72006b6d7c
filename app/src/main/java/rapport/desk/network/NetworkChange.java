package rapport.desk.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.PeopleChange;
import rapport.growth.Giving;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.network.Need;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Wish;
import rapport.people.PersonId;
import rapport.store.growth.StepRows;
import rapport.store.network.GoalRows;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.TripRows;
import rapport.store.people.GroupRows;
import rapport.ties.Kind;

/** What can be done about what the network is to cover: needs, initiatives, shared goals. */
public sealed interface NetworkChange extends Change {

  /**
   * Writes a need down.
   *
   * @param lacks the sentence of a month's balance that it shall make truer, or null
   */
  record WriteNeed(
      Need.Category category, String what, Need.Horizon horizon, @Nullable Giving lacks)
      implements NetworkChange {

    /** One that comes from no balance. */
    public WriteNeed(Need.Category category, String what, Need.Horizon horizon) {
      this(category, what, horizon, null);
    }

    @Override
    public long make(Act act) {
      Need need = new Need(0, category, what.strip(), horizon, act.today());
      return new GoalRows(act.store())
          .need(
              act.owner(),
              category.name(),
              need.what(),
              horizon.name(),
              act.today().toString(),
              lacks == null ? null : lacks.name());
    }
  }

  /** A need as it is written down on the first day. */
  record Wanted(Need.Category category, String what, Need.Horizon horizon) {}

  /**
   * Writes down on the first day who the owner is, whom he leads and reports to, and what must go
   * right. Whom he leads and reports to become two groups with a rhythm of a fortnight, so that
   * they are not lost from sight.
   *
   * @param title the owner's own title; empty words leave it as it is
   */
  record Begin(String title, List<PersonId> lead, List<PersonId> report, List<Wanted> needs)
      implements NetworkChange {
    private static final int FORTNIGHT = 14;

    /** The group of those whom the owner leads. */
    public static final String LEAD = "You lead";

    /** Copies the lists. */
    public Begin {
      lead = List.copyOf(lead);
      report = List.copyOf(report);
      needs = List.copyOf(needs);
    }

    @Override
    public long make(Act act) {
      if (!title.isBlank()) new PeopleChange.SetTitle(title).make(act);
      group(act, LEAD, lead);
      group(act, "You report to", report);
      TripRows choices = new TripRows(act.store());
      if (choices.setting(act.owner(), StepRows.BEGUN).isEmpty())
        choices.set(act.owner(), StepRows.BEGUN, act.today().toString());
      for (Wanted need : needs)
        new WriteNeed(need.category(), need.what(), need.horizon()).make(act);
      return 0;
    }

    private static void group(Act act, String called, List<PersonId> people) {
      if (people.isEmpty()) return;
      GroupRows rows = new GroupRows(act.store());
      long group =
          rows.groups(act.owner()).stream()
              .filter(one -> one.name().equals(called))
              .map(GroupRows.Group::id)
              .findFirst()
              .orElseGet(() -> rows.group(act.owner(), called, FORTNIGHT, null));
      for (PersonId person : people)
        rows.write(act.owner(), new GroupRows.Member(group, act.handle(person), false));
    }
  }

  /** Closes a need, or opens it again. */
  record CloseNeed(long need, boolean closed) implements NetworkChange {
    @Override
    public long make(Act act) {
      new GoalRows(act.store()).closeNeed(act.owner(), need, day(act, closed));
      return need;
    }
  }

  /** Writes an initiative down. */
  record BeginInitiative(String called, String purpose, int weeks) implements NetworkChange {
    /**
     * Checks name and length.
     *
     * @throws IllegalArgumentException without a name, or for less than one week
     */
    public BeginInitiative {
      called = Change.within(called, 1, 120, "an initiative has a name of 1 to 120 letters");
      if (weeks < 1 || weeks > 520)
        throw new Misfit("an initiative takes 1 to 520 weeks, not " + weeks, weeks);
    }

    @Override
    public long make(Act act) {
      return new GoalRows(act.store())
          .initiative(act.owner(), called, purpose.strip(), weeks, act.today().toString());
    }
  }

  /** Says an initiative anew: what it is called, what for, and how long it takes. */
  record RewriteInitiative(long initiative, String called, String purpose, int weeks)
      implements NetworkChange {
    /**
     * Checks name and length.
     *
     * @throws IllegalArgumentException without a name, or for less than one week
     */
    public RewriteInitiative {
      called = new BeginInitiative(called, purpose, weeks).called();
    }

    @Override
    public long make(Act act) {
      new GoalRows(act.store())
          .rewriteInitiative(act.owner(), initiative, called, purpose.strip(), weeks);
      return initiative;
    }
  }

  /** Ends an initiative, or goes on with it. */
  record EndInitiative(long initiative, boolean ended) implements NetworkChange {
    @Override
    public long make(Act act) {
      new GoalRows(act.store()).closeInitiative(act.owner(), initiative, day(act, ended));
      return initiative;
    }
  }

  /**
   * Adds somebody an initiative needs, by role.
   *
   * @param person who that is, or null while it is not known
   */
  record AddStakeholder(long initiative, String role, @Nullable PersonId person)
      implements NetworkChange {
    /**
     * Checks the role.
     *
     * @throws IllegalArgumentException for none
     */
    public AddStakeholder {
      role = Change.within(role, 1, 120, "a role has 1 to 120 letters");
    }

    @Override
    public long make(Act act) {
      GoalRows goals = new GoalRows(act.store());
      if (goals.initiatives(act.owner()).stream().noneMatch(row -> row.id() == initiative))
        throw new IllegalArgumentException("there is no initiative " + initiative);
      return goals.stakeholder(
          act.owner(), initiative, role, person == null ? 0 : act.handle(person));
    }
  }

  /** Refuses a stakeholder that there is not: nothing would be written, and “done” be said. */
  private static void known(Act act, long stakeholder) {
    if (new GoalRows(act.store())
        .stakeholders(act.owner()).stream().noneMatch(row -> row.id() == stakeholder))
      throw new IllegalArgumentException("there is no stakeholder " + stakeholder);
  }

  /** Says who fills a role, or nobody (null). */
  record FillRole(long stakeholder, @Nullable PersonId person) implements NetworkChange {
    @Override
    public long make(Act act) {
      known(act, stakeholder);
      new GoalRows(act.store())
          .fill(act.owner(), stakeholder, person == null ? 0 : act.handle(person));
      return stakeholder;
    }
  }

  /** Says that somebody is on board, or not. */
  record BoardStakeholder(long stakeholder, boolean aboard) implements NetworkChange {
    @Override
    public long make(Act act) {
      known(act, stakeholder);
      new GoalRows(act.store()).onBoard(act.owner(), stakeholder, day(act, aboard));
      return stakeholder;
    }
  }

  /**
   * Says what an initiative and somebody it needs have to do with each other.
   *
   * @param reason why they would want it
   * @param gives what the owner gives them
   * @param gets what the owner gets from them
   * @param stance where they stand, the owner's word
   * @param step the next step, its day and who takes it
   * @param wanted which kind of relationship the initiative wants with them, or null where that is
   *     not said
   */
  record DescribeStakeholder(
      long stakeholder,
      String reason,
      String gives,
      String gets,
      Initiatives.Stance stance,
      String step,
      @Nullable LocalDate stepOn,
      String stepBy,
      Kind.@Nullable Value wanted)
      implements NetworkChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for more than 300 letters in one of them
     */
    public DescribeStakeholder {
      String otherwise = "a field has at most 300 letters";
      reason = Change.within(reason, 0, 300, otherwise);
      gives = Change.within(gives, 0, 300, otherwise);
      gets = Change.within(gets, 0, 300, otherwise);
      step = Change.within(step, 0, 300, otherwise);
      stepBy = Change.within(stepBy, 0, 300, otherwise);
    }

    @Override
    public long make(Act act) {
      known(act, stakeholder);
      new GoalRows(act.store())
          .part(
              act.owner(),
              stakeholder,
              new GoalRows.Part(
                  reason,
                  gives,
                  gets,
                  stance == Initiatives.Stance.UNKNOWN ? "" : stance.name(),
                  step,
                  stepOn == null ? null : stepOn.toString(),
                  stepBy,
                  wanted == null || wanted == Kind.Value.UNKNOWN ? "" : wanted.name()));
      answered(act);
      return stakeholder;
    }

    /** After a talk it was asked where the other stands: that is said now. */
    private void answered(Act act) {
      for (Initiatives.Initiative it : Initiatives.of(act.look()).all())
        for (Initiatives.Stakeholder one : it.stakeholders()) {
          if (one.id() != stakeholder || one.person() == null) continue;
          PersonId person = one.person().id();
          String about = Wish.key(Wish.Kind.INITIATIVE, it.id());
          if (act.look().matters().done(person, Move.Cause.INITIATIVE, about) == null) continue;
          new Nurture(act.store())
              .answer(
                  act.owner(),
                  act.handle(person),
                  Move.Cause.OUTCOME.name(),
                  Answer.Reply.DONE.name(),
                  act.seconds(),
                  Answer.until(Answer.Reply.DONE, act.today()).toString(),
                  Move.STANDS + stakeholder);
        }
    }
  }

  /**
   * Writes down what moved in an initiative today.
   *
   * @param stakeholder by whom, or 0 where it was nobody in particular
   */
  record SayMoved(long initiative, long stakeholder, String words) implements NetworkChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for none, or more than 300 letters
     */
    public SayMoved {
      words = Change.within(words, 1, 300, "what moved has 1 to 300 letters");
    }

    @Override
    public long make(Act act) {
      GoalRows goals = new GoalRows(act.store());
      if (goals.initiatives(act.owner()).stream().noneMatch(row -> row.id() == initiative))
        throw new IllegalArgumentException("there is no initiative " + initiative);
      return goals.moved(act.owner(), initiative, stakeholder, act.today().toString(), words);
    }
  }

  /** Forgets what moved. */
  record ForgetMoved(long moved) implements NetworkChange {
    @Override
    public long make(Act act) {
      new GoalRows(act.store()).unmoved(act.owner(), moved);
      return moved;
    }
  }

  /** Removes somebody an initiative was thought to need. */
  record RemoveStakeholder(long stakeholder) implements NetworkChange {
    @Override
    public long make(Act act) {
      new GoalRows(act.store()).unneeded(act.owner(), stakeholder);
      return stakeholder;
    }
  }

  /** Writes a goal shared with somebody down. */
  record ShareGoal(PersonId person, String what, @Nullable LocalDate due) implements NetworkChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for none, or more than 300 letters
     */
    public ShareGoal {
      what = Change.within(what, 1, 300, "a shared goal has 1 to 300 letters");
    }

    @Override
    public long make(Act act) {
      return new GoalRows(act.store())
          .share(
              act.owner(),
              act.handle(person),
              what,
              due == null ? null : due.toString(),
              act.today().toString());
    }
  }

  /** Says that a shared goal was reached, or is open again. */
  record ReachGoal(long goal, boolean reached) implements NetworkChange {
    @Override
    public long make(Act act) {
      new GoalRows(act.store()).reached(act.owner(), goal, day(act, reached));
      return goal;
    }
  }

  /** Forgets a shared goal. */
  record ForgetGoal(long goal) implements NetworkChange {
    @Override
    public long make(Act act) {
      new GoalRows(act.store()).unshare(act.owner(), goal);
      return goal;
    }
  }

  private static @Nullable String day(Act act, boolean done) {
    return done ? act.today().toString() : null;
  }
}
