package rapport.nurture;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import rapport.people.PersonId;

/**
 * What the user said to a move. It is not a contact by itself; a {@link Reply#DONE} counts as one
 * until a source shows the real one.
 *
 * @param id the stored answer's number, for undo
 * @param cause the cause that was answered
 * @param about what the move was about, or empty words where that was not kept
 * @param until the first day on which a move of that cause may come back
 */
public record Answer(
    long id,
    PersonId person,
    Move.Cause cause,
    Reply reply,
    Instant at,
    LocalDate until,
    String about) {

  /** One of which it was not kept what the move was about. */
  public Answer(
      long id, PersonId person, Move.Cause cause, Reply reply, Instant at, LocalDate until) {
    this(id, person, cause, reply, at, until, "");
  }

  /** The three things one can say to a move. */
  public enum Reply {
    /** It happened. */
    DONE,
    /** Not now, ask again next week, or on the day on which it falls due. */
    LATER,
    /** Not for this reason. */
    NOT_THIS
  }

  /** The first day on which a move of that cause may come back. */
  public static LocalDate until(Reply reply, LocalDate today) {
    return until(reply, today, null);
  }

  /**
   * The first day on which a move may come back. What is put off comes back on Monday; where the
   * owner's word falls due before that, on the day before, and put off again on its day; what falls
   * due on a weekend, on the Friday before.
   *
   * @param due the day until which the owner gave his word, or null
   */
  public static LocalDate until(Reply reply, LocalDate today, @Nullable LocalDate due) {
    return switch (reply) {
      case DONE -> today.plusDays(7);
      case LATER -> {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate day = due == null ? monday : due;
        while (day.getDayOfWeek().getValue() > 5) day = day.minusDays(1);
        if (!day.isAfter(today) || !day.isBefore(monday)) yield monday;
        yield day.minusDays(1).isAfter(today) ? day.minusDays(1) : day;
      }
      case NOT_THIS -> today.plusDays(90);
    };
  }

  /**
   * Whether doing something counts as a contact with its person: not where it was only said what
   * came of it or a plan was looked at, nor where somebody else was asked about somebody never met.
   *
   * @param known whether the two were ever in touch
   */
  public static boolean met(Move.Cause cause, String about, boolean known) {
    return switch (cause) {
      case OUTCOME -> false;
      case PLANNED -> !about.startsWith("review:");
      case NEED, INITIATIVE -> known;
      default -> true;
    };
  }

  /**
   * Whether it keeps everything away from somebody on a day, whatever it is about: something was
   * done with them or put off. Saying what came of something does not.
   */
  boolean rests(PersonId somebody, LocalDate today) {
    return person.equals(somebody)
        && today.isBefore(until)
        && reply != Reply.NOT_THIS
        && cause != Move.Cause.OUTCOME;
  }

  /**
   * Whether it keeps a move away on a day: any move about the person once one was done or put off,
   * else one of the same cause about the same matter. What was done or put off keeps no promise or
   * dated step away but the one it was about, and what was done never the question what came of it.
   * Saying what came of something keeps nothing but that question away.
   */
  public boolean quiets(Move move, LocalDate today) {
    if (!person.equals(move.person().id()) || !today.isBefore(until)) return false;
    if (cause == Move.Cause.OUTCOME) return cause == move.cause() && about.equals(move.about());
    boolean same = cause == move.cause() && (about.isEmpty() || about.equals(move.about()));
    if (reply != Reply.NOT_THIS && move.ownDay()) return same;
    if (reply == Reply.DONE && move.cause() == Move.Cause.OUTCOME) return same;
    if (reply != Reply.NOT_THIS) return true;
    return cause == move.cause()
        && (about.isEmpty()
            || (move.wish() == null && !move.ownDay())
            || about.equals(move.about()));
  }
}
