package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a large piece of work took goes back to the system when it is done. */
class FootprintTest {

  private static final int KILOBYTE = 1024;
  private static final int WINDOW = 100 * KILOBYTE;

  @Test
  void whatWasTakenForAWhileIsGivenBackToTheSystem() throws Exception {
    assertEquals(0, ended("kept"));
  }

  @Test
  void withoutItTheMemoryStaysTaken() throws Exception {
    assertEquals(1, ended("left"));
  }

  @Test
  void aQuarterMoreThanIsHeldMayGather() {
    assertTrue(Footprint.most(400 << 20) <= 520 << 20);
    assertTrue(Footprint.most(0) > 0);
  }

  @Test
  void aLookIsPaidForByTwentyTimesAsLong() {
    assertEquals(1_000 + 20 * 300, Footprint.paid(700, 1_000));
    assertTrue(Footprint.much(400 << 20) > Footprint.most(400 << 20));
  }

  @Test
  void nothingIsLookedThroughWhereNothingWasDone() {
    assertFalse(Footprint.worth(100, 0, 0));
    assertFalse(Footprint.worth(0, 100, 100 << 20));
    assertFalse(Footprint.worth(1, 1, 0));
    assertTrue(Footprint.worth(1, 1, 100 << 20));
    assertTrue(Footprint.worth(1, 100, 0));
    assertTrue(Footprint.worth(100, 1, 0));
  }

  /** Runs {@link Work} with the options of the launcher and says how it ended. */
  private static int ended(String how) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmn24m",
                "-Xmx600m",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MinHeapFreeRatio=10",
                "-XX:-ShrinkHeapInSteps",
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName(),
                how)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Holds a hundred megabytes for a while; ends with 0 when less than sixty are taken. */
  static final class Work {

    private Work() {}

    /** With {@code kept}, a footprint is kept; with anything else, not. */
    public static void main(String[] how) {
      Footprint footprint = how[0].equals("kept") ? Footprint.kept(Duration.ofMillis(300)) : null;
      Deque<byte[]> held = new ArrayDeque<>(List.of());
      for (int i = 0; i < 3 * WINDOW; i++) {
        held.add(new byte[KILOBYTE]);
        if (held.size() > WINDOW) held.removeFirst();
      }
      held.clear();
      boolean back = false;
      for (int i = 0; i < (footprint == null ? 10 : 300) && !back; i++) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        back = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() < 60 << 20;
      }
      if (footprint != null) footprint.close();
      System.exit(back ? 0 : 1);
    }
  }
}
