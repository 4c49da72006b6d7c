package rapport.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.odds.Logistic;

/**
 * The chance that two people are in contact at all within a horizon, if nothing changes. It is not
 * strength: a weekly newsletter exchange is likely to go on and still weak.
 *
 * <p>A logistic model on 107 signs without a scale (all times are divided by the horizon), so that
 * one model serves mail over months and chat over days. The {@link #shipped} weights were fitted by
 * {@code rapport.bench.FitPersistence} on logs of mail and chat and are the same for everybody.
 * Where a log shows what became of its own ties in earlier horizons, the model is {@link
 * #recalibrated} on that: the shipped weights are the mean of the prior, and the past moves them as
 * far as it is long (maximum a posteriori; MacKay 1992, Neural Computation 4(5)).
 *
 * <p>Laws: the contributions add up to the log-odds of the chance; the chance lies in its interval;
 * the two people of a tie are alike. Edges: with fewer than {@value #ENOUGH} contacts there is an
 * estimate but not enough evidence. O(1) per tie once the signs are read.
 */
public final class Persistence {

  /** From how many contacts on there is enough evidence. */
  public static final int ENOUGH = 3;

  private static final int COUNT = Signs.COUNT;
  private static final double FARTHEST = 4;
  private static final double PRIOR = 0.01; // of the examples
  private static final double PRIOR_OWN = 250; // one log's past knows less than all logs together
  private static final double PRIOR_CONSTANT = 2;
  private static final double PRIOR_SLOPE = 20;
  private static final double FORGETTING = 0.8;
  private static final double Z = 1.959963984540054;
  private static final Persistence SHIPPED =
      new Persistence(
          PersistenceWeights.MEAN, PersistenceWeights.DEVIATION, PersistenceWeights.WEIGHT, null);

  private final double[] mean;
  private final double[] deviation;
  private final double[] weight;
  private final @Nullable Logistic own;
  private final Logistic doubt;

  private Persistence(double[] mean, double[] deviation, double[] weight, @Nullable Logistic own) {
    this.mean = mean;
    this.deviation = deviation;
    this.weight = weight;
    this.own = own;
    this.doubt = own == null ? Logistic.fit(List.of(), prior()) : own;
  }

  /**
   * What was seen of a tie at an instant and what became of it within the horizon.
   *
   * @param ago how many horizons before now that instant was
   */
  public record Example(double[] signs, boolean wentOn, int ago) {}

  /**
   * A part of the log-odds.
   *
   * @param what the kind of sign in words, or "own past"
   */
  public record Contribution(String what, double logOdds) {}

  /**
   * A chance with what it rests on.
   *
   * @param chance in (0, 1)
   * @param low lower end of the 95 % interval
   * @param high upper end
   * @param enough whether there are enough contacts to say so
   * @param contributions add up to the log-odds of the chance
   */
  public record Estimate(
      double chance, double low, double high, boolean enough, List<Contribution> contributions) {
    /** Copies the list. */
    public Estimate {
      contributions = List.copyOf(contributions);
    }
  }

  /** The model that everybody starts with. */
  public static Persistence shipped() {
    return SHIPPED;
  }

  /** A model fitted on networks of examples alone, every network counting the same. */
  public static Persistence fitted(List<List<Example>> networks) {
    List<double[]> signs = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    double all = networks.stream().mapToLong(List::size).sum();
    for (List<Example> network : networks)
      for (Example example : network) {
        signs.add(example.signs());
        shares.add(all / networks.size() / network.size());
      }
    double[] mean = new double[COUNT];
    double[] deviation = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      for (int k = 0; k < signs.size(); k++) mean[i] += shares.get(k) * signs.get(k)[i] / all;
      for (int k = 0; k < signs.size(); k++)
        deviation[i] += shares.get(k) * Math.pow(signs.get(k)[i] - mean[i], 2) / all;
      deviation[i] = Math.sqrt(deviation[i]) + 1e-6;
    }
    Persistence scale = new Persistence(mean, deviation, new double[COUNT + 1], null);
    List<Logistic.Row> rows = new ArrayList<>();
    for (List<Example> network : networks)
      for (Example example : network)
        rows.add(
            new Logistic.Row(
                Arrays.copyOf(scale.features(example.signs()), COUNT + 1),
                0,
                example.wentOn(),
                all / networks.size() / network.size()));
    double[] precision = new double[COUNT + 1];
    Arrays.fill(precision, PRIOR * all);
    precision[COUNT] = 1e-3;
    return new Persistence(mean, deviation, Logistic.fit(rows, precision).weights(), null);
  }

  /** This model moved by what became of earlier ties of the same log; itself without any. */
  public Persistence recalibrated(List<Example> past) {
    if (past.isEmpty()) return this;
    List<Logistic.Row> rows = new ArrayList<>(past.size());
    for (Example example : past) {
      double[] features = features(example.signs());
      double share = Math.pow(FORGETTING, example.ago() - 1);
      rows.add(new Logistic.Row(features, features[COUNT + 1], example.wentOn(), share));
    }
    return new Persistence(mean, deviation, weight, Logistic.fit(rows, prior()));
  }

  private static double[] prior() {
    double[] precision = new double[COUNT + 2];
    Arrays.fill(precision, PRIOR_OWN);
    precision[COUNT] = PRIOR_CONSTANT;
    precision[COUNT + 1] = PRIOR_SLOPE;
    return precision;
  }

  /** Standardised signs, 1, and the log-odds before the own past. */
  private double[] features(double[] signs) {
    double[] features = new double[COUNT + 2];
    double sum = weight[COUNT];
    for (int i = 0; i < COUNT; i++) {
      features[i] = Math.clamp((signs[i] - mean[i]) / deviation[i], -FARTHEST, FARTHEST);
      sum += weight[i] * features[i];
    }
    features[COUNT] = 1;
    features[COUNT + 1] = sum;
    return features;
  }

  /** The chance of a tie with these signs. */
  double chance(double[] signs) {
    double[] features = features(signs);
    return Logistic.chance(features[COUNT + 1] + moved(features));
  }

  private double moved(double[] features) {
    return own == null ? 0 : own.logOdds(features);
  }

  /** The chance with its interval and contributions. */
  Estimate estimate(double[] signs, int contacts) {
    double[] features = features(signs);
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(new Contribution("constant", weight[COUNT]));
    for (Signs.Kind kind : Signs.Kind.values()) {
      double sum = 0;
      for (int i = kind.from; i < kind.to; i++) sum += weight[i] * features[i];
      contributions.add(
          new Contribution(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), sum));
    }
    double moved = moved(features);
    contributions.add(new Contribution("own past", moved));
    double logOdds = features[COUNT + 1] + moved;
    double half = Z * Math.sqrt(doubt.variance(features));
    return new Estimate(
        Logistic.chance(logOdds),
        Logistic.chance(logOdds - half),
        Logistic.chance(logOdds + half),
        contacts >= ENOUGH,
        contributions);
  }

  /** Means, deviations and weights as the text of {@code PersistenceWeights}; for fitting. */
  public String text() {
    return "MEAN " + row(mean) + "\nDEVIATION " + row(deviation) + "\nWEIGHT " + row(weight);
  }

  private static String row(double[] values) {
    StringBuilder text = new StringBuilder();
    for (double value : values)
      text.append(text.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%.5f", value));
    return text.toString();
  }
}
