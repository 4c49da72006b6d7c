package rapport.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One import that runs beside the pages: it can be watched, paused by stopping, and resumed by
 * starting it again.
 */
public final class Job {

  private static final long NOT_BEGUN = -1;

  private final long id;
  private final String title;
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private volatile long since = NOT_BEGUN;
  private volatile @Nullable Progress progress;
  private volatile List<Receipt> receipts = List.of();
  private volatile @Nullable String failure;
  private volatile boolean stopped;
  private volatile boolean done;
  private volatile boolean held;

  Job(long id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Its number within this run of the server. */
  public long id() {
    return id;
  }

  /** What is being imported. */
  public String title() {
    return title;
  }

  /** The latest progress, or null before the first item. */
  public @Nullable Progress progress() {
    return progress;
  }

  /** The receipts of the units that are finished. */
  public List<Receipt> receipts() {
    return receipts;
  }

  /** Why it ended early, in words for the user, or null. */
  public @Nullable String failure() {
    return failure;
  }

  /** Whether it has ended, for whatever reason. */
  public boolean done() {
    return done;
  }

  /** Whether somebody asked it to stop. */
  public boolean stopped() {
    return stopped;
  }

  /**
   * Asks it to stop after the current item; what is imported stays, and the same import later goes
   * on from there.
   */
  public void stop() {
    stopped = true;
  }

  /** Calls back on every change until done, from the importing thread. */
  public void listen(Consumer<Job> listener) {
    listeners.add(listener);
  }

  /** It is its turn now; whose handle comes after this one is new. */
  void begin(long newest) {
    since = newest;
  }

  /** Whether its turn has come. */
  boolean begun() {
    return since != NOT_BEGUN;
  }

  /** Whether it waits: for its turn, or for an import of another process to end. */
  public boolean waiting() {
    return !done && (!begun() || held);
  }

  /** Something else is being imported into this home, and this waits until it is over. */
  void hold() {
    held = true;
    tell();
  }

  /** The number of the newest handle when it began. */
  long since() {
    return since;
  }

  void report(Progress now) {
    held = false;
    progress = now;
    tell();
  }

  void finish(Receipt receipt) {
    List<Receipt> all = new ArrayList<>(receipts);
    all.add(receipt);
    receipts = List.copyOf(all);
    tell();
  }

  void end(@Nullable String why) {
    failure = why;
    done = true;
    tell();
  }

  private void tell() {
    for (Consumer<Job> listener : listeners) listener.accept(this);
  }
}
