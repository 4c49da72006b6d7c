package rapport;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * Keeps the memory of a served home near what is really held. The collector of the launcher lets
 * old memory grow to a quarter of the machine before it looks at it, and keeps what it once took:
 * drawing the map or comparing everybody would stay paid for until the end. So old memory is looked
 * through when a quarter as much again as was last held has gathered, and once more when nothing
 * has been done for a while, and what is free then goes back to the system. A look amid the work
 * finds held what the work lets go a moment later, so it never is the last one. Everything stands
 * still while memory is looked through, so it takes a twentieth of the time at most, unless twice
 * as much as was held has gathered. It limits nothing: whatever needs memory gets it. Decision 0122
 * has the figures.
 */
final class Footprint implements AutoCloseable {

  /** So much may always gather before it is looked through: some seconds of work. */
  private static final long SLACK = 16L << 20;

  /** So much garbage is worth a look when there is nothing else to do. */
  private static final long WORTH = 4L << 20;

  /** So many collections of young memory are much work: some hundred megabytes. */
  private static final int MUCH = 8;

  /** So many times as long as a look took nothing is looked through again, but for much. */
  private static final int REST = 20;

  /** So many quiet spans are long. */
  private static final int LONG = 12;

  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Duration quiet;
  private final List<MemoryPoolMXBean> old;
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final Semaphore gathered = new Semaphore(0);
  private final NotificationListener listener = (told, _) -> told(told.getType());
  private final Thread thread;
  private volatile boolean ended;

  private Footprint(Duration quiet) {
    this.quiet = quiet;
    old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.isUsageThresholdSupported())
            .filter(pool -> pool.isCollectionUsageThresholdSupported())
            .toList();
    thread = Thread.ofPlatform().daemon().name("footprint").unstarted(this::run);
  }

  /** Begins to keep it; until closed. */
  static Footprint kept() {
    return kept(QUIET);
  }

  /** The same where it is quiet after another time without a collection. */
  static Footprint kept(Duration quiet) {
    Footprint footprint = new Footprint(quiet);
    if (footprint.memory instanceof NotificationEmitter emitter)
      emitter.addNotificationListener(footprint.listener, null, null);
    footprint.thread.start();
    return footprint;
  }

  private void told(String type) {
    if (type.equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) gathered.release();
  }

  private void run() {
    long looked = collections();
    long last = looked;
    long left = 0;
    long paid = System.nanoTime(); // from then on a look takes little of the time
    boolean amid = false;
    int still = 0;
    try {
      while (!ended) {
        long unpaid = paid - System.nanoTime();
        for (MemoryPoolMXBean pool : old)
          pool.setUsageThreshold(unpaid > 0 ? much(held(pool)) : most(held(pool)));
        boolean rests = unpaid > 0 && unpaid < quiet.toNanos();
        boolean full = gathered.tryAcquire(rests ? unpaid : quiet.toNanos(), TimeUnit.NANOSECONDS);
        if (rests && !full) continue;
        long now = collections();
        still = now == last ? still + 1 : 0;
        last = now;
        if (!full && !(amid && still > 0) && !worth(still, now - looked, used() - left)) continue;
        amid = full;
        long begun = System.nanoTime();
        memory.gc();
        paid = paid(begun, System.nanoTime());
        gathered.drainPermits();
        looked = collections();
        last = looked;
        left = used();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether memory is worth a look while nothing is done: once after much was done, and after a
   * little when it has been quiet for longer.
   *
   * @param still for how many spans nothing was collected
   * @param collections how many there were since the last look
   * @param grown by how much old memory grew since
   */
  static boolean worth(int still, long collections, long grown) {
    if (still == 0 || collections == 0) return false;
    return grown > WORTH || collections >= MUCH || still >= LONG;
  }

  /** How much may gather where so much is held. */
  static long most(long held) {
    return held + held / 4 + SLACK;
  }

  /** How much may gather where so much is held and the last look is not paid for yet. */
  static long much(long held) {
    return 2 * held + 4 * SLACK;
  }

  /** When a look is paid for, in nanoseconds as those of its beginning and end. */
  static long paid(long begun, long ended) {
    return ended + REST * (ended - begun);
  }

  private static long held(MemoryPoolMXBean pool) {
    var after = pool.getCollectionUsage();
    return after == null ? 0 : after.getUsed();
  }

  private long used() {
    return old.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(one -> one.getCollectionCount())
        .sum();
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
    try {
      if (memory instanceof NotificationEmitter emitter)
        emitter.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
