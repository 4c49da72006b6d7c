package rapport.ties;

import java.util.Arrays;

/**
 * The {@link Strength} of every tie of a log, in which the contacts of both sides with everybody
 * are known: shares of the whole attention of each. It is not how much they talk: a person with few
 * ties gives each of them more.
 *
 * <p>Of each side {@value #RESERVE} is kept back, so that little attention long ago does not become
 * a large share. Strength that people feel follows log((n/totalᵢ)(n/totalⱼ)), of which this is a
 * monotone function.
 *
 * <p>Laws: in [0, 1); silence never raises it, nor does any contact with others; one more contact
 * of the tie never lowers it. O(contacts).
 */
final class LogStrengths {

  private static final double RESERVE = 1;
  private static final double HALF_LIFE_SECONDS = Strength.HALF_LIFE_DAYS * 86_400.0;

  private LogStrengths() {}

  /** The strength of every tie of a period, in its order. */
  static double[] of(Columns columns, Period period, long end) {
    double[] held = new double[period.ties()];
    double[] attention = new double[columns.people()];
    Arrays.fill(attention, RESERVE);
    for (int tie = 0; tie < held.length; tie++) {
      for (int i = period.start[tie]; i < period.start[tie + 1]; i++) {
        int line = period.line[i];
        double left = Math.pow(2, (columns.time()[line] - end) / HALF_LIFE_SECONDS);
        held[tie] += columns.channel()[line].richness() / columns.reached()[line] * left;
      }
      attention[period.a[tie]] += held[tie];
      attention[period.b[tie]] += held[tie];
    }
    double[] strengths = new double[held.length];
    for (int tie = 0; tie < held.length; tie++)
      strengths[tie] =
          Strength.shared(
              held[tie] / attention[period.a[tie]], held[tie] / attention[period.b[tie]]);
    return strengths;
  }
}
