package rapport.desk.sources;

import rapport.intake.Intake;
import rapport.interactions.LeftOut;
import rapport.look.Act;
import rapport.look.Change;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

/** What can be done with what sources brought: rules switched, imports taken back. */
public sealed interface SourceChange extends Change {

  /** Switches a left-out rule on, or off: then everything it left out counts. */
  record SwitchRule(LeftOut rule, boolean on) implements SourceChange {
    @Override
    public long make(Act act) {
      RuleRows rules = new RuleRows(act.store());
      if (on) rules.on(act.owner(), rule.id());
      else rules.off(act.owner(), rule.id());
      return 0;
    }

    @Override
    public Change opposite() {
      return new SwitchRule(rule, !on);
    }
  }

  /** Takes a whole import back: what only it brought is gone. The way back is to import again. */
  record UndoImport(long receipt) implements SourceChange {
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public boolean scrubs() {
      return true;
    }

    @Override
    public long make(Act act) {
      new Receipts(act.store()).undo(act.owner(), receipt);
      new Intake(act.store(), act.owner()).resolve();
      return receipt;
    }
  }
}
