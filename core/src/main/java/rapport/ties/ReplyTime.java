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

  /** The median of some times; of an even number the mean of the middle two. O(n log n). */
  public static ReplyTime of(List<Duration> times) {
    if (times.isEmpty()) return UNKNOWN;
    long[] seconds = times.stream().mapToLong(Duration::toSeconds).sorted().toArray();
    int middle = seconds.length / 2;
    long median =
        seconds.length % 2 == 1
            ? seconds[middle]
            : Math.floorDiv(seconds[middle - 1] + seconds[middle], 2L);
    return new ReplyTime(Duration.ofSeconds(median), seconds.length);
  }
}
