package rapport.growth;

/**
 * One turn of a talk: who speaks and what is said until somebody else speaks. It is not a sentence,
 * and carries no time.
 *
 * @param speaker a name or a role as the transcript has it, never blank
 * @param text as spoken, may be empty
 */
public record Turn(String speaker, String text) {

  /** Refuses a speaker without a name. */
  public Turn {
    if (speaker.isBlank()) throw new IllegalArgumentException("a turn without a speaker");
  }
}
