package rapport.interactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Times of which a mailbox that holds both sides otherwise holds one only: a sent folder that was
 * exported once while the inbox goes on, a year whose sent mail lay elsewhere. Letters of the other
 * side show that the mailbox was used, so what is missing is not silence: nobody knows whether the
 * owner wrote. It says nothing of a mailbox that never held both, which is {@link OneSided}.
 *
 * @param holes times that ended, oldest first
 * @param side which side is missing until the mailbox ends, or null
 * @param until the last day of which that side is known, or null
 */
public record LostSide(List<Hole> holes, @Nullable Direction side, @Nullable LocalDate until) {

  /** Both sides are known as long as the mailbox is. */
  public static final LostSide NONE = new LostSide(List.of(), null, null);

  /** Copies the list. */
  public LostSide {
    holes = List.copyOf(holes);
  }

  /**
   * What is missing. A side is missing where {@link Hole} would say so of its letters alone, and at
   * the end where as many did not come as at the rate of the days before; where both end, the
   * mailbox does. O(days).
   *
   * @param sent how many letters the owner wrote on each day on which there are some
   * @param received how many others wrote
   */
  public static LostSide of(
      SortedMap<LocalDate, Integer> sent, SortedMap<LocalDate, Integer> received) {
    if (sent.isEmpty() || received.isEmpty()) return NONE;
    return between(
        new TreeMap<>(sent), new TreeMap<>(received)); // of a part of a map none is asked
  }

  private static LostSide between(
      SortedMap<LocalDate, Integer> sent, SortedMap<LocalDate, Integer> received) {
    List<Hole> holes = new ArrayList<>();
    for (Hole hole : Hole.of(sent)) if (goesOn(received, hole)) holes.add(hole);
    for (Hole hole : Hole.of(received)) if (goesOn(sent, hole)) holes.add(hole);
    LocalDate mine = sent.lastKey();
    LocalDate theirs = received.lastKey();
    if (Hole.ends(sent, theirs)) return new LostSide(holes, Direction.SENT, mine);
    if (Hole.ends(received, mine)) return new LostSide(holes, Direction.RECEIVED, theirs);
    return new LostSide(holes, null, null);
  }

  private static boolean goesOn(SortedMap<LocalDate, Integer> other, Hole hole) {
    return !other.subMap(hole.from(), hole.to()).isEmpty();
  }
}
