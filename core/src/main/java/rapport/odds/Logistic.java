package rapport.odds;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic models: the weighted sum of some signs read as log-odds, the chances it stands for, and
 * weights fitted to examples under a Gaussian prior by Newton's method, with how far they are known
 * (Laplace's approximation; MacKay 1992, Neural Computation 4(5)). It is not a test of anything,
 * and it knows no signs: every room brings its own. What is found in {@code core} by weights goes
 * through here; fits of many thousands of rare words are research and stand in {@code bench}.
 *
 * <p>Everything is added up in the order given, so the same input gives the same digits everywhere.
 * Reading is O(signs), fitting O(rounds · examples · signs²). Immutable; any thread may use it.
 */
public final class Logistic {

  private static final int ROUNDS = 25;
  private static final double DONE = 1e-7;

  private final double[] weights;
  private final double[][] factor; // lower Cholesky factor of the precision of the weights

  private Logistic(double[] weights, double[][] factor) {
    this.weights = weights;
    this.factor = factor;
  }

  /**
   * One example. Its signs are not copied: fitting reads them often and changes nothing.
   *
   * @param signs as many as there are weights
   * @param offset what is added to the weighted sum of the signs
   * @param yes whether it came true
   * @param share how much it counts
   */
  public record Row(double[] signs, double offset, boolean yes, double share) {}

  /** The weighted sum of signs. */
  public static double logOdds(double[] weights, double[] signs) {
    return logOdds(0, weights, signs);
  }

  /** The same, added to a start; weights beyond the last sign count for nothing. */
  public static double logOdds(double start, double[] weights, double[] signs) {
    double sum = start;
    for (int i = 0; i < signs.length; i++) sum += weights[i] * signs[i];
    return sum;
  }

  /** The chance that log-odds stand for: the logistic function, from 0 to 1. */
  public static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * The chances of several things of which exactly one is true, from the log-odds of each
   * (multinomial logit; McFadden 1974). They add up to one; only differences between log-odds
   * matter, and none is too large. Empty for none.
   */
  public static double[] chances(double[] logOdds) {
    double most = Arrays.stream(logOdds).max().orElse(0);
    double[] chances = new double[logOdds.length];
    for (int i = 0; i < chances.length; i++) chances[i] = Math.exp(logOdds[i] - most);
    double sum = Arrays.stream(chances).sum();
    for (int i = 0; i < chances.length; i++) chances[i] /= sum;
    return chances;
  }

  /** The fitted weights, a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** What the fitted weights make of some signs. */
  public double logOdds(double[] signs) {
    return logOdds(weights, signs);
  }

  /**
   * Fits; the prior of each weight has the mean 0 and the given precision. Without examples all
   * weights are 0.
   */
  public static Logistic fit(List<Row> rows, double[] precision) {
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

  /** The variance of the weighted sum of some signs. */
  public double variance(double[] signs) {
    double sum = 0;
    for (double part : forward(factor, signs)) sum += part * part;
    return sum;
  }

  private static void add(Row row, double[] weights, double[] gradient, double[][] curve) {
    double[] x = row.signs();
    double chance = chance(logOdds(row.offset(), weights, x));
    double miss = row.share() * ((row.yes() ? 1 : 0) - chance);
    double slope = row.share() * chance * (1 - chance);
    for (int i = 0; i < x.length; i++) {
      gradient[i] += miss * x[i];
      double rise = slope * x[i];
      double[] line = curve[i];
      for (int j = 0; j <= i; j++) line[j] += rise * x[j];
    }
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
