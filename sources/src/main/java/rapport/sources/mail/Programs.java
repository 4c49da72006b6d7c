package rapport.sources.mail;

import java.util.HashMap;
import java.util.Map;
import rapport.people.Handle;
import rapport.people.Nobody;

/**
 * Remembers, within bounds, which of the addresses seen lately are programs' ({@link Nobody}): mail
 * names the same few addresses all the time. It decides nothing itself; forgetting everything
 * changes nothing but speed. It is for one thread.
 */
final class Programs {

  private static final int REMEMBERED = 20_000;
  private static final int ROBOT = 1;
  private static final int SERVICE = 2;

  private final Map<Handle, Integer> known = new HashMap<>();

  /** Whether a program writes under this address that reads no answer. */
  boolean robot(Handle sender) {
    return (kinds(sender) & ROBOT) != 0;
  }

  /** Whether what is written to this address reaches nobody but a program. */
  boolean reached(Handle recipient) {
    return kinds(recipient) != 0;
  }

  private int kinds(Handle handle) {
    Integer before = known.get(handle);
    if (before != null) return before;
    if (known.size() >= REMEMBERED) known.clear();
    int kinds = (Nobody.robot(handle) ? ROBOT : 0) | (Nobody.service(handle) ? SERVICE : 0);
    known.put(handle, kinds);
    return kinds;
  }
}
