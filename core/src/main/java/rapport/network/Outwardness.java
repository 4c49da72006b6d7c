package rapport.network;

/**
 * Whether ties rather lead out of people's own group or stay in it: the E-I index, {@code (external
 * − internal) / (external + internal)}, beside what it would be if the same ties fell on anybody
 * (Krackhardt &amp; Stern 1988, Social Psychology Quarterly 51(2)). −1 is nothing but internal
 * ties, 1 nothing but external ones; groups of different sizes make a value unequal to 0 by
 * themselves, which is why it is not to be read without its expectation.
 *
 * <p>The expectation is the mean over all ways of handing out the same group labels to the same
 * people, which is exact and needs no draws: every pair is as likely as any other to have a given
 * tie, so it is the index of all pairs. Ties with people whose group is not known are left out, and
 * weights are left aside.
 *
 * @param external ties between groups
 * @param internal ties inside groups
 * @param expected the index when chance alone decides; NaN for fewer than two known people
 */
public record Outwardness(long external, long internal, double expected) {

  /** The index; NaN without ties. */
  public double index() {
    return (double) (external - internal) / (external + internal);
  }

  /** Of a whole network. O(people + ties). */
  public static Outwardness of(Network network, Facet facet) {
    long external = 0;
    long internal = 0;
    for (int person = 0; person < network.people(); person++) {
      int group = facet.groupOf()[person];
      if (group < 0) continue;
      for (int slot = network.start(person); slot < network.end(person); slot++) {
        int other = facet.groupOf()[network.alter(slot)];
        if (network.alter(slot) < person || other < 0) continue;
        if (other == group) internal++;
        else external++;
      }
    }
    return new Outwardness(external, internal, expected(facet.sizes()));
  }

  /** Of one person's ties, with chance deciding among all others; nothing if they are not known. */
  public static Outwardness of(Network network, Facet facet, int person) {
    int group = facet.groupOf()[person];
    if (group < 0) return new Outwardness(0, 0, Double.NaN);
    long external = 0;
    long internal = 0;
    for (int slot = network.start(person); slot < network.end(person); slot++) {
      int other = facet.groupOf()[network.alter(slot)];
      if (other == group) internal++;
      else if (other >= 0) external++;
    }
    double own = -1;
    double foreign = 0;
    int[] sizes = facet.sizes();
    for (int i = 0; i < sizes.length; i++) {
      if (i == group) own += sizes[i];
      else foreign += sizes[i];
    }
    return new Outwardness(external, internal, (foreign - own) / (foreign + own));
  }

  private static double expected(int[] sizes) {
    double known = 0;
    double internal = 0;
    for (int size : sizes) {
      known += size;
      internal += size * (size - 1.0) / 2;
    }
    double pairs = known * (known - 1) / 2;
    return (pairs - 2 * internal) / pairs;
  }
}
