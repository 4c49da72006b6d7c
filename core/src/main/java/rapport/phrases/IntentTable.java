package rapport.phrases;

import java.util.Arrays;

/**
 * Weights of hashed signs: 24 bits of a sign's hash and a weight in steps of 1/256, six characters
 * each. It holds no words. Looking up is O(log size).
 *
 * @param keys hashes, ascending
 * @param weights their weights
 */
public record IntentTable(int[] keys, float[] weights) {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int KEY = 4;
  private static final int WEIGHT = 2;
  private static final int HALF = 2_048;
  private static final float STEPS = 256;

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

  /** The sum of the weights of some signs, of {@link IntentSigns#of}. */
  double sum(int[] signs) {
    double sum = 0;
    for (int sign : signs) {
      int at = Arrays.binarySearch(keys, sign);
      if (at >= 0) sum += weights[at];
    }
    return sum;
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
