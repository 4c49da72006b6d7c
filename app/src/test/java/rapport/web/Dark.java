package rapport.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Days of which a whole mailbox holds nothing, though by what came before and after some twenty
 * letters should be there, and thirty in the span before or after: by the other road, which shares
 * no code with the product.
 *
 * @param from the first of them
 * @param to the day on which letters begin again
 */
record Dark(LocalDate from, LocalDate to) {

  private static final int SPAN = 90;

  /** Those within an archive, by how many letters each day has. */
  static List<Dark> of(SortedMap<LocalDate, Integer> letters) {
    List<Dark> dark = new ArrayList<>();
    List<LocalDate> days = List.copyOf(letters.keySet());
    for (int n = 1; n < days.size(); n++) {
      LocalDate last = days.get(n - 1);
      LocalDate next = days.get(n);
      long empty = next.toEpochDay() - last.toEpochDay() - 1;
      if (empty < 28) continue;
      double before = sum(letters, last.minusDays(SPAN), last);
      double after = sum(letters, next, next.plusDays(SPAN));
      boolean used = before >= 30 || after >= 30;
      if (used && Math.sqrt(before * after) * empty / SPAN >= 20)
        dark.add(new Dark(last.plusDays(1), next));
    }
    return dark;
  }

  /** Those of one side's letters in which the other side wrote. */
  static List<Dark> ofOneSide(
      SortedMap<LocalDate, Integer> side, SortedMap<LocalDate, Integer> other) {
    return of(new TreeMap<>(side)).stream()
        .filter(one ->
            other.keySet().stream()
                .anyMatch(day -> !day.isBefore(one.from) && day.isBefore(one.to)))
        .toList();
  }

  private static double sum(SortedMap<LocalDate, Integer> letters, LocalDate from, LocalDate to) {
    return letters.subMap(from, to.plusDays(1)).values().stream().mapToInt(one -> one).sum();
  }

  /** Whether one of them lies between two days. */
  static boolean between(List<Dark> dark, LocalDate one, LocalDate other) {
    return dark.stream().anyMatch(it -> one.isBefore(it.to) && !other.isBefore(it.from));
  }

  /** From when on it is known that nothing came after a day. */
  static LocalDate silentFrom(List<Dark> dark, LocalDate last) {
    LocalDate from = last;
    for (Dark it : dark) if (last.isBefore(it.to)) from = it.to;
    return from;
  }
}
