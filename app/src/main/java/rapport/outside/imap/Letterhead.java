package rapport.outside.imap;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of one message, and what the server knows of it. The bytes are shared, not copied, and
 * nobody changes them.
 *
 * @param arrived when the server got it, or null
 * @param flags in lower case
 * @param header the fields asked for; empty if the server gave none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from the line to the reader
public record Letterhead(long uid, @Nullable Instant arrived, Set<String> flags, byte[] header) {

  /** Copies the set. */
  public Letterhead {
    flags = Set.copyOf(flags);
  }
}
