package rapport.growth;

/**
 * A mean of a few numbers with the interval that says how far it can be trusted: 90 %, after
 * Student (1908, Biometrika 6(1)). It is not a share, which has an interval of its own.
 *
 * @param value the mean, or NaN of nothing
 * @param low the lower end; equal to the mean where a spread cannot be known
 * @param high the upper end
 * @param n how many numbers
 */
public record Mean(double value, double low, double high, int n) {

  /** The 95th percentile of Student's distribution with 1, 2, 3 … degrees of freedom. */
  private static final double[] T = {
    6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771,
    1.761, 1.753, 1.746, 1.740, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706,
    1.703, 1.701, 1.699, 1.697
  };

  private static final double NORMAL = 1.645;

  /** Of some numbers that lie between two bounds, which the interval does not leave. O(n). */
  public static Mean of(double[] numbers, double least, double most) {
    int n = numbers.length;
    if (n == 0) return new Mean(Double.NaN, least, most, 0);
    double sum = 0;
    for (double number : numbers) sum += number;
    double mean = sum / n;
    if (n == 1) return new Mean(mean, least, most, 1);
    double squares = 0;
    for (double number : numbers) squares += (number - mean) * (number - mean);
    double t = n - 2 < T.length ? T[n - 2] : NORMAL;
    double half = t * Math.sqrt(squares / (n - 1) / n);
    return new Mean(mean, Math.max(least, mean - half), Math.min(most, mean + half), n);
  }

  /** Whether the interval leaves no room for nothing at all: it lies on one side of zero. */
  public boolean clear() {
    return n > 1 && (low > 0 || high < 0);
  }
}
