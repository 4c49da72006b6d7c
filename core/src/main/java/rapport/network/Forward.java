package rapport.network;

/**
 * A network with each tie once, under numbers in the order of degree, from the person with fewer
 * ties to the one with more. It is the shape in which triangles are found: each has one person who
 * comes first, and nobody has more than √(2 · ties) alters that come later, so looking along all
 * pairs of ties takes O(ties^1.5) (Chiba &amp; Nishizeki 1985, SIAM Journal on Computing 14(1)).
 *
 * <p>People of the same degree keep their order. O(people + ties).
 */
final class Forward {

  /** The person at each rank. */
  final int[] people;

  final int[] rows;
  final int[] alters;
  final double[] weights;

  private Forward(int[] people, int[] rows, int[] alters, double[] weights) {
    this.people = people;
    this.rows = rows;
    this.alters = alters;
    this.weights = weights;
  }

  /** With weights. */
  static Forward weighted(Network network) {
    return of(network, new double[network.ties()]);
  }

  /** Without weights, for counting. */
  static Forward plain(Network network) {
    return of(network, new double[0]);
  }

  private static Forward of(Network network, double[] weights) {
    int[] people = byDegree(network);
    int[] ranks = new int[people.length];
    for (int rank = 0; rank < people.length; rank++) ranks[people[rank]] = rank;
    int[] rows = new int[people.length + 1];
    int[] alters = new int[network.ties()];
    int next = 0;
    for (int rank = 0; rank < people.length; rank++) {
      int end = network.rows[people[rank] + 1];
      for (int slot = network.rows[people[rank]]; slot < end; slot++) {
        int other = ranks[network.alters[slot]];
        if (other < rank) continue;
        alters[next] = other;
        if (weights.length > 0) weights[next] = network.weights[slot];
        next++;
      }
      rows[rank + 1] = next;
    }
    return new Forward(people, rows, alters, weights);
  }

  /** People by the number of their ties, by a counting sort. */
  private static int[] byDegree(Network network) {
    int people = network.people();
    int most = 0;
    for (int person = 0; person < people; person++) most = Math.max(most, network.degree(person));
    int[] next = new int[most + 2];
    for (int person = 0; person < people; person++) next[network.degree(person) + 1]++;
    for (int degree = 0; degree <= most; degree++) next[degree + 1] += next[degree];
    int[] order = new int[people];
    for (int person = 0; person < people; person++) order[next[network.degree(person)]++] = person;
    return order;
  }
}
