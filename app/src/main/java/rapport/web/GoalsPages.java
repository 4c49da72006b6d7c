package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Goals;
import rapport.network.Need;
import rapport.people.PersonId;

/** Needs, who could help, and what the owner could give. */
@Controller
class GoalsPages {

  private final Pages pages;
  private final Desk desk;

  GoalsPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/goals")
  View list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") long need,
      @RequestParam(defaultValue = "false") boolean compare) {
    Goals goals = desk.goals();
    List<Goals.Covered> covered = goals.covered(pages.now());
    Frame frame = pages.frame(request, Room.GOALS, "Goals");
    return pages.show(
        "goals/page",
        GoalsView.of(
            frame,
            covered,
            desk.landscape(pages.now()),
            goals.initiatives().all(pages.now()),
            goals.expansion(pages.now()),
            goals.remarks(null, pages.now()),
            need,
            compare));
  }

  @GetMapping("/needs/new")
  View blank(HttpServletRequest request, @RequestParam(defaultValue = "") String category) {
    Frame frame = pages.frame(request, Room.GOALS, "What do you need?");
    return pages.show("goals/new", NewNeedView.of(frame, category, ""));
  }

  @PostMapping("/needs")
  View create(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "NOW") Need.Horizon horizon) {
    if (what.isBlank() || what.length() > Need.LONGEST || !NewNeedView.known(category)) {
      Frame frame = pages.frame(request, Room.GOALS, "What do you need?");
      return pages.show(
          "goals/new", NewNeedView.of(frame, category, "Say in a few words what it is."), 400);
    }
    Need.Category kind = Need.Category.valueOf(category);
    long need = desk.goals().need(kind, what, horizon, pages.today());
    return Pages.see(Said.SAVED.on("/goals?need=" + need));
  }

  @PostMapping("/needs/{id}/closing")
  View close(@PathVariable long id) {
    desk.goals().close(id, pages.today());
    return Pages.see(Said.NEED_CLOSED.on("/goals", id));
  }

  @PostMapping("/closings/{id}/withdrawal")
  View reopen(@PathVariable long id) {
    desk.goals().close(id, null);
    return Pages.see(Said.UNDONE.on("/goals?need=" + id));
  }

  @PostMapping("/remarks")
  View remark(
      @RequestParam String aspect,
      @RequestParam String words,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(required = false) @Nullable String back) {
    desk.goals().remark(person == 0 ? null : new PersonId(person), aspect, words, pages.now());
    return Pages.see(Said.SAVED.on(Pages.back(back, "/goals")));
  }

  @PostMapping("/remarks/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.goals().forget(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/goals")));
  }
}
