package rapport.web.repair;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rapport.desk.nurture.Tensions;
import rapport.desk.repair.Repair;
import rapport.nurture.Opening;
import rapport.nurture.Tension;
import rapport.people.Names;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.WhomField;

/**
 * One quarrel, or one hard talk that lies ahead, as a page shows it.
 *
 * @param name how the owner calls the other
 * @param state resting, open, mending, looking back, closed: which part of the page is current
 * @param ahead whether it is a hard talk without a quarrel
 * @param clock how long the rest lasts still, or empty
 * @param steps the four steps, the current one marked
 * @param channel the richest one that is feasible, or empty
 * @param readings kind readings that are written already, of three
 * @param asked questions that could be kinder readings
 * @param aside what stands beside: the place, what was given
 */
public record TensionView(
    Frame frame,
    long id,
    Face face,
    String name,
    Tension.State state,
    boolean ahead,
    String began,
    String clock,
    List<Step> steps,
    OpeningView opening,
    Tension.Sheet sheet,
    int readings,
    List<String> asked,
    String channel,
    String repair,
    String closing,
    boolean relapse,
    boolean held,
    RepairAside aside) {

  /**
   * One of the four steps.
   *
   * @param stands done, now or next
   */
  public record Step(String words, String stands) {}

  /**
   * How the talk could begin.
   *
   * @param own whether the owner wrote it, rather than that it was made from the sheet
   * @param another the number of the next question
   */
  public record OpeningView(
      String want, String was, String ask, String check, boolean good, boolean own, int another) {

    static OpeningView of(Opening opening, boolean own, int another) {
      Opening.Check check = opening.check();
      return new OpeningView(
          opening.want(),
          opening.was(),
          opening.ask(),
          check.words(Opening.WORDS),
          check.good(),
          own,
          another + 1);
    }
  }

  public static TensionView of(
      Frame frame,
      Repair repair,
      boolean held,
      String channel,
      int another,
      String email,
      Instant now,
      Say say) {
    Tension tension = repair.one().tension();
    boolean own = !tension.sheet().opening().isBlank();
    return new TensionView(
        frame,
        tension.id(),
        Face.of(repair.one().person()),
        Names.given(repair.one().person().name()),
        tension.state(now),
        tension.ahead(),
        say.moment(tension.at()),
        clock(tension, now, say),
        steps(tension, now, say),
        OpeningView.of(repair.opening(another), own, another),
        tension.sheet(),
        tension.sheet().kindReadings(),
        repair.readings(),
        channel,
        tension.repairedAt() == null
            ? ""
            : say.moment(tension.repairedAt())
                + (tension.repair() == null || tension.repair().isBlank()
                    ? ""
                    : ": " + tension.repair()),
        tension.closing() == null ? "" : tension.closing(),
        repair.one().relapse(),
        held,
        RepairAside.of(repair, email, now, say));
  }

  /** The four steps: to rest, to write, to talk, to look back. */
  private static List<Step> steps(Tension tension, Instant now, Say say) {
    int at =
        switch (tension.state(now)) {
          case RESTING -> 0;
          case OPEN -> tension.sheet().blank() ? 1 : 2;
          case MENDING, LOOK_BACK -> 3;
          case CLOSED -> 4;
        };
    Instant back = tension.repairedAt();
    List<String> words =
        List.of(
            tension.ahead() ? "No quarrel: nothing rests" : "24 hours of rest",
            tension.ahead() ? "What it is about" : "What happened",
            "Open the talk",
            back == null
                ? "Look back after two weeks"
                : "Look back on " + say.day(back.plus(Tension.LOOK_BACK)));
    List<Step> steps = new ArrayList<>();
    for (int n = 0; n < words.size(); n++)
      steps.add(new Step(words.get(n), n < at ? "done" : n == at ? "now" : "next"));
    return steps;
  }

  private static String clock(Tension tension, Instant now, Say say) {
    if (!tension.rests(now)) return "";
    Duration left = Duration.between(now, tension.restsUntil());
    return Say.length(left) + " of rest left, until " + say.moment(tension.restsUntil());
  }

  /** What the page is about, in words. */
  public String title() {
    if (ahead) return "A hard talk with " + name;
    return switch (state) {
      case RESTING -> "You and " + name + ", for today";
      case OPEN -> "You and " + name + ", a day later";
      case MENDING, LOOK_BACK -> "You and " + name + ", after the talk";
      case CLOSED -> "You and " + name;
    };
  }

  /** Whether it is over. */
  public boolean over() {
    return state == Tension.State.CLOSED;
  }

  /** Whether the day of rest lasts. */
  public boolean resting() {
    return state == Tension.State.RESTING;
  }

  /** Whether a step is wanted now. */
  public boolean open() {
    return state == Tension.State.OPEN;
  }

  /** Whether what happened is to be written down next, so that its sheet comes first. */
  public boolean telling() {
    return open() && steps.get(1).stands().equals("now");
  }

  /** Whether a step was made and it is not over. */
  public boolean mending() {
    return state == Tension.State.MENDING || state == Tension.State.LOOK_BACK;
  }

  /** Where it stands, in a word. */
  static String word(Tension tension, Instant now) {
    Tension.State state = tension.state(now);
    if (tension.ahead() && state == Tension.State.OPEN) return "a talk lies ahead";
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
  public record Many(Frame frame, List<Line> lines, List<Question> questions, WhomField whom) {

    public static Many of(
        Frame frame,
        List<Tensions.One> all,
        List<Tensions.Question> questions,
        WhomField whom,
        Instant now,
        Say say) {
      return new Many(
          frame,
          all.stream()
              .map(one ->
                  new Line(
                      one.tension().id(),
                      Face.of(one.person()),
                      word(one.tension(), now),
                      tone(one.tension().state(now)),
                      say.moment(one.tension().at())))
              .toList(),
          questions.stream()
              .limit(5)
              .map(one ->
                  new Question(Face.of(one.person()), String.join("; ", one.cooling().signs())))
              .toList(),
          whom);
    }
  }

  /** One quarrel in the list. */
  public record Line(long id, Face face, String state, String tone, String began) {}

  /** One quiet question. */
  public record Question(Face face, String signs) {}
}
