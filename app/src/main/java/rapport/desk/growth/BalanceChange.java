package rapport.desk.growth;

import java.util.List;
import rapport.growth.MonthlyBalance;
import rapport.look.Act;
import rapport.look.Change;
import rapport.store.growth.GrowthRows;

/** What the owner says once a month of what his relationships give. */
public sealed interface BalanceChange extends Change {

  /**
   * Keeps the answers of a day.
   *
   * @param answers one for each sentence, 1 to 5, or 0 where it was passed over
   */
  record AnswerBalance(List<Integer> answers) implements BalanceChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for another number of answers or another answer
     */
    public AnswerBalance {
      answers = new MonthlyBalance(0, java.time.LocalDate.EPOCH, answers).answers();
    }

    @Override
    public long make(Act act) {
      String text = new MonthlyBalance(0, act.today(), answers).text();
      return new GrowthRows(act.store()).balance(act.owner(), act.today().toString(), text);
    }
  }

  /** Forgets the answers of a day. */
  record ForgetBalance(long balance) implements BalanceChange {
    @Override
    public long make(Act act) {
      new GrowthRows(act.store()).forgetBalance(act.owner(), balance);
      return balance;
    }
  }
}
