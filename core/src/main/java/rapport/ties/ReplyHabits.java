package rapport.ties;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast people answer in general, against which one person's few answers are read. It is not a
 * rule of manners.
 *
 * <p>Reply times are log-normal with a standard deviation of {@value #DEVIATION} within one person,
 * so the logarithm of a median of n has the variance π/2 · {@value #DEVIATION}² / n. What people
 * differ by is estimated by the method of moments (DerSimonian &amp; Laird 1986, Controlled
 * Clinical Trials 7(3)). One person's usual time is the mean of both, weighted by their precision
 * (empirical Bayes; Efron &amp; Morris 1975, Journal of the American Statistical Association
 * 70(350)).
 *
 * @param mean of the logarithms of seconds
 * @param spread variance between people
 * @param people who answered at all
 */
public record ReplyHabits(double mean, double spread, int people) {

  private static final double DEVIATION = 1.9;
  private static final double ONE = Math.PI / 2 * DEVIATION * DEVIATION;
  private static final double LEAST_SPREAD = 0.1;
  private static final double SPREAD_OF_FEW = 1;
  private static final int FEW = 5;
  private static final double Z = 1.959963984540054;

  /**
   * How long one person can be expected to take.
   *
   * @param time the estimate; half of the answers are faster
   * @param low the lower end of its 95 % interval
   * @param high the upper end
   */
  public record Usual(Duration time, Duration low, Duration high) {}

  /** Of everybody's medians; those without answers tell nothing. O(n). */
  public static ReplyHabits of(List<ReplyTime> everybody) {
    List<double[]> known = new ArrayList<>();
    for (ReplyTime time : everybody) {
      Duration median = time.median();
      if (median != null) known.add(new double[] {log(median), time.n() / ONE});
    }
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (double[] one : known) {
      weight += one[1];
      sum += one[0] * one[1];
      squares += one[1] * one[1];
    }
    if (known.isEmpty()) return new ReplyHabits(0, SPREAD_OF_FEW, 0);
    double apart = 0;
    for (double[] one : known) apart += one[1] * Math.pow(one[0] - sum / weight, 2);
    double spread =
        known.size() < FEW
            ? SPREAD_OF_FEW
            : Math.max(LEAST_SPREAD, (apart - (known.size() - 1)) / (weight - squares / weight));
    double all = 0;
    double mean = 0;
    for (double[] one : known) {
      double precision = 1 / (spread + 1 / one[1]);
      all += precision;
      mean += one[0] * precision;
    }
    return new ReplyHabits(mean / all, spread, known.size());
  }

  /**
   * What to expect of somebody; empty below {@value ReplyTime#LEAST} own answers, because what is
   * said then is everybody's time and says nothing of this person.
   */
  public Optional<Usual> usual(ReplyTime time) {
    return !time.telling() ? Optional.empty() : estimated(time);
  }

  /** The estimate from any number of own answers, none included; empty if nobody answers. */
  Optional<Usual> estimated(ReplyTime time) {
    if (people == 0) return Optional.empty();
    Duration median = time.median();
    double own = median == null ? 0 : time.n() / ONE;
    double precision = own + 1 / spread;
    double at = ((median == null ? 0 : own * log(median)) + mean / spread) / precision;
    double half = Z / Math.sqrt(precision);
    return Optional.of(new Usual(length(at), length(at - half), length(at + half)));
  }

  private static double log(Duration time) {
    return Math.log(Math.max(1_000, time.toMillis()) / 1e3);
  }

  private static Duration length(double log) {
    return Duration.ofSeconds(Math.round(Math.exp(Math.min(log, 30))));
  }
}
