package rapport.network;

import java.util.Arrays;

/**
 * Points that ties pull together and everybody pushes apart. A tie pulls with the root of its
 * length, a push fades with distance: between LinLog, which draws what is tied closely into one
 * spot, and forces that grow with distance, which show no groups (A. Noack, Physical Review E 79
 * (2009) 026102). Each circle's middle pulls its people, the origin everybody. O(people × log
 * people + ties) for a step.
 */
final class Forces {

  private static final double SOFT = 1e-3; // of the whole: nearer than this a pull fades
  private static final double CIRCLE = 0.8; // a circle's pull, in a person's own ties
  private static final double MIDDLE = 0.5;
  private static final int PART = 512; // so many people are drawn by one thread at a time

  private final int[] rows;
  private final int[] alters;
  private final double[] pulls;
  private final double[] pull; // of all ties of a point
  private final double[] mass;
  private final int[] circleOf;
  private final double middle;
  final double[] x;
  final double[] y;

  Forces(int[] rows, int[] alters, double[] weights, int[] circleOf) {
    int points = rows.length - 1;
    this.rows = rows;
    this.alters = alters;
    this.circleOf = circleOf;
    this.pulls = pulls(weights);
    this.pull = new double[points];
    this.mass = new double[points];
    this.x = new double[points];
    this.y = new double[points];
    double masses = 0;
    double all = 0;
    for (int point = 0; point < points; point++) {
      for (int slot = rows[point]; slot < rows[point + 1]; slot++) pull[point] += pulls[slot];
      mass[point] = Math.sqrt(1 + pull[point]);
      masses += mass[point];
      all += pull[point] / 2;
    }
    middle = MIDDLE * Math.max(all, masses) / Math.max(1, masses);
  }

  /** Square roots in shares of their mean, so that no tie outweighs hundreds of others. */
  private static double[] pulls(double[] weights) {
    double[] pulls = new double[weights.length];
    double sum = 0;
    for (int slot = 0; slot < pulls.length; slot++) {
      pulls[slot] = Math.sqrt(weights[slot]);
      sum += pulls[slot];
    }
    for (int slot = 0; slot < pulls.length; slot++) pulls[slot] *= pulls.length / sum;
    return pulls;
  }

  /** Grows or shrinks everything to the size at which pulls and pushes balance; the factor. */
  double balance() {
    double pulled = 0;
    double masses = 0;
    double squares = 0;
    double size = size();
    double[][] middles = middles();
    for (int point = 0; point < x.length; point++) {
      for (int slot = rows[point]; slot < rows[point + 1]; slot++)
        pulled +=
            pulls[slot] / 2 * far(x[alters[slot]] - x[point], y[alters[slot]] - y[point], size);
      int circle = circleOf[point];
      pulled +=
          CIRCLE
              * pull[point]
              * far(middles[0][circle] - x[point], middles[1][circle] - y[point], size);
      pulled += middle * mass[point] * (x[point] * x[point] + y[point] * y[point]) / size;
      masses += mass[point];
      squares += mass[point] * mass[point];
    }
    double factor = pulled > 0 ? (masses * masses - squares) / 2 / pulled : 1;
    for (int point = 0; point < x.length; point++) {
      x[point] *= factor;
      y[point] *= factor;
    }
    return factor;
  }

  /** A distance times how much harder ties pull over it. */
  private static double far(double acrossX, double acrossY, double size) {
    double distance = Math.hypot(acrossX, acrossY);
    return distance * Math.sqrt(distance / size);
  }

  private double[][] middles() {
    int circles = Agreement.sizes(circleOf).length;
    double[][] middles = new double[3][circles];
    for (int point = 0; point < x.length; point++) {
      middles[0][circleOf[point]] += x[point];
      middles[1][circleOf[point]] += y[point];
      middles[2][circleOf[point]]++;
    }
    for (int circle = 0; circle < circles; circle++) {
      middles[0][circle] /= Math.max(1, middles[2][circle]);
      middles[1][circle] /= Math.max(1, middles[2][circle]);
    }
    return middles;
  }

  /**
   * Moves everybody the way they are drawn, by at most a share of the whole that shrinks to a
   * tenth.
   */
  void settle(int steps, double share, double[] ease) {
    Quadrants quadrants = new Quadrants(x, y, mass);
    double[] byX = new double[x.length];
    double[] byY = new double[x.length];
    for (int step = 0; step < steps; step++) {
      double size = size();
      double most = size * share * Math.pow(0.05, (double) step / steps);
      double[][] middles = middles();
      quadrants.build();
      int[] order = quadrants.order();
      // Everybody is drawn by where all stand now, so that threads do not show in the digits.
      Parts.each(
          (x.length + PART - 1) / PART,
          () -> {
            Quadrants.Walk walk = quadrants.walk();
            return part -> {
              int end = Math.min(x.length, (part + 1) * PART);
              for (int place = part * PART; place < end; place++)
                draw(order[place], walk, middles, size, byX, byY);
            };
          });
      for (int point = 0; point < x.length; point++) {
        x[point] += most * ease[point] * byX[point];
        y[point] += most * ease[point] * byY[point];
      }
    }
  }

  /** What draws a point, as a share of all forces on it: 1 where all draw the same way. */
  private void draw(
      int point, Quadrants.Walk walk, double[][] middles, double size, double[] byX, double[] byY) {
    walk.push(point);
    double forceX = walk.pushX();
    double forceY = walk.pushY();
    double all = length(forceX, forceY);
    for (int slot = rows[point], end = rows[point + 1]; slot < end; slot++) {
      double toX = x[alters[slot]] - x[point];
      double toY = y[alters[slot]] - y[point];
      double factor = pulls[slot] * harder(toX, toY, size);
      forceX += factor * toX;
      forceY += factor * toY;
    }
    double circle = CIRCLE * pull[point];
    double toX = middles[0][circleOf[point]] - x[point];
    double toY = middles[1][circleOf[point]] - y[point];
    double factor = circle * harder(toX, toY, size);
    double home = middle * mass[point] / size;
    forceX += factor * toX - home * x[point];
    forceY += factor * toY - home * y[point];
    all += length(forceX - walk.pushX(), forceY - walk.pushY());
    byX[point] = all > 0 ? forceX / all : 0;
    byY[point] = all > 0 ? forceY / all : 0;
  }

  /** Forces are nowhere near the limits, against which hypot guards at ten times the cost. */
  private static double length(double across, double down) {
    return Math.sqrt(across * across + down * down);
  }

  /** The pull of a tie over its length, which grows with the root of the length. */
  private static double harder(double toX, double toY, double size) {
    double distance = Math.sqrt(toX * toX + toY * toY) + SOFT * size;
    return 1 / Math.sqrt(distance * size);
  }

  private double size() {
    double sum = 0;
    for (int point = 0; point < x.length; point++) sum += x[point] * x[point] + y[point] * y[point];
    return 2 * Math.sqrt(sum / Math.max(1, x.length)) + 1e-9;
  }

  static double[] evenly(int points) {
    double[] ease = new double[points];
    Arrays.fill(ease, 1);
    return ease;
  }
}
