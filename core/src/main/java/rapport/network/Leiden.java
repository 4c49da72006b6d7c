package rapport.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Puts people into groups so that modularity with a resolution is high, by the Leiden algorithm:
 * move single nodes to where they gain most until none gains, split each group into well-connected
 * parts, make each part a node, and begin again. It is not exact: modularity is NP-hard.
 *
 * <p>V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden: guaranteeing well-connected
 * communities. Scientific Reports 9 (2019) 5233. Modularity with a resolution: J. Reichardt, S.
 * Bornholdt, Physical Review E 74 (2006) 016110. About O(ties) for each iteration.
 */
final class Leiden {

  /** How much a part may be joined that is not the best, in mean weights of a tie (paper: θ). */
  private static final double LENIENCE = 0.01;

  private final double lenience;
  private final GroupedNetwork people;
  private final GroupedNetwork.Room[] rooms; // where levels are kept, one in turn after the other

  // What a level needs, made once for the largest, as there are many levels and runs.
  private final double[] sums; // ties from the node at hand to each group
  private final int[] touched; // groups with such ties
  private final double[] strengths; // of groups or parts
  private final double[] groupStrengths;
  private final double[] cut; // what ties each part to the rest of its group
  private final double[] chances;
  private final int[] members;
  private final int[] empty;
  private final int[] order;
  private final boolean[] marked;

  private double pull; // what one unit of strength costs with another
  private SplittableRandom random = new SplittableRandom(0);
  private GroupedNetwork level;
  private int count; // of touched groups

  /** For any number of runs over one network, one after the other. */
  Leiden(GroupedNetwork people) {
    int size = people.size();
    this.people = people;
    this.level = people;
    this.lenience = Math.max(Double.MIN_NORMAL, LENIENCE * mean(people.weights()));
    this.rooms =
        new GroupedNetwork.Room[] {
          new GroupedNetwork.Room(people), new GroupedNetwork.Room(people)
        };
    this.sums = new double[size];
    this.touched = new int[size + 1];
    this.strengths = new double[size];
    this.groupStrengths = new double[size];
    this.cut = new double[size];
    this.chances = new double[size];
    this.members = new int[size];
    this.empty = new int[size];
    this.order = new int[size];
    this.marked = new boolean[size];
  }

  private static double mean(double[] weights) {
    double mean = 0;
    for (double weight : weights) mean += weight / weights.length;
    return mean;
  }

  /** The group of each person, numbered in no order that means anything; each is connected. */
  static int[] groups(Network network, double resolution, SplittableRandom random, int iterations) {
    GroupedNetwork people = GroupedNetwork.of(network);
    return connected(network, new Leiden(people).groups(resolution, random, iterations));
  }

  /** The same where groups are not yet sure to be connected. */
  int[] groups(double resolution, SplittableRandom random, int iterations) {
    return found(people.total() == 0 ? 0 : resolution / people.total(), random, iterations);
  }

  /** The group of each node where ties inside count more than strengths inside times a pull. */
  static int[] groups(GroupedNetwork people, double pull, SplittableRandom random, int iterations) {
    return new Leiden(people).found(pull, random, iterations);
  }

  private int[] found(double cost, SplittableRandom dice, int iterations) {
    pull = cost;
    random = dice;
    int[] groupOf = identity(people.size());
    for (int iteration = 0; iteration < iterations; iteration++) groupOf = iterated(groupOf);
    return groupOf;
  }

  private int[] iterated(int[] start) {
    int[] nodeOf = identity(people.size());
    int[] groupOf = start;
    level = people;
    for (int depth = 0; ; depth++) {
      move(groupOf);
      int[] parts = refined(groupOf);
      int found = numbered(parts);
      boolean settled = found == level.size();
      int[] groupOfPart = new int[found];
      for (int node = 0; node < parts.length; node++) groupOfPart[parts[node]] = groupOf[node];
      numbered(groupOfPart);
      for (int person = 0; person < nodeOf.length; person++) nodeOf[person] = parts[nodeOf[person]];
      groupOf = groupOfPart;
      if (settled) break;
      level = level.grouped(parts, found, rooms[depth % 2]);
    }
    for (int person = 0; person < nodeOf.length; person++) nodeOf[person] = groupOf[nodeOf[person]];
    return nodeOf;
  }

