package rapport.desk.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.interactions.LeftOut;

/**
 * One stored interaction as a line of a page.
 *
 * @param id the number that evidence points to
 * @param key the source's identity: Message-ID, UID, or a digest
 * @param kind mail, meeting, chat or conversation
 * @param until the end of a meeting, or null
 * @param day the day of an all-day entry, or null
 * @param people how many people it reached besides its author
 * @param with names of the people in it besides the owner, at most six
 * @param by who of those began it, or null
 * @param named whether the owner is among those it names; a copy of a letter to others does not
 * @param leftOut the rule that keeps it out, or null
 * @param logged whether the user wrote it down, so that it can be taken back
 */
public record Happening(
    long id,
    String key,
    String kind,
    Instant at,
    @Nullable Instant until,
    @Nullable LocalDate day,
    Channel channel,
    Direction direction,
    @Nullable String subject,
    @Nullable String note,
    int people,
    List<String> with,
    @Nullable String by,
    boolean named,
    @Nullable LeftOut leftOut,
    boolean logged) {
  /** Copies the list. */
  public Happening {
    with = List.copyOf(with);
  }
}
