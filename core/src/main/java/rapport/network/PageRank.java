package rapport.network;

/**
 * How much of the way of somebody who follows ties at random, as often as they weigh, and now and
 * then starts anew with anybody, passes through each person (Brin &amp; Page 1998, Computer
 * Networks 30). It is not a judgement of importance: in a network without directions it is close to
 * strength.
 *
 * <p>Ranks x solve {@code x = (1 − d) / n + d · W S⁻¹ x}, where S are the strengths; who has no tie
 * starts anew at once. With {@code x = S^½ z} the matrix {@code A = 1 − d S^−½ W S^−½} is symmetric
 * and positive definite, so the equations are solved by conjugate gradients (Hestenes &amp; Stiefel
 * 1952), with the symmetric Gauss-Seidel method as preconditioner: with {@code A = 1 − L − Lᵀ} they
 * run on {@code (1 − L)⁻¹ A (1 − Lᵀ)⁻¹}, which costs no more than A itself (Eisenstat 1981, SIAM
 * Journal on Scientific and Statistical Computing 2(1)). That takes some ten steps where following
 * the walk takes a hundred. All ranks together are at most {@value #PRECISION} off, which the
 * residual proves. Edges: nobody gives nothing. O(ties) a step.
 */
public final class PageRank {

  /** The chance of following a tie rather than starting anew. */
  public static final double DAMPING = 0.85;

  private static final double PRECISION = 1e-10;
  private static final int MOST_STEPS = 200;

  private final int[] rows;
  private final int[] alters;

  /** By slot: the entries of L and Lᵀ. */
  private final double[] entries;

  /** By person: where the slots of higher numbers begin. */
  private final int[] middles;

  /** The square roots of the strengths. */
  private final double[] roots;

  private final double[] solution;
  private final double[] residual;
  private final double[] direction;
  private final double[] above;
  private final double[] image;

  /** Of a network whose arrays nobody else has. */
  private PageRank(Network network) {
    rows = network.rows;
    alters = network.alters;
    entries = network.weights;
    int people = network.people();
    middles = new int[people];
    roots = new double[people];
    for (int person = 0; person < people; person++)
      roots[person] = Math.sqrt(network.strength(person));
    solution = new double[people];
    residual = new double[people];
    direction = new double[people];
    above = new double[people];
    image = new double[people];
  }

  /** The rank of everybody, by person; together 1. */
  public static double[] of(Network network) {
    Ranked ranked = Ranked.of(network);
    return ranked.byPerson(new PageRank(ranked.network()).ranks());
  }

  private double[] ranks() {
    scale();
    double begin = begin();
    double squared = squared();
    double goal = PRECISION * roots.length / 2;
    double off = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && squared > 0 && off > goal; step++) {
      off = advance(squared / image());
      double before = squared;
      squared = squared();
      turn(squared / before);
    }
    return normalised(begin);
  }

  /** Makes entries of weights, and puts those of lower numbers first in each row. */
  private void scale() {
    double[] inverse = new double[roots.length];
    for (int person = 0; person < roots.length; person++) inverse[person] = 1 / roots[person];
    for (int person = 0; person < roots.length; person++) {
      double own = DAMPING * inverse[person];
      int middle = rows[person];
      for (int slot = rows[person]; slot < rows[person + 1]; slot++) {
        int alter = alters[slot];
        double entry = entries[slot] * own * inverse[alter];
        entries[slot] = entry;
        if (alter > person) continue;
        alters[slot] = alters[middle];
        entries[slot] = entries[middle];
        alters[middle] = alter;
        entries[middle++] = entry;
      }
      middles[person] = middle;
    }
  }

  /**
   * Begins where a walk that never starts anew would end, the strengths, in the share that leaves
   * no residual along them. Gives the share.
   */
  private double begin() {
    double sum = 0;
    int tied = 0;
    for (double root : roots) {
      sum += root * root;
      if (root > 0) tied++;
    }
    double share = tied == 0 ? 0 : tied / ((1 - DAMPING) * sum);
    for (int person = 0; person < roots.length; person++) {
      if (roots[person] == 0) continue;
      double left = 1 / roots[person] - (1 - DAMPING) * share * roots[person];
      residual[person] = left + along(rows[person], middles[person], residual);
      direction[person] = residual[person];
    }
    return share;
  }

  private double along(int from, int to, double[] values) {
    double sum = 0;
    for (int slot = from; slot < to; slot++) sum += entries[slot] * values[alters[slot]];
    return sum;
  }

  private double squared() {
    double sum = 0;
    for (double one : residual) sum += one * one;
    return sum;
  }

  /** The preconditioned matrix times the direction; gives the direction's product with it. */
  private double image() {
    for (int person = roots.length - 1; person >= 0; person--)
      above[person] = direction[person] + along(middles[person], rows[person + 1], above);
    double product = 0;
    double[] below = image;
    for (int person = 0; person < roots.length; person++)
      below[person] =
          direction[person] - above[person] + along(rows[person], middles[person], below);
    for (int person = 0; person < roots.length; person++) {
      image[person] = above[person] + below[person];
      product += direction[person] * image[person];
    }
    return product;
  }

  /**
   * One step along the direction; gives a bound on the sum of what the residual still has: that of
   * the preconditioned equations times the norm of 1 − L, which is at most 1 + d.
   */
  private double advance(double length) {
    double off = 0;
    for (int person = 0; person < roots.length; person++) {
      solution[person] += length * direction[person];
      residual[person] -= length * image[person];
      off += Math.abs(residual[person]) * roots[person];
    }
    return (1 + DAMPING) * off;
  }

  private void turn(double kept) {
    for (int person = 0; person < roots.length; person++)
      direction[person] = residual[person] + kept * direction[person];
  }

  /** Leads the solution back through 1 − Lᵀ, adds the beginning, and makes the sum 1. */
  private double[] normalised(double begin) {
    double sum = 0;
    for (int person = roots.length - 1; person >= 0; person--)
      solution[person] += along(middles[person], rows[person + 1], solution);
    for (int person = 0; person < roots.length; person++) {
      double root = roots[person];
      solution[person] = root > 0 ? (solution[person] + begin * root) * root : 1;
      sum += solution[person];
    }
    for (int person = 0; person < roots.length; person++) solution[person] /= sum;
    return solution;
  }
}
