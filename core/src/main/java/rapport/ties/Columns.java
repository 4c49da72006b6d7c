package rapport.ties;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rapport.interactions.Channel;

/**
 * The lines of a log side by side in the order of time, people as numbers in the order of their
 * names. It is not open to change.
 *
 * @param names of everybody
 * @param time in seconds
 * @param reached how many people the same message reached: lines of one author at one second
 */
record Columns(
    String[] names, int[] from, int[] to, long[] time, int[] reached, Channel[] channel) {

  /** Sorts the lines. O(n log n). */
  static Columns of(List<Log.Line> unsorted) {
    List<Log.Line> lines =
        unsorted.stream()
            .sorted(
                Comparator.comparingLong(Log.Line::at)
                    .thenComparing(Log.Line::from)
                    .thenComparing(Log.Line::to)
                    .thenComparing(Log.Line::channel))
            .toList();
    String[] names =
        lines.stream()
            .flatMap(line -> Stream.of(line.from(), line.to()))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.length; i++) numbers.put(names[i], i);
    int n = lines.size();
    int[] from = new int[n];
    int[] to = new int[n];
    long[] time = new long[n];
    Channel[] channel = new Channel[n];
    for (int i = 0; i < n; i++) {
      Log.Line line = lines.get(i);
      from[i] = numbers.getOrDefault(line.from(), 0);
      to[i] = numbers.getOrDefault(line.to(), 0);
      time[i] = line.at();
      channel[i] = line.channel();
    }
    return new Columns(names, from, to, time, reached(from, time), channel);
  }

  private static int[] reached(int[] from, long[] time) {
    int[] reached = new int[from.length];
    for (int i = 0; i < from.length; ) {
      int end = i;
      while (end < from.length && time[end] == time[i] && from[end] == from[i]) end++;
      Arrays.fill(reached, i, end, end - i);
      i = end;
    }
    return reached;
  }

  /** How many people there are. */
  int people() {
    return names.length;
  }

  /** The index of the first line not before a second. O(log n). */
  int index(long second) {
    int low = 0;
    int high = time.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time[middle] < second) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
