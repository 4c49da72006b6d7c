package rapport.bench;

import java.util.Random;

/**
 * Draws whose results are the same on every machine: only {@link Random} and {@link StrictMath}.
 */
final class Chance {

  private Chance() {}

  /** A number below n, the small ones far more often (the density falls as 1/x). */
  static int skewed(Random random, int n) {
    return Math.min(n - 1, (int) StrictMath.pow(n + 1.0, random.nextDouble()) - 1);
  }

  /** Whether something with so many chances in a hundred happens. */
  static boolean percent(Random random, int chances) {
    return random.nextInt(100) < chances;
  }

  /** A count whose logarithm is normal, at most so many. */
  static int around(Random random, double logarithm, double spread, int most) {
    return Math.min(most, 1 + (int) StrictMath.exp(logarithm + spread * random.nextGaussian()));
  }
}
