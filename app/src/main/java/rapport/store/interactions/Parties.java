package rapport.store.interactions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * In which counted interactions each handle takes part, so that what happened with a few people is
 * read without going through everything. In the store the parties of an interaction are one column
 * of it, which makes an import fast and leaves this to memory: 4 bytes for each participation.
 * Immutable; it may name an interaction that was removed since, which is not found then.
 */
public final class Parties {

  private final int[] starts;
  private final int[] interactions;
  private final Map<Long, List<Long>> since;

  private Parties(int[] starts, int[] interactions, Map<Long, List<Long>> since) {
    this.starts = starts;
    this.interactions = interactions;
    this.since = since;
  }

  /** Takes participations in the order of interactions. Used by one thread. */
  public static final class Told {
    private int[] handles = new int[1024];
    private int[] interactions = new int[1024];
    private int count;
    private int most;

    /** One of them. */
    public void add(long interaction, long handle) {
      if (count == handles.length) {
        handles = Arrays.copyOf(handles, 2 * count);
        interactions = Arrays.copyOf(interactions, 2 * count);
      }
      handles[count] = Math.toIntExact(handle);
      interactions[count++] = Math.toIntExact(interaction);
      most = Math.max(most, handles[count - 1]);
    }

    /** All of them. O(participations + handles). */
    public Parties all() {
      int[] starts = new int[most + 2];
      for (int at = 0; at < count; at++) starts[handles[at] + 1]++;
      for (int handle = 0; handle <= most; handle++) starts[handle + 1] += starts[handle];
      int[] next = starts.clone();
      int[] sorted = new int[count];
      for (int at = 0; at < count; at++) sorted[next[handles[at]]++] = interactions[at];
      return new Parties(starts, sorted, Map.of());
    }
  }

  /** The same with one participation more. O(what came since). */
  public Parties with(long handle, long interaction) {
    Map<Long, List<Long>> more = new HashMap<>(since);
    List<Long> all = new ArrayList<>(more.getOrDefault(handle, List.of()));
    all.add(interaction);
    more.put(handle, List.copyOf(all));
    return new Parties(starts, interactions, more);
  }

  /** The interactions in which any of some handles takes part, in the order of their numbers. */
  public List<Long> of(Collection<Long> handles) {
    TreeSet<Long> all = new TreeSet<>();
    for (long handle : handles) {
      all.addAll(since.getOrDefault(handle, List.of()));
      if (handle < 0 || handle + 1 >= starts.length) continue;
      int from = starts[(int) handle];
      int to = starts[(int) handle + 1];
      for (int at = from; at < to; at++) all.add((long) interactions[at]);
    }
    return List.copyOf(all);
  }
}
