package rapport.interactions;

/**
 * What a sentence of mail seems to intend: four chances that do not exclude each other. It is a
 * proposal for a person's yes or no and never a promise in itself; irony, and who "they" are, are
 * beyond it. Above one half is where false and missed ones balance on the mail it was fitted on
 * (docs/decisions/0012-weights-for-promises.md).
 *
 * <p>English only. A quoted line (one that begins with {@code >}) intends nothing. Four logistic
 * models on the signs of {@link IntentSigns}; O(length), of a bounded part of the sentence.
 *
 * @param promise the writer will do something
 * @param request the reader is asked to do or answer something
 * @param proposal something to do is put forward at all, asked for or offered: the widest of the
 *     four, and the one to hold against labels of "an intent or none"
 * @param meeting a meeting is being arranged
 */
public record Intent(double promise, double request, double proposal, double meeting) {

  /** A sentence that intends nothing. */
  public static final Intent NONE = new Intent(0, 0, 0, 0);

  /**
   * Whether a sentence has the grammar of an undertaking at all: the writer is its subject, and it
   * is neither denied nor somebody else's words. Without it nothing is a pledge.
   */
  public static boolean undertakes(String sentence) {
    return IntentVows.undertakes(IntentTokens.of(sentence), sentence);
  }

  /** Reads one sentence. */
  public static Intent of(String sentence) {
    if (sentence.isBlank() || sentence.stripLeading().startsWith(">")) return NONE;
    return of(IntentSigns.of(sentence));
  }

  private static Intent of(int[] signs) {
    double wide = IntentWeights.PROPOSAL.sum(signs) + IntentWeights.OFFSET[0];
    double proposal = chance(wide);
    double meeting = chance(own(IntentWeights.MEETING, 3, wide, signs));
    return new Intent(
        chance(own(IntentWeights.PROMISE, 1, wide, signs)),
        chance(own(IntentWeights.REQUEST, 2, wide, signs)),
        proposal,
        Math.min(meeting, proposal));
  }

  private static double own(IntentTable table, int which, double wide, int[] signs) {
    return table.sum(signs) + IntentWeights.SHARE[which] * wide + IntentWeights.OFFSET[which];
  }

  private static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
