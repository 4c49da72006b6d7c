package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Initiatives;
import rapport.desk.PersonPage;
import rapport.people.PersonId;

/** Ways to a person, goals shared with them, and copies of those for both sides (I8, R6). */
@Controller
class SharedGoalPages {

  private static final int WAYS = 3;

  private final Pages pages;
  private final Desk desk;

  SharedGoalPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/people/{id}/goals")
  View show(HttpServletRequest request, @PathVariable long id) {
    if (id <= 0) throw new Missing();
    PersonId person = new PersonId(id);
    PersonPage page = desk.person(person, pages.now(), 0, 1).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    return pages.show(
        "person/goals",
        PersonGoalsView.of(
            frame,
            page,
            KindView.of(
                desk.kinds().of(person, pages.now()),
                desk.kinds().words(person, pages.now()),
                pages.say()),
            desk.goals().routes(person, WAYS, pages.now()),
            desk.goals().initiatives().shared(person, pages.now()),
            desk.goals().remarks(person, pages.now()),
            pages.say()));
  }

  @PostMapping("/people/{id}/goals")
  View share(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn) {
    desk.goals().initiatives().share(new PersonId(id), what, dueOn, pages.now());
    return Pages.see(Said.SAVED.on("/people/" + id + "/goals"));
  }

  @PostMapping("/shared-goals/{id}/attainment")
  View reached(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.goals().initiatives().reached(id, pages.today());
    return Pages.see(Said.REACHED.on(Pages.back(back, "/goals"), id));
  }

  @PostMapping("/attainments/{id}/withdrawal")
  View open(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.goals().initiatives().reached(id, null);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/goals")));
  }

  @PostMapping("/shared-goals/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.goals().initiatives().forget(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/goals")));
  }

  @GetMapping("/shared-goals/{id}/copy.ics")
  void calendar(@PathVariable long id, HttpServletResponse response) throws IOException {
    give(response, "text/calendar", "shared-goal.ics", GoalCopy.calendar(find(id), pages.now()));
  }

  @GetMapping("/shared-goals/{id}/copy.md")
  void text(@PathVariable long id, HttpServletResponse response) throws IOException {
    give(response, "text/markdown", "shared-goal.md", GoalCopy.text(find(id)));
  }

  private Initiatives.Shared find(long id) {
    return desk.goals().initiatives().shared(null, pages.now()).stream()
        .filter(goal -> goal.id() == id)
        .findFirst()
        .orElseThrow(Missing::new);
  }

  private static void give(HttpServletResponse response, String type, String name, String content)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }
}
