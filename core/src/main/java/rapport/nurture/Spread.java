package rapport.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which working day of the week each move stands. It chooses no moves. */
final class Spread {

  private Spread() {}

  /** Gives each move a working day, those with a date or a waiting person today. */
  static List<Move> over(List<Move> moves, Pauses pauses, LocalDate today) {
    List<LocalDate> days = workingDays(pauses, today);
    int aDay = Math.max(2, (moves.size() + days.size() - 1) / days.size());
    int[] taken = new int[days.size()];
    List<Move> spread = new ArrayList<>(moves);
    for (boolean pressing : new boolean[] {true, false}) {
      for (int i = 0; i < moves.size(); i++) {
        if (pressing(moves.get(i)) != pressing) continue;
        int day = 0;
        if (!pressing) while (day < days.size() - 1 && taken[day] >= aDay) day++;
        taken[day]++;
        spread.set(i, moves.get(i).on(days.get(day)));
      }
    }
    return spread;
  }

  private static boolean pressing(Move move) {
    return switch (move.cause()) {
      case PROMISE, ANSWER, TENSION, FEEDBACK, BRIEF -> true;
      case RHYTHM, DORMANT, THANKS, NUDGE, NEED, INTRODUCTION, COOLING -> false;
    };
  }

  /** What is left of this week, or the next one at a weekend; a week in a pause is one day. */
  private static List<LocalDate> workingDays(Pauses pauses, LocalDate today) {
    LocalDate first = today;
    while (first.getDayOfWeek().getValue() > 5) first = first.plusDays(1);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = first; day.getDayOfWeek().getValue() <= 5; day = day.plusDays(1))
      if (!pauses.quiet(day)) days.add(day);
    return days.isEmpty() ? List.of(first) : days;
  }
}
