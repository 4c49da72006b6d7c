package rapport.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rapport.odds.Logistic;

/**
 * Reads the chances of a talk's turns once more: those of every first model, their mean for two
 * turns of one's own on either side and for the whole talk, and cheap figures of the turn. A
 * multinomial logistic model on standardised figures in which rare classes weigh more, by gradient
 * descent with momentum.
 */
final class SecondReading {

  private static final int[] AROUND = {-2, -1, 1, 2};
  private static final int EDGE = 3;
  private static final int ROUNDS = 300;
  private static final double STEP = 0.15;
  private static final double MOMENTUM = 0.9;
  private static final double COST = 0.01;
  private static final double BALANCE = 0.8;
  private static final double LEAST = 1e-4;

  private final double[] mean;
  private final double[] spread;
  private final double[][] weights;

  private SecondReading(int width, int classes) {
    mean = new double[width];
    spread = new double[width];
    weights = new double[classes][width + 1];
  }

  /** The figures of every turn of one talk, from the chances by each first model. */
  static double[][] figures(List<TalkCorpus.Labelled> talk, List<double[][]> chances) {
    double[][] both = means(chances);
    double[] whole = new double[both[0].length];
    for (double[] one : both) for (int k = 0; k < whole.length; k++) whole[k] += one[k];
    for (int k = 0; k < whole.length; k++) whole[k] /= both.length;
    double[][] figures = new double[both.length][];
    for (int i = 0; i < both.length; i++) {
      List<Double> row = new ArrayList<>();
      for (double[][] model : chances) for (double c : model[i]) row.add(Math.log(c + LEAST));
      for (int by : AROUND)
        for (int k = 0; k < whole.length; k++)
          row.add(i + by >= 0 && i + by < both.length ? both[i + by][k] : 0);
      for (double one : whole) row.add(one);
      cheap(row, talk.get(i), i, both.length);
      figures[i] = row.stream().mapToDouble(d -> d).toArray();
    }
    return figures;
  }

  private static double[][] means(List<double[][]> chances) {
    double[][] both = new double[chances.getFirst().length][chances.getFirst()[0].length];
    for (double[][] model : chances)
      for (int i = 0; i < both.length; i++)
        for (int k = 0; k < both[i].length; k++) both[i][k] += model[i][k] / chances.size();
    return both;
  }

  private static void cheap(List<Double> row, TalkCorpus.Labelled turn, int at, int all) {
    String[] texts = {turn.heard().text(), turn.heard().before(), turn.heard().after()};
    for (String text : texts) {
      String stripped = text.strip();
      row.add(stripped.isEmpty() ? 0 : Math.log1p(stripped.split("\\s+").length));
      row.add(stripped.endsWith("?") ? 1.0 : 0.0);
    }
    row.add(Math.log1p(at));
    row.add((double) at / all);
    row.add(at < EDGE ? 1.0 : 0.0);
    row.add(all - at < EDGE ? 1.0 : 0.0);
  }

  static SecondReading fit(double[][] figures, int[] labels, double[] share, int classes) {
    SecondReading found = new SecondReading(figures[0].length, classes);
    found.standard(figures);
    double[][] rows = Arrays.stream(figures).map(found::standardised).toArray(double[][]::new);
    found.descend(rows, labels, balanced(labels, share, classes));
    return found;
  }

  double[] chances(double[] figures) {
    return told(standardised(figures));
  }

  private static double[] balanced(int[] labels, double[] share, int classes) {
    double[] sum = new double[classes];
    double all = 0;
    for (int i = 0; i < labels.length; i++) {
      sum[labels[i]] += share[i];
      all += share[i];
    }
    double[] weight = new double[labels.length];
    double total = 0;
    for (int i = 0; i < labels.length; i++) {
      weight[i] = share[i] * Math.pow(sum[labels[i]], -BALANCE);
      total += weight[i];
    }
    for (int i = 0; i < weight.length; i++) weight[i] *= COST * all / total;
    return weight;
  }

  private void standard(double[][] figures) {
    for (double[] row : figures)
      for (int j = 0; j < mean.length; j++) mean[j] += row[j] / figures.length;
    for (double[] row : figures)
      for (int j = 0; j < mean.length; j++)
        spread[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / figures.length;
    for (int j = 0; j < mean.length; j++) spread[j] = Math.sqrt(spread[j]) + 1e-6;
  }

  private double[] standardised(double[] figures) {
    double[] row = new double[figures.length + 1];
    for (int j = 0; j < figures.length; j++) row[j] = (figures[j] - mean[j]) / spread[j];
    row[figures.length] = 1;
    return row;
  }

  private void descend(double[][] rows, int[] labels, double[] weight) {
    double all = Arrays.stream(weight).sum();
    double[][] speed = new double[weights.length][weights[0].length];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] slope = new double[weights.length][weights[0].length];
      for (int i = 0; i < rows.length; i++) {
        double[] chance = told(rows[i]);
        for (int k = 0; k < chance.length; k++) {
          double gap = weight[i] * ((labels[i] == k ? 1 : 0) - chance[k]);
          for (int j = 0; j < rows[i].length; j++) slope[k][j] += gap * rows[i][j];
        }
      }
      for (int k = 0; k < weights.length; k++)
        for (int j = 0; j < weights[k].length; j++) {
          double pull = j == mean.length ? 0 : weights[k][j];
          speed[k][j] = MOMENTUM * speed[k][j] + STEP * (slope[k][j] - pull) / all;
          weights[k][j] += speed[k][j];
        }
    }
  }

  private double[] told(double[] row) {
    return Logistic.chances(
        Arrays.stream(weights).mapToDouble(own -> Logistic.logOdds(own, row)).toArray());
  }
}
