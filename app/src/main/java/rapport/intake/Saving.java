package rapport.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.store.Database;
import rapport.store.StoreFailure;
import rapport.store.StoredItem;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.nurture.PlayRows;
import rapport.store.sources.Batches;
import rapport.store.sources.Batches.Outcome;
import rapport.store.sources.Holdings;
import rapport.store.sources.Receipts;

/**
 * Stores what a reading hands over, batch by batch, each with its account in one transaction. An
 * import of a source that was read before and holds nothing new leaves no trace.
 */
final class Saving {

  private final Database database;
  private final long owner;
  private final Account account;
  private final FoundPromiseRows found;
  private final PlayRows plays;
  private final boolean firstTime;
  private final long connection;
  private boolean stored;
  private List<Holdings.Held> held = List.of();

  /**
   * For one unit.
   *
   * @param firstTime whether this source was never read to its end before
   * @param stored whether the account is in the store already, because an earlier run was
   *     interrupted
   * @param connection the number of the connection that is read, or 0 for files
   */
  Saving(
      Database database,
      long owner,
      Account account,
      boolean firstTime,
      boolean stored,
      long connection) {
    this.connection = connection;
    this.database = database;
    this.owner = owner;
    this.account = account;
    this.found = new FoundPromiseRows(database);
    this.plays = new PlayRows(database);
    this.firstTime = firstTime;
    this.stored = stored;
  }

  Receipt run(Reading reading, Instant now) {
    Batches batches = new Batches(database, owner);
    reading.start();
    try {
      while (true) {
        Reading.Batch batch = reading.take();
        for (Receipt.Trouble trouble : batch.troubles())
          account.problem(trouble.where(), trouble.what());
        // A line that broke is told by the connection, and the next look goes on from here.
        if (batch.failure() != null && connection == 0)
          account.problem(reading.unit().name(), words(batch.failure()));
        boolean complete = batch.last() && !reading.stopped() && batch.failure() == null;
        save(batches, batch, complete, now);
        reading.pace().items(batch.items().size());
        if (batch.last()) return account.receipt(stored, complete, now);
      }
    } finally {
      reading.abandon();
    }
  }

  private void save(Batches batches, Reading.Batch batch, boolean complete, Instant now) {
    List<FoundPromiseRows.Row> promises = named(batch.found());
    List<Runnable> more = more(batch);
    boolean words = !promises.isEmpty() || !more.isEmpty();
    if (words && !kept(() -> keep(promises, more))) {
      for (FoundPromiseRows.Row one : promises) sparing(() -> keep(List.of(one), List.of()));
      for (Runnable one : more) sparing(one);
    }
    List<StoredItem> entries = new ArrayList<>();
    for (Translation.Translated item : batch.items()) entries.addAll(item.entries());
    batches.write(
        entries,
        batch.marks(),
        account.id(),
        firstTime,
        new Batches.Ending() {
          @Override
          public Receipts.@Nullable Saved of(List<Outcome> outcomes) {
            return of(outcomes, 0);
          }

          @Override
          public Receipts.@Nullable Saved of(List<Outcome> outcomes, long gone) {
            account.gone(gone);
            return ending(batch, outcomes, complete, now);
          }

          @Override
          public @Nullable WholeCalendar whole() {
            return complete && connection == 0 ? batch.whole() : null;
          }

          @Override
          public void restated() {
            account.restated();
          }

          @Override
          public boolean live() {
            return connection != 0;
          }

          @Override
          public List<Holdings.Held> held() {
            return held;
          }
        });
  }

  private void keep(List<FoundPromiseRows.Row> promises, List<Runnable> more) {
    if (!promises.isEmpty()) found.add(owner, promises);
    more.forEach(Runnable::run);
  }

  /** What the words of a batch's items hold besides promises. */
  private List<Runnable> more(Reading.Batch batch) {
    List<Runnable> more = new ArrayList<>();
    for (Wording.Kept kept : batch.kept())
      more.add(() -> found.kept(owner, kept.key(), kept.sentence(), kept.at(), kept.said()));
    for (ToShare.Found one : batch.toShare())
      more.add(() -> plays.drop(owner, account.id(), one.key(), one.what(), one.link(), one.at()));
    return more;
  }

  /** Keeps the words of one item; what the store refuses is told and the rest goes on. */
  private void sparing(Runnable keeping) {
    if (!kept(keeping)) account.problem(account.source(), "the store refused words of an item");
  }

  /** Keeps words in one transaction, or tells that the store refuses a value in them. */
  private boolean kept(Runnable keeping) {
    try {
      database.inImport(owner, keeping);
      return true;
    } catch (StoreFailure e) {
      if (!e.ofTheValue()) throw e;
      return false;
    }
  }

  /**
   * Before the batch itself: killed between the two, the batch is read again and the same sentences
   * are known.
   */
  private List<FoundPromiseRows.Row> named(List<FoundPromiseRows.Row> rows) {
    return rows.stream()
        .map(row ->
            new FoundPromiseRows.Row(
                0,
                account.id(),
                row.key(),
                row.address(),
                row.mine(),
                row.sentence(),
                row.what(),
                row.dueOn(),
                row.at(),
                row.chance(),
                null,
                null,
                null))
        .toList();
  }

  private Receipts.@Nullable Saved ending(
      Reading.Batch batch, List<Outcome> outcomes, boolean complete, Instant now) {
    int next = 0;
    List<Holdings.Held> holds = new ArrayList<>();
    for (int n = 0; n < batch.items().size(); n++) {
      Translation.Translated item = batch.items().get(n);
      int end = next + item.entries().size();
      String outcome = account.count(item, outcomes.subList(next, end));
      Reading.Lies lies = batch.lies().get(n);
      if (lies != null)
        holds.add(
            new Holdings.Held(
                connection, lies.place(), lies.item(), lies.tag(), key(item), outcome));
      next = end;
    }
    held = holds;
    if (!firstTime && !stored && !account.changed()) return null;
    stored = true;
    return new Receipts.Saved(
        account.row(complete, complete ? now : null),
        account.leftOutByName(),
        account.takeProblems());
  }

  /** The identity of what an item holds; null for what could not be read. */
  private static @Nullable String key(Translation.Translated item) {
    if (item.entries().isEmpty()) return null;
    return switch (item.entries().getFirst()) {
      case StoredItem.Happened one -> one.key();
      case StoredItem.Series series -> series.thing();
      case StoredItem.Carded card -> card.uid() == null ? card.key() : card.uid();
    };
  }

  private static String words(Throwable failure) {
    return switch (failure) {
      case IOException gone -> "could not be read any further: " + gone.getClass().getSimpleName();
      case OutOfMemoryError big -> "needs more memory than there is";
      default ->
          "could not be read any further because of an error in Rapport ("
              + failure.getClass().getSimpleName()
              + ")";
    };
  }
}
