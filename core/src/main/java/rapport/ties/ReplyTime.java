package rapport.ties;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one side usually takes to answer the other: the median, because reply times are
 * log-normal and a mean would tell only of the slowest. It is not a promise, and unanswered
 * messages are not in it.
 *
 * @param median the median, or null if there was no answer
 * @param n how many answers were timed
 */
public record ReplyTime(@Nullable Duration median, int n) {

  /** Nothing is known. */
  public static final ReplyTime UNKNOWN = new ReplyTime(null, 0);

  /** Answers below which a median says too little to be told. */
  static final int LEAST = 3;

  /** Whether there are enough answers for the median to be told. */
  public boolean telling() {
    return n >= LEAST;
  }

  /** The median of some times; of an even number the mean of the middle two. O(n). */
  public static ReplyTime of(List<Duration> times) {
    return ofSeconds(times.stream().mapToLong(Duration::toSeconds).toArray());
  }

  /** The same of whole seconds, which it brings into another order. O(n) on average. */
  public static ReplyTime ofSeconds(long[] seconds) {
    if (seconds.length == 0) return UNKNOWN;
    int middle = seconds.length / 2;
    long upper = select(seconds, middle);
    long median = upper;
    if (seconds.length % 2 == 0) {
      long lower = Long.MIN_VALUE;
      for (int i = 0; i < middle; i++) lower = Math.max(lower, seconds[i]);
      median = Math.floorDiv(lower + upper, 2L);
    }
    return new ReplyTime(Duration.ofSeconds(median), seconds.length);
  }

  /** Puts the value of a rank in its place, smaller ones before it (Hoare 1961, Algorithm 65). */
  private static long select(long[] row, int rank) {
    int low = 0;
    int high = row.length - 1;
    while (low < high) {
      long pivot = row[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (row[i] < pivot) i++;
        while (row[j] > pivot) j--;
        if (i > j) break;
        long kept = row[i];
        row[i++] = row[j];
        row[j--] = kept;
      }
      if (rank <= j) high = j;
      else if (rank >= i) low = i;
      else break;
    }
    return row[rank];
  }
}
