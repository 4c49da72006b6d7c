package rapport.ties;

import java.util.List;

/**
 * Weighted logistic regression under a Gaussian prior, by Newton's method: the weights that are
 * most likely after the examples, and how far they are known (Laplace's approximation). It is not a
 * test of anything.
 *
 * <p>O(rounds · examples · features²).
 *
 * @param weights the most likely weights
 * @param factor lower Cholesky factor of the precision of the weights
 */
record Logistic(double[] weights, double[][] factor) {

  private static final int ROUNDS = 25;
  private static final double DONE = 1e-7;

  /**
   * One example.
   *
   * @param offset what is added to the weighted sum of the features
   * @param share how much it counts
   */
  record Row(double[] features, double offset, boolean yes, double share) {}

  /** Fits; the prior of each weight has the mean 0 and the given precision. */
  static Logistic fit(List<Row> rows, double[] precision) {
    int n = precision.length;
    double[] weights = new double[n];
    double[][] factor = new double[n][n];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[n];
      double[][] curve = new double[n][n];
      for (int i = 0; i < n; i++) {
        gradient[i] = -precision[i] * weights[i];
        curve[i][i] = precision[i];
      }
      for (Row row : rows) add(row, weights, gradient, curve);
      factor = cholesky(curve);
      double[] step = backward(factor, forward(factor, gradient));
      double largest = 0;
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < DONE) break;
    }
    return new Logistic(weights, factor);
  }

  private static void add(Row row, double[] weights, double[] gradient, double[][] curve) {
    double[] x = row.features();
    double sum = row.offset();
    for (int i = 0; i < x.length; i++) sum += weights[i] * x[i];
    double chance = chance(sum);
    double miss = row.share() * ((row.yes() ? 1 : 0) - chance);
    double slope = row.share() * chance * (1 - chance);
    for (int i = 0; i < x.length; i++) {
      gradient[i] += miss * x[i];
      double rise = slope * x[i];
      double[] line = curve[i];
      for (int j = 0; j <= i; j++) line[j] += rise * x[j];
    }
  }

  /** The logistic function. */
  static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The variance of the weighted sum of some features. */
  double variance(double[] features) {
    double sum = 0;
    for (double part : forward(factor, features)) sum += part * part;
    return sum;
  }

  private static double[][] cholesky(double[][] matrix) {
    int n = matrix.length;
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++)
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
        factor[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / factor[j][j];
      }
    return factor;
  }

  private static double[] forward(double[][] factor, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) x[i] -= factor[i][k] * x[k];
      x[i] /= factor[i][i];
    }
    return x;
  }

  private static double[] backward(double[][] factor, double[] right) {
    double[] x = right.clone();
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) x[i] -= factor[k][i] * x[k];
      x[i] /= factor[i][i];
    }
    return x;
  }
}
