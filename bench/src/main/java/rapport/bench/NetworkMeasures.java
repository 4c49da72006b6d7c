package rapport.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rapport.network.Betweenness;
import rapport.network.Brokerage;
import rapport.network.Clustering;
import rapport.network.Components;
import rapport.network.Coreness;
import rapport.network.Network;
import rapport.network.PageRank;

/**
 * Prints what the measures of a network cost. Usage: NetworkMeasures FILE LEAST [SOURCES], where
 * the file has rows of two numbers and a weight, separated by tabs. For each measure a line: its
 * name, the CPU seconds of the process for the first time (with the compiler's work) and the mean
 * of later times, and a sum over its values that another program can compare.
 */
public final class NetworkMeasures {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final double WARM_SECONDS = 1.5;
  private static final int MOST = 100;

  private final int times;

  private NetworkMeasures(int times) {
    this.times = times;
  }

  /** Measures the measures. */
  public static void main(String[] words) throws IOException {
    Ties ties = new Ties(Files.readAllBytes(Path.of(words[0])));
    NetworkMeasures measures = new NetworkMeasures(Integer.parseInt(words[1]));
    measures.all(ties, words.length > 2 ? Integer.parseInt(words[2]) : 0);
  }

  private void all(Ties ties, int sources) {
    Network network =
        measure("build", () -> Network.of(ties.people, ties.one, ties.other, ties.weight));
    tell(IntStream.range(0, network.people()).mapToDouble(network::degree).toArray());
    Brokerage brokerage = measure("constraint", () -> Brokerage.of(network));
    tell(brokerage.constraint());
    tell(measure("pagerank", () -> PageRank.of(network)));
    Components components = measure("components", () -> Components.of(network));
    tell(new double[] {components.sizes().length});
    tell(Arrays.stream(measure("coreness", () -> Coreness.of(network))).asDoubleStream().toArray());
    tell(measure("clustering", () -> Clustering.of(network)).coefficient());
    if (sources > 0)
      tell(measure("betweenness", () -> Betweenness.sampled(network, sources, 5)).value());
  }

  /**
   * The first time, then until the compiler has had its time, then as often again for the mean: the
   * clock of the process counts in hundredths of a second.
   */
  private <T> T measure(String name, Supplier<T> work) {
    long begun = PROCESS.getProcessCpuTime();
    T result = work.get();
    double first = since(begun);
    int runs = 1;
    for (; runs < MOST && (runs < times || since(begun) < WARM_SECONDS); runs++) {
      result = null;
      result = work.get();
    }
    long warm = PROCESS.getProcessCpuTime();
    for (int run = 0; run < runs; run++) {
      result = null;
      result = work.get();
    }
    System.out.printf(Locale.ROOT, "%s %.4f %.4f ", name, first, since(warm) / runs);
    return result;
  }

  private static double since(long nanos) {
    return (PROCESS.getProcessCpuTime() - nanos) / 1e9;
  }

  private static void tell(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++)
      if (!Double.isNaN(values[i])) sum += values[i] * (1 + i % 97);
    System.out.printf(Locale.ROOT, "%.12g%n", sum);
  }

  /** The rows of a file. */
  private static final class Ties {

    private int people;
    private int[] one = new int[1 << 16];
    private int[] other = new int[1 << 16];
    private double[] weight = new double[1 << 16];
    private final byte[] bytes;
    private int at;

    Ties(byte[] bytes) {
      this.bytes = bytes;
      int ties = 0;
      for (; at < bytes.length; ties++) {
        if (ties == one.length) resize(2 * ties);
        one[ties] = whole();
        other[ties] = whole();
        weight[ties] = decimal();
        people = Math.max(people, 1 + Math.max(one[ties], other[ties]));
      }
      resize(ties);
    }

    private void resize(int length) {
      one = Arrays.copyOf(one, length);
      other = Arrays.copyOf(other, length);
      weight = Arrays.copyOf(weight, length);
    }

    private int whole() {
      int number = 0;
      while (bytes[at] >= '0') number = 10 * number + bytes[at++] - '0';
      at++;
      return number;
    }

    private double decimal() {
      double number = 0;
      double scale = 0;
      for (; bytes[at] != '\n'; at++) {
        if (bytes[at] == '.') {
          scale = 1;
        } else {
          number = 10 * number + bytes[at] - '0';
          scale *= 10;
        }
      }
      at++;
      return scale == 0 ? number : number / scale;
    }
  }
}
