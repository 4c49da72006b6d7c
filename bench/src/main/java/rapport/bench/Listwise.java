package rapport.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rapport.odds.Logistic;

/**
 * Fits the weights of a listwise logistic choice (McFadden 1974): among the candidates of one
 * question, the right ones share the probability. Newton's method under a ridge on standardised
 * signs; every list of questions weighs the same.
 */
final class Listwise {

  private static final int ROUNDS = 12;

  private Listwise() {}

  /** The candidates of one question. */
  record Choice(double[][] signs, boolean[] right) {
    double[] shares() {
      int n = 0;
      for (boolean one : right) if (one) n++;
      double[] shares = new double[right.length];
      for (int i = 0; i < shares.length; i++) shares[i] = right[i] ? 1.0 / n : 0;
      return shares;
    }
  }

  /**
   * The weights for signs as they are.
   *
   * @param ridge in questions
   */
  static double[] fit(List<List<Choice>> lists, double ridge) {
    List<List<Choice>> used = new ArrayList<>();
    for (List<Choice> list : lists) if (!list.isEmpty()) used.add(list);
    int n = used.getFirst().getFirst().signs()[0].length;
    double all = used.stream().mapToInt(List::size).sum();
    double[] weights = new double[n];
    double[] spread = spread(used, n);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[n];
      double[][] curve = new double[n][n];
      for (int i = 0; i < n; i++) {
        gradient[i] = -ridge * spread[i] * weights[i];
        curve[i][i] = ridge * spread[i];
      }
      for (List<Choice> list : used)
        for (Choice choice : list)
          add(choice, weights, all / used.size() / list.size(), gradient, curve);
      double[] step = solve(curve, gradient);
      for (int i = 0; i < n; i++) weights[i] += step[i];
    }
    return weights;
  }

  /** The variance of each sign. */
  private static double[] spread(List<List<Choice>> lists, int n) {
    double[] sum = new double[n];
    double[] squares = new double[n];
    double rows = 0;
    for (List<Choice> list : lists)
      for (Choice choice : list)
        for (double[] signs : choice.signs()) {
          rows++;
          for (int i = 0; i < n; i++) {
            sum[i] += signs[i];
            squares[i] += signs[i] * signs[i];
          }
        }
    for (int i = 0; i < n; i++) squares[i] = squares[i] / rows - Math.pow(sum[i] / rows, 2) + 1e-9;
    return squares;
  }

  private static void add(
      Choice choice, double[] weights, double share, double[] gradient, double[][] curve) {
    int n = weights.length;
    double[] chances = chances(choice, weights);
    double[] mean = new double[n];
    for (int c = 0; c < chances.length; c++)
      for (int i = 0; i < n; i++) mean[i] += chances[c] * choice.signs()[c][i];
    double[] shares = choice.shares();
    for (int c = 0; c < chances.length; c++) {
      double[] signs = choice.signs()[c];
      for (int i = 0; i < n; i++) {
        double off = signs[i] - mean[i];
        gradient[i] += share * (shares[c] - chances[c]) * signs[i];
        for (int j = 0; j < n; j++) curve[i][j] += share * chances[c] * off * (signs[j] - mean[j]);
      }
    }
  }

  private static double[] chances(Choice choice, double[] weights) {
    return Logistic.chances(
        Arrays.stream(choice.signs())
            .mapToDouble(signs -> Logistic.logOdds(weights, signs))
            .toArray());
  }

  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++)
      for (int k = i + 1; k < n; k++) {
        double factor = matrix[k][i] / matrix[i][i];
        for (int j = i; j < n; j++) matrix[k][j] -= factor * matrix[i][j];
        x[k] -= factor * x[i];
      }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) x[i] -= matrix[i][j] * x[j];
      x[i] /= matrix[i][i];
    }
    return x;
  }
}
