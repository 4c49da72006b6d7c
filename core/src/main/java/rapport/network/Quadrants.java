package rapport.network;

import java.util.Arrays;

/**
 * Masses on a plane, in a tree of squares each cut into four, so that the push of far ones on a
 * point is worked out from their centre (J. Barnes, P. Hut, Nature 324 (1986) 446). O(people ×
 * depth) to build, about O(log people) for one push.
 */
final class Quadrants {

  private static final double OPENING =
      0.9; // squares wider than this times their distance are opened
  private static final int DEEPEST = 40;

  private final double[] x;
  private final double[] y;
  private final double[] mass;
  private int[] child; // four a square: 0 none, > 0 a square, < 0 a person
  private double[] width;
  private double[] sum;
  private double[] centreX;
  private double[] centreY;
  private int count;

  // The same for walks, which read it in rows; laid and met count while it is laid out.
  private int[] into = new int[0]; // four a square, as child
  private double[] about = new double[0]; // of each of them across, down, mass, width squared
  private final int[] line; // the order of the tree before, in which points are put into this one
  private final int[] order;
  private int laid;
  private int met;
  private int beside; // people who share the smallest square with somebody

  Quadrants(double[] x, double[] y, double[] mass) {
    this.x = x;
    this.y = y;
    this.mass = mass;
    int squares = 2 * x.length + 8;
    child = new int[4 * squares];
    width = new double[squares];
    sum = new double[squares];
    centreX = new double[squares];
    centreY = new double[squares];
    line = new int[x.length];
    order = new int[x.length];
    for (int point = 0; point < x.length; point++) order[point] = point;
  }

  void build() {
    double reach = 1e-9;
    for (int point = 0; point < x.length; point++)
      reach = Math.max(reach, Math.max(Math.abs(x[point]), Math.abs(y[point])));
    Arrays.fill(child, 0, 4 * count, 0);
    count = 0;
    beside = 0;
    square(2 * reach);
    System.arraycopy(order, 0, line, 0, line.length);
    for (int point : line) put(point, reach);
    if (into.length < 4 * count) {
      into = new int[child.length];
      about = new double[4 * child.length];
    }
    laid = 0;
    met = 0;
    lay(0);
  }

  /**
   * Lays a square out for walks, and all that is in it, and sums it up: what stands in a square
   * beside each other, and squares as they follow each other in the plane, so that a walk reads
   * memory in rows. Gives its number there. At most {@value #DEEPEST} calls deep.
   */
  private int lay(int square) {
    int here = laid++;
    for (int corner = 0; corner < 4; corner++) {
      int there = child[4 * square + corner];
      int place = 4 * here + corner;
      into[place] = there;
      if (there < 0) {
        int point = -1 - there;
        order[met++] = point;
        add(square, point);
        tell(place, x[point], y[point], mass[point], 0);
      } else if (there > 0) {
        into[place] = lay(there);
        double masses = sum[there];
        sum[square] += masses;
        centreX[square] += centreX[there];
        centreY[square] += centreY[there];
        double wide = width[there] * width[there];
        tell(place, centreX[there] / masses, centreY[there] / masses, masses, wide);
      }
    }
    return here;
  }

  private void tell(int place, double across, double down, double masses, double wide) {
    about[4 * place] = across;
    about[4 * place + 1] = down;
    about[4 * place + 2] = masses;
    about[4 * place + 3] = wide;
  }

  /** Everybody, mostly beside those who stand near; good as long as nothing is built anew. */
  int[] order() {
    return order;
  }

  private int square(double wide) {
    if (count == width.length) {
      child = Arrays.copyOf(child, 8 * count);
      width = Arrays.copyOf(width, 2 * count);
      sum = Arrays.copyOf(sum, 2 * count);
      centreX = Arrays.copyOf(centreX, 2 * count);
      centreY = Arrays.copyOf(centreY, 2 * count);
    }
    width[count] = wide;
    sum[count] = 0;
    centreX[count] = 0;
    centreY[count] = 0;
    return count++;
  }

  /** Puts a point into the tree; one that shares its smallest square with another adds its mass. */
  private void put(int point, double reach) {
    double middleX = 0;
    double middleY = 0;
    double half = reach;
    int square = 0;
    for (int depth = 0; ; depth++) {
      int corner = (x[point] >= middleX ? 1 : 0) + (y[point] >= middleY ? 2 : 0);
      int place = 4 * square + corner;
      half /= 2;
      middleX += x[point] >= middleX ? half : -half;
      middleY += y[point] >= middleY ? half : -half;
      int there = child[place];
      if (there == 0) {
        child[place] = -1 - point;
        return;
      }
      if (there < 0) {
        if (depth == DEEPEST) {
          add(square, point);
          order[order.length - ++beside] = point;
          return;
        }
        int other = -1 - there;
        int deeper = square(2 * half);
        child[place] = deeper;
        int inside = (x[other] >= middleX ? 1 : 0) + (y[other] >= middleY ? 2 : 0);
        child[4 * deeper + inside] = there;
        there = deeper;
      }
      square = there;
    }
  }

  private void add(int square, int point) {
    sum[square] += mass[point];
    centreX[square] += mass[point] * x[point];
    centreY[square] += mass[point] * y[point];
  }

  /** One walk through the tree at a time: the push of all others on a point. For one thread. */
  final class Walk {
    private final int[] stack = new int[4 * (DEEPEST + 4)];
    private double pushX;
    private double pushY;

    /** Works out the push of all others on a point: masses over distance, away from them. */
    void push(int point) {
      double[] all = about;
      double hereX = x[point];
      double hereY = y[point];
      double sumX = 0;
      double sumY = 0;
      int depth = 0;
      stack[depth++] = 0;
      while (depth > 0) {
        int first = 4 * stack[--depth];
        for (int place = first; place < first + 4; place++) {
          int there = into[place];
          if (there == 0 || there == -1 - point) continue;
          int at = 4 * place;
          double awayX = hereX - all[at];
          double awayY = hereY - all[at + 1];
          double far = awayX * awayX + awayY * awayY;
          if (there > 0 && all[at + 3] >= OPENING * OPENING * far) {
            stack[depth++] = there;
            continue;
          }
          double factor = all[at + 2] / (far + 1e-9);
          sumX += awayX * factor;
          sumY += awayY * factor;
        }
      }
      pushX = sumX * mass[point];
      pushY = sumY * mass[point];
    }

    double pushX() {
      return pushX;
    }

    double pushY() {
      return pushY;
    }
  }

  /** A walk of its own for one thread; good as long as nothing is built anew. */
  Walk walk() {
    return new Walk();
  }
}
