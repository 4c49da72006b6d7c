package rapport.web;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import rapport.growth.Skill;
import rapport.web.growth.PlanView;
import rapport.web.growth.RaterView;
import rapport.web.growth.SelfView;

/** The states of the pages of Grow. */
final class GalleryRooms {

  private GalleryRooms() {}

  static void grow(Gallery.Adding gallery) {
    gallery.add(
        "undrawn",
        "frame/undrawn",
        Room.MAP,
        f -> UndrawnView.of(f, 10_056, "laying the map out", 0.3, Duration.ofSeconds(4)));
    gallery.add(
        "undrawn-begun",
        "frame/undrawn",
        Room.MAP,
        f -> UndrawnView.of(f, 10_056, "reading who meets whom", 0, null));
    add(gallery, "grow", "grow", f -> GalleryGrow.page(f, true));
    add(gallery, "grow-empty", "grow", f -> GalleryGrow.page(f, false));
    add(gallery, "self", "self", f -> GalleryGrow.self(f, true));
    add(gallery, "self-empty", "self", f -> GalleryGrow.self(f, false));
    add(gallery, "sheet", "sheet", f -> SelfView.Form.of(f));
    add(gallery, "views-none", "views", f -> GalleryGrow.rounds(f, List.of(), false, false));
    List<String> links =
        List.of("http://127.0.0.1:8420/view?key=9Zc3sVqT1yX0bH4wLk7mNpQ2rJ5uE8aG6dF0tCiO1xY");
    add(gallery, "views-links", "views", f -> GalleryGrow.rounds(f, links, true, false));
    add(gallery, "views", "views", f -> GalleryGrow.rounds(f, List.of(), false, true));
    rater(gallery, "rater", "secret", "", false, "");
    rater(gallery, "rater-wrong", "secret", "", false, "Answer what you can.");
    rater(gallery, "rater-done", "", "secret", false, "");
    rater(gallery, "rater-gone", "", "", true, "");
    rater(gallery, "rater-closed", "", "", false, "");
    add(gallery, "outcomes", "outcomes", f -> GalleryGrow.outcomes(f, true));
    add(gallery, "outcomes-empty", "outcomes", f -> GalleryGrow.outcomes(f, false));
    add(gallery, "story", "story", f -> GalleryGrow.story(f, true));
    add(gallery, "story-empty", "story", f -> GalleryGrow.story(f, false));
    add(gallery, "changes", "changes", f -> GalleryGrow.changes(f, true));
    add(gallery, "changes-empty", "changes", f -> GalleryGrow.changes(f, false));
    add(gallery, "plan", "plan", f -> GalleryGrow.plan(f, true));
    add(gallery, "plan-new", "plan", f -> GalleryGrow.plan(f, false));
    add(gallery, "examples", "examples", f -> PlanView.Examples.of(f, true));
    add(gallery, "skills", "skills", f -> GalleryGrow.skills(f, true));
    add(gallery, "skills-empty", "skills", f -> GalleryGrow.skills(f, false));
    add(gallery, "events", "events", f -> GalleryGrow.events(f, Skill.EMPATHY, true));
    add(gallery, "events-people", "events", f -> GalleryGrow.events(f, Skill.COMMON_GOALS, true));
    add(gallery, "events-empty", "events", f -> GalleryGrow.events(f, Skill.EMPATHY, false));
    add(gallery, "stretch", "stretch", f -> GalleryGrow.stretch(f, null, true));
    add(gallery, "stretch-done", "stretch", f -> GalleryGrow.stretch(f, "/interactions/1", true));
    add(gallery, "stretch-empty", "stretch", f -> GalleryGrow.stretch(f, null, false));
    add(gallery, "mirror", "mirror", f -> GalleryGrow.mirror(f, true));
    add(gallery, "mirror-empty", "mirror", f -> GalleryGrow.mirror(f, false));
    add(gallery, "diversity", "diversity", f -> GalleryGrow.diversity(f, true));
    add(gallery, "diversity-empty", "diversity", f -> GalleryGrow.diversity(f, false));
  }

  private static void add(
      Gallery.Adding gallery, String name, String template, Function<Frame, Object> page) {
    gallery.add(name, "growth/" + template, Room.GROW, page);
  }

  private static void rater(
      Gallery.Adding gallery, String name, String key, String own, boolean gone, String wrong) {
    gallery.add(
        name, "frame/rater", Room.NONE, frame -> RaterView.of(frame, "Ada", key, own, gone, wrong));
  }
}
