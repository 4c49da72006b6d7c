package rapport.network;

/**
 * How much of the way of somebody who follows ties at random, as often as they weigh, and now and
 * then starts anew with anybody, passes through each person (Brin &amp; Page 1998, Computer
 * Networks 30). It is not a judgement of importance: in a network without directions it is close to
 * strength.
 *
 * <p>Ranks x solve {@code x = (1 − d) / n + d · W S⁻¹ x}, where S are the strengths; who has no tie
 * starts anew at once. With {@code z = S⁻¹ x} the matrix {@code S − d W} is symmetric and positive
 * definite, so the equations are solved by conjugate gradients (Hestenes &amp; Stiefel 1952) rather
 * than by following the walk: some ten steps instead of a hundred. All ranks together are at most
 * {@value #PRECISION} off, which the residual proves. Edges: nobody gives nothing. O(ties) a step.
 */
public final class PageRank {

  /** The chance of following a tie rather than starting anew. */
  public static final double DAMPING = 0.85;

  private static final double PRECISION = 1e-11;
  private static final int MOST_STEPS = 200;

  private final Network network;
  private final double[] strengths;
  private final double[] solution;
  private final double[] residual;
  private final double[] direction;
  private final double[] image;

  private PageRank(Network network) {
    this.network = network;
    int people = network.people();
    strengths = new double[people];
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
    double scaled = start();
    double goal = PRECISION * network.people() / 2;
    double off = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && scaled > 0 && off > goal; step++) {
      double length = scaled / image();
      off = advance(length);
      double before = scaled;
      scaled = scaled();
      turn(scaled / before);
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
    for (int person = 0; person < strengths.length; person++) {
      strengths[person] = network.strength(person);
      sum += strengths[person];
      if (strengths[person] > 0) tied++;
    }
    double share = tied == 0 ? 0 : tied / ((1 - DAMPING) * sum);
    for (int person = 0; person < strengths.length; person++) {
      if (strengths[person] == 0) continue;
      solution[person] = share;
      residual[person] = 1 - (1 - DAMPING) * share * strengths[person];
      direction[person] = residual[person] / strengths[person];
    }
    return scaled();
  }

  private double scaled() {
    double sum = 0;
    for (int person = 0; person < strengths.length; person++)
      if (strengths[person] > 0) sum += residual[person] * residual[person] / strengths[person];
    return sum;
  }

  /** The matrix times the direction; gives the direction's product with it. */
  private double image() {
    int[] alters = network.alters;
    double[] weights = network.weights;
    double product = 0;
    for (int person = 0; person < strengths.length; person++) {
      double along = 0;
      int end = network.rows[person + 1];
      for (int slot = network.rows[person]; slot < end; slot++)
        along += weights[slot] * direction[alters[slot]];
      image[person] = strengths[person] * direction[person] - DAMPING * along;
      product += direction[person] * image[person];
    }
    return product;
  }

  /** One step along the direction; gives the sum of what the residual still has. */
  private double advance(double length) {
    double off = 0;
    for (int person = 0; person < strengths.length; person++) {
      solution[person] += length * direction[person];
      residual[person] -= length * image[person];
      off += Math.abs(residual[person]);
    }
    return off;
  }

  private void turn(double kept) {
    for (int person = 0; person < strengths.length; person++)
      if (strengths[person] > 0)
        direction[person] = residual[person] / strengths[person] + kept * direction[person];
  }

  private double[] normalised() {
    double sum = 0;
    for (int person = 0; person < strengths.length; person++) {
      solution[person] = strengths[person] > 0 ? solution[person] * strengths[person] : 1;
      sum += solution[person];
    }
    for (int person = 0; person < strengths.length; person++) solution[person] /= sum;
    return solution;
  }
}
