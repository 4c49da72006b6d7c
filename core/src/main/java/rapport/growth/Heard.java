package rapport.growth;

/**
 * A turn with what stands around it, as far as it is known: what the other said before and after,
 * and one's own turn before that. It is what is classed; empty texts mean "not known".
 *
 * @param before what the other said just before
 * @param text one's own turn
 * @param after what the other said next
 * @param earlier one's own turn before {@code before}
 */
public record Heard(String before, String text, String after, String earlier) {

  /** An answer to what the other said, with nothing known of what came of it. */
  public static Heard answer(String before, String text) {
    return new Heard(before, text, "", "");
  }
}
