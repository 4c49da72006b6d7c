package rapport.nurture;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.people.PersonId;

/**
 * A quarrel with one person, or a hard talk that lies ahead (practices N8, N9): a day of rest, a
 * private worksheet, a step of repair, a look back after two weeks. It says nothing of the other's
 * mood; it holds what the owner wrote. A talk that lies ahead is no quarrel: nothing rests and
 * nothing else waits for it.
 *
 * <p>The clock counts seconds of physical time from the instant at which the owner said it, so
 * neither sleep nor restart nor a change of daylight saving time moves its end.
 *
 * @param at when the owner said so
 * @param sheet what the owner wrote down
 * @param repairedAt when a step of repair was made, or null
 * @param repair how, in words, or null
 * @param closedAt when it ended, or null while it is open
 * @param closing how it ended, in words, or null
 * @param ahead whether it is a hard talk that is prepared, without a quarrel
 */
public record Tension(
    long id,
    PersonId person,
    Instant at,
    Sheet sheet,
    @Nullable Instant repairedAt,
    @Nullable String repair,
    @Nullable Instant closedAt,
    @Nullable String closing,
    boolean ahead) {

  /** A quarrel. */
  public Tension(
      long id,
      PersonId person,
      Instant at,
      Sheet sheet,
      @Nullable Instant repairedAt,
      @Nullable String repair,
      @Nullable Instant closedAt,
      @Nullable String closing) {
    this(id, person, at, sheet, repairedAt, repair, closedAt, closing, false);
  }

  /** For how long nothing is suggested about the person. */
  public static final Duration REST = Duration.ofHours(24);

  /** How long after the repair one looks back. */
  public static final Duration LOOK_BACK = Duration.ofDays(14);

  private static final Duration RELAPSE = Duration.ofDays(90);

  /**
   * The private worksheet; a field is empty while nothing is written in it.
   *
   * @param facts what a camera would have seen
   * @param story what the owner makes of it
   * @param readings kind ways to read what the other did, one on each line; three are asked for
   * @param given what this relationship has given the owner
   * @param goal what both want
   * @param part the owner's own part in it
   * @param question the one question to ask
   * @param opening how the talk begins, in the owner's words, one line each for what both want,
   *     what was, and the question; empty while it is made from the sheet
   */
  public record Sheet(
      String facts,
      String story,
      String readings,
      String given,
      String goal,
      String part,
      String question,
      String opening) {

    /** Nothing written yet. */
    public static final Sheet EMPTY = new Sheet("", "", "", "", "");

    /** One whose own part, question and opening are not written yet. */
    public Sheet(String facts, String story, String readings, String given, String goal) {
      this(facts, story, readings, given, goal, "", "", "");
    }

    /** Whether nothing is written in it. */
    public boolean blank() {
      return equals(EMPTY);
    }

    /** How many kind readings there are. */
    public int kindReadings() {
      return (int) readings.lines().filter(line -> !line.isBlank()).count();
    }

    /** Whether every field says something and there are three kind readings. */
    public boolean full() {
      return !facts.isBlank()
          && !story.isBlank()
          && !given.isBlank()
          && !goal.isBlank()
          && kindReadings() >= 3;
    }
  }

  /** Where a tension stands. */
  public enum State {
    /** Less than a day old: nothing is suggested, only the worksheet is there. */
    RESTING,
    /** The day is over and nobody has made a step yet. */
    OPEN,
    /** A step was made, less than two weeks ago. */
    MENDING,
    /** Two weeks have passed since the step: how is it now? */
    LOOK_BACK,
    /** It is over. */
    CLOSED
  }

  /** Where it stands at an instant. The day is over at exactly {@link #restsUntil}. */
  public State state(Instant now) {
    if (closedAt != null && !now.isBefore(closedAt)) return State.CLOSED;
    if (!ahead && now.isBefore(restsUntil())) return State.RESTING;
    if (repairedAt == null || now.isBefore(repairedAt)) return State.OPEN;
    return now.isBefore(repairedAt.plus(LOOK_BACK)) ? State.MENDING : State.LOOK_BACK;
  }

  /** The first instant at which something about the person may be suggested again. */
  public Instant restsUntil() {
    return at.plus(REST);
  }

  /** Whether nothing may be suggested about the person at an instant. */
  public boolean rests(Instant now) {
    return !ahead && !now.isBefore(at) && state(now) == State.RESTING;
  }

  /** Whether it is neither over nor mended: other moves about the person wait. */
  public boolean strains(Instant now) {
    if (ahead || now.isBefore(at)) return false;
    State state = state(now);
    return state == State.RESTING || state == State.OPEN;
  }

  /** Whether this one began within 90 days after the end of another with the same person. */
  public boolean relapseOf(Tension other) {
    return other.id() != id
        && !ahead
        && !other.ahead()
        && other.person().equals(person)
        && other.closedAt() != null
        && !at.isBefore(other.closedAt())
        && at.isBefore(other.closedAt().plus(RELAPSE));
  }
}
