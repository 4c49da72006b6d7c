package rapport.desk;

import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Conflict;
import rapport.store.Journal;
import rapport.store.Trail;

/**
 * Takes an entry of the journal back, exactly: all rows it wrote are as they were. Undoing an undo
 * does the thing again.
 */
public record Undo(long entry) implements Change {

  /**
   * Puts everything back.
   *
   * @throws Conflict when it was undone already, or what it wrote was changed since
   */
  @Override
  public long make(Act act) {
    Journal journal = new Journal(act.store());
    Journal.Row row =
        journal
            .find(act.owner(), entry)
            .orElseThrow(() ->
                new IllegalArgumentException("there is no entry " + entry + " in the journal"));
    if (row.undoneBy() != null) throw new Conflict("This was taken back already.");
    Change opposite = Forms.read(row.form()).opposite();
    if (opposite != null) return opposite.make(act);
    Trail trail = journal.trail(act.owner(), entry);
    if (!journal.restore(act.owner(), trail))
      throw new Conflict("Something was changed since, so this cannot be taken back by itself.");
    return entry;
  }
}
