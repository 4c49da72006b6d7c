package rapport.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When which situation comes again: Leitner's boxes (1972). A good answer on a new day moves a
 * situation to the next box, any other puts it back into the first; it is due again after 1, 3, 7,
 * 16 and then every 35 days. A pure function of past tries; it keeps nothing. O(tries log tries).
 */
public final class Repetition {

  private static final int[] DAYS = {1, 3, 7, 16, 35};

  private final Map<Integer, Place> places = new HashMap<>();

  /** Where a situation is: its box from 1, the day of its last try, and when it is due. */
  public record Place(int box, LocalDate last, LocalDate due) {}

  /** After some tries, in any order. */
  public Repetition(List<Try> tries) {
    List<Try> order = new ArrayList<>(tries);
    order.sort(Comparator.comparing(Try::on));
    for (Try one : order) places.merge(one.situation(), first(one), (at, no) -> moved(at, one));
  }

  /** Where a situation is; nothing when it was never tried. */
  public Optional<Place> place(int situation) {
    return Optional.ofNullable(places.get(situation));
  }

  /** How many situations are due on a day; those never tried are not counted. */
  public int due(LocalDate today) {
    return (int) places.values().stream().filter(at -> !at.due().isAfter(today)).count();
  }

  /**
   * What to practise next: the one due longest, else the first never tried, else the one due
   * soonest.
   */
  public Optional<Situation> next(List<Situation> all, LocalDate today) {
    return all.stream().min(Comparator.comparing(one -> turn(one, today)));
  }

  /** A day that orders: overdue ones by their day, new ones as of today, others by their day. */
  private LocalDate turn(Situation situation, LocalDate today) {
    Place at = places.get(situation.id());
    return at == null
        ? today.plusDays(1)
        : at.due().isAfter(today) ? at.due().plusDays(1) : at.due();
  }

  private static Place first(Try one) {
    return at(one.good() ? 2 : 1, one.on());
  }

  private static Place moved(Place from, Try one) {
    if (!one.good()) return at(1, one.on());
    boolean again = from.last().equals(one.on());
    return again ? from : at(Math.min(DAYS.length, from.box() + 1), one.on());
  }

  private static Place at(int box, LocalDate on) {
    return new Place(box, on, on.plusDays(DAYS[box - 1]));
  }
}
