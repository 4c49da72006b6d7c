package rapport.network;

import java.util.Arrays;

/**
 * Brings ties into the rows of a network.
 *
 * <p>They are put in order three times: by the higher of their people; those, in that order, by the
 * lower, whose higher alters hence ascend; and from there, in the order of rows, by the higher
 * again. Nothing is compared. Each time goes in two steps, first to the right bucket of people and
 * then to the right person within it, so that what is written to stays in the processor's cache;
 * and a tie goes straight from its place in one order to its bucket of the next.
 *
 * <p>A tie on its way is two numbers: the bits of its higher and its lower person, and its weight.
 * The second order stands where the weights of the rows will: the rows up to any person never take
 * more room than the ties of the lower people up to there. O(people + ties); 16 bytes a tie beside
 * the rows.
 */
final class Scatter {

  /** Ties of a bucket, and their rows, fit a cache of 512 KB when people are much alike. */
  private static final int TIES_A_BUCKET = 1 << 12;

  private static final int MOST_BUCKETS = 1 << 10;

  private final int people;

  /** A person's bucket is the number shifted by this. */
  private final int shift;

  /** Where the ties of each bucket end, those before it included, by the higher and the lower. */
  private final int[] higherEnds;

  private final int[] lowerEnds;

  /** How many alters of a lower number each has. */
  private final int[] lower;

  /** The ties of one bucket in order, and where those of each person end. */
  private final double[] ordered;

  private final int[] ends;

  private final int[] rows;
  private final int[] alters;
  private final double[] weights;
  private boolean repeated;

  private Scatter(int people, int[] one, int[] other, double[] weight) {
    this.people = people;
    int buckets = Math.min(MOST_BUCKETS, one.length / TIES_A_BUCKET + 1);
    int width = Math.max(1, Math.ceilDiv(people, buckets));
    shift = Integer.SIZE - Integer.numberOfLeadingZeros(width - 1);
    higherEnds = new int[((people - 1) >> shift) + 1];
    lowerEnds = new int[higherEnds.length];
    count(one, other, weight);
    int ties = people == 0 ? 0 : higherEnds[higherEnds.length - 1];
    lower = new int[people];
    ordered = new double[2 * Math.max(largest(higherEnds), largest(lowerEnds))];
    ends = new int[(1 << shift) + 1];
    rows = new int[people + 1];
    alters = new int[2 * ties];
    weights = new double[2 * ties];
    double[] byHigher = byHigher(one, other, weight);
    int[] places = starts(lowerEnds);
    for (int bucket = 0; bucket < higherEnds.length; bucket++) lower(byHigher, bucket, places);
    places = starts(higherEnds);
    for (int bucket = 0; bucket < lowerEnds.length; bucket++) higher(byHigher, bucket, places);
    for (int bucket = 0; bucket < higherEnds.length; bucket++) fill(byHigher, bucket);
  }

  /** The network of ties between the people at the same index of two lists. */
  static Network of(int people, int[] one, int[] other, double[] weight) {
    Scatter rows = new Scatter(people, one, other, weight);
    return rows.repeated ? rows.merged() : new Network(rows.rows, rows.alters, rows.weights);
  }

  private void count(int[] one, int[] other, double[] weight) {
    for (int tie = 0; tie < one.length; tie++) {
      if (!(weight[tie] > 0 && weight[tie] < Double.POSITIVE_INFINITY))
        throw new IllegalArgumentException("weight " + weight[tie] + " of tie " + tie);
      int a = one[tie];
      int b = other[tie];
      if (a < 0 || b < 0 || a >= people || b >= people)
        throw new IllegalArgumentException("tie " + tie + " of " + a + " and " + b);
      if (a == b) continue;
      higherEnds[Math.max(a, b) >> shift]++;
      lowerEnds[Math.min(a, b) >> shift]++;
    }
    for (int bucket = 1; bucket < higherEnds.length; bucket++) {
      higherEnds[bucket] += higherEnds[bucket - 1];
      lowerEnds[bucket] += lowerEnds[bucket - 1];
    }
  }

  private static int largest(int[] ends) {
    int largest = 0;
    for (int bucket = 0; bucket < ends.length; bucket++)
      largest = Math.max(largest, ends[bucket] - start(ends, bucket));
    return largest;
  }

  private static int start(int[] ends, int at) {
    return at == 0 ? 0 : ends[at - 1];
  }

  private static int[] starts(int[] ends) {
    int[] starts = new int[ends.length];
    for (int bucket = 1; bucket < ends.length; bucket++) starts[bucket] = ends[bucket - 1];
    return starts;
  }

