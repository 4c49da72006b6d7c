package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import rapport.people.PersonId;

/**
 * What the user said to a move. It is not a contact by itself; a {@link Reply#DONE} counts as one
 * until a source shows the real one.
 *
 * @param id the stored answer's number, for undo
 * @param cause the cause that was answered
 * @param until the first day on which a move of that cause may come back
 */
public record Answer(
    long id, PersonId person, Move.Cause cause, Reply reply, Instant at, LocalDate until) {

  /** The three things one can say to a move. */
  public enum Reply {
    /** It happened. */
    DONE,
    /** Not now, ask again next week. */
    LATER,
    /** Not for this reason. */
    NOT_THIS
  }

  /** The first day on which a move of that cause may come back. */
  public static LocalDate until(Reply reply, LocalDate today) {
    return switch (reply) {
      case DONE -> today.plusDays(7);
      case LATER ->
          today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
      case NOT_THIS -> today.plusDays(90);
    };
  }

  /** Whether it keeps a move about this person and cause away on a day. */
  public boolean quiets(PersonId whom, Move.Cause why, LocalDate today) {
    if (!person.equals(whom) || !today.isBefore(until)) return false;
    return reply == Reply.DONE || reply == Reply.LATER || cause == why;
  }
}
