package rapport.live;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * A connection as it stands: what the owner set up, how the last look went, and what became of all
 * that lies there. The sum always holds: there = read + seen twice + left out + unreadable.
 *
 * @param outcomes how many items of what lies there became what: new, updated, known, unreadable,
 *     or a rule that left them out
 * @param compared when all that lies there was last compared one by one with what is held
 */
public record Seen(
    Connections.Row row,
    Connections.State state,
    Map<String, Long> outcomes,
    Holdings.Compared compared) {

  /** Copies the map. */
  public Seen {
    outcomes = new TreeMap<>(outcomes);
  }

  /** Its kind. */
  public ConnectionKind kind() {
    return ConnectionKind.valueOf(row.kind());
  }

  /** All that lies there and is held. */
  public long there() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What was read. */
  public long read() {
    return of("new") + of("updated");
  }

  /** What was known already: a second copy, or what another source brought. */
  public long twice() {
    return of("known");
  }

  /** What could not be read. */
  public long unreadable() {
    return of("unreadable");
  }

  /** What a rule left out. */
  public long leftOut() {
    return there() - read() - twice() - unreadable();
  }

  private long of(String outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** Until when it speaks, or null if it was never read to its end. */
  public @Nullable Instant freshUntil() {
    return instant(state.freshUntil());
  }

  /** When it is looked at next by itself, or null if it is not. */
  public @Nullable Instant nextLook() {
    return row.paused() ? null : instant(state.nextLook());
  }

  /** When all was last compared one by one, or null if it never was. */
  public @Nullable Instant comparedAt() {
    return instant(compared.at());
  }

  private static @Nullable Instant instant(@Nullable Long seconds) {
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }
}
