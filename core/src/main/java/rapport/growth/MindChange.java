package rapport.growth;

import java.time.LocalDate;
import rapport.people.PersonId;

/**
 * A belief that somebody changed (practice G6), in the owner's words.
 *
 * @param person who changed it
 */
public record MindChange(long id, PersonId person, LocalDate day, String believed, String thinks) {

  /** The most letters of each of the two beliefs. */
  public static final int LONGEST = 500;

  /**
   * Checks the words.
   *
   * @throws IllegalArgumentException for none or too many
   */
  public MindChange {
    for (String words : new String[] {believed, thinks})
      if (words.isBlank() || words.length() > LONGEST)
        throw new IllegalArgumentException("a belief has 1 to " + LONGEST + " letters");
  }
}
