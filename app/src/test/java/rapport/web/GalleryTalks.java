package rapport.web;

import java.util.ArrayList;
import java.util.List;
import rapport.growth.Giving;
import rapport.growth.OwnStep;
import rapport.growth.Scene;
import rapport.web.growth.TalkView;
import rapport.web.nurture.BalanceView;
import rapport.web.nurture.TodayAside;

/** Talks of several turns and the month's balance, in the gallery. */
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
    to.add("balance", "nurture/balance", Room.GROW, f -> balance(f, true));
    to.add("balance-empty", "nurture/balance", Room.GROW, f -> balance(f, false));
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

  private static BalanceView balance(Frame frame, boolean full) {
    List<BalanceView.Field> fields = new ArrayList<>();
    for (Giving one : Giving.values()) fields.add(new BalanceView.Field(one.name(), one.words()));
    if (!full)
      return new BalanceView(
          frame,
          fields,
          List.of(),
          false,
          "Nobody is written down who helped or advised you in the last year.",
          List.of(),
          "",
          List.of(),
          List.of(),
          List.of());
    BalanceView.Line maya =
        new BalanceView.Line(
            GalleryCast.MAYA.name(), "/people/1", "on 3 November: “a view on the launch”");
    return new BalanceView(
        frame,
        fields,
        List.of(
            lack(Giving.SUPPORT, "2 of 5, 4 the time before", "", ""),
            lack(Giving.JOY, "1 of 5", Giving.JOY.wish(), "/goals?need=3")),
        true,
        "All help that is written down in the last year came from one person.",
        List.of(maya),
        "In the 91 days until 22 November others turned to you 43 times, and you to others 51 times.",
        List.of(maya),
        List.of(maya),
        List.of(new BalanceView.Kept(1, "22 November", "belonging 3, support 2")));
  }

  private static BalanceView.Lack lack(Giving part, String answer, String open, String href) {
    return new BalanceView.Lack(
        part.name(),
        part.words(),
        answer,
        "Nothing of that kind is written down in the last year.",
        part.category().name(),
        part.wish(),
        open,
        href);
  }
}
