package rapport.interactions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapport.people.PersonId;

/**
 * A commitment that one of two people made to the other (practice N5). It is never guessed: it
 * exists because the owner wrote it down or said yes to it.
 *
 * @param mine whether the owner made it
 * @param dueOn the day it is due, in the owner's zone, or null if none was named
 * @param keptAt when it was kept, or null while it is open
 * @param interaction where it was made, or 0 if nowhere in particular
 */
public record Promise(
    long id,
    PersonId person,
    boolean mine,
    String what,
    Instant madeAt,
    @Nullable LocalDate dueOn,
    @Nullable Instant keptAt,
    long interaction) {

  /** Whether it is still to be kept. */
  public boolean open() {
    return keptAt == null;
  }

  /** Whether it is open on a day after its due day. */
  public boolean late(LocalDate today) {
    return open() && dueOn != null && dueOn.isBefore(today);
  }
}
