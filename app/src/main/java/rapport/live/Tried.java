package rapport.live;

import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;

/**
 * What came of trying a connection out.
 *
 * @param folders folders, calendars or address books it lets in to
 * @param items what lies in them, or -1 if that was not told
 * @param problem why it does not let in, in one sentence; null if it does
 */
public record Tried(int folders, long items, @Nullable String problem) {

  static Tried not(String problem) {
    return new Tried(0, 0, problem);
  }

  /** Whether something answers there that may be meant. */
  public boolean reached() {
    return problem == null || problem.equals(Unreached.Why.PASSWORD.sentence());
  }

  /** Whether it let in. */
  public boolean well() {
    return problem == null;
  }
}
