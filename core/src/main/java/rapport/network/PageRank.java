package rapport.network;

/**
 * How much of the way of somebody who follows ties at random, as often as they weigh, and now and
 * then starts anew with anybody, passes through each person (Brin &amp; Page 1998, Computer
 * Networks 30). It is not a judgement of importance: in a network without directions it is close to
 * strength.
 *
 * <p>Ranks x solve {@code x = (1 − d) / n + d · W S⁻¹ x}, where S are the strengths; who has no tie
 * starts anew at once. With {@code x = S^½ z} the matrix {@code 1 − d S^−½ W S^−½} is symmetric and
 * positive definite, so the equations are solved by conjugate gradients (Hestenes &amp; Stiefel
 * 1952) rather than by following the walk: some fifteen steps instead of a hundred. All ranks
 * together are at most {@value #PRECISION} off, which the residual proves. Edges: nobody gives
 * nothing. O(ties) a step.
 */
public final class PageRank {

  /** The chance of following a tie rather than starting anew. */
  public static final double DAMPING = 0.85;

  private static final double PRECISION = 1e-10;
  private static final int MOST_STEPS = 200;

  private final Network network;

  /** The square roots of the strengths. */
  private final double[] roots;

  /** By slot: the weight over the roots of both, times the damping. */
  private final double[] shares;

  private final double[] solution;
  private final double[] residual;
  private final double[] direction;
  private final double[] image;

  private PageRank(Network network) {
    this.network = network;
    int people = network.people();
    roots = new double[people];
    shares = network.weights;
    solution = new double[people];
    residual = new double[people];
    direction = new double[people];
    image = new double[people];
  }

  /** The rank of everybody, by person; together 1. */
  public static double[] of(Network network) {
    Ranked ranked = Ranked.of(network);
    return ranked.byPerson(new PageRank(ranked.network()).ranks());
  }

  private double[] ranks() {
    double squared = start();
    double goal = PRECISION * network.people() / 2;
    double off = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && squared > 0 && off > goal; step++) {
      off = advance(squared / image());
      double before = squared;
      squared = squared();
      turn(squared / before);
    }
    return normalised();
  }

  /**
   * Begins where a walk that never starts anew would end, the strengths, in the share that leaves
   * no residual along them. Gives the squared length of the residual.
   */
  private double start() {
    double sum = 0;
    int tied = 0;
    for (int person = 0; person < roots.length; person++) {
      double strength = network.strength(person);
      roots[person] = Math.sqrt(strength);
      sum += strength;
      if (strength > 0) tied++;
    }
    share();
    double part = tied == 0 ? 0 : tied / ((1 - DAMPING) * sum);
    for (int person = 0; person < roots.length; person++) {
      if (roots[person] == 0) continue;
      solution[person] = part * roots[person];
      residual[person] = 1 / roots[person] - (1 - DAMPING) * solution[person];
      direction[person] = residual[person];
    }
    return squared();
  }

  /** The weights are those of a copy of the network, which nobody else has. */
  private void share() {
    double[] inverse = new double[roots.length];
    for (int person = 0; person < roots.length; person++) inverse[person] = 1 / roots[person];
    for (int person = 0; person < roots.length; person++) {
      double own = DAMPING * inverse[person];
      for (int slot = network.rows[person]; slot < network.rows[person + 1]; slot++)
        shares[slot] *= own * inverse[network.alters[slot]];
    }
  }

  private double squared() {
    double sum = 0;
    for (double one : residual) sum += one * one;
    return sum;
  }

  /** The matrix times the direction; gives the direction's product with it. */
  private double image() {
    int[] alters = network.alters;
    double product = 0;
    for (int person = 0; person < roots.length; person++) {
      double along = 0;
      int end = network.rows[person + 1];
      for (int slot = network.rows[person]; slot < end; slot++)
        along += shares[slot] * direction[alters[slot]];
      image[person] = direction[person] - along;
      product += direction[person] * image[person];
    }
    return product;
  }

  /** One step along the direction; gives the sum of what the residual still has. */
  private double advance(double length) {
    double off = 0;
    for (int person = 0; person < roots.length; person++) {
      solution[person] += length * direction[person];
      residual[person] -= length * image[person];
      off += Math.abs(residual[person]) * roots[person];
    }
    return off;
  }

  private void turn(double kept) {
    for (int person = 0; person < roots.length; person++)
      direction[person] = residual[person] + kept * direction[person];
  }

  private double[] normalised() {
    double sum = 0;
    for (int person = 0; person < roots.length; person++) {
      solution[person] = roots[person] > 0 ? solution[person] * roots[person] : 1;
      sum += solution[person];
    }
    for (int person = 0; person < roots.length; person++) solution[person] /= sum;
    return solution;
  }
}
