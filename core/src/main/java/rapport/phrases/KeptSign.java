package rapport.phrases;

/**
 * A sentence of a later letter that seems to keep a promise: "attached is the deck", "as promised",
 * "I spoke to Ruth". {@link KeptClaims} finds it; it is proposed for a yes or no, and would rather
 * miss one than name a wrong one.
 *
 * @param chance how sure it is, 0–1
 * @param sentence the sentence that says so
 */
public record KeptSign(double chance, String sentence) {}
