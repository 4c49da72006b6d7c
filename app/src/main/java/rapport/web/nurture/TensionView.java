package rapport.web.nurture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rapport.desk.nurture.Tensions;
import rapport.nurture.Tension;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * One quarrel as a page shows it.
 *
 * @param state resting, open, mending, looking back, closed: which part of the page is current
 * @param clock how long the rest lasts still, or empty
 * @param channel the richest one that is feasible
 * @param readings kind readings that are written already, of three
 * @param received what came from the person, as it was written down, newest first
 */
public record TensionView(
    Frame frame,
    long id,
    Face face,
    Tension.State state,
    String began,
    String clock,
    Tension.Sheet sheet,
    int readings,
    String channel,
    String repair,
    String closing,
    boolean relapse,
    boolean held,
    List<String> received) {

  /** Copies the list. */
  public TensionView {
    received = List.copyOf(received);
  }

  public static TensionView of(
      Frame frame,
      Tensions.One one,
      boolean held,
      String channel,
      List<String> received,
      Instant now,
      Say say) {
    Tension tension = one.tension();
    return new TensionView(
        frame,
        tension.id(),
        Face.of(one.person()),
        tension.state(now),
        say.moment(tension.at()),
        clock(tension, now, say),
        tension.sheet(),
        tension.sheet().kindReadings(),
        channel,
        tension.repairedAt() == null
            ? ""
            : say.moment(tension.repairedAt())
                + (tension.repair() == null || tension.repair().isBlank()
                    ? ""
                    : ": " + tension.repair()),
        tension.closing() == null ? "" : tension.closing(),
        one.relapse(),
        held,
        received);
  }

  private static String clock(Tension tension, Instant now, Say say) {
    if (!tension.rests(now)) return "";
    Duration left = Duration.between(now, tension.restsUntil());
    return Say.length(left) + " of rest left, until " + say.moment(tension.restsUntil());
  }

  /** Whether the day of rest lasts. */
  public boolean resting() {
    return state == Tension.State.RESTING;
  }

  /** Whether a step is wanted now. */
  public boolean open() {
    return state == Tension.State.OPEN;
  }

  /** Whether a step was made and it is not over. */
  public boolean mending() {
    return state == Tension.State.MENDING || state == Tension.State.LOOK_BACK;
  }

  /** The state in a word. */
  static String word(Tension.State state) {
    return switch (state) {
      case RESTING -> "rests for a day";
      case OPEN -> "a step is wanted";
      case MENDING -> "mending";
      case LOOK_BACK -> "look back";
      case CLOSED -> "over";
    };
  }

  static String tone(Tension.State state) {
    return switch (state) {
      case RESTING -> "blue";
      case OPEN -> "warm";
      case MENDING, LOOK_BACK -> "gold";
      case CLOSED -> "good";
    };
  }

  /** All quarrels, and quiet questions. */
  public record Many(Frame frame, List<Line> lines, List<Question> questions) {
    /** Copies the lists. */
    public Many {
      lines = List.copyOf(lines);
      questions = List.copyOf(questions);
    }

    public static Many of(
        Frame frame,
        List<Tensions.One> all,
        List<Tensions.Question> questions,
        Instant now,
        Say say) {
      return new Many(
          frame,
          all.stream()
              .map(one ->
                  new Line(
                      one.tension().id(),
                      Face.of(one.person()),
                      word(one.tension().state(now)),
                      tone(one.tension().state(now)),
                      say.moment(one.tension().at())))
              .toList(),
          questions.stream()
              .limit(5)
              .map(one ->
                  new Question(Face.of(one.person()), String.join("; ", one.cooling().signs())))
              .toList());
    }
  }

  /** One quarrel in the list. */
  public record Line(long id, Face face, String state, String tone, String began) {}

  /** One quiet question. */
  public record Question(Face face, String signs) {}
}
