package rapport.network;

import java.util.Arrays;

/**
 * How much everybody's alters leave them free to broker between: Burt's constraint and effective
 * size (Burt 1992, Structural Holes, ch. 2), from weights and in one pass over the triangles. It is
 * not betweenness: only alters and the ties among them count.
 *
 * <p>With {@code p(i,j) = w(i,j) / Σ w(i,·)} and {@code m(j,q) = w(j,q) / max w(j,·)},
 *
 * <ul>
 *   <li>constraint is {@code Σ_j (p(i,j) + Σ_q p(i,q) p(q,j))²} over i's alters j, as in igraph:
 *       low for who stands between people that do not know each other;
 *   <li>effective size is {@code Σ_j (1 − Σ_q p(i,q) m(j,q))}, as in networkx: the alters less
 *       those that others make redundant. With equal weights it is Borgatti's {@code n − 2t / n}.
 * </ul>
 *
 * <p>Multiplying all weights changes neither. Edges: NaN for who has no tie; constraint 1 and
 * effective size 1 for who has one. O(ties^1.5) at worst.
 *
 * @param constraint by person
 * @param effectiveSize by person
 */
public record Brokerage(double[] constraint, double[] effectiveSize) {

  /** Both measures for everybody. */
  public static Brokerage of(Network network) {
    return new Pass(network).brokerage(network);
  }

  /**
   * The sums over triangles. What i and j have in common, {@code Σ_q w(i,q) w(q,j) / Σ w(q,·)}, is
   * the same for both, so one number for each tie is enough for constraint.
   */
  private static final class Pass {

    private final Forward forward;
    private final double[] common;
    private final double[] redundant;
    private final double[] perStrength;
    private final double[] perMost;

    Pass(Network network) {
      forward = Forward.weighted(network);
      int people = network.people();
      common = new double[network.ties()];
      redundant = new double[people];
      perStrength = new double[people];
      perMost = new double[people];
      for (int rank = 0; rank < people; rank++) shares(network, rank);
      triangles();
    }

    private void shares(Network network, int rank) {
      int person = forward.people[rank];
      double sum = 0;
      double most = 0;
      for (int slot = network.rows[person]; slot < network.rows[person + 1]; slot++) {
        sum += network.weights[slot];
        most = Math.max(most, network.weights[slot]);
      }
      perStrength[rank] = 1 / sum;
      perMost[rank] = 1 / most;
    }

    private void triangles() {
      int[] marks = new int[redundant.length];
      Arrays.fill(marks, -1);
      for (int first = 0; first < redundant.length; first++) {
        int start = forward.rows[first];
        int end = forward.rows[first + 1];
        if (end - start < 2) continue;
        for (int tie = start; tie < end; tie++) marks[forward.alters[tie]] = tie;
        for (int tie = start; tie < end; tie++) triangles(first, tie, start, marks);
      }
    }

    /** All triangles of one tie, from the first of three people to the second. */
    private void triangles(int first, int tie, int start, int[] marks) {
      int[] alters = forward.alters;
      double[] weights = forward.weights;
      int second = alters[tie];
      double between = weights[tie];
      double mostOfFirst = perMost[first];
      double mostOfSecond = perMost[second];
      double shareOfFirst = between * perStrength[first];
      double shareOfSecond = between * perStrength[second];
      double here = 0;
      double redundantToFirst = 0;
      double redundantToSecond = 0;
      int end = forward.rows[second + 1];
      for (int far = forward.rows[second]; far < end; far++) {
        int third = alters[far];
        int near = marks[third];
        if (near < start) continue;
        double a = weights[near];
        double b = weights[far];
        double most = between * perMost[third];
        here += a * b * perStrength[third];
        common[near] += b * shareOfSecond;
        common[far] += a * shareOfFirst;
        redundantToFirst += b * (a * mostOfSecond + most);
        redundantToSecond += a * (b * mostOfFirst + most);
        redundant[third] += between * (b * mostOfFirst + a * mostOfSecond);
      }
      common[tie] += here;
      redundant[first] += redundantToFirst;
      redundant[second] += redundantToSecond;
    }

    Brokerage brokerage(Network network) {
      int people = redundant.length;
      double[] squares = new double[people];
      for (int rank = 0; rank < people; rank++)
        for (int tie = forward.rows[rank]; tie < forward.rows[rank + 1]; tie++) {
          double invested = forward.weights[tie] + common[tie];
          squares[rank] += invested * invested;
          squares[forward.alters[tie]] += invested * invested;
        }
      double[] constraint = new double[people];
      double[] effectiveSize = new double[people];
      for (int rank = 0; rank < people; rank++) {
        int person = forward.people[rank];
        double share = perStrength[rank];
        boolean alone = network.degree(person) == 0;
        constraint[person] = alone ? Double.NaN : squares[rank] * share * share;
        effectiveSize[person] =
            alone ? Double.NaN : network.degree(person) - redundant[rank] * share;
      }
      return new Brokerage(constraint, effectiveSize);
    }
  }
}
