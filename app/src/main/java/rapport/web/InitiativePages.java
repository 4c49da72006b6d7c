package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Initiatives;
import rapport.desk.People;
import rapport.people.PersonId;

/** Undertakings and whom they need (I9). */
@Controller
class InitiativePages {

  private static final int CHOICES = 300;

  private final Pages pages;
  private final Desk desk;

  InitiativePages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  private Initiatives initiatives() {
    return desk.goals().initiatives();
  }

  @PostMapping("/initiatives")
  View create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "8") int weeks) {
    long id = initiatives().begin(name, purpose, weeks, pages.today());
    return Pages.see(Said.SAVED.on("/initiatives/" + id));
  }

  @GetMapping("/initiatives/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    Initiatives.Initiative it = initiatives().find(id, pages.now()).orElseThrow(Missing::new);
    People people =
        desk.people(new People.Query("", "", People.Sort.STRENGTH, 0, CHOICES), pages.now());
    List<PeopleView.Choice> choices = new ArrayList<>();
    people
        .rows()
        .forEach(row ->
            choices.add(
                new PeopleView.Choice(row.person().id().toString(), row.person().name(), false)));
    Frame frame = pages.frame(request, Room.GOALS, it.name());
    return pages.show("goals/initiative", InitiativeView.of(frame, it, choices, pages.say()));
  }

  @PostMapping("/initiatives/{id}/stakeholders")
  View needs(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "0") long person) {
    initiatives().needs(id, role, person(person), pages.now());
    return Pages.see(Said.SAVED.on("/initiatives/" + id));
  }

  @PostMapping("/stakeholders/{id}/filling")
  View fill(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(required = false) @Nullable String back) {
    initiatives().fill(id, person(person), pages.now());
    return Pages.see(Said.SAVED.on(Pages.back(back, "/goals")));
  }

  @PostMapping("/stakeholders/{id}/boarding")
  View board(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    initiatives().onBoard(id, pages.today());
    return Pages.see(Said.ON_BOARD.on(Pages.back(back, "/goals"), id));
  }

  @PostMapping("/boardings/{id}/withdrawal")
  View leave(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    initiatives().onBoard(id, null);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/goals")));
  }

  @PostMapping("/stakeholders/{id}/withdrawal")
  View remove(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    initiatives().remove(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/goals")));
  }

  @PostMapping("/initiatives/{id}/ending")
  View end(@PathVariable long id) {
    initiatives().end(id, pages.today());
    return Pages.see(Said.INITIATIVE_ENDED.on("/goals", id));
  }

  @PostMapping("/endings/{id}/withdrawal")
  View goOn(@PathVariable long id) {
    initiatives().end(id, null);
    return Pages.see(Said.UNDONE.on("/initiatives/" + id));
  }

  private static @Nullable PersonId person(long id) {
    return id <= 0 ? null : new PersonId(id);
  }
}
