package rapport.desk.growth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.growth.Benefit;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.growth.OwnStep;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.growth.Presence;
import rapport.growth.Scene;
import rapport.growth.Sheet;
import rapport.growth.Situation;
import rapport.interactions.Exchange;
import rapport.look.Act;
import rapport.look.Change;
import rapport.people.PersonId;
import rapport.store.growth.GrowthRows;
import rapport.store.growth.ListeningRows;
import rapport.store.growth.StepRows;
import rapport.store.nurture.TripRows;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/** What can be done to become able: answers, tallies, sheets, plans, outcomes. */
public sealed interface GrowthChange extends Change {

  /** The most letters of an answer to a situation. */
  int LONGEST = 1_000;

  /** Answers a listening situation; its words stay only when they are to be kept. */
  record TrySituation(int situation, String answer, boolean keep) implements GrowthChange {
    @Override
    public boolean journaled() {
      return keep;
    }

    @Override
    public long make(Act act) {
      Situation one =
          rapport.desk.growth.ListeningPractice.of(act.look())
              .situation(situation)
              .orElseThrow(
                  () -> new IllegalArgumentException("there is no situation " + situation));
      Listening heard = rapport.desk.growth.ListeningPractice.heard(one, answer);
      return new rapport.store.growth.ListeningRows(act.store())
          .attempt(
              act.owner(),
              new rapport.store.growth.ListeningRows.TryRow(
                  0,
                  situation,
                  act.seconds(),
                  heard.chance(Manner.REFLECTING),
                  heard.chance(Manner.ASKING),
                  heard.chance(Manner.ADVISING),
                  heard.chance(Manner.DEFLECTING),
                  heard.chance(Manner.OTHER),
                  keep ? answer.strip() : null));
    }
  }

  /**
   * Keeps how the answers of a practised talk listened, turn after turn; their words are not kept.
   *
   * @param talk its number
   */
  record RehearseTalk(int talk, List<Manner> turns) implements GrowthChange {
    private static final int FROM = 10_000;
    private static final int TURNS = 10;

    /**
     * Checks that every turn was answered.
     *
     * @throws IllegalArgumentException for another talk, or another number of turns
     */
    public RehearseTalk {
      turns = List.copyOf(turns);
      Scene scene =
          Scene.of(talk)
              .orElseThrow(() -> new IllegalArgumentException("there is no talk " + talk));
      if (scene.chair() || turns.size() != scene.beats().size())
        throw new IllegalArgumentException(
            "talk " + talk + " is kept with " + scene.beats().size() + " turns, or not at all");
    }

    @Override
    public long make(Act act) {
      ListeningRows rows = new ListeningRows(act.store());
      long last = 0;
      for (int n = 0; n < turns.size(); n++)
        last = rows.attempt(act.owner(), row(act, FROM + TURNS * talk + n, turns.get(n)));
      return last;
    }

    private static ListeningRows.TryRow row(Act act, int situation, Manner manner) {
      return new ListeningRows.TryRow(
          0,
          situation,
          act.seconds(),
          manner == Manner.REFLECTING ? 1 : 0,
          manner == Manner.ASKING ? 1 : 0,
          manner == Manner.ADVISING ? 1 : 0,
          manner == Manner.DEFLECTING ? 1 : 0,
          manner == Manner.OTHER ? 1 : 0,
          null);
    }
  }

  /** Follows the path of steps about oneself from today on, or ends it. */
  record FollowPath(boolean follow) implements GrowthChange {
    @Override
    public long make(Act act) {
      new TripRows(act.store())
          .set(act.owner(), StepRows.BEGUN, follow ? act.today().toString() : "");
      return 0;
    }
  }

  /** Says of a step about oneself that it is done, comes later, or not this time. */
  record AnswerStep(String step, OwnStep.Reply reply) implements GrowthChange {
    private static final int WEEK = 7;

    /**
     * Checks that there is such a step.
     *
     * @throws IllegalArgumentException for none
     */
    public AnswerStep {
      if (OwnStep.named(step).isEmpty())
        throw new IllegalArgumentException("there is no step " + step);
    }

    @Override
    public long make(Act act) {
      return new StepRows(act.store())
          .answer(act.owner(), step, reply.name(), act.today().plusDays(WEEK).toString());
    }
  }

  /** Forgets an answer to a situation. */
  record ForgetTry(long attempt) implements GrowthChange {
    @Override
    public long make(Act act) {
      new rapport.store.growth.ListeningRows(act.store()).forgetTry(act.owner(), attempt);
      return attempt;
    }
  }

  /**
   * Writes down what one counted after a talk.
   *
   * @param person with whom, or null when it does not matter
   */
  record TallyTalk(@Nullable PersonId person, rapport.desk.growth.ListeningPractice.Counts counts)
      implements GrowthChange {
    @Override
    public long make(Act act) {
      return new rapport.store.growth.ListeningRows(act.store())
          .tally(
              act.owner(),
              new rapport.store.growth.ListeningRows.TallyRow(
                  0,
                  person == null ? 0 : act.handle(person),
                  act.seconds(),
                  counts.reflected(),
                  counts.asked(),
                  counts.advised(),
                  counts.deflected(),
                  counts.attentive(),
                  counts.judged(),
                  Presence.written(counts.body())));
    }
  }

  /** Forgets a tally. */
  record ForgetTally(long tally) implements GrowthChange {
    @Override
    public long make(Act act) {
      new rapport.store.growth.ListeningRows(act.store()).forgetTally(act.owner(), tally);
      return tally;
    }
  }

