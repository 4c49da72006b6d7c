package rapport.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rapport.odds.Logistic;
import rapport.phrases.IntentTable;

/**
 * Logistic regression over hashed signs by coordinate descent, with a Gaussian and a Laplace prior;
 * each sign is scaled by the root of its log ratio between the classes (Wang and Manning 2012).
 * Deterministic; O(rounds · signs).
 *
 * @param weights by hash; signs that are not there weigh nothing
 */
record SparseLogistic(Map<Integer, Double> weights, double bias) {

  /** One sentence: its signs, a value added before the sum, and whether it is one. */
  record Row(int[] signs, double wide, boolean yes, double share) {}

  /** How much is taken off: square and absolute penalty, and the least number of sentences. */
  record Penalty(double square, double absolute, int least) {}

  private static final int ROUNDS = 25;

  static SparseLogistic fit(List<Row> rows, Penalty penalty) {
    return new Fitting(rows, penalty).fit();
  }

  double logOdds(int[] signs) {
    double sum = bias;
    for (int sign : signs) sum += weights.getOrDefault(sign, 0.0);
    return sum;
  }

  /** Its weights as the source of a constant, in lines of so many letters. */
  String source(String modifiers, String name, int width) {
    int[] keys = weights.keySet().stream().mapToInt(k -> k).toArray();
    float[] values = new float[keys.length];
    for (int i = 0; i < keys.length; i++)
      values[i] = weights.getOrDefault(keys[i], 0.0).floatValue();
    String digits = new IntentTable(keys, values).text();
    StringBuilder text =
        new StringBuilder(
            "\n  "
                + modifiers
                + " IntentTable "
                + name
                + " =\n      IntentTable.of(\n          \"\"\"\n");
    for (int at = 0; at < digits.length(); at += width)
      text.append(
          "          " + digits.substring(at, Math.min(digits.length(), at + width)) + "\\\n");
    return text + "          \"\"\");\n";
  }

  private static final class Fitting {
    private final List<Row> rows;
    private final Penalty penalty;
    private final double[] margin;
    private final double[] chance;

    Fitting(List<Row> rows, Penalty penalty) {
      this.rows = rows;
      this.penalty = penalty;
      this.margin = new double[rows.size()];
      this.chance = new double[rows.size()];
      for (int i = 0; i < margin.length; i++) moved(i, rows.get(i).wide());
    }

    SparseLogistic fit() {
      Map<Integer, int[]> columns = columns();
      int[][] column = columns.values().toArray(int[][]::new);
      double[] scale = Arrays.stream(column).mapToDouble(this::scale).toArray();
      double[] weight = new double[column.length];
      int[] all = new int[rows.size()];
      Arrays.setAll(all, i -> i);
      double bias = 0;
      for (int round = 0; round < ROUNDS; round++) {
        for (int pass = 0; pass < 3; pass++) bias = step(all, 1, bias, new Penalty(1e-6, 0, 0));
        for (int j = 0; j < column.length; j++)
          weight[j] = step(column[j], scale[j], weight[j], penalty);
      }
      Map<Integer, Double> found = new TreeMap<>();
      int j = 0;
      for (int key : columns.keySet()) {
        if (weight[j] != 0) found.put(key, weight[j] * scale[j]);
        j++;
      }
      return new SparseLogistic(found, bias);
    }

    private Map<Integer, int[]> columns() {
      Map<Integer, List<Integer>> lists = new TreeMap<>();
      for (int i = 0; i < rows.size(); i++)
        for (int sign : rows.get(i).signs())
          lists.computeIfAbsent(sign, s -> new ArrayList<>()).add(i);
      Map<Integer, int[]> columns = new TreeMap<>();
      lists.forEach((sign, list) -> {
        if (list.size() >= penalty.least())
          columns.put(sign, list.stream().mapToInt(i -> i).toArray());
      });
      return columns;
    }

    private double scale(int[] column) {
      double with = 1;
      double without = 1;
      for (int i : column) {
        if (rows.get(i).yes()) with++;
        else without++;
      }
      long yes = rows.stream().filter(Row::yes).count();
      double ratio = Math.log(with / without * (rows.size() - yes + 1) / (yes + 1));
      return Math.sqrt(Math.abs(ratio));
    }

    private double step(int[] column, double scale, double weight, Penalty penalty) {
      double slope = -penalty.square() * weight;
      double curve = penalty.square() + 1e-9;
      for (int i : column) {
        Row row = rows.get(i);
        slope += row.share() * scale * ((row.yes() ? 1 : 0) - chance[i]);
        curve += row.share() * scale * scale * Math.max(chance[i] * (1 - chance[i]), 0.02);
      }
      double target = weight + slope / curve;
      double next =
          Math.signum(target) * Math.max(0, Math.abs(target) - penalty.absolute() / curve);
      double move = Math.clamp(next - weight, -1, 1);
      if (move != 0) for (int i : column) moved(i, move * scale);
      return weight + move;
    }

    private void moved(int i, double by) {
      margin[i] += by;
      chance[i] = Logistic.chance(margin[i]);
    }
  }
}
