package rapport.interactions;

import java.util.Optional;

/**
 * A sentence of a later letter that seems to keep a promise: "attached is the deck", "as promised",
 * "I spoke to Ruth". It is proposed for a yes or no; it would rather miss one than name a wrong
 * one.
 *
 * @param chance how sure it is, 0–1
 * @param sentence the sentence that says so
 */
public record KeptSign(double chance, String sentence) {

  /**
   * The surest sentence of a later letter of whoever owes, or empty below .7. Where one letter is
   * held against many promises, {@link KeptClaims} reads it once.
   *
   * @param what what was promised, such as "send the figures"
   * @param later the letter; its author is the one who owes, its readers among those it is owed to
   * @param sameThread whether it answers in the thread of the promise
   * @param attachments how many files it carries, 0 if that is not known
   */
  public static Optional<KeptSign> in(
      String what, Letter later, boolean sameThread, int attachments) {
    return KeptClaims.of(Sentences.of(later.text())).keeping(what, sameThread, attachments);
  }
}
