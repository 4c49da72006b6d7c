package rapport.network;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Work that falls into parts which need nothing of each other, done by all processors at once:
 * whoever is done with one part takes the next, so that nobody waits for long at the end. It is not
 * for parts that write to the same place: what is found must not tell who did which, or in what
 * order.
 */
final class Parts {

  private Parts() {}

  /**
   * Does all parts; returns when they are done.
   *
   * @param worker makes one worker for each thread, which may keep what it needs for every part
   */
  static void each(int parts, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    int threads = Math.min(parts, 1 + ForkJoinPool.getCommonPoolParallelism());
    IntStream.range(0, threads)
        .parallel()
        .forEach(thread -> {
          int part = next.getAndIncrement();
          if (part >= parts) return;
          IntConsumer own = worker.get();
          for (; part < parts; part = next.getAndIncrement()) own.accept(part);
        });
  }
}
