package rapport.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapport.growth.Manner;

/**
 * Reads the chances of a talk's turns once more, each with those of one's own turns around it and
 * the mean of the talk: a multinomial logistic model in which every manner weighs the same, by
 * gradient descent. Talks labelled four ways only. The first reading of a turn in training may have
 * been fitted on the fold that is tested; what this model learns from it are some eighty weights.
 */
final class SecondReading {

  private static final List<Manner> FOUR =
      List.of(Manner.REFLECTING, Manner.ASKING, Manner.ADVISING, Manner.OTHER);
  private static final int AROUND = 4;
  private static final int WIDTH = FOUR.size() * (AROUND + 1) + 1;
  private static final int ROUNDS = 1_500;
  private static final double STEP = 0.25;
  private static final double PENALTY = 1e-3;
  private static final double LEAST = 1e-6;

  private final List<TalkCorpus.Labelled> turns;
  private final double[][] four;
  private final double[][] features;

  SecondReading(List<TalkCorpus.Labelled> turns, List<Map<Manner, Double>> chances) {
    this.turns = turns;
    this.four = chances.stream().map(SecondReading::four).toArray(double[][]::new);
    this.features = new double[turns.size()][];
    Map<String, List<Integer>> talks = new HashMap<>();
    for (int i = 0; i < turns.size(); i++)
      talks.computeIfAbsent(turns.get(i).talk(), t -> new ArrayList<>()).add(i);
    talks.values().forEach(this::read);
  }

  private static double[] four(Map<Manner, Double> chances) {
    double[] four = new double[FOUR.size()];
    for (int k = 0; k < four.length; k++) four[k] = chances.getOrDefault(FOUR.get(k), 0.0);
    four[FOUR.indexOf(Manner.OTHER)] += chances.getOrDefault(Manner.DEFLECTING, 0.0);
    return four;
  }

  private void read(List<Integer> talk) {
    double[] mean = new double[FOUR.size()];
    for (int at : talk) for (int k = 0; k < mean.length; k++) mean[k] += four[at][k] / talk.size();
    for (int i = 0; i < talk.size(); i++) {
      double[] row = new double[WIDTH];
      row[WIDTH - 1] = 1;
      for (int k = 0; k < FOUR.size(); k++) {
        row[k] = Math.log(four[talk.get(i)][k] + LEAST);
        row[FOUR.size() + k] = i > 0 ? four[talk.get(i - 1)][k] : 0;
        row[2 * FOUR.size() + k] = i + 1 < talk.size() ? four[talk.get(i + 1)][k] : 0;
        row[3 * FOUR.size() + k] = i > 1 ? four[talk.get(i - 2)][k] : 0;
        row[AROUND * FOUR.size() + k] = mean[k];
      }
      features[talk.get(i)] = row;
    }
  }

  /** The chances of the rows of a fold by a model fitted on the others. */
  Map<Integer, Map<Manner, Double>> of(
      List<Integer> training, List<Integer> tested, double[] share) {
    double[][] weights = fit(training, balanced(training, share));
    Map<Integer, Map<Manner, Double>> found = new HashMap<>();
    for (int i : tested) {
      double[] chance = chances(weights, features[i]);
      Map<Manner, Double> named = new EnumMap<>(Manner.class);
      for (int k = 0; k < FOUR.size(); k++) named.put(FOUR.get(k), chance[k]);
      found.put(i, named);
    }
    return found;
  }

  private double[] balanced(List<Integer> training, double[] share) {
    double[] sum = new double[FOUR.size()];
    for (int i : training) sum[label(i)] += share[i];
    double[] weight = new double[turns.size()];
    for (int i : training) weight[i] = share[i] / sum[label(i)] / FOUR.size();
    return weight;
  }

  private int label(int i) {
    return FOUR.indexOf(turns.get(i).manner());
  }

  private double[][] fit(List<Integer> training, double[] weight) {
    double[][] weights = new double[FOUR.size()][WIDTH];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] slope = new double[FOUR.size()][WIDTH];
      for (int i : training) {
        double[] chance = chances(weights, features[i]);
        for (int k = 0; k < FOUR.size(); k++) {
          double gap = weight[i] * ((label(i) == k ? 1 : 0) - chance[k]);
          for (int j = 0; j < WIDTH; j++) slope[k][j] += gap * features[i][j];
        }
      }
      for (int k = 0; k < FOUR.size(); k++)
        for (int j = 0; j < WIDTH; j++)
          weights[k][j] += STEP * (slope[k][j] - PENALTY * weights[k][j]);
    }
    return weights;
  }

  private static double[] chances(double[][] weights, double[] row) {
    double[] chance = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < chance.length; k++) {
      for (int j = 0; j < row.length; j++) chance[k] += weights[k][j] * row[j];
      most = Math.max(most, chance[k]);
    }
    double sum = 0;
    for (int k = 0; k < chance.length; k++) {
      chance[k] = Math.exp(chance[k] - most);
      sum += chance[k];
    }
    for (int k = 0; k < chance.length; k++) chance[k] /= sum;
    return chance;
  }
}
