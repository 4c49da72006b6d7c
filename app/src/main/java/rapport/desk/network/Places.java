package rapport.desk.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rapport.network.Layout;
import rapport.network.Network;
import rapport.network.Spacing;

/** Where everybody is drawn, and who stands between others. */
final class Places {

  private Places() {}

  /** Positions in [−1, 1], by number. */
  record Plan(double[] x, double[] y) {}

  /**
   * A map of the others with the owner in the middle of his strong ties.
   *
   * @param before where everybody stood on an earlier map, NaN for who is new, or null for none
   */
  static Plan plan(Network others, Network all, int[] circleOf, long seed, @Nullable Plan before) {
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

  /** The share of people whose ties bridge less. */
  static double[] shares(double[] values) {
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
