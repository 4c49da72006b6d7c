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

  private final int[] people;

  /** By person: where the entries of L begin, one for each tie with a lower number. */
  private final int[] rows;

  private final int[] alters;
  private final double[] entries;

  /** The square roots of the strengths. */
  private final double[] roots;

  private final double[] solution;
  private final double[] residual;
  private final double[] direction;
  private final double[] above;
  private final double[] image;

  private PageRank(Network network) {
    people = Ranked.byDegree(network);
    rows = new int[people.length + 1];
    alters = new int[network.ties() + 1];
    entries = new double[network.ties() + 1];
    roots = new double[people.length];
    solution = new double[people.length];
    residual = new double[people.length];
    direction = new double[people.length];
    above = new double[people.length];
    image = new double[people.length];
    for (int number = 0; number < people.length; number++)
      roots[number] = Math.sqrt(network.strength(people[number]));
    enter(network);
  }

  /** The rank of everybody, by person; together 1. */
  public static double[] of(Network network) {
    PageRank rank = new PageRank(network);
    return Ranked.byPerson(rank.people, rank.ranks());
  }

  /**
   * Makes the entries, each tie at the row of its higher number. What is not for a row is written
   * all the same, and over it the next: that costs less than to ask before.
   */
  private void enter(Network network) {
    int[] numbers = new int[people.length];
    double[] inverse = new double[people.length];
    for (int number = 0; number < people.length; number++) {
      numbers[people[number]] = number;
      inverse[number] = 1 / roots[number];
    }
    int next = 0;
    for (int number = 0; number < people.length; number++) {
      double own = DAMPING * inverse[number];
      int end = network.rows[people[number] + 1];
      for (int slot = network.rows[people[number]]; slot < end; slot++) {
        int alter = numbers[network.alters[slot]];
        alters[next] = alter;
        entries[next] = network.weights[slot] * own * inverse[alter];
        next += (alter - number) >>> (Integer.SIZE - 1);
      }
      rows[number + 1] = next;
    }
  }

  private double[] ranks() {
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
      residual[person] = left + along(person, residual);
      direction[person] = residual[person];
    }
    return share;
  }

  /** A person's row of L times a vector. */
  private double along(int person, double[] values) {
    double sum = 0;
    for (int slot = rows[person]; slot < rows[person + 1]; slot++)
      sum += entries[slot] * values[alters[slot]];
    return sum;
  }

  /** Solves (1 − Lᵀ) x = values, in place. */
  private void lead(double[] values) {
    for (int person = values.length - 1; person >= 0; person--) {
      double value = values[person];
      for (int slot = rows[person]; slot < rows[person + 1]; slot++)
        values[alters[slot]] += entries[slot] * value;
    }
  }

  private double squared() {
    double sum = 0;
    for (double one : residual) sum += one * one;
    return sum;
  }

  /** The preconditioned matrix times the direction; gives the direction's product with it. */
  private double image() {
    System.arraycopy(direction, 0, above, 0, above.length);
    lead(above);
    double product = 0;
    double[] below = image;
    for (int person = 0; person < roots.length; person++)
      below[person] = direction[person] - above[person] + along(person, below);
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
    lead(solution);
    for (int person = 0; person < roots.length; person++) {
      double root = roots[person];
      solution[person] = root > 0 ? (solution[person] + begin * root) * root : 1;
      sum += solution[person];
    }
    for (int person = 0; person < roots.length; person++) solution[person] /= sum;
    return solution;
  }
}
