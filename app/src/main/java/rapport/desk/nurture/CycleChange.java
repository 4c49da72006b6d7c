package rapport.desk.nurture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.network.Goals;
import rapport.growth.Benefit;
import rapport.growth.Giving;
import rapport.interactions.Exchange;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.network.Need;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Shown;
import rapport.people.PersonId;
import rapport.store.nurture.Nurture;

/** How what is wanted, asked and answered goes round: what stood in a week, and what came of it. */
public sealed interface CycleChange extends Change {

  /**
   * Notes which moves stand in this week, so that none is said a third week; no journal keeps it.
   */
  record ShowMoves() implements CycleChange {
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      Nurture store = new Nurture(act.store());
      String week = Shown.week(act.today()).toString();
      for (Move move : Today.unshown(act.look()))
        store.show(
            act.owner(),
            new Nurture.ShownRow(
                week, act.handle(move.person().id()), move.cause().name(), move.about()));
      return 0;
    }
  }

  /** What came of asking somebody for a need. */
  enum Came {
    /** It helped: the need is covered. */
    COVERED,
    /** It helped in part: what is left is said in other words. */
    NARROWED,
    /** Nothing came of it yet. */
    NOTHING
  }

  /**
   * Says what came of asking somebody for a need. A need that is covered is closed, and what was
   * had is written down as an outcome and as something to give thanks for.
   *
   * @param words what is left of the need where it was narrowed; else what came, or null
   */
  record AnswerNeed(long need, PersonId person, Came came, @Nullable String words)
      implements CycleChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for too many, or for none where a need is narrowed
     */
    public AnswerNeed {
      words = words == null ? "" : Change.within(words, 0, Need.LONGEST, "at most 200 letters");
      if (came == Came.NARROWED && words.isEmpty())
        throw new Misfit("say what is left of the need", words);
    }

    @Override
    public long make(Act act) {
      Need found =
          Goals.of(act.look()).needs().stream()
              .filter(one -> one.id() == need)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("there is no open need " + need));
      new NurtureChange.AnswerMove(person, Move.Cause.OUTCOME, Answer.Reply.DONE, "need:" + need)
          .make(act);
      if (came == Came.NARROWED)
        new rapport.store.network.GoalRows(act.store())
            .narrow(act.owner(), need, String.valueOf(words));
      if (came == Came.COVERED) covered(act, found);
      return need;
    }

    private void covered(Act act, Need found) {
      String what = words == null || words.isEmpty() ? found.what() : words;
      new rapport.store.network.GoalRows(act.store())
          .closeNeed(act.owner(), need, act.today().toString());
      Giving lacked = Goals.of(act.look()).lacks(need).orElse(null);
      Benefit benefit = lacked == null ? benefit(found.category()) : lacked.benefit();
      new WriteOutcome(person, act.today(), benefit, what).make(act);
      Optional<Giving.Passed> passed =
          lacked == null
              ? Optional.of(new Giving.Passed(false, sort(found.category())))
              : lacked.passed();
      if (passed.isPresent())
        new GiveExchange(person, passed.get().given(), passed.get().sort(), what, null).make(act);
    }

    private static Benefit benefit(Need.Category category) {
      return switch (category) {
        case KNOW_HOW, PERSPECTIVE -> Benefit.KNOW_HOW;
        case OPPORTUNITY -> Benefit.OPPORTUNITY;
        case SPONSOR -> Benefit.ADVANCEMENT;
        case SUPPORT -> Benefit.SUPPORT;
        case TALENT -> Benefit.TALENT;
        case DECISION -> Benefit.EFFECTIVENESS;
        case INFLUENCE -> Benefit.INFLUENCE;
      };
    }

    private static Exchange.Sort sort(Need.Category category) {
      return switch (category) {
        case KNOW_HOW, PERSPECTIVE -> Exchange.Sort.ADVICE;
        case OPPORTUNITY -> Exchange.Sort.OPPORTUNITY;
        case SPONSOR, SUPPORT, TALENT, DECISION, INFLUENCE -> Exchange.Sort.HELP;
      };
    }
  }
}
