package rapport.desk;

import java.util.Arrays;
import rapport.network.Network;

/** Where everybody is drawn, and who stands between others. */
final class Places {

  private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

  private Places() {}

  /** Positions in [−1, 1], by number. */
  record Plan(double[] x, double[] y) {}

  static Plan plan(Network network, int[] circleOf, long seed) {
    int people = network.people();
    double[] x = new double[people];
    double[] y = new double[people];
    int count = 0;
    for (int circle : circleOf) count = Math.max(count, circle + 1);
    int[] sizes = new int[count];
    for (int circle : circleOf) if (circle >= 0) sizes[circle]++;
    double unit = 0.9 / Math.sqrt(people + 1.0);
    double[] placed = new double[count];
    double area = 6;
    for (int circle = 0; circle < count; circle++) {
      double radius = unit * Math.sqrt(area + sizes[circle] / 2.0) * 1.05;
      placed[circle] = radius;
      area += sizes[circle] + 3;
    }
    int[] next = new int[count];
    int alone = 0;
    for (int person = 1; person < people; person++) {
      int circle = circleOf[person];
      if (circle < 0) {
        double angle = GOLDEN * alone++;
        x[person] = 1.02 * Math.cos(angle);
        y[person] = 1.02 * Math.sin(angle);
        continue;
      }
      int place = next[circle]++;
      double away = unit * 0.8 * Math.sqrt(place + 0.5);
      double turn = GOLDEN * place;
      double centre = GOLDEN * circle + 0.7;
      x[person] = placed[circle] * Math.cos(centre) + away * Math.cos(turn);
      y[person] = placed[circle] * Math.sin(centre) + away * Math.sin(turn);
    }
    return new Plan(x, y);
  }

  /** The share of people whom fewer ways between others run through. */
  static double[] brokerage(Network others, long seed) {
    double[] between = rapport.network.Brokerage.of(others).effectiveSize();
    double[] sorted = between.clone();
    Arrays.sort(sorted);
    double[] share = new double[between.length];
    for (int person = 0; person < share.length; person++) {
      int below = Arrays.binarySearch(sorted, between[person]);
      while (below > 0 && sorted[below - 1] == between[person]) below--;
      share[person] = (double) Math.max(0, below) / Math.max(1, sorted.length);
    }
    return share;
  }
}
