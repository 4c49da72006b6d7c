package rapport.network;

import java.util.Arrays;

/**
 * Where people stand on a map of their ties: circles apart from each other, people near those whom
 * they have ties with, people without ties in a ring around all. It is a picture, not a measure:
 * nothing may be read from a distance between two people.
 *
 * <p>First circles are placed by the ties between them, then people around the middles of theirs,
 * and both settle under forces near LinLog's (A. Noack, Physical Review E 79 (2009) 026102) with
 * far people pushing together (J. Barnes, P. Hut, Nature 324 (1986) 446). Same network, circles and
 * seed: same map. Both coordinates are from −1 to 1. O(steps × (people × log people + ties)), a
 * second or two for 10,000 people.
 */
public final class Layout {

  private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
  private static final int STEPS = 150;
  private static final int FEW = 30;
  private static final double RING = 0.94; // people without ties begin here, the others end before
  private static final double INNER = 0.9;

  private final double[] x;
  private final double[] y;

  private Layout(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /**
   * A map from nothing.
   *
   * @param circleOf the circle of each person, numbered from 0
   * @throws IllegalArgumentException without a circle for each person
   */
  public static Layout of(Network network, int[] circleOf, long seed) {
    check(network, circleOf);
    Crowd crowd = Crowd.of(network, circleOf);
    Forces people = crowd.forces();
    Forces circles = crowd.circles();
    for (int circle = 0; circle < circles.x.length; circle++) {
      double radius = Math.sqrt(circle + 0.5);
      circles.x[circle] = radius * Math.cos(circle * GOLDEN);
      circles.y[circle] = radius * Math.sin(circle * GOLDEN);
    }
    circles.balance();
    circles.settle(STEPS, 0.1, Forces.evenly(circles.x.length));
    double whole = Math.max(reach(circles.x, circles.y, 0), 1e-3);
    for (int point = 0; point < people.x.length; point++) {
      int circle = crowd.circleOf()[point];
      double share = Math.sqrt(crowd.size(circle) / (double) people.x.length);
      double away = 0.7 * whole * share * Math.sqrt(chance(crowd.person()[point], seed));
      double turn = 2 * Math.PI * chance(crowd.person()[point], ~seed);
      people.x[point] = circles.x[circle] + away * Math.cos(turn);
      people.y[point] = circles.y[circle] + away * Math.sin(turn);
    }
    people.balance();
    people.settle(STEPS, 0.05, Forces.evenly(people.x.length));
    return placed(network, crowd, people, INNER / reach(people.x, people.y, 1e-9), seed);
  }

  /**
   * A map from an earlier one, in which people whose ties have changed little hardly move.
   *
   * @param previousX where each person was; not a number for somebody new
   * @param previousY likewise
   * @throws IllegalArgumentException without a place or a circle for each person
   */
  public static Layout from(
      double[] previousX, double[] previousY, Network network, int[] circleOf) {
    check(network, circleOf);
    if (previousX.length != network.people() || previousY.length != network.people())
      throw new IllegalArgumentException("places for " + previousX.length + " people");
    Crowd crowd = Crowd.of(network, circleOf);
    Forces people = crowd.forces();
    double[] ease = new double[people.x.length];
    int known = 0;
    for (int point = 0; point < ease.length; point++) {
      int person = crowd.person()[point];
      people.x[point] = previousX[person];
      people.y[point] = previousY[person];
      boolean before =
          placed(previousX, previousY, person) && within(previousX[person], previousY[person]);
      ease[point] = before ? 0.05 : 1;
      if (before) known++;
    }
    if (known == 0) return of(network, circleOf, 0);
    crowd.placeNew(people, ease);
    double factor = people.balance();
    people.settle(FEW, 0.05, ease);
    double scale = Math.min(1 / factor, INNER / reach(people.x, people.y, 1e-9));
    Layout layout = placed(network, crowd, people, scale, 0);
    for (int person = 0; person < previousX.length; person++)
      if (network.degree(person) == 0
          && placed(previousX, previousY, person)
          && !within(previousX[person], previousY[person])) {
        layout.x[person] = previousX[person];
        layout.y[person] = previousY[person];
      }
    return layout;
  }

  private static boolean placed(double[] x, double[] y, int person) {
    return Math.abs(x[person]) <= 1 && Math.abs(y[person]) <= 1;
  }

  private static boolean within(double x, double y) {
    return Math.hypot(x, y) <= INNER + 1e-9;
  }

  private static void check(Network network, int[] circleOf) {
    if (circleOf.length != network.people())
      throw new IllegalArgumentException("circles for " + circleOf.length + " people");
  }

  /** Brings people onto the map, and those without ties into the ring around it. */
  private static Layout placed(
      Network network, Crowd crowd, Forces people, double scale, long seed) {
    double[] x = new double[network.people()];
    double[] y = new double[network.people()];
    for (int person = 0; person < x.length; person++) {
      if (network.degree(person) > 0) continue;
      double turn = 2 * Math.PI * chance(person, seed);
      double radius = RING + (1 - RING) * chance(person, ~seed);
      x[person] = radius * Math.cos(turn);
      y[person] = radius * Math.sin(turn);
    }
    for (int point = 0; point < people.x.length; point++) {
      x[crowd.person()[point]] = scale * people.x[point];
      y[crowd.person()[point]] = scale * people.y[point];
    }
    return new Layout(x, y);
  }

  private static double reach(double[] x, double[] y, double least) {
    double reach = least;
    for (int point = 0; point < x.length; point++)
      reach = Math.max(reach, Math.hypot(x[point], y[point]));
    return reach;
  }

  /** A number from 0 to 1 that is a person's own (splitmix64). */
  private static double chance(int person, long seed) {
    long mixed = (seed + person + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
  }

  /** From left to right, −1 to 1; a copy. */
  public double[] x() {
    return x.clone();
  }

  /** From below to above, −1 to 1; a copy. */
  public double[] y() {
    return y.clone();
  }

  /** The people who have ties, as points of their own. */
  private record Crowd(
      int[] person, int[] rows, int[] alters, double[] weights, int[] circleOf, int[] sizes) {

    static Crowd of(Network network, int[] circleOf) {
      int[] pointOf = new int[network.people()];
      int[] person = new int[network.people()];
      int points = 0;
      for (int one = 0; one < person.length; one++) {
        if (network.degree(one) == 0) continue;
        pointOf[one] = points;
        person[points++] = one;
      }
      int[] circles = new int[points];
      int[] rows = new int[points + 1];
      for (int point = 0; point < points; point++) {
        circles[point] = circleOf[person[point]];
        rows[point + 1] = network.end(person[point]);
      }
      Leiden.numbered(circles);
      int[] alters = new int[network.alters.length];
      for (int slot = 0; slot < alters.length; slot++) alters[slot] = pointOf[network.alters[slot]];
      int[] kept = Arrays.copyOf(person, points);
      return new Crowd(kept, rows, alters, network.weights, circles, Agreement.sizes(circles));
    }

    int size(int circle) {
      return sizes[circle];
    }

    Forces forces() {
      return new Forces(rows, alters, weights, circleOf);
    }

    /** Circles as points. */
    Forces circles() {
      GroupedNetwork level =
          new GroupedNetwork(rows, alters, weights, new double[circleOf.length], 0);
      GroupedNetwork grouped = level.grouped(circleOf, sizes.length);
      int[] alone = new int[sizes.length];
      for (int circle = 0; circle < alone.length; circle++) alone[circle] = circle;
      return new Forces(grouped.rows(), grouped.alters(), grouped.weights(), alone);
    }

    /** Puts new people between those they have ties with; ease tells who is not new. */
    void placeNew(Forces people, double[] ease) {
      for (int point = 0; point < ease.length; point++) {
        if (ease[point] < 1) continue;
        double sumX = 0;
        double sumY = 0;
        double sum = 1e-9;
        for (int slot = rows[point]; slot < rows[point + 1]; slot++) {
          int alter = alters[slot];
          if (ease[alter] == 1) continue;
          sumX += weights[slot] * people.x[alter];
          sumY += weights[slot] * people.y[alter];
          sum += weights[slot];
        }
        double turn = 2 * Math.PI * chance(person[point], 0);
        people.x[point] = sumX / sum + 0.01 * Math.cos(turn);
        people.y[point] = sumY / sum + 0.01 * Math.sin(turn);
      }
    }
  }
}
