package rapport.web;

import java.util.List;
import rapport.growth.OwnStep;
import rapport.growth.Scene;
import rapport.web.growth.TalkView;
import rapport.web.nurture.TodayAside;

/** Talks of several turns, in the gallery. */
final class GalleryTalks {

  private static final List<String> ANSWERS =
      List.of(
          "So the date moved again, and you had to find it out by yourself.",
          "You should just set an alert.",
          "What did your team say?",
          "Mm-hmm.");

  private GalleryTalks() {}

  static TodayAside aside(TodayAside other) {
    return other.with(OwnStep.named("first:listening").orElseThrow());
  }

  static void states(Gallery.Adding to) {
    to.add("talks", "growth/talks", Room.GROW, f -> new TalkView.All(f, Scene.all()));
    to.add("talk-begun", "growth/talk", Room.GROW, f -> talk(f, 1, 0, 0));
    to.add("talk-half", "growth/talk", Room.GROW, f -> talk(f, 1, 2, 0));
    to.add("talk-over", "growth/talk", Room.GROW, f -> talk(f, 1, 4, 0));
    to.add("talk-hard", "growth/talk", Room.GROW, f -> talk(f, 8, 0, 1));
    to.add("talk-chair", "growth/talk", Room.GROW, f -> talk(f, 9, 2, 1));
  }

  private static TalkView talk(Frame frame, int number, int answers, long about) {
    Scene scene = Scene.of(number).orElseThrow();
    return TalkView.of(
        frame,
        scene,
        scene.play(Scene.NO_OPENING, ANSWERS.subList(0, answers)),
        about,
        scene.hard() && !scene.chair() ? Scene.NO_OPENING : "",
        answers == 4 ? 7 : 0);
  }
}
