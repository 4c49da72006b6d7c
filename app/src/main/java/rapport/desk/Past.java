package rapport.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import rapport.look.Look;

/**
 * The owner's network as it was known at earlier instants, beside the desk, which goes on as of
 * now. It has looks to give and no way to write. It shares people and their contacts with the desk
 * and keeps only the figures of an instant; those of {@value #MOST} instants at most, each until it
 * is left or nobody asked for it for half an hour. Any thread may use it.
 */
public final class Past {

  private static final int MOST = 2;
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final Beginning beginning;

  /** The one that was asked for longest ago first. */
  private final LinkedHashMap<Instant, Held> held = new LinkedHashMap<>();

  Past(Beginning beginning) {
    this.beginning = beginning;
  }

  /** What looks at the network as of an instant. */
  interface Beside {
    /** The look. */
    Look look(Instant at);
  }

  /** Makes one that shares what is known now. */
  interface Beginning {
    /** A new one. */
    Beside at(Instant now);
  }

  private record Held(Beside beside, Instant asked) {}

  /**
   * What is to be read as of an instant.
   *
   * @param now what the clock shows
   * @throws IllegalArgumentException if the instant is still to come
   */
  public Look look(Instant at, Instant now) {
    if (at.isAfter(now)) throw new IllegalArgumentException("that time is still to come: " + at);
    return beside(at, now).look(at);
  }

  private synchronized Beside beside(Instant at, Instant now) {
    rest(now);
    Held before = held.remove(at);
    Beside beside = before == null ? beginning.at(now) : before.beside();
    held.put(at, new Held(beside, now));
    if (held.size() > MOST) held.pollFirstEntry();
    return beside;
  }

  /** Gives back the memory of an instant that nobody looks at any more. */
  public synchronized void leave(Instant at) {
    held.remove(at);
  }

  /** Gives back the memory of what nobody asked for since half an hour. */
  synchronized void rest(Instant now) {
    held.values().removeIf(one -> one.asked().plus(IDLE).isBefore(now));
  }

  /** How many instants are held in memory. */
  public synchronized int held() {
    return held.size();
  }
}
