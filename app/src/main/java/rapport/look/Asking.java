package rapport.look;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rapport.interactions.Subject;
import rapport.store.interactions.Interactions;

/**
 * Which messages ask for nothing by their subject: thanks, forwards, letters of a series. The one
 * place in which "waits for you" is held against the subject. Any thread may use it.
 */
public final class Asking {

  private static final int AT_ONCE = 10_000;

  private final Interactions interactions;
  private final long owner;
  private final Map<Long, Boolean> nothing = new ConcurrentHashMap<>();

  public Asking(Interactions interactions, long owner) {
    this.interactions = interactions;
    this.owner = owner;
  }

  /** Whether a message asks for nothing. */
  boolean nothing(long interaction) {
    return nothing.computeIfAbsent(
        interaction, id -> interactions.find(owner, id).map(Asking::silent).orElse(false));
  }

  /** Asks for many at once, so that each is known afterwards. */
  void foreknow(Collection<Long> all) {
    List<Long> ids = all.stream().filter(id -> !nothing.containsKey(id)).distinct().toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE)
      for (Interactions.Row row :
          interactions.find(owner, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))
        nothing.put(row.id(), silent(row));
  }

  private static boolean silent(Interactions.Row row) {
    String subject = row.subject();
    return subject != null && Subject.asksNothing(subject);
  }
}
