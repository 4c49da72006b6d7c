package rapport.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import rapport.people.PersonId;
import rapport.store.Database;

/**
 * What a change works with while it is being made: the look it was decided on, and the store inside
 * its transaction. Used by one thread, and no longer than the change.
 */
public final class Act {

  private final Look look;

  public Act(Look look) {
    this.look = look;
  }

  /** The network as it was before the change. */
  public Look look() {
    return look;
  }

  /** The instant of the change. */
  public Instant now() {
    return look.now();
  }

  /** The same in seconds since 1970. */
  public long seconds() {
    return look.now().getEpochSecond();
  }

  /** The owner's day of the change. */
  public LocalDate today() {
    return look.today();
  }

  /** The number of the owner. */
  public long owner() {
    return look.owner;
  }

  /** The store, inside the change's transaction. */
  public Database store() {
    return look.database;
  }

  /**
   * The handle on which words about a person hang.
   *
   * @throws IllegalArgumentException when nobody has the number
   */
  public long handle(PersonId person) {
    return handles(person).getFirst();
  }

  /** All handles of a person, at least one. */
  public List<Long> handles(PersonId person) {
    List<Long> handles = look.all.directory.handlesOf(person.value());
    if (handles.isEmpty()) throw new IllegalArgumentException("nobody has the number " + person);
    return handles;
  }
}
