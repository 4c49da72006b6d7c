package rapport.sources.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.attendance.WallTime.Order;

/**
 * Whether days or months come first in the dates of one report, decided over all of it: every date
 * is a day that exists, nobody leaves before joining, all of it happened within a day and a half
 * (no such meeting is longer), and nothing after the file was written. Where two orders remain and
 * mean different days, nothing tells: it is not guessed.
 */
final class DayMonth {

  private static final Duration LONGEST = Duration.ofHours(36);
  private static final Duration ZONES = Duration.ofHours(26);

  private DayMonth() {}

  /** The one order that fits, or null if none does or several do that differ. */
  static @Nullable Order of(Report report, @Nullable LocalDateTime written) {
    Set<Order> fit = EnumSet.noneOf(Order.class);
    for (Order order : Order.values()) if (fits(report, order)) fit.add(order);
    if (fit.size() > 1 && report.dayFirst()) fit.remove(Order.MONTH_FIRST);
    if (fit.size() > 1 && written != null) {
      Set<Order> past = EnumSet.copyOf(fit);
      past.removeIf(order -> after(report, order, written.plus(ZONES)));
      if (!past.isEmpty()) fit = past;
    }
    Set<List<LocalDateTime>> meanings = new HashSet<>();
    for (Order order : fit) meanings.add(read(report.times(), order));
    return meanings.size() == 1 ? fit.iterator().next() : null;
  }

  /** All of them, or nothing if one is no day that exists. */
  private static List<LocalDateTime> read(List<WallTime> times, Order order) {
    List<LocalDateTime> all = new ArrayList<>();
    for (WallTime time : times) {
      LocalDateTime at = time.in(order);
      if (at == null) return List.of();
      all.add(at);
    }
    return all;
  }

  private static boolean after(Report report, Order order, LocalDateTime latest) {
    return read(report.times(), order).stream().anyMatch(at -> at.isAfter(latest));
  }

  private static boolean fits(Report report, Order order) {
    List<LocalDateTime> all = read(report.times(), order);
    if (all.isEmpty()) return false;
    Duration whole = Duration.between(Collections.min(all), Collections.max(all));
    return whole.compareTo(LONGEST) <= 0
        && forward(read(report.span(), order))
        && report.joins().stream().allMatch(join -> forward(read(join.times(), order)));
  }

  private static boolean forward(List<LocalDateTime> times) {
    for (int n = 1; n < times.size(); n++)
      if (times.get(n).isBefore(times.get(n - 1))) return false;
    return true;
  }
}
