package rapport.desk.sources;

import java.util.List;
import rapport.intake.Intake;
import rapport.intake.KeptColumns;
import rapport.interactions.LeftOut;
import rapport.look.Act;
import rapport.look.Change;
import rapport.sources.tables.Column;
import rapport.sources.tables.TableHead;
import rapport.store.nurture.TripRows;
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

  /**
   * Says what the columns of a table hold; every table with the same first row is read so.
   *
   * @param header the fields of the first row
   * @param columns what each holds: name, given, family, email, phone, organisation, title,
   *     profile, birthday, note, group or ignore
   */
  record NameColumns(List<String> header, List<String> columns) implements SourceChange {

    private static final int MOST = 200;

    /** Checks that each column is named, and that they say who somebody is. */
    public NameColumns {
      header = List.copyOf(header);
      columns = List.copyOf(columns);
      if (header.size() != columns.size() || header.size() > MOST)
        throw new IllegalArgumentException("Each column of the table needs one word for it.");
      if (!Column.enough(columns.stream().map(Column::of).toList()))
        throw new IllegalArgumentException(
            "Say which column holds a name, a mail address, a number or a profile.");
    }

    /** The first row of a table without names of columns is somebody's, who may be erased. */
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      String name = KeptColumns.name(TableHead.key(header));
      String words = KeptColumns.words(columns.stream().map(Column::of).toList());
      new TripRows(act.store()).set(act.owner(), name, words);
      return 0;
    }
  }

  /** Takes a whole import back: what only it brought is gone. The way back is to import again. */
  record UndoImport(long receipt) implements SourceChange {
    @Override
    public boolean scrubs() {
      return true;
    }

    @Override
    public long make(Act act) {
      new Receipts(act.store()).undo(act.owner(), receipt);
      new Intake(act.store(), act.owner()).again();
      return receipt;
    }
  }
}
