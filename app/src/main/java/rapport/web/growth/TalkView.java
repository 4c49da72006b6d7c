package rapport.web.growth;

import java.util.ArrayList;
import java.util.List;
import rapport.growth.Manner;
import rapport.growth.Scene;
import rapport.growth.Slip;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.MannerChip;

/**
 * A talk of several turns: what was said so far and what it did, and what is to be answered now.
 *
 * @param about the number of the hard talk it rehearses, or 0
 * @param chair whether the owner sits on the other's chair, where nothing is classed
 * @param own the owner's own opening, to begin with, or empty
 * @param sum what the answers were, at the end, or empty
 * @param entry the entry of the journal that keeps it, or 0
 */
public record TalkView(
    Frame frame,
    int number,
    String title,
    String where,
    long about,
    boolean chair,
    List<TurnLine> turns,
    String next,
    boolean over,
    String left,
    String own,
    String sum,
    long entry) {

  /** All talks to choose from. */
  public record All(Frame frame, List<Scene> scenes) {}

  /**
   * One turn.
   *
   * @param slip what kept it from listening, or empty
   * @param effect what it did, in a sentence
   * @param tone whether it opened, held or closed
   */
  public record TurnLine(
      String before, String answer, MannerChip chip, String slip, String effect, String tone) {

    private static TurnLine of(Scene.Played turn) {
      return new TurnLine(
          turn.before(),
          turn.answer(),
          MannerChip.of(turn.listening()),
          turn.listening().slip() == Slip.NONE ? "" : turn.listening().slip().words(),
          turn.effect(),
          switch (Integer.signum(turn.to().compareTo(turn.from()))) {
            case 1 -> "more";
            case -1 -> "less";
            default -> "same";
          });
    }
  }

  public static TalkView of(
      Frame frame, Scene scene, Scene.Course course, long about, String own, long entry) {
    int left = scene.beats().size() - course.turns().size();
    return new TalkView(
        frame,
        scene.number(),
        scene.title(),
        scene.place() + " · " + scene.who(),
        about,
        scene.chair(),
        course.turns().stream().map(TurnLine::of).toList(),
        course.next(),
        course.over(),
        left == 1 ? "the last answer" : left + " answers to go",
        course.turns().isEmpty() ? own : "",
        course.over() ? sum(scene, course) : "",
        entry);
  }

  private static String sum(Scene scene, Scene.Course course) {
    if (scene.chair())
      return "That was their chair. What did you say there that you had not thought of before? Perhaps"
          + " your opening changes by it.";
    List<String> parts = new ArrayList<>();
    for (Manner manner : Manner.values()) {
      long count =
          course.turns().stream().filter(one -> one.listening().manner() == manner).count();
      if (count > 0) parts.add(words(manner) + " " + times(count));
    }
    String end =
        switch (course.turns().getLast().to()) {
          case OPEN -> "At the end they told you what it is about.";
          case GUARDED -> "At the end they told you a little.";
          case CLOSED -> "At the end they told you nothing more.";
        };
    return "You " + String.join(", ", parts) + ". " + end;
  }

  private static String words(Manner manner) {
    return switch (manner) {
      case REFLECTING -> "said back what you heard";
      case ASKING -> "asked";
      case ADVISING -> "advised";
      case DEFLECTING -> "led away";
      case OTHER -> "did none of these";
    };
  }

  private static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : Say.word((int) count) + " times";
  }
}
