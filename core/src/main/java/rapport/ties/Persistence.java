package rapport.ties;

import java.util.Arrays;

/**
 * The chance that two people are in contact at all within a horizon, if nothing changes. It is not
 * strength: a weekly newsletter exchange is likely to go on and still weak.
 *
 * <p>A logistic model on {@value #FEATURES} features without a scale: all times are divided by the
 * horizon, so that one model serves mail over months and chat over days. They are recency, counts
 * in nested windows, decayed counts on three scales (Kossinets &amp; Watts 2006, Science 311, use
 * such windows), days in contact, age, silence against the tie's own rhythm, burstiness with the
 * finite-sample correction (Kim &amp; Jo 2016, Physical Review E 94), reciprocity, and how active
 * both are and how many contacts they share. The weights were fitted by {@code
 * rapport.bench.FitPersistence} on logs of mail and chat and are the same for everybody.
 *
 * <p>Edges: no contact gives 0. The weights were fitted on windows of three horizons; a longer
 * silence is measured as one of three horizons, and the chance then falls with its inverse, because
 * a logistic model says nothing outside what it was fitted on. O(n) per tie.
 */
public final class Persistence {

  /** How many features there are. */
  public static final int FEATURES = 20;

  private static final double FITTED_HORIZONS = 3;

  private static final double[] WEIGHTS = {
    0.194959, 0.136278, -0.031424, 0.592438, -0.037793, 0.100089, 0.076205, -0.526058, 0.571044,
    1.254751, 0.040512, -0.344094, 0.017973, -0.078609, -0.359895, -0.230692, -0.427683, 0.630394,
    -0.133016, -0.369788, -2.668689
  };

  private Persistence() {}

  /**
   * What is known of one tie.
   *
   * @param ages ages of its contacts at the instant in horizons, ascending (latest first); at least
   *     one
   * @param sent contacts from the one to the other; the rest went the other way
   * @param activeA contacts of one side with others than this tie
   * @param activeB the same of the other side
   * @param quietA age of the latest contact of one side with anybody, in horizons
   * @param quietB the same of the other side
   * @param common people both are in contact with
   */
  public record Evidence(
      double[] ages,
      int sent,
      int activeA,
      int activeB,
      double quietA,
      double quietB,
      int common) {}

  /** The chance in [0, 1]. */
  public static double chance(Evidence evidence) {
    double[] ages = evidence.ages();
    if (ages.length == 0) return 0;
    double beyond = ages[0] - FITTED_HORIZONS;
    if (beyond <= 0) return chance(features(evidence), WEIGHTS);
    double[] nearer = Arrays.stream(ages).map(age -> age - beyond).toArray();
    Evidence within =
        new Evidence(
            nearer,
            evidence.sent(),
            evidence.activeA(),
            evidence.activeB(),
            Math.min(evidence.quietA(), FITTED_HORIZONS),
            Math.min(evidence.quietB(), FITTED_HORIZONS),
            evidence.common());
    return chance(features(within), WEIGHTS) * FITTED_HORIZONS / ages[0];
  }

  /** The chance under other weights, the last of which is the constant; for fitting. */
  public static double chance(double[] features, double[] weights) {
    double sum = weights[FEATURES];
    for (int i = 0; i < FEATURES; i++) sum += weights[i] * features[i];
    return 1 / (1 + Math.exp(-sum));
  }

  /** The features, each of moderate size. */
  public static double[] features(Evidence it) {
    double[] ages = it.ages();
    int n = ages.length;
    double last = n == 0 ? 50 : ages[0];
    double first = n == 0 ? 50 : ages[n - 1];
    double meanGap = n < 2 ? first : (first - last) / (n - 1);
    double[] f = new double[FEATURES];
    f[0] = Math.log(0.02 + last);
    f[1] = Math.log1p(within(ages, 0.25));
    f[2] = Math.log1p(within(ages, 0.5));
    f[3] = Math.log1p(within(ages, 1));
    f[4] = Math.log1p(within(ages, 2));
    f[5] = Math.log1p(n);
    f[6] = Math.log(0.01 + decayed(ages, 0.25));
    f[7] = Math.log(0.01 + decayed(ages, 1));
    f[8] = Math.log(0.01 + decayed(ages, 4));
    f[9] = Math.log1p(spells(ages));
    f[10] = Math.log(0.05 + first);
    f[11] = Math.log((last + 0.02) / (meanGap + 0.02));
    f[12] = burstiness(ages);
    f[13] =
        n == 0
            ? 0
            : Math.min(it.sent(), n - it.sent())
                / (double) Math.max(1, Math.max(it.sent(), n - it.sent()));
    f[14] = Math.log1p(Math.min(it.activeA(), it.activeB()));
    f[15] = Math.log1p(Math.max(it.activeA(), it.activeB()));
    f[16] = Math.log(0.02 + Math.max(it.quietA(), it.quietB()));
    f[17] = Math.log1p(it.common());
    f[18] =
        Math.log((n + 0.5) / (n + it.activeA() + 1.0))
            + Math.log((n + 0.5) / (n + it.activeB() + 1.0));
    f[19] = Math.log1p(longest(ages));
    return f;
  }

  private static int within(double[] ages, double horizon) {
    int n = 0;
    while (n < ages.length && ages[n] <= horizon) n++;
    return n;
  }

  private static double decayed(double[] ages, double scale) {
    double sum = 0;
    for (double age : ages) sum += Math.exp(-age / scale);
    return sum;
  }

  /** How many separate stretches of a tenth of the horizon have a contact. */
  private static int spells(double[] ages) {
    int spells = 0;
    long before = -1;
    for (double age : ages) {
      long cell = (long) Math.floor(age * 10);
      if (cell != before) spells++;
      before = cell;
    }
    return spells;
  }

  private static double longest(double[] ages) {
    double longest = 0;
    for (int i = 1; i < ages.length; i++) longest = Math.max(longest, ages[i] - ages[i - 1]);
    return longest;
  }

  /**
   * Burstiness in [−1, 1] of the gaps, corrected for their small number; 0 with fewer than three
   * contacts.
   */
  static double burstiness(double[] ages) {
    int gaps = ages.length - 1;
    if (gaps < 2) return 0;
    double mean = (ages[gaps] - ages[0]) / gaps;
    if (mean <= 0) return 0;
    double variance = 0;
    for (int i = 0; i < gaps; i++) variance += Math.pow(ages[i + 1] - ages[i] - mean, 2) / gaps;
    double ratio = Math.sqrt(variance) / mean;
    double up = Math.sqrt(gaps + 1.0);
    double down = Math.sqrt(gaps - 1.0);
    double value = (up * ratio - down) / ((up - 2) * ratio + down);
    return Double.isFinite(value) ? Math.clamp(value, -1, 1) : 0;
  }

  /** A copy of the weights, the last of which is the constant. */
  public static double[] weights() {
    return Arrays.copyOf(WEIGHTS, WEIGHTS.length);
  }
}
