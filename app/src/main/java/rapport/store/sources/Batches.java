package rapport.store.sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.people.Handle;
import rapport.store.Database;
import rapport.store.StoreFailure;
import rapport.store.StoredItem;

/**
 * Writes entries of one import in large transactions. Numbers are given out in the order of the
 * entries, so that an import that was interrupted and went on ends in the same rows as one that was
 * not.
 */
public final class Batches {

  private static final int KNOWN_HANDLES = 400_000;

  private final Database database;
  private final long owner;
  private final Map<Handle, Long> handles = new HashMap<>();

  /** For one owner over an open store. */
  public Batches(Database database, long owner) {
    this.database = database;
    this.owner = owner;
  }

  /** What became of one entry. */
  public enum Outcome {
    /** It is new. */
    NEW,
    /** The store had it. */
    KNOWN,
    /** The store had it, and counts it though by what is known of the owner now it would not. */
    COUNTED,
    /** The store had it from another import, which now shares it. */
    SHARED,
    /** The store had an older or poorer telling of it, which this one replaced. */
    UPDATED,
    /** The store does not take it; the others of its batch are stored all the same. */
    REFUSED
  }

  /** Says, from the outcomes of a batch, how the account is to be saved in the same transaction. */
  public interface Ending {
    /** The account to save, or null if nothing is to be remembered of this import. */
    Receipts.@Nullable Saved of(List<Outcome> outcomes);

    /** What of a connection is held from now on; asked after the account. */
    default List<Holdings.Held> held() {
      return List.of();
    }

    /** Whether it comes from a source that is looked at again and again. */
    default boolean live() {
      return false;
    }

    /** What was read is the whole of this calendar; null if nothing is known of that. */
    default @Nullable WholeCalendar whole() {
      return null;
    }

    /** Told when what was known stands otherwise because of the whole; before the account. */
    default void restated() {}

    /** The same, told how many meetings are no longer in a calendar that was told anew. */
    default Receipts.@Nullable Saved of(List<Outcome> outcomes, long gone) {
      return of(outcomes);
    }
  }

  /** What an import shows an address to be: a mark's name for a handle. */
  public record Marked(Handle handle, String mark) {}

  /**
   * Writes a batch that shows nothing of addresses in one transaction.
   *
   * @param receipt the import's number
   * @param share whether known entries of other imports are remembered as shared
   */
  public List<Outcome> write(List<StoredItem> entries, long receipt, boolean share, Ending ending) {
    return write(entries, List.of(), receipt, share, ending);
  }

  /**
   * Writes a batch in one transaction. If the store refuses an entry, the batch is written again
   * with a way back before each entry, so that only the odd one is missing.
   *
   * @param marks what the batch shows addresses to be
   * @param receipt the import's number
   * @param share whether known entries of other imports are remembered as shared
   */
  public List<Outcome> write(
      List<StoredItem> entries,
      Collection<Marked> marks,
      long receipt,
      boolean share,
      Ending ending) {
    Once once = new Once(ending);
    try {
      return write(entries, marks, receipt, share, once, false);
    } catch (RuntimeException e) {
      if (once.asked || !StoreFailure.of(e).ofTheValue()) throw e;
      return write(entries, marks, receipt, share, once, true);
    }
  }

  private List<Outcome> write(
      List<StoredItem> entries,
      Collection<Marked> marks,
      long receipt,
      boolean share,
      Ending ending,
      boolean sparing) {
    try {
      return database.importing(
          owner,
          (connection, changed) ->
              batch(connection, entries, marks, receipt, share, ending, sparing, changed));
    } catch (RuntimeException e) {
      handles.clear();
      throw e;
    }
  }

  private List<Outcome> batch(
      Connection connection,
      List<StoredItem> entries,
      Collection<Marked> marks,
      long receipt,
      boolean share,
      Ending ending,
      boolean sparing,
      Runnable changed)
      throws SQLException {
    if (handles.size() > KNOWN_HANDLES) handles.clear();
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    try (BatchWriter writer =
        new BatchWriter(connection, owner, receipt, share, ending.live(), handles)) {
      for (StoredItem entry : entries)
        outcomes.add(sparing ? writer.spare(entry) : writer.write(entry));
      writer.flush();
      ReceiptItems.updated(connection, owner, receipt, entries, outcomes);
      WholeCalendar whole = ending.whole();
      if (whole != null && writer.whole(whole)) ending.restated();
      Receipts.Saved saved = ending.of(outcomes, writer.gone());
      Holdings.keep(connection, owner, ending.held());
      if (saved != null) {
        writer.mark(marks);
        Receipts.save(connection, owner, saved);
        if (whole != null) new Exports(connection, owner).put(receipt, whole);
        changed.run();
      }
    }
    return outcomes;
  }

  /**
   * Counts once what a calendar tells of and a report of attendance as well, and as by video what
   * only the report shows to have been so.
   */
  public void twins() {
    database.bulk(
        owner,
        (connection, changed) -> {
          try (Tellings tellings = new Tellings(connection, owner)) {
            if (tellings.reported()) changed.run();
          }
          return owner;
        });
  }

  /** An ending that knows whether it was asked. */
  private static final class Once implements Ending {

    private final Ending ending;
    private boolean asked;

    Once(Ending ending) {
      this.ending = ending;
    }

    @Override
    public Receipts.@Nullable Saved of(List<Outcome> outcomes) {
      return of(outcomes, 0);
    }

    @Override
    public Receipts.@Nullable Saved of(List<Outcome> outcomes, long gone) {
      asked = true;
      return ending.of(outcomes, gone);
    }

    @Override
    public @Nullable WholeCalendar whole() {
      return ending.whole();
    }

    @Override
    public boolean live() {
      return ending.live();
    }

    @Override
    public void restated() {
      ending.restated();
    }

    @Override
    public List<Holdings.Held> held() {
      return ending.held();
    }
  }
}