  /** The ties by the bucket of the higher. */
  private double[] byHigher(int[] one, int[] other, double[] weight) {
    double[] ties = new double[weights.length];
    int[] places = starts(higherEnds);
    for (int tie = 0; tie < one.length; tie++) {
      if (one[tie] == other[tie]) continue;
      int higher = Math.max(one[tie], other[tie]);
      int place = 2 * places[higher >> shift]++;
      ties[place] = pair(higher, Math.min(one[tie], other[tie]));
      ties[place + 1] = weight[tie];
    }
    return ties;
  }

  private static double pair(int higher, int lower) {
    return Double.longBitsToDouble((long) higher << Integer.SIZE | lower);
  }

  private static int higher(double pair) {
    return (int) (Double.doubleToRawLongBits(pair) >>> Integer.SIZE);
  }

  private static int lower(double pair) {
    return (int) Double.doubleToRawLongBits(pair);
  }

  /** Takes the ties of a bucket, by the higher, to the buckets of the lower. */
  private void lower(double[] byHigher, int bucket, int[] places) {
    int from = 2 * start(higherEnds, bucket);
    int to = 2 * higherEnds[bucket];
    int first = bucket << shift;
    Arrays.fill(ends, 0);
    for (int tie = from; tie < to; tie += 2) ends[higher(byHigher[tie]) - first + 1]++;
    for (int person = first; person < last(bucket); person++)
      lower[person] = ends[person - first + 1];
    sum();
    for (int tie = from; tie < to; tie += 2) {
      int place = 2 * ends[higher(byHigher[tie]) - first]++;
      ordered[place] = byHigher[tie];
      ordered[place + 1] = byHigher[tie + 1];
    }
    for (int tie = 0; tie < to - from; tie += 2) {
      int place = 2 * places[lower(ordered[tie]) >> shift]++;
      weights[place] = ordered[tie];
      weights[place + 1] = ordered[tie + 1];
    }
  }

  private void sum() {
    for (int person = 1; person < ends.length; person++) ends[person] += ends[person - 1];
  }

  private int last(int bucket) {
    return Math.min(people, (bucket + 1) << shift);
  }

  /**
   * Begins the rows of the people of a bucket, brings their higher alters there, and takes their
   * ties to the buckets of the higher.
   */
  private void higher(double[] byHigher, int bucket, int[] places) {
    int from = 2 * start(lowerEnds, bucket);
    int to = 2 * lowerEnds[bucket];
    int first = bucket << shift;
    Arrays.fill(ends, 0);
    for (int tie = from; tie < to; tie += 2) ends[lower(weights[tie]) - first + 1]++;
    sum();
    for (int tie = from; tie < to; tie += 2) {
      int place = 2 * ends[lower(weights[tie]) - first]++;
      ordered[place] = weights[tie];
      ordered[place + 1] = weights[tie + 1];
    }
    int tie = 0;
    for (int person = first; person < last(bucket); person++) {
      int slot = rows[person] + lower[person];
      int before = -1;
      for (int end = 2 * ends[person - first]; tie < end; tie += 2) {
        int higher = higher(ordered[tie]);
        alters[slot] = higher;
        weights[slot++] = ordered[tie + 1];
        repeated |= higher == before;
        before = higher;
        int place = 2 * places[higher >> shift]++;
        byHigher[place] = ordered[tie];
        byHigher[place + 1] = ordered[tie + 1];
      }
      rows[person + 1] = slot;
    }
  }

  /** Brings the lower alters of the people of a bucket into their rows. */
  private void fill(double[] byHigher, int bucket) {
    int first = bucket << shift;
    System.arraycopy(rows, first, ends, 0, last(bucket) - first);
    for (int tie = 2 * start(higherEnds, bucket); tie < 2 * higherEnds[bucket]; tie += 2) {
      int slot = ends[higher(byHigher[tie]) - first]++;
      alters[slot] = lower(byHigher[tie]);
      weights[slot] = byHigher[tie + 1];
    }
  }

  /** Makes one tie of those that stand beside each other in a sorted row. */
  private Network merged() {
    int kept = 0;
    int slot = 0;
    for (int person = 0; person < people; person++) {
      int end = rows[person + 1];
      int first = kept;
      for (; slot < end; slot++)
        if (kept > first && alters[kept - 1] == alters[slot]) {
          weights[kept - 1] += weights[slot];
        } else {
          alters[kept] = alters[slot];
          weights[kept++] = weights[slot];
        }
      rows[person] = first;
    }
    rows[people] = kept;
    return new Network(rows, Arrays.copyOf(alters, kept), Arrays.copyOf(weights, kept));
  }
}
