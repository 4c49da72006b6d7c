package rapport.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

/**
 * Reads every file of a folder and prints which took longest, and the longest time any one item
 * took, in CPU seconds of the reading thread so that a busy machine does not count. Usage: {@code
 * SlowestFile FOLDER [MOST]}; ends with 1 if an item took more than MOST seconds (2).
 */
public final class SlowestFile {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  private SlowestFile() {}

  private record Timed(Path file, double seconds, double slowestItem, long items) {}

  /** Reads and prints. */
  public static void main(String[] words) throws IOException {
    double most = words.length > 1 ? Double.parseDouble(words[1]) : 2;
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(words[0]))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Timed> times = new ArrayList<>();
    for (Path file : files) times.add(timed(file));
    times.sort(Comparator.comparingDouble(Timed::seconds).reversed());
    for (Timed one : times.subList(0, Math.min(5, times.size())))
      System.out.println(line("file", one.file(), one.seconds(), one.items()));
    Timed worst = times.stream().max(Comparator.comparingDouble(Timed::slowestItem)).orElseThrow();
    System.out.println(line("item", worst.file(), worst.slowestItem(), worst.items()));
    System.out.println(
        "bar: no item over " + most + " s " + (worst.slowestItem() <= most ? "met" : "MISSED"));
    System.exit(worst.slowestItem() <= most ? 0 : 1);
  }

  private static String line(String what, Path file, double seconds, long items) {
    return String.format(
        Locale.ROOT,
        "slowest %s: %.2f CPU s, %s (%,d bytes, %,d items)",
        what,
        seconds,
        file.getFileName(),
        file.toFile().length(),
        items);
  }

  private static Timed timed(Path file) throws IOException {
    Watch watch = new Watch();
    double start = cpu();
    for (Unit unit : Sources.units(List.of(file), false)) {
      unit.read(WINDOW, watch);
      watch.mark();
    }
    return new Timed(file, cpu() - start, watch.slowest, watch.items);
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static final class Watch implements Sink {
    private double before = cpu();
    private double slowest;
    private long items;

    @Override
    public void item(Item item) {
      items++;
      mark();
    }

    @Override
    public void problem(String where, String what) {}

    void mark() {
      double now = cpu();
      slowest = Math.max(slowest, now - before);
      before = now;
    }
  }
}
