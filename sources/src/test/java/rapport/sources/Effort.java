package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Holds work to a bound in time of the processor, which a busy machine does not stretch; a slow one
 * has longer, by a work that is always the same.
 */
public final class Effort {

  private static final long SECONDS = 2;
  private static final int NUMBERS = 200_000;
  private static final int SORTED = 150;

  private Effort() {}

  /**
   * The outcome of work that must not take two seconds of one processor, or on a slow one the time
   * in which it sorts 200,000 numbers 150 times. What grows with the square of its input takes
   * minutes on either.
   */
  public static <T> T bounded(Supplier<T> work) {
    long before = spent();
    T outcome = work.get();
    long nanos = spent() - before;
    if (nanos >= SECONDS * 1_000_000_000L) {
      long most = SORTED * sorting();
      assertTrue(nanos < most, "it took " + nanos / 1_000_000 + " of " + most / 1_000_000 + " ms");
    }
    return outcome;
  }

  private static long sorting() {
    long least = Long.MAX_VALUE;
    for (int time = 0; time < 5; time++) {
      List<Integer> numbers = new ArrayList<>(new Random(time).ints(NUMBERS).boxed().toList());
      long before = spent();
      Collections.sort(numbers);
      least = Math.min(least, spent() - before);
    }
    return least;
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
