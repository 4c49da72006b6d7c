package rapport.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuadrantsTest {

  private static final int PEOPLE = 500;

  @Test
  void everybodyStandsInTheOrderOnce() {
    check(new double[PEOPLE], new double[PEOPLE]);
    check(places(1), places(2));
  }

  private static void check(double[] x, double[] y) {
    Quadrants quadrants = new Quadrants(x, y, ones());
    for (int time = 0; time < 2; time++) {
      quadrants.build();
      int[] order = quadrants.order().clone();
      Arrays.sort(order);
      assertArrayEquals(IntStream.range(0, PEOPLE).toArray(), order);
    }
  }

  @Test
  void aPushIsNearTheSumOfAllPushes() {
    double[] x = places(3);
    double[] y = places(4);
    Quadrants quadrants = new Quadrants(x, y, ones());
    quadrants.build();
    Quadrants.Walk walk = quadrants.walk();
    double off = 0;
    double all = 0;
    for (int point = 0; point < PEOPLE; point++) {
      double pushX = 0;
      double pushY = 0;
      for (int other = 0; other < PEOPLE; other++) {
        double awayX = x[point] - x[other];
        double awayY = y[point] - y[other];
        double factor = 1 / (awayX * awayX + awayY * awayY + 1e-9);
        pushX += awayX * factor;
        pushY += awayY * factor;
      }
      walk.push(point);
      off += Math.hypot(walk.pushX() - pushX, walk.pushY() - pushY);
      all += Math.hypot(pushX, pushY);
    }
    assertEquals(0, off / all, 0.05);
  }

  private static double[] places(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, PEOPLE).mapToDouble(_ -> 2 * random.nextDouble() - 1).toArray();
  }

  private static double[] ones() {
    double[] ones = new double[PEOPLE];
    Arrays.fill(ones, 1);
    return ones;
  }
}
