package rapport.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** CPU seconds of this process for repeated work. */
final class Spent {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Spent() {}

  /** CPU seconds of this process so far, on all its threads. */
  static double seconds() {
    return PROCESS.getProcessCpuTime() / 1e9;
  }

  /**
   * Does some work several times, each with its number, and prints a line: name, seconds of the
   * first time, the median and the mean of all, and the mean of what it gives.
   */
  static void on(String name, int times, IntToDoubleFunction work) {
    double[] seconds = new double[times];
    double sum = 0;
    double spent = 0;
    for (int time = 0; time < times; time++) {
      long before = PROCESS.getProcessCpuTime();
      sum += work.applyAsDouble(time);
      seconds[time] = (PROCESS.getProcessCpuTime() - before) / 1e9;
      spent += seconds[time];
    }
    double first = seconds[0];
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%s %.6f %.6f %.6f %.9g%n",
        name,
        first,
        seconds[times / 2],
        spent / times,
        sum / times);
  }
}
