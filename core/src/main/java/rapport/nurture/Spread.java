package rapport.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which working day each move stands: two a day, from today on, over the weekend into the next
 * week where this one is too short, and over public holidays. It chooses no moves.
 *
 * <p>First what cannot wait (a step after a quarrel, a meeting to prepare), all of it today; then
 * promises and steps whose day the owner set, then answers and complaints. The first move that
 * comes from what the owner wants stands beside the first of the others, so that it is not put off
 * for ever.
 */
final class Spread {

  private static final int A_DAY = 2;

  private Spread() {}

  /** Gives each move a working day. */
  static List<Move> over(List<Move> moves, Pauses pauses, LocalDate today) {
    List<Integer> order = order(moves);
    List<Move> spread = new ArrayList<>(moves);
    LocalDate day = working(pauses, today);
    int taken = 0;
    for (int i : order) {
      if (taken >= A_DAY && !fixed(moves.get(i))) {
        day = working(pauses, day.plusDays(1));
        taken = 0;
      }
      taken++;
      spread.set(i, moves.get(i).on(day));
    }
    return spread;
  }

  /** The numbers of the moves in the order in which days are given. */
  private static List<Integer> order(List<Move> moves) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) if (fixed(moves.get(i))) order.add(i);
    List<Integer> rest = new ArrayList<>();
    for (int turn : new int[] {0, 1, 2})
      for (int i = 0; i < moves.size(); i++)
        if (!fixed(moves.get(i)) && turn(moves.get(i)) == turn) rest.add(i);
    for (int n = 0; n < rest.size(); n++)
      if (moves.get(rest.get(n)).wish() != null) {
        int wished = rest.remove(/* index */ n);
        rest.add(Math.min(1, n), wished);
        break;
      }
    order.addAll(rest);
    return order;
  }

  /** First what the owner gave his word for, then what presses, then the others. */
  private static int turn(Move move) {
    return move.ownDay() ? 0 : pressing(move) ? 1 : 2;
  }

  private static boolean fixed(Move move) {
    return move.cause() == Move.Cause.TENSION || move.cause() == Move.Cause.BRIEF;
  }

  /** Whether somebody waits or a day has come. */
  static boolean pressing(Move move) {
    return switch (move.cause()) {
      case PROMISE, ANSWER, TENSION, FEEDBACK, BRIEF, DATE -> true;
      case RHYTHM,
          DORMANT,
          THANKS,
          NUDGE,
          NEED,
          INTRODUCTION,
          COOLING,
          INITIATIVE,
          GOAL,
          PRACTICE,
          GAP,
          BRIDGE,
          SHARE,
          OUTCOME,
          PLANNED ->
          false;
    };
  }

  /** The first working day from a day on; in a long pause the first that is no weekend. */
  private static LocalDate working(Pauses pauses, LocalDate from) {
    LocalDate first = from;
    while (first.getDayOfWeek().getValue() > 5) first = first.plusDays(1);
    for (LocalDate day = first; day.isBefore(first.plusDays(14)); day = day.plusDays(1))
      if (pauses.working(day)) return day;
    return first;
  }
}