  /** Moves nodes until no single one gains by it; those whose neighbours moved are asked again. */
  private void move(int[] groupOf) {
    int size = level.size();
    int[] rows = level.rows();
    int[] alters = level.alters();
    level.strengthsOf(groupOf, strengths);
    Arrays.fill(members, 0, size, 0);
    for (int group : groupOf) members[group]++;
    int empties = 0;
    for (int group = size - 1; group >= 0; group--)
      if (members[group] == 0) empty[empties++] = group;
    int[] queue = shuffled(size);
    boolean[] queued = marked;
    Arrays.fill(queued, 0, size, true);
    int head = 0;
    for (int waiting = size; waiting > 0; waiting--) {
      int node = queue[head];
      if (++head == size) head = 0;
      queued[node] = false;
      int from = groupOf[node];
      double strength = level.strengths()[node];
      gather(node, groupOf);
      strengths[from] -= strength;
      int to = best(from, pull * strength);
      if (to < 0) to = members[from] == 1 ? from : empty[empties - 1];
      strengths[to] += strength;
      if (to == from) continue;
      if (members[to]++ == 0) empties--;
      if (--members[from] == 0) empty[empties++] = from;
      groupOf[node] = to;
      for (int slot = rows[node], end = rows[node + 1]; slot < end; slot++) {
        int alter = alters[slot];
        if (queued[alter] || groupOf[alter] == to) continue;
        queued[alter] = true;
        int tail = head + waiting++ - 1;
        queue[tail >= size ? tail - size : tail] = alter;
      }
    }
  }

  /** Adds up the ties of a node to each group. */
  private void gather(int node, int[] groupOf) {
    int[] alters = level.alters();
    double[] weights = level.weights();
    double[] to = sums;
    int[] met = touched;
    int found = 0;
    for (int slot = level.rows()[node], end = level.rows()[node + 1]; slot < end; slot++) {
      int group = groupOf[alters[slot]];
      if (to[group] == 0) met[found++] = group;
      to[group] += weights[slot];
    }
    count = found;
  }

  /** Where the node gains most, the group it comes from if nothing is better; −1 for none. */
  private int best(int from, double cost) {
    double[] to = sums;
    int best = from;
    double most = to[from] - cost * strengths[from];
    for (int place = 0; place < count; place++) {
      int group = touched[place];
      double gain = to[group] - cost * strengths[group];
      to[group] = 0;
      if (gain > most) {
        most = gain;
        best = group;
      }
    }
    return most < 0 ? -1 : best;
  }

  /** Splits groups into parts, each grown by single nodes that are well connected to the rest. */
  private int[] refined(int[] groupOf) {
    int size = level.size();
    level.strengthsOf(groupOf, groupStrengths);
    System.arraycopy(level.strengths(), 0, strengths, 0, size);
    cuts(groupOf);
    int[] partOf = identity(size);
    boolean[] joined = marked;
    Arrays.fill(joined, 0, size, false);
    int[] nodes = shuffled(size);
    for (int place = 0; place < size; place++) {
      int node = nodes[place];
      double strength = level.strengths()[node];
      double whole = groupStrengths[groupOf[node]];
      if (joined[node] || cut[node] < pull * strength * (whole - strength)) continue;
      gatherInside(node, groupOf, partOf);
      int part = drawn(pull * strength, whole);
      double toPart = part < 0 ? 0 : sums[part];
      for (int met = 0; met < count; met++) sums[touched[met]] = 0;
      if (part < 0) continue;
      partOf[node] = part;
      joined[part] = true;
      joined[node] = true;
      strengths[part] += strength;
      cut[part] += cut[node] - 2 * toPart;
    }
    return partOf;
  }

