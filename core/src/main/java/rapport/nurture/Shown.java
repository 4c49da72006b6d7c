package rapport.nurture;

import java.time.LocalDate;
import rapport.people.PersonId;

/**
 * That a move stood among the moves of a week. It says neither that it was read nor that it was
 * answered; it is kept so that nothing is said a third week ({@link Again}).
 *
 * @param about what the move was about, see {@link Move#about}
 * @param week the Monday of the week
 */
public record Shown(PersonId person, Move.Cause cause, String about, LocalDate week) {

  /** The Monday of the week that a day is in. */
  public static LocalDate week(LocalDate day) {
    return day.with(
        java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
  }

  /** Whether it is the showing of a move. */
  public boolean of(Move move) {
    return person.equals(move.person().id()) && cause == move.cause() && about.equals(move.about());
  }
}
