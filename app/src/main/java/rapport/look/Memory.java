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

  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

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