  /** Works out what ties each node to the rest of its group. */
  private void cuts(int[] groupOf) {
    int[] rows = level.rows();
    int[] alters = level.alters();
    double[] weights = level.weights();
    for (int node = 0; node < groupOf.length; node++) {
      int group = groupOf[node];
      double sum = 0;
      for (int slot = rows[node], end = rows[node + 1]; slot < end; slot++)
        if (groupOf[alters[slot]] == group) sum += weights[slot];
      cut[node] = sum;
    }
  }

  private void gatherInside(int node, int[] groupOf, int[] partOf) {
    int[] alters = level.alters();
    double[] weights = level.weights();
    double[] to = sums;
    int group = groupOf[node];
    int found = 0;
    for (int slot = level.rows()[node], end = level.rows()[node + 1]; slot < end; slot++) {
      int alter = alters[slot];
      if (groupOf[alter] != group) continue;
      int part = partOf[alter];
      if (to[part] == 0) touched[found++] = part;
      to[part] += weights[slot];
    }
    count = found;
  }

  /** One of the well-connected parts that a node gains by joining, mostly the best; −1 for none. */
  private int drawn(double cost, double whole) {
    double[] gains = chances;
    double most = -1;
    for (int place = 0; place < count; place++) {
      int part = touched[place];
      boolean well = cut[part] >= pull * strengths[part] * (whole - strengths[part]);
      gains[place] = well ? sums[part] - cost * strengths[part] : -1;
      most = Math.max(most, gains[place]);
    }
    if (most < 0) return -1;
    double sum = 0;
    for (int place = 0; place < count; place++) {
      double behind = (most - gains[place]) / lenience;
      if (gains[place] >= 0 && behind < 30) sum += behind == 0 ? 1 : Math.exp(-behind);
      gains[place] = sum;
    }
    double drawn = random.nextDouble() * sum;
    int place = 0;
    while (gains[place] <= drawn) place++;
    return touched[place];
  }

  /** Splits groups that hang together by nobody, which moving single nodes can leave behind. */
  static int[] connected(Network network, int[] groupOf) {
    int[] part = new int[groupOf.length];
    Arrays.fill(part, -1);
    int[] stack = new int[groupOf.length];
    int parts = 0;
    for (int person = 0; person < part.length; person++) {
      if (part[person] >= 0) continue;
      int depth = 0;
      part[person] = parts;
      stack[depth++] = person;
      while (depth > 0) {
        int one = stack[--depth];
        for (int slot = network.start(one); slot < network.end(one); slot++) {
          int alter = network.alters[slot];
          if (part[alter] >= 0 || groupOf[alter] != groupOf[one]) continue;
          part[alter] = parts;
          stack[depth++] = alter;
        }
      }
      parts++;
    }
    return part;
  }

  /** Numbers groups from 0 in the order of their first nodes; how many there are. */
  static int numbered(int[] groupOf) {
    int[] number = new int[groupOf.length];
    int bound = 0;
    for (int group : groupOf) bound = Math.max(bound, group + 1);
    if (bound > number.length) number = new int[bound];
    int count = 0;
    for (int node = 0; node < groupOf.length; node++) {
      int group = groupOf[node];
      if (number[group] == 0) number[group] = ++count;
      groupOf[node] = number[group] - 1;
    }
    return count;
  }

  private static int[] identity(int size) {
    int[] identity = new int[size];
    for (int node = 0; node < size; node++) identity[node] = node;
    return identity;
  }

  /** Numbers from 0 in an order by chance, in a row that is used again and again. */
  private int[] shuffled(int size) {
    int[] drawn = order;
    for (int node = 0; node < size; node++) drawn[node] = node;
    for (int place = size - 1; place > 0; place--) {
      int other = random.nextInt(place + 1);
      int node = drawn[place];
      drawn[place] = drawn[other];
      drawn[other] = node;
    }
    return drawn;
  }
}
