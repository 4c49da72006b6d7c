package rapport.phrases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written message that the owner got, as far as it matters for whether it waits for an answer:
 * how it was addressed, what it is called, and what it asks. It says nothing of what came after it;
 * an answer on any channel ends the waiting, whatever stands here.
 *
 * @param owner where the owner's address stands
 * @param to how many addresses stand in To, the owner's among them
 * @param copied how many stand in Cc
 * @param sentByMachine whether its head says that a list or a program sent it: List-Id (RFC 2919
 *     §2), List-Post or List-Unsubscribe (RFC 2369 §3), Precedence of bulk, list or junk,
 *     Auto-Submitted other than no (RFC 3834 §5)
 * @param subject its subject, perhaps empty
 * @param earlier subjects of the author's earlier messages, the newest last; a hundred are enough
 * @param read whether its text was read
 * @param asked the question or request to the owner that was found in its text, or null
 */
public record Received(
    Place owner,
    int to,
    int copied,
    boolean sentByMachine,
    String subject,
    List<String> earlier,
    boolean read,
    @Nullable String asked) {

  /** Where the owner's address stands. */
  public enum Place {
    /** Among those it is written to. */
    TO,
    /** Among those who get a copy. */
    COPIED,
    /** Nowhere that can be seen: a list, a hidden copy, somebody else's mailbox. */
    HIDDEN
  }

  /** Copies the list. */
  public Received {
    earlier = List.copyOf(earlier);
  }
}
