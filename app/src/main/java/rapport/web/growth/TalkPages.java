package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.GrowthChange.RehearseTalk;
import rapport.desk.growth.ListeningPractice;
import rapport.desk.repair.Repair;
import rapport.growth.Scene;
import rapport.look.Misfit;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;

/** Talks of several turns to practise in (G1): the words are in the form alone, never kept. */
@Controller
public record TalkPages(Pages pages) {

  private static final String HERE = "/grow/talks";

  @GetMapping(HERE)
  View list(HttpServletRequest request) {
    return pages.show(
        "growth/talks",
        new TalkView.All(pages.frame(request, Room.GROW, "Talks to practise"), Scene.all()));
  }

  @GetMapping(HERE + "/{id}")
  View begin(
      HttpServletRequest request,
      @PathVariable int id,
      @RequestParam(defaultValue = "0") long about) {
    return page(request, scene(id), about, List.of(), 0);
  }

  @PostMapping(HERE + "/{id}")
  View answer(
      HttpServletRequest request,
      @PathVariable int id,
      @RequestParam(defaultValue = "0") long about) {
    Scene scene = scene(id);
    // not as a list among the parameters: one answer alone would be cut at its commas
    String[] each = request.getParameterValues("said");
    List<String> said = each == null ? List.of() : List.of(each);
    if (said.isEmpty() || said.size() > scene.beats().size())
      throw new Misfit("Say it in your own words first.", "");
    for (String one : said)
      if (one.isBlank() || one.length() > ListeningPractice.LONGEST)
        throw new Misfit("Say it in your own words first.", one);
    long entry = 0;
    Scene.Course course = scene.play(opening(about), said);
    if (course.over() && !scene.chair())
      entry =
          pages
              .make(
                  new RehearseTalk(
                      scene.number(),
                      course.turns().stream().map(one -> one.listening().manner()).toList()))
              .entry();
    return page(request, scene, about, said, entry);
  }

  private View page(
      HttpServletRequest request, Scene scene, long about, List<String> said, long entry) {
    String own = opening(about);
    return pages.show(
        "growth/talk",
        TalkView.of(
            pages.frame(request, Room.GROW, scene.title()),
            scene,
            scene.play(own, said),
            Math.max(0, about),
            scene.hard() && !scene.chair() && about > 0 ? own : "",
            entry));
  }

  private String opening(long about) {
    return Repair.opening(pages.look(), about).orElseThrow(Missing::new);
  }

  private static Scene scene(int id) {
    return Scene.of(id).orElseThrow(Missing::new);
  }
}
