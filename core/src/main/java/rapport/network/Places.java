package rapport.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody is drawn on a map with the owner among his strong ties, and the share of people
 * somebody stands above. It draws nothing and knows no screen: places are numbers without a unit.
 */
public final class Places {

  private Places() {}

  /**
   * Positions by number, in about [−1, 1]; NaN where somebody has none yet. The rows are not
   * copied, and are not to be changed.
   */
  public record Plan(double[] x, double[] y) {}

  /**
   * A map of the others by {@link Layout}, parted by {@link Spacing}, with the owner at the mean of
   * his ties, each by the square of its weight; at 0, 0 without a tie. As long as {@link Layout}.
   *
   * @param others the network without the owner's ties, the owner being number 0
   * @param all the network with them
   * @param circleOf the circle of each, −1 for none
   * @param seed the same seed draws the same map
   * @param before where everybody stood on an earlier map, NaN for who is new, or null for none
   */
  public static Plan plan(
      Network others, Network all, int[] circleOf, long seed, @Nullable Plan before) {
    Layout layout =
        before == null
            ? Layout.of(others, circleOf, seed)
            : Layout.from(before.x(), before.y(), others, circleOf);
    double[] x = layout.x();
    double[] y = layout.y();
    Spacing room = new Spacing(x, y);
    if (before == null) room.loosen();
    room.part();
    double sum = 0;
    x[0] = 0;
    y[0] = 0;
    for (int slot = all.start(0); slot < all.end(0); slot++) {
      double weight = all.weight(slot) * all.weight(slot);
      x[0] += weight * x[all.alter(slot)];
      y[0] += weight * y[all.alter(slot)];
      sum += weight;
    }
    if (sum > 0) {
      x[0] /= sum;
      y[0] /= sum;
    }
    return new Plan(x, y);
  }

  /**
   * The share of all whose value is less, for each; 0 for the least, and empty for nobody. O(n log
   * n).
   */
  public static double[] shares(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] shares = new double[values.length];
    for (int person = 0; person < shares.length; person++)
      shares[person] = (double) below(sorted, values[person]) / Math.max(1, sorted.length);
    return shares;
  }

  /** How many of a sorted row are less; most people bridge nothing, so equals are not walked. */
  private static int below(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
