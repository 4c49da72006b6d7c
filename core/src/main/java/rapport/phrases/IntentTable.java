package rapport.phrases;

/**
 * Weights of hashed signs: 24 bits of a sign's hash and a weight in steps of 1/256, six characters
 * each. It holds no words. Looking up is O(1): the hashes are spread well enough to say by their
 * last bits where they are kept, and where two want one slot, the second takes the next.
 */
public final class IntentTable {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int KEY = 4;
  private static final int WEIGHT = 2;
  private static final int HALF = 2_048;
  private static final float STEPS = 256;

  private final int[] keys;
  private final float[] weights;

  /** For the last bits of a hash one more than its place among the keys, or 0. */
  private final int[] slots;

  /**
   * A table.
   *
   * @param keys hashes, ascending, each once
   * @param weights their weights
   */
  public IntentTable(int[] keys, float[] weights) {
    this.keys = keys;
    this.weights = weights;
    slots = new int[Math.max(8, 4 * Integer.highestOneBit(keys.length + 1))];
    for (int i = 0; i < keys.length; i++) slots[slot(keys[i])] = i + 1;
  }

  /** The hashes, ascending. */
  public int[] keys() {
    return keys;
  }

  /** The weights of {@link #keys}. */
  public float[] weights() {
    return weights;
  }

  /** Reads what {@link #text} wrote. */
  public static IntentTable of(String text) {
    int size = text.length() / (KEY + WEIGHT);
    int[] keys = new int[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      int at = i * (KEY + WEIGHT);
      keys[i] = number(text, at, KEY);
      weights[i] = (number(text, at + KEY, WEIGHT) - HALF) / STEPS;
    }
    return new IntentTable(keys, weights);
  }

  /** The table as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      digits(text, keys[i], KEY);
      int step = Math.round(weights[i] * STEPS) + HALF;
      digits(text, Math.clamp(step, 0, 2 * HALF - 1), WEIGHT);
    }
    return text.toString();
  }

  /**
   * The sum of the weights of some signs, each once. It is exact in whatever order they come, since
   * weights are steps of 1/256.
   */
  double sum(SignHashes signs) {
    long[] counted = new long[keys.length / 64 + 1];
    double sum = 0;
    for (int i = 0; i < signs.size(); i++) {
      int at = slots[slot(signs.get(i))] - 1;
      if (at < 0 || (counted[at / 64] & 1L << at) != 0) continue;
      counted[at / 64] |= 1L << at;
      sum += weights[at];
    }
    return sum;
  }

  /** Where a hash is kept, or would be. */
  private int slot(int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && keys[slots[slot] - 1] != hash)
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++)
      number = number * 64 + DIGITS.indexOf(text.charAt(i));
    return number;
  }

  private static void digits(StringBuilder text, int number, int digits) {
    for (int i = digits - 1; i >= 0; i--) text.append(DIGITS.charAt((number >> (6 * i)) & 63));
  }
}
