package rapport.network;

/** How alike two ways of putting people into groups are, and how little chance made one. */
final class Agreement {

  private Agreement() {}

  /**
   * Normalised mutual information: 1 for the same groups, 0 for unrelated ones; the mean of both
   * entropies is the norm. Two groupings without any information (all in one group) agree.
   */
  static double of(int[] one, int[] other) {
    return of(one, other, 0);
  }

  /** The same with some more people who are alone in both. */
  static double of(int[] one, int[] other, int alone) {
    int[] members = new int[one.length];
    int[] first = ordered(one, members);
    int[] sizes = sizes(other);
    int[] common = new int[sizes.length];
    double people = one.length + alone;
    double information = alone == 0 ? 0 : alone / people * Math.log(people);
    for (int group = 0; group + 1 < first.length; group++) {
      double size = first[group + 1] - first[group];
      for (int place = first[group]; place < first[group + 1]; place++)
        common[other[members[place]]]++;
      for (int place = first[group]; place < first[group + 1]; place++) {
        int with = other[members[place]];
        if (common[with] == 0) continue;
        double both = common[with];
        information += both / people * Math.log(both * people / (size * sizes[with]));
        common[with] = 0;
      }
    }
    double entropies = entropy(sizes(one), alone) + entropy(sizes, alone);
    return entropies == 0 ? 1 : 2 * information / entropies;
  }

  private static double entropy(int[] sizes, int alone) {
    double people = alone;
    for (int size : sizes) people += size;
    double sum = alone == 0 ? 0 : alone / people * Math.log(people);
    for (int size : sizes) if (size > 0) sum -= size / people * Math.log(size / people);
    return sum;
  }

  /**
   * Significance: how unlikely groups as dense as these are in a random network as dense as this
   * one, in nats. It counts ties, not weights. V. A. Traag, G. Krings, P. Van Dooren: Significant
   * scales in community structure. Scientific Reports 3 (2013) 2930.
   *
   * @param alone how many people there are besides, without any tie
   */
  static double significance(Network network, int[] groupOf, int alone) {
    int[] sizes = sizes(groupOf);
    double[] inside = new double[sizes.length];
    for (int person = 0; person < groupOf.length; person++)
      for (int slot = network.start(person); slot < network.end(person); slot++)
        if (groupOf[network.alters[slot]] == groupOf[person]) inside[groupOf[person]]++;
    double people = groupOf.length + (double) alone;
    double density = network.alters.length / Math.max(1, people * (people - 1));
    double sum = 0;
    for (int group = 0; group < sizes.length; group++) {
      double pairs = sizes[group] * (sizes[group] - 1.0);
      if (pairs > 0) sum += pairs / 2 * divergence(inside[group] / pairs, density);
    }
    return sum;
  }

  private static double divergence(double density, double expected) {
    double sum = 0;
    if (density > 0) sum += density * Math.log(density / expected);
    if (density < 1) sum += (1 - density) * Math.log((1 - density) / (1 - expected));
    return sum;
  }

  static int[] sizes(int[] groupOf) {
    int groups = 0;
    for (int group : groupOf) groups = Math.max(groups, group + 1);
    int[] sizes = new int[groups];
    for (int group : groupOf) sizes[group]++;
    return sizes;
  }

  /** Fills in people in order of their groups; gives where each group starts, and the end. */
  static int[] ordered(int[] groupOf, int[] members) {
    int[] sizes = sizes(groupOf);
    int[] first = new int[sizes.length + 1];
    for (int group = 0; group < sizes.length; group++)
      first[group + 1] = first[group] + sizes[group];
    int[] next = first.clone();
    for (int person = 0; person < groupOf.length; person++)
      members[next[groupOf[person]]++] = person;
    return first;
  }
}
