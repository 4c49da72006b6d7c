package rapport.network;

/**
 * Weighs every tie by how many people both know, out of all whom they could: weight × (common + 1)
 * ÷ √(degree × degree). Ties inside circles gain by it, bridges lose. O(sum of the degrees of
 * everybody's alters).
 */
final class Kinship {

  private Kinship() {}

  static Network of(Network network) {
    int people = network.people();
    int[] one = new int[network.ties()];
    int[] other = new int[network.ties()];
    double[] weight = new double[network.ties()];
    int[] knownBy = new int[people];
    int tie = 0;
    for (int person = 0; person < people; person++) {
      for (int slot = network.start(person); slot < network.end(person); slot++)
        knownBy[network.alters[slot]] = person + 1;
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        int alter = network.alters[slot];
        if (alter < person) continue;
        double degrees = (double) network.degree(person) * network.degree(alter);
        one[tie] = person;
        other[tie] = alter;
        weight[tie++] =
            network.weights[slot]
                * (common(network, alter, knownBy, person + 1) + 1)
                / Math.sqrt(degrees);
      }
    }
    return Network.of(people, one, other, weight);
  }

  private static int common(Network network, int alter, int[] knownBy, int mark) {
    int common = 0;
    for (int slot = network.start(alter), end = network.end(alter); slot < end; slot++)
      if (knownBy[network.alters[slot]] == mark) common++;
    return common;
  }
}
