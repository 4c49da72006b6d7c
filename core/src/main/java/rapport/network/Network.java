package rapport.network;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Who is tied to whom, and how strongly: an undirected, weighted, simple graph that never changes.
 * It is not a store: people are the numbers from 0 to {@link #people()} − 1, and whoever builds it
 * keeps what the numbers stand for.
 *
 * <p>Every tie stands twice, once with each of its two people, in compressed rows: the alters of
 * person p are at the slots from {@link #start start(p)} to before {@link #end end(p)}, in
 * ascending order. A weight is positive and finite; what it means (strength, a count, a chance) is
 * the caller's.
 *
 * <p>Edges: ties with oneself are dropped, ties given more than once are one tie with the sum of
 * their weights, a person without ties is kept. At most 2³⁰ ties. O(people + ties) to build; 12
 * bytes a slot, 4 a person.
 */
public final class Network {

  final int[] rows;
  final int[] alters;
  final double[] weights;

  Network(int[] rows, int[] alters, double[] weights) {
    this.rows = rows;
    this.alters = alters;
    this.weights = weights;
  }

  /**
   * A network of ties between the people at the same index of two lists.
   *
   * @param people how many people there are
   * @param weight one for each tie
   * @throws IllegalArgumentException for lists of different lengths, a person outside the numbers,
   *     or a weight that is not positive and finite
   */
  public static Network of(int people, int[] one, int[] other, double[] weight) {
    if (one.length != other.length || one.length != weight.length)
      throw new IllegalArgumentException("lists of different lengths");
    return Scatter.of(people, one, other, weight);
  }

  /**
   * The same network with one tie of another weight, made if there was none. O(ties): the weights
   * are copied, or everything for a new tie.
   *
   * @throws IllegalArgumentException for a tie with oneself, a person outside the numbers, or a
   *     weight that is not positive and finite
   */
  public Network with(int one, int other, double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException("weight " + weight);
    if (one == other || Math.min(one, other) < 0 || Math.max(one, other) >= people())
      throw new IllegalArgumentException("a tie of " + one + " and " + other);
    int slot = slot(one, other);
    if (slot < 0) return withTie(one, other, weight);
    double[] next = weights.clone();
    next[slot] = weight;
    next[slot(other, one)] = weight;
    return new Network(rows, alters, next);
  }

  /**
   * The same network with the ties of one person of other weights. O(ties).
   *
   * @param weight of the tie with each of their alters
   * @throws IllegalArgumentException for a weight that is not positive and finite
   */
  public Network reweighed(int person, IntToDoubleFunction weight) {
    double[] next = weights.clone();
    for (int slot = rows[person]; slot < rows[person + 1]; slot++) {
      double fresh = weight.applyAsDouble(alters[slot]);
      if (!(fresh > 0 && fresh < Double.POSITIVE_INFINITY))
        throw new IllegalArgumentException("weight " + fresh);
      next[slot] = fresh;
      int first = rows[alters[slot]];
      next[alters[first] == person ? first : slot(alters[slot], person)] = fresh;
    }
    return new Network(rows, alters, next);
  }

  private Network withTie(int one, int other, double weight) {
    int low = Math.min(one, other);
    int high = Math.max(one, other);
    int first = -1 - Arrays.binarySearch(alters, rows[low], rows[low + 1], high);
    int second = -1 - Arrays.binarySearch(alters, rows[high], rows[high + 1], low) + 1;
    int[] starts = rows.clone();
    for (int person = low + 1; person < starts.length; person++)
      starts[person] += person > high ? 2 : 1;
    int[] ends = new int[alters.length + 2];
    double[] all = new double[ends.length];
    opened(alters, first, second, ends);
    opened(weights, first, second, all);
    ends[first] = high;
    ends[second] = low;
    all[first] = weight;
    all[second] = weight;
    return new Network(starts, ends, all);
  }

  /** Copies a row of one value per slot into one in which two slots are free, the earlier first. */
  private static void opened(Object row, int first, int second, Object longer) {
    System.arraycopy(row, 0, longer, 0, first);
    System.arraycopy(row, first, longer, first + 1, second - 1 - first);
    System.arraycopy(row, second - 1, longer, second + 1, Array.getLength(longer) - second - 1);
  }

  /**
   * Values of an earlier network, one per slot, at the slots of this one, which has one tie more; 0
   * at both slots of that tie. O(ties).
   *
   * @throws IllegalArgumentException if the values are not two fewer
   */
  public long[] opened(long[] values, int one, int other) {
    if (values.length + 2 != alters.length)
      throw new IllegalArgumentException(values.length + " values for " + alters.length + " slots");
    long[] all = new long[alters.length];
    int first = slot(Math.min(one, other), Math.max(one, other));
    int second = slot(Math.max(one, other), Math.min(one, other));
    opened(values, first, second, all);
    return all;
  }

  /**
   * The same network without one person and their ties; whoever had a higher number has one less.
   * O(people + ties).
   *
   * @throws IllegalArgumentException for a person outside the numbers
   */
  public Network without(int person) {
    if (person < 0 || person >= people()) throw new IllegalArgumentException("no " + person);
    int[] starts = new int[rows.length - 1];
    int[] ends = new int[alters.length - 2 * degree(person)];
    double[] left = new double[ends.length];
    int at = 0;
    for (int one = 0, to = 0; one < people(); one++) {
      if (one == person) continue;
      for (int slot = rows[one]; slot < rows[one + 1]; slot++) {
        int alter = alters[slot];
        if (alter == person) continue;
        ends[at] = alter > person ? alter - 1 : alter;
        left[at++] = weights[slot];
      }
      starts[++to] = at;
    }
    return new Network(starts, ends, left);
  }

  /** Values, one per slot, at the slots of the network {@link #without} somebody. O(ties). */
  public long[] without(long[] values, int person) {
    long[] left = new long[alters.length - 2 * degree(person)];
    int at = 0;
    for (int one = 0; one < people(); one++)
      for (int slot = rows[one]; one != person && slot < rows[one + 1]; slot++)
        if (alters[slot] != person) left[at++] = values[slot];
    return left;
  }

  /**
   * The same network with one person more, who has the highest number. O(people + ties).
   *
   * @param theirs whom they are tied to, in ascending order
   * @param weight of each of these ties
   * @throws IllegalArgumentException for a person outside the numbers, one that is out of order, or
   *     a weight that is not positive and finite
   */
  public Network and(int[] theirs, double[] weight) {
    for (int at = 0; at < theirs.length; at++) {
      if (theirs[at] < 0 || theirs[at] >= people() || (at > 0 && theirs[at] <= theirs[at - 1]))
        throw new IllegalArgumentException("a tie with " + theirs[at]);
      if (!(weight[at] > 0 && weight[at] < Double.POSITIVE_INFINITY))
        throw new IllegalArgumentException("weight " + weight[at]);
    }
    int[] starts = new int[rows.length + 1];
    int[] ends = new int[alters.length + 2 * theirs.length];
    double[] all = new double[ends.length];
    int more = 0;
    for (int one = 0; one < people(); one++) {
      int many = degree(one);
      System.arraycopy(alters, rows[one], ends, rows[one] + more, many);
      System.arraycopy(weights, rows[one], all, rows[one] + more, many);
      if (more < theirs.length && theirs[more] == one) {
        ends[rows[one + 1] + more] = people();
        all[rows[one + 1] + more] = weight[more];
        more++;
      }
      starts[one + 1] = rows[one + 1] + more;
    }
    System.arraycopy(theirs, 0, ends, alters.length + more, theirs.length);
    System.arraycopy(weight, 0, all, alters.length + more, theirs.length);
    starts[people() + 1] = ends.length;
    return new Network(starts, ends, all);
  }

  /** Values, one per slot, at the slots of the network {@link #and} somebody. O(people + ties). */
  public long[] and(long[] values, int[] theirs, long[] come) {
    long[] all = new long[alters.length + 2 * theirs.length];
    int more = 0;
    for (int one = 0; one < people(); one++) {
      System.arraycopy(values, rows[one], all, rows[one] + more, degree(one));
      if (more < theirs.length && theirs[more] == one) {
        all[rows[one + 1] + more] = come[more];
        more++;
      }
    }
    System.arraycopy(come, 0, all, alters.length + more, come.length);
    return all;
  }

  /** How many people there are. */
  public int people() {
    return rows.length - 1;
  }

  /** How many ties there are. */
  public int ties() {
    return alters.length / 2;
  }

  /** How many alters a person has. */
  public int degree(int person) {
    return rows[person + 1] - rows[person];
  }

  /** The sum of the weights of a person's ties; 0 without any. */
  public double strength(int person) {
    double sum = 0;
    for (int slot = rows[person]; slot < rows[person + 1]; slot++) sum += weights[slot];
    return sum;
  }

  /** The first slot of a person's ties. */
  public int start(int person) {
    return rows[person];
  }

  /** The slot after the last of a person's ties. */
  public int end(int person) {
    return rows[person + 1];
  }

  /** Whom the tie at a slot leads to. */
  public int alter(int slot) {
    return alters[slot];
  }

  /** How much the tie at a slot weighs. */
  public double weight(int slot) {
    return weights[slot];
  }

  /** The slot of the tie from one person to another, or −1 without one. O(log degree). */
  public int slot(int person, int alter) {
    int found = Arrays.binarySearch(alters, rows[person], rows[person + 1], alter);
    return found < 0 ? -1 : found;
  }
}
