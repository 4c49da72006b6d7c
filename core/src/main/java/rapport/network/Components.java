package rapport.network;

/**
 * Who can reach whom along ties: the connected components. They are not circles: one tie is enough
 * to be in the same component.
 *
 * <p>Union-find that first looks at two ties of each person, which leaves nearly everybody in one
 * large component, and then at the other ties only of those outside it (Sutton, Ben-Nun &amp; Barak
 * 2018, Optimizing Parallel Graph Connectivity Computation via Subgraph Sampling). A person without
 * ties is a component. O(people + ties) but for the inverse Ackermann function; usually only
 * O(people).
 *
 * @param componentOf by person: components are numbered in the order of their first person
 * @param sizes by component: how many people it has
 */
public record Components(int[] componentOf, int[] sizes) {

  private static final int LOOKS = 1024;
  private static final int FIRST_TIES = 2;

  /** The components of a network. */
  public static Components of(Network network) {
    int people = network.people();
    int[] parents = new int[people];
    for (int person = 0; person < people; person++) parents[person] = person;
    for (int tie = 0; tie < FIRST_TIES; tie++)
      for (int person = 0; person < people; person++)
        if (tie < network.degree(person))
          join(parents, person, network.alters[network.rows[person] + tie]);
    int large = large(parents);
    for (int person = 0; person < people; person++) {
      if (root(parents, person) == large) continue;
      int end = network.rows[person + 1];
      for (int slot = network.rows[person] + FIRST_TIES; slot < end; slot++)
        join(parents, person, network.alters[slot]);
    }
    return numbered(parents);
  }

  /** The root that most of some people spread over all numbers have. */
  private static int large(int[] parents) {
    int people = parents.length;
    int looks = Math.min(LOOKS, people);
    int[] roots = new int[looks];
    for (int look = 0; look < looks; look++)
      roots[look] = root(parents, (int) ((long) look * people / looks));
    java.util.Arrays.sort(roots);
    int best = -1;
    int most = 0;
    for (int from = 0, look = 0; look < looks; look++) {
      if (roots[look] != roots[from]) from = look;
      if (look - from < most) continue;
      most = look - from + 1;
      best = roots[look];
    }
    return best;
  }

  /** Roots are the smallest numbers, so a component's root is its first person. */
  private static Components numbered(int[] parents) {
    int count = 0;
    int[] componentOf = new int[parents.length];
    int[] sizes = new int[parents.length];
    for (int person = 0; person < parents.length; person++) {
      int root = root(parents, person);
      int component = root == person ? count++ : componentOf[root];
      componentOf[person] = component;
      sizes[component]++;
    }
    return new Components(componentOf, java.util.Arrays.copyOf(sizes, count));
  }

  private static void join(int[] parents, int one, int other) {
    int a = root(parents, one);
    int b = root(parents, other);
    if (a < b) parents[b] = a;
    else parents[a] = b;
  }

  private static int root(int[] parents, int person) {
    int at = person;
    while (parents[at] != at) {
      int above = parents[parents[at]];
      parents[at] = above;
      at = above;
    }
    return at;
  }
}
