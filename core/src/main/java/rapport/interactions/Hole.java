package rapport.interactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * A time within an archive of which its whole mailbox holds nothing, though letters came before and
 * after: years that were never exported, a folder that was lost. What happened in it is not known,
 * so nobody was silent because of it. The time before the first letter and after the last is none;
 * {@link Freshness} knows the last.
 *
 * @param from the first day without a letter
 * @param to the first day with one again
 */
public record Hole(LocalDate from, LocalDate to) {

  /** Shorter than this, nobody writes: a holiday, a hospital. */
  private static final int LEAST_DAYS = 28;

  /** So many letters must be missing: by chance none of as many comes in one of 10^8 mailboxes. */
  private static final double MISSED = 20;

  /** Over so many days before and after it is counted how many letters were usual. */
  private static final int USUAL_DAYS = 90;

  /** So many letters on one side: of a mailbox with fewer, all who write may have been silent. */
  private static final double USED = 30;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException where it does not end after it began
   */
  public Hole {
    if (!to.isAfter(from)) throw new IllegalArgumentException("from " + from + " to " + to);
  }

  /**
   * The holes in a mailbox, oldest first: at least {@value #LEAST_DAYS} days in which {@value
   * #MISSED} letters and more would have come, at the geometric mean of how many came in the 90
   * days before and in those after, where thirty and more came in the busier ones. O(days).
   *
   * @param letters how many letters of any kind there are of each day on which there are some
   */
  public static List<Hole> of(SortedMap<LocalDate, Integer> letters) {
    List<Hole> holes = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : letters.keySet()) {
      if (before != null && before.plusDays(LEAST_DAYS).isBefore(day)) {
        double one = rate(letters, before, -1);
        double other = rate(letters, day, 1);
        long days = day.toEpochDay() - before.toEpochDay() - 1;
        boolean used = Math.max(one, other) * USUAL_DAYS >= USED;
        if (used && Math.sqrt(one * other) * days >= MISSED)
          holes.add(new Hole(before.plusDays(1), day));
      }
      before = day;
    }
    return holes;
  }

  /** The holes of both lists, oldest first, those that touch or cover each other as one. */
  public static List<Hole> united(List<Hole> some, List<Hole> others) {
    List<Hole> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Comparator.comparing(Hole::from).thenComparing(Hole::to));
    List<Hole> united = new ArrayList<>();
    for (Hole hole : all) {
      Hole last = united.isEmpty() ? null : united.getLast();
      if (last == null || last.to.isBefore(hole.from)) united.add(hole);
      else if (hole.to.isAfter(last.to))
        united.set(united.size() - 1, new Hole(last.from, hole.to));
    }
    return united;
  }

  /**
   * Whether letters end long before a day: none in the {@value #LEAST_DAYS} days and more before
   * it, in which {@value #MISSED} and more would have come at the rate of the 90 days until their
   * last, of which thirty and more came. O(days).
   */
  static boolean ends(SortedMap<LocalDate, Integer> letters, LocalDate day) {
    LocalDate last = letters.lastKey();
    double rate = rate(letters, last, -1);
    long days = day.toEpochDay() - last.toEpochDay();
    return days > LEAST_DAYS && rate * USUAL_DAYS >= USED && rate * days >= MISSED;
  }

  /** Letters a day in the days up to one, or from it on. */
  private static double rate(SortedMap<LocalDate, Integer> letters, LocalDate day, int way) {
    LocalDate end = day.plusDays((long) way * USUAL_DAYS);
    LocalDate from = way < 0 ? end : day;
    LocalDate to = way < 0 ? day : end;
    long count = 0;
    for (int some : letters.subMap(from, to.plusDays(1)).values()) count += some;
    return (double) count / USUAL_DAYS;
  }
}
