package rapport.desk.ties;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.store.nurture.Nurture;
import rapport.store.people.Remarks;
import rapport.store.ties.CheckInRows;
import rapport.store.ties.ContactPlanRows;
import rapport.store.ties.ContactPlanRows.PlanRow;
import rapport.store.ties.ContactPlanRows.StepRow;
import rapport.ties.CheckIn;
import rapport.ties.ContactPlan;
import rapport.ties.Kind;

/** What can be said of ties: their kind, check-ins, and how the owner means to communicate. */
public sealed interface TieChange extends Change {

  /** How long a check-in's link works. */
  Duration LINK = Duration.ofDays(30);

  /**
   * Says something of a tie's kind.
   *
   * @param answers to the three questions, each 0 to 4, or −1 for one that is not answered now; or
   *     none
   * @param kind the word that overrules the evidence, or null to follow it
   */
  record SayKind(PersonId person, List<Integer> answers, Kind.@Nullable Value kind)
      implements TieChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for others
     */
    public SayKind {
      answers = List.copyOf(answers);
      if (!answers.isEmpty() && answers.size() != 3)
        throw new IllegalArgumentException("there are three questions");
      for (int answer : answers)
        if (answer < Kinds.UNANSWERED || answer > 4)
          throw new IllegalArgumentException("an answer is 0 to 4, not " + answer);
    }

    @Override
    public long make(Act act) {
      String text =
          String.join(
              ",", answers.stream().map(one -> String.format(Locale.ROOT, "%d", one)).toList());
      return new Remarks(act.store())
          .kind(
              act.owner(),
              act.handle(person),
              act.seconds(),
              text,
              kind == null ? null : kind.name());
    }
  }

  /** Takes a word about a kind back. */
  record UnsayKind(long word) implements TieChange {
    @Override
    public long make(Act act) {
      new Remarks(act.store()).unkind(act.owner(), word);
      return word;
    }
  }

  /**
   * Keeps the owner's answers of a check-in, and asks the other side where there is a link.
   *
   * @param link the digest of the link's secret, or null when nobody is asked
   */
  record CheckInWith(PersonId person, List<Integer> answers, @Nullable String link)
      implements TieChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for others than five of 1 to 5
     */
    public CheckInWith {
      answers = List.copyOf(CheckIn.checked(answers));
    }

    @Override
    public long make(Act act) {
      return new CheckInRows(act.store())
          .begin(
              act.owner(),
              act.handle(person),
              act.seconds(),
              text(answers),
              link,
              link == null ? null : act.now().plus(LINK).getEpochSecond());
    }
  }

  /** Takes the other side's answers, once, by the digest of their link. The journal keeps none. */
  record AnswerCheckIn(String link, List<Integer> answers) implements TieChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for others than five of 1 to 5
     */
    public AnswerCheckIn {
      answers = List.copyOf(CheckIn.checked(answers));
    }

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      boolean taken =
          new CheckInRows(act.store()).theirs(act.owner(), link, act.seconds(), text(answers));
      return taken ? 1 : 0;
    }
  }

  /** Forgets a check-in; its link ends with it. */
  record ForgetCheckIn(long checkIn) implements TieChange {
    @Override
    public long make(Act act) {
      new CheckInRows(act.store()).forget(act.owner(), checkIn);
      return checkIn;
    }
  }

  /**
   * Writes down how the owner means to communicate with somebody, over what stood there. Steps that
   * were made stay; a step that is not named any more goes.
   *
   * @param wanted the kind of relationship, unknown where nothing is said
   * @param channel the channel, or null to follow what is known
   * @param every the rhythm in days, or null to leave it as it is
   * @param review the day on which the plan is looked at again, or null
   */
  record PlanContact(
      PersonId person,
      String aim,
      Kind.Value wanted,
      String cares,
      @Nullable Channel channel,
      @Nullable Integer every,
      List<Step> steps,
      @Nullable LocalDate review)
      implements TieChange {

    /** A step with its day. */
    public record Step(LocalDate on, String words) {
      /**
       * Checks the words.
       *
       * @throws IllegalArgumentException without words, or for more than 200 letters
       */
      public Step {
        words = Change.within(words, 1, 200, "a step has 1 to 200 letters");
      }
    }

    /**
     * Checks everything.
     *
     * @throws IllegalArgumentException without an aim, for too many words or steps, or a rhythm
     *     that is none
     */
    public PlanContact {
      aim = Change.within(aim, 1, 300, "say in 1 to 300 letters what it is for");
      cares = Change.within(cares, 0, 500, "at most 500 letters");
      if (every != null && (every < 1 || every > 3650))
        throw new Misfit("a rhythm has 1 to 3650 days", every);
      steps = List.copyOf(steps);
      if (steps.size() > ContactPlan.MOST)
        throw new IllegalArgumentException("a plan has at most three steps ahead");
    }

    @Override
    public long make(Act act) {
      ContactPlanRows rows = new ContactPlanRows(act.store());
      List<Long> handles = act.handles(person);
      PlanRow row =
          new PlanRow(
              0,
              act.handle(person),
              act.today().toString(),
              aim,
              wanted.name(),
              cares,
              channel == null ? "" : channel.name(),
              review == null ? null : review.toString());
      List<Step> open = new ArrayList<>(steps);
      for (StepRow old : rows.steps(act.owner()))
        if (handles.contains(old.handle())
            && !open.remove(new Step(LocalDate.parse(old.day()), old.words()))
            && old.madeOn() == null) rows.unstep(act.owner(), old.id());
      for (Step step : open)
        rows.step(act.owner(), act.handle(person), step.on().toString(), step.words());
      if (every != null && !every.equals(rhythm(act)))
        new Nurture(act.store()).rhythm(act.owner(), handles, every, null);
      for (PlanRow old : rows.plans(act.owner()))
        if (handles.contains(old.handle())) {
          rows.replan(act.owner(), old.id(), row);
          return old.id();
        }
      return rows.plan(act.owner(), row);
    }

    private @Nullable Integer rhythm(Act act) {
      return act.look().standing(person).map(Standing::rhythm).map(Rhythm::everyDays).orElse(null);
    }
  }

  /** Says that a step of a plan was made today, or that it was not. */
  record MakeStep(long step, boolean made) implements TieChange {
    @Override
    public long make(Act act) {
      new ContactPlanRows(act.store())
          .made(act.owner(), step, made ? act.today().toString() : null);
      return step;
    }
  }

  /** Ends the plan for somebody, with all its steps. */
  record EndContactPlan(PersonId person) implements TieChange {
    @Override
    public long make(Act act) {
      ContactPlanRows rows = new ContactPlanRows(act.store());
      List<Long> handles = act.handles(person);
      for (PlanRow plan : rows.plans(act.owner()))
        if (handles.contains(plan.handle())) rows.end(act.owner(), plan.id());
      for (StepRow step : rows.steps(act.owner()))
        if (handles.contains(step.handle())) rows.unstep(act.owner(), step.id());
      return 0;
    }
  }

  private static String text(List<Integer> answers) {
    return String.join(",", answers.stream().map(String::valueOf).toList());
  }
}
