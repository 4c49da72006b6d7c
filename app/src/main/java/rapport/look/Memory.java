package rapport.look;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What takes long to work out and is kept for later looks: one value of each kind for an owner.
 * Each kind knows what it was made of and decides by that whether it still holds. Any thread may
 * use it.
 */
public final class Memory {

  /** Something kept that follows a change instead of being made anew. */
  public interface Follower {

    /** Takes over a change that concerns some people. O(people) at most. */
    void moved(Snapshot before, Snapshot after, Set<Long> people);
  }

  /**
   * Who goes first where several large pieces of work want the machine: what somebody waits for.
   * What nobody waits for begins when that is done; it is not interrupted once it has begun. Any
   * thread may use it.
   */
  public static final class Turns {

    private int ahead;

    /** A piece of work that somebody waits for; closed when it is done, or will not be. */
    public final class Ahead implements AutoCloseable {

      private boolean done;

      private Ahead() {
        ahead++;
      }

      @Override
      public void close() {
        synchronized (Turns.this) {
          if (!done) ahead--;
          done = true;
          Turns.this.notifyAll();
        }
      }
    }

    /** Begins a piece of work that somebody waits for. */
    public synchronized Ahead ahead() {
      return new Ahead();
    }

    /** Whether somebody waits for a large piece of work. */
    public synchronized boolean taken() {
      return ahead > 0;
    }

    /**
     * Waits until nobody waits for a large piece of work; for whoever is not waited for himself.
     */
    public synchronized void last() {
      try {
        while (ahead > 0) wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final Turns turns = new Turns();
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

  /** Who goes first. */
  public Turns turns() {
    return turns;
  }

  /** A memory of its own that shares one kind, which no instant is in; nothing else. */
  public Memory sharing(Class<?> kind) {
    Memory other = new Memory();
    Object one = kept.get(kind);
    if (one != null) other.kept.put(kind, one);
    return other;
  }

  /** What is kept of a kind; made at the first question. */
  <T> T of(Class<T> kind, Supplier<T> first) {
    return kind.cast(kept.computeIfAbsent(kind, none -> first.get()));
  }

  /** Lets all followers take over a change. */
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    for (Object one : kept.values())
      if (one instanceof Follower follower) follower.moved(before, after, people);
  }
}
