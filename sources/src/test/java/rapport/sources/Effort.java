package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Holds work to a bound in time of the processor, which a busy machine does not stretch. */
public final class Effort {

  private static final long SECONDS = 2;

  private Effort() {}

  /** The outcome of work that must not take two seconds of one processor. */
  public static <T> T bounded(Supplier<T> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T outcome = work.get();
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(nanos < SECONDS * 1_000_000_000L, "it took " + nanos / 1_000_000 + " ms");
    return outcome;
  }
}