  /**
   * Keeps a self-assessment.
   *
   * @param answers one digit for each item, 0 for none
   */
  record AssessSelf(String answers) implements GrowthChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException when nothing is answered
     */
    public AssessSelf {
      if (Sheet.parse(answers).answered() == 0)
        throw new IllegalArgumentException("nothing is answered");
    }

    @Override
    public long make(Act act) {
      return new GrowthRows(act.store()).sheet(act.owner(), act.today().toString(), answers);
    }
  }

  /** Forgets a self-assessment. */
  record ForgetAssessment(long assessment) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetSheet(act.owner(), assessment);
      return assessment;
    }
  }

  /** Keeps a check of one's own biases: six answers, each 1 to 3, or 0 for none. */
  record CheckBiases(List<Integer> answers) implements GrowthChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for another number of answers or another answer
     */
    public CheckBiases {
      answers = List.copyOf(answers);
      if (answers.size() != rapport.desk.growth.Growth.CHECKS
          || answers.stream().anyMatch(one -> one < 0 || one > 3))
        throw new IllegalArgumentException("a check has six answers, each 1 to 3");
    }

    @Override
    public long make(Act act) {
      String text = String.join("", answers.stream().map(String::valueOf).toList());
      return new GrowthRows(act.store()).check(act.owner(), act.today().toString(), text);
    }
  }

  /** Forgets a check of one's own biases. */
  record ForgetCheck(long check) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetCheck(act.owner(), check);
      return check;
    }
  }

  /** Writes a change of mind down. */
  record ChangeMind(PersonId person, LocalDate day, String believed, String thinks)
      implements GrowthChange {
    /** Checks the words. */
    public ChangeMind {
      MindChange checked = new MindChange(0, person, day, believed.strip(), thinks.strip());
      believed = checked.believed();
      thinks = checked.thinks();
    }

    @Override
    public long make(Act act) {
      return new GrowthRows(act.store())
          .change(act.owner(), act.handle(person), day.toString(), believed, thinks);
    }
  }

  /** Forgets a change of mind. */
  record ForgetMindChange(long mindChange) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetChange(act.owner(), mindChange);
      return mindChange;
    }
  }

  /** Writes an outcome down: a benefit that a relationship brought. */
  record WriteOutcome(PersonId person, LocalDate day, Benefit benefit, String what)
      implements GrowthChange {
    /** Checks the words. */
    public WriteOutcome {
      what = new Outcome(0, person, day, benefit, what.strip()).what();
    }

    @Override
    public long make(Act act) {
      return new GrowthRows(act.store())
          .outcome(act.owner(), act.handle(person), day.toString(), benefit.name(), what);
    }
  }

  /** Does not propose an exchange as an outcome again. */
  record PassOutcome(long exchange) implements GrowthChange {
    @Override
    public long make(Act act) {
      PersonId person =
          act.look().matters().exchanges().stream()
              .filter(one -> one.id() == exchange)
              .map(Exchange::person)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("there is no exchange " + exchange));
      return new Remarks(act.store())
          .remark(act.owner(), act.handle(person), Heading.NO_OUTCOME, Long.toString(exchange));
    }
  }

  /** Forgets an outcome. */
  record ForgetOutcome(long outcome) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetOutcome(act.owner(), outcome);
      return outcome;
    }
  }

  /** Begins a plan of ninety days; refused while another runs. */
  record BeginPlan(String aim, List<Practice> practices) implements GrowthChange {
    /**
     * Checks the aim.
     *
     * @throws IllegalArgumentException for one that is empty or too long
     */
    public BeginPlan {
      aim = Change.within(aim, 1, Plan.LONGEST, "an aim has 1 to " + Plan.LONGEST + " letters");
      practices = List.copyOf(practices);
    }

    @Override
    public long make(Act act) {
      Plan plan = new Plan(0, aim, act.today(), practices, List.of(), null);
      if (Plans.of(act.look()).running().isPresent())
        throw new IllegalArgumentException("a plan is running already");
      String names = String.join(",", plan.practices().stream().map(Practice::name).toList());
      return new GrowthRows(act.store())
          .plan(act.owner(), plan.aim(), act.today().toString(), names);
    }
  }

  /** Ends a plan, or takes it up again. */
  record EndPlan(long plan, boolean ended) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).endPlan(act.owner(), plan, ended ? act.today().toString() : null);
      return plan;
    }
  }

  /** Forgets a plan with its reviews, as if it had never begun. */
  record ForgetPlan(long plan) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetPlan(act.owner(), plan);
      return plan;
    }
  }

  /** Writes a week's review of a plan down. */
  record ReviewPlan(long plan, int went, String words) implements GrowthChange {
    @Override
    public long make(Act act) {
      if (Plans.of(act.look()).all().stream().noneMatch(one -> one.id() == plan))
        throw new IllegalArgumentException("there is no plan " + plan);
      Plan.Review review = new Plan.Review(0, act.today(), went, words.strip());
      return new GrowthRows(act.store())
          .review(act.owner(), plan, act.today().toString(), went, review.words());
    }
  }

  /** Forgets a review. */
  record ForgetReview(long review) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetReview(act.owner(), review);
      return review;
    }
  }

  /** Passes somebody over as this week's stretch contact. */
  record PassStretch(PersonId person) implements GrowthChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store())
          .pass(act.owner(), Habits.monday(act.look()).toString(), act.handle(person));
      return 0;
    }
  }
}
