package rapport.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import rapport.odds.Logistic;

/**
 * One logistic model per class over sparse signs by dual coordinate descent (Yu, Huang and Lin
 * 2011), all classes in one pass. Deterministic; O(rounds · signs).
 */
final class WideLogistic {

  /**
   * A turn to learn from.
   *
   * @param label the class, from 0
   * @param share how much it counts
   */
  record Row(TurnSigns signs, int label, double share) {}

  /**
   * How it is fitted.
   *
   * @param cost of an error, against the square penalty
   * @param weighed whether rare signs count more and every turn has the same length; otherwise a
   *     sign is there or not and scaled by the root of its log ratio (Wang and Manning 2012)
   */
  record Manner(double cost, boolean weighed) {}

  private static final int ROUNDS = 10;
  private static final int MOST_STEPS = 30;
  private static final double LEAST = 1e-8;

  private final Manner manner;
  private final int classes;
  private final float[] rarity;
  private final float[] scale;
  private final float[] weights;
  private final double[] bias;

  private WideLogistic(Manner manner, int classes, int signs) {
    this.manner = manner;
    this.classes = classes;
    this.rarity = new float[signs];
    this.scale = new float[signs * classes];
    this.weights = new float[signs * classes];
    this.bias = new double[classes];
  }

  static WideLogistic fit(List<Row> rows, Manner manner, int classes, int signs) {
    WideLogistic found = new WideLogistic(manner, classes, signs);
    found.rarity(rows);
    found.scale(rows);
    found.descend(rows);
    return found;
  }

  /** The chances of the classes, made to add up to one. */
  double[] chances(TurnSigns signs) {
    double[] sum = margins(signs.ids(), values(signs));
    double all = 0;
    for (int k = 0; k < classes; k++) {
      sum[k] = Logistic.chance(sum[k]);
      all += sum[k];
    }
    for (int k = 0; k < classes; k++) sum[k] /= all;
    return sum;
  }

  private void rarity(List<Row> rows) {
    for (Row row : rows) for (int id : row.signs().ids()) rarity[id]++;
    for (int id = 0; id < rarity.length; id++)
      rarity[id] =
          rarity[id] < 2
              ? 0
              : manner.weighed()
                  ? (float) (1 + Math.log((1.0 + rows.size()) / (1 + rarity[id])))
                  : 1;
  }

  private float[] values(TurnSigns signs) {
    int[] ids = signs.ids();
    float[] values = new float[ids.length];
    for (int i = 0; i < ids.length; i++)
      values[i] = ids[i] < 0 ? 0 : rarity[ids[i]] * (manner.weighed() ? signs.often()[i] : 1);
    if (manner.weighed()) {
      level(values, 0, signs.split());
      level(values, signs.split(), values.length);
    }
    return values;
  }

  private static void level(float[] values, int from, int to) {
    double square = LEAST;
    for (int i = from; i < to; i++) square += values[i] * values[i];
    for (int i = from; i < to; i++) values[i] /= (float) Math.sqrt(square);
  }

  private void scale(List<Row> rows) {
    Arrays.fill(scale, 1);
    if (manner.weighed()) return;
    double[] of = new double[classes];
    double all = 0;
    double[] there = new double[rarity.length];
    for (Row row : rows) {
      of[row.label()] += row.share();
      all += row.share();
      for (int id : row.signs().ids()) {
        scale[id * classes + row.label()] += (float) row.share();
        there[id] += row.share();
      }
    }
    for (int id = 0; id < rarity.length; id++)
      for (int k = 0; k < classes; k++) {
        double with = scale[id * classes + k];
        double without = there[id] + 2 - with;
        double ratio = Math.log(with / without * (all - of[k] + 1) / (of[k] + 1));
        scale[id * classes + k] = (float) Math.abs(ratio);
      }
  }

  private void descend(List<Row> rows) {
    float[][] values = rows.stream().map(row -> values(row.signs())).toArray(float[][]::new);
    double[][] dual = new double[rows.size()][classes];
    int[] order = new int[rows.size()];
    Arrays.setAll(order, i -> i);
    Random random = new Random(1);
    for (int i = 0; i < dual.length; i++) Arrays.fill(dual[i], LEAST);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int held = order[i];
        order[i] = order[j];
        order[j] = held;
      }
      for (int i : order) step(rows.get(i), values[i], dual[i]);
    }
  }

  private void step(Row row, float[] values, double[] dual) {
    int[] ids = row.signs().ids();
    double[] margin = margins(ids, values);
    double[] square = new double[classes];
    Arrays.fill(square, 1);
    for (int i = 0; i < ids.length; i++)
      for (int k = 0; k < classes; k++)
        square[k] += values[i] * values[i] * scale[ids[i] * classes + k];
    float[] move = new float[classes];
    for (int k = 0; k < classes; k++) {
      int sign = row.label() == k ? 1 : -1;
      double next = solved(dual[k], sign * margin[k], square[k], manner.cost() * row.share());
      move[k] = (float) (sign * (next - dual[k]));
      dual[k] = next;
      bias[k] += move[k];
    }
    for (int i = 0; i < ids.length; i++)
      for (int k = 0; k < classes; k++)
        weights[ids[i] * classes + k] += move[k] * values[i] * scale[ids[i] * classes + k];
  }

  /** The best value of one dual variable between 0 and its most, by Newton's steps. */
  private static double solved(double old, double margin, double square, double most) {
    boolean turned = 0.5 * square * (most - 2 * old) + margin < 0;
    int sign = turned ? -1 : 1;
    double start = turned ? most - old : old;
    double z = most - start < 0.5 * most ? 0.1 * start : start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double slope = square * (z - start) + sign * margin + Math.log(z / (most - z));
      if (Math.abs(slope) < 1e-3) break;
      double next = z - slope / (square + most / (most - z) / z);
      z = next <= 0 ? 0.1 * z : Math.min(next, most - 1e-12);
    }
    return turned ? most - z : z;
  }

  private double[] margins(int[] ids, float[] values) {
    double[] sum = bias.clone();
    for (int i = 0; i < ids.length; i++)
      if (ids[i] >= 0)
        for (int k = 0; k < classes; k++) sum[k] += values[i] * weights[ids[i] * classes + k];
    return sum;
  }
}
