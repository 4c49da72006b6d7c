package rapport.phrases;

import java.util.List;
import rapport.odds.Logistic;

/**
 * What a sentence of mail seems to intend: chances that do not exclude each other. It is a proposal
 * for a person's yes or no and never a promise in itself; irony, and who "they" are, are beyond it.
 * Above one half is where false and missed ones balance on the mail it was fitted on
 * (docs/decisions/0012-weights-for-promises.md).
 *
 * <p>English only. A quoted line (one that begins with {@code >}) intends nothing. Logistic models
 * on the signs of {@link IntentSigns}; O(length), of a bounded part of the sentence.
 *
 * @param promise the writer will do something, as one of three readers might see it
 * @param request the reader is asked to do or answer something
 * @param proposal something to do is put forward at all, asked for or offered: the widest of them,
 *     and the one to hold against labels of "an intent or none"
 * @param meeting a meeting is being arranged
 * @param pledge the writer binds the writer or "we" to do something: stricter than a promise, about
 *     one in eight wrong on mail nobody fitted on, and 0 without the grammar of an undertaking
 */
public record Intent(
    double promise, double request, double proposal, double meeting, double pledge) {

  /** A sentence that intends nothing. */
  public static final Intent NONE = new Intent(0, 0, 0, 0, 0);

  /** Reads one sentence. */
  public static Intent of(String sentence) {
    if (quoted(sentence)) return NONE;
    IntentTokens tokens = IntentTokens.of(sentence);
    List<IntentVows.Vow> vows = IntentVows.of(tokens);
    SignHashes signs = IntentSigns.of(tokens, vows, sentence);
    SignHashes apart = IntentSigns.apart(tokens);
    double wide =
        IntentWeights.PROPOSAL.sum(signs)
            + IntentWeights.PROPOSAL_TOO.sum(signs)
            + IntentWeights.APART.sum(apart)
            + IntentWeights.APART_TOO.sum(apart)
            + IntentWeights.OFFSET[2];
    double proposal = Logistic.chance(IntentWeights.SLOPE[2] * wide);
    double meeting = own(IntentWeights.MEETING, 3, wide, signs);
    return new Intent(
        own(IntentWeights.PROMISE, 0, wide, signs),
        own(IntentWeights.REQUEST, 1, wide, signs),
        proposal,
        Math.min(meeting, proposal),
        IntentVows.undertakes(tokens, vows, sentence)
            ? own(IntentWeights.PLEDGE, 4, wide, signs)
            : 0);
  }

  /** {@link #pledge} alone, which costs less where most sentences undertake nothing. */
  public static double pledge(String sentence) {
    if (quoted(sentence)) return 0;
    IntentTokens tokens = IntentTokens.of(sentence);
    List<IntentVows.Vow> vows = IntentVows.of(tokens);
    if (!IntentVows.undertakes(tokens, vows, sentence)) return 0;
    return own(IntentWeights.PLEDGE, 4, 0, IntentSigns.of(tokens, vows, sentence));
  }

  /**
   * Whether a sentence has the grammar of an undertaking at all: the writer is its subject, and it
   * is neither denied nor somebody else's words. Without it nothing is a pledge.
   */
  public static boolean undertakes(String sentence) {
    IntentTokens tokens = IntentTokens.of(sentence);
    return IntentVows.undertakes(tokens, IntentVows.of(tokens), sentence);
  }

  private static boolean quoted(String sentence) {
    return sentence.isBlank() || sentence.stripLeading().startsWith(">");
  }

  private static double own(IntentTable table, int which, double wide, SignHashes signs) {
    double sum = table.sum(signs) + IntentWeights.SHARE[which] * wide;
    return Logistic.chance(IntentWeights.SLOPE[which] * (sum + IntentWeights.OFFSET[which]));
  }
}
