package rapport.growth;

import java.time.LocalDate;
import rapport.people.PersonId;

/**
 * Something good that came through somebody, as the owner tells it (practice G10). It is never
 * guessed from mail.
 *
 * @param person through whom
 */
public record Outcome(long id, PersonId person, LocalDate day, Benefit benefit, String what) {

  /** The most letters of one. */
  public static final int LONGEST = 300;

  /**
   * Checks the words.
   *
   * @throws IllegalArgumentException for none or too many
   */
  public Outcome {
    if (what.isBlank() || what.length() > LONGEST)
      throw new IllegalArgumentException("an outcome has 1 to " + LONGEST + " letters");
  }
}
