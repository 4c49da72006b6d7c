package rapport.phrases;

import java.time.ZonedDateTime;
import java.util.List;
import rapport.people.Handle;

/**
 * One piece of writing to look for promises in: a mail, a note, the text of a meeting entry. It is
 * not kept: what is found in it is shown for a yes or no, and the text is forgotten.
 *
 * @param mine whether the owner wrote it
 * @param author who wrote it
 * @param readers who got it; in a note, whom it is about
 * @param at when it was written, in the zone its days mean
 * @param text its plain text, quotes and signature and all
 */
public record Writing(
    boolean mine, Handle author, List<Handle> readers, ZonedDateTime at, String text) {

  /** Copies the readers. */
  public Writing {
    readers = List.copyOf(readers);
  }
}
