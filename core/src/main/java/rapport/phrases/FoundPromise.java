package rapport.phrases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Promise;
import rapport.people.Handle;

/**
 * A sentence that seems to promise something (practice N5). It is a proposal for a yes or no and
 * never a {@link Promise} by itself.
 *
 * @param mine whether the owner is the one who owes
 * @param owes who promised
 * @param to whom; empty where only the author is known
 * @param what what was promised, in a few of the sentence's own words
 * @param due the last day of the time named, or null if none is
 * @param chance how sure it is, 0–1; above one half it is worth asking
 * @param place its place among the sentences of the letter, from 0
 * @param sentence the sentence, its line breaks as spaces
 */
public record FoundPromise(
    boolean mine,
    Handle owes,
    List<Handle> to,
    String what,
    @Nullable LocalDate due,
    double chance,
    int place,
    String sentence) {

  /** Copies the readers. */
  public FoundPromise {
    to = List.copyOf(to);
  }
}
