package rapport.shapes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.growth.Scene;
import rapport.growth.Slip;

/** Talks to practise in, as they leave in JSON (docs/json.md). */
public final class TalkShapes {

  private TalkShapes() {}

  /** A talk to choose. */
  public record SceneShape(
      int id, String title, String place, String who, int turns, boolean hard, boolean chair) {}

  /** One turn that was answered. */
  public record PlayedShape(
      String before,
      String answer,
      String manner,
      @Nullable String slip,
      String from,
      String to,
      String effect) {}

  /** How a talk goes. */
  public record CourseShape(
      int version, SceneShape talk, List<PlayedShape> turns, String next, boolean over) {}

  /** A talk. */
  public static SceneShape scene(Scene it) {
    return new SceneShape(
        it.number(), it.title(), it.place(), it.who(), it.beats().size(), it.hard(), it.chair());
  }

  /** A talk with what was answered. */
  public static CourseShape course(Scene scene, Scene.Course it) {
    return new CourseShape(
        1,
        scene(scene),
        it.turns().stream().map(TalkShapes::played).toList(),
        it.next(),
        it.over());
  }

  private static PlayedShape played(Scene.Played it) {
    return new PlayedShape(
        it.before(),
        it.answer(),
        ListeningShapes.word(it.listening().manner()),
        it.listening().slip() == Slip.NONE
            ? null
            : it.listening().slip().name().toLowerCase(Locale.ROOT),
        it.from().name().toLowerCase(Locale.ROOT),
        it.to().name().toLowerCase(Locale.ROOT),
        it.effect());
  }
}
