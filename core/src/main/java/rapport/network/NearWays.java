package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The strongest ways of a bounded number of ties. What the last ties cost from wherever is worked
 * out in layers around the end; beginnings are lengthened in the order of the best they can become.
 */
final class NearWays {

  /** So many beginnings are looked at; only hopeless bounds on dense networks come near. */
  private static final int PATIENCE = 5_000_000;

  private final Network network;
  private final double[] costs;
  private final Trails trails = new Trails();
  private final Frontier frontier = new Frontier();
  private double[][] rests = {}; // by ties at most, what is left costs from each person
  private int[][] reached = {};
  private int[] counts = {};
  private BitSet avoided = new BitSet();

  NearWays(Network network, double[] costs) {
    this.network = network;
    this.costs = costs;
  }

  List<List<Integer>> between(int from, int to, int count, int ties, BitSet without) {
    avoided = without;
    prepare(Math.max(1, ties - 1));
    layers(to, ties - 2);
    frontier.clear();
    extend(trails.start(from), to, ties);
    List<List<Integer>> ways = new ArrayList<>();
    while (ways.size() < count && !frontier.isEmpty() && trails.size() < PATIENCE) {
      int trail = frontier.take();
      if (trails.end(trail) == to) ways.add(trails.people(trail));
      else extend(trail, to, ties);
    }
    clear();
    return ways;
  }

  /** Adds every beginning that is longer by one and can still get there. */
  private void extend(int trail, int to, int ties) {
    int person = trails.end(trail);
    int left = ties - trails.steps(trail) - 1;
    for (int slot = network.start(person), end = network.end(person); slot < end; slot++) {
      int alter = network.alters[slot];
      if (alter != to && (left == 0 || avoided.get(alter))) continue;
      double far = trails.cost(trail) + costs[slot];
      double rest = alter == to || left + 1 == ties ? 0 : rests[left][alter];
      if (rest < Double.POSITIVE_INFINITY && !trails.has(trail, alter))
        frontier.add(far + rest, trails.add(trail, alter, far));
    }
  }

  private void prepare(int layers) {
    if (rests.length >= layers) return;
    int had = rests.length;
    rests = Arrays.copyOf(rests, layers);
    reached = Arrays.copyOf(reached, layers);
    counts = Arrays.copyOf(counts, layers);
    for (int layer = had; layer < layers; layer++) {
      rests[layer] = new double[network.people()];
      Arrays.fill(rests[layer], Double.POSITIVE_INFINITY);
      reached[layer] = new int[network.people()];
    }
  }

  /**
   * The least cost to the end from everybody within so many ties of it, for each smaller number.
   */
  private void layers(int to, int layers) {
    rests[0][to] = 0;
    reached[0][0] = to;
    counts[0] = 1;
    for (int layer = 1; layer <= layers; layer++) {
      for (int place = 0; place < counts[layer - 1]; place++) {
        int person = reached[layer - 1][place];
        reach(layer, person, rests[layer - 1][person]);
      }
      for (int place = 0; place < counts[layer - 1]; place++) {
        int person = reached[layer - 1][place];
        double far = rests[layer - 1][person];
        for (int slot = network.start(person), end = network.end(person); slot < end; slot++)
          if (!avoided.get(network.alters[slot]))
            reach(layer, network.alters[slot], far + costs[slot]);
      }
    }
  }

  private void reach(int layer, int person, double far) {
    double known = rests[layer][person];
    if (known == Double.POSITIVE_INFINITY) reached[layer][counts[layer]++] = person;
    if (far < known) rests[layer][person] = far;
  }

  private void clear() {
    for (int layer = 0; layer < rests.length; layer++) {
      for (int place = 0; place < counts[layer]; place++)
        rests[layer][reached[layer][place]] = Double.POSITIVE_INFINITY;
      counts[layer] = 0;
    }
  }
}
