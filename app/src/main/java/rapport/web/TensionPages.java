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
import rapport.desk.Tensions;
import rapport.growth.Outcome;
import rapport.interactions.Exchange;
import rapport.nurture.Tension;
import rapport.people.PersonId;

/** Quarrels: one click begins the day of rest (N8, N9). */
@Controller
class TensionPages {

  private static final int FEW = 5;

  private final Pages pages;
  private final Desk desk;

  TensionPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  private Tensions tensions() {
    return desk.care().tensions();
  }

  @GetMapping("/tensions")
  View list(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.PEOPLE, "Tensions");
    return pages.show(
        "tension/list",
        TensionView.Many.of(
            frame,
            tensions().all(pages.now()),
            tensions().questions(pages.now()),
            pages.now(),
            pages.say()));
  }

  /** The open one with somebody, for a link that knows only whom it is about. */
  @GetMapping("/people/{id}/tension")
  View open(@PathVariable long id) {
    if (id <= 0) throw new Missing();
    return Pages.see(
        tensions()
            .open(new PersonId(id), pages.now())
            .map(one -> "/tensions/" + one.tension().id())
            .orElseThrow(Missing::new));
  }

  @GetMapping("/tensions/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    Tensions.One one = tensions().find(id, pages.now()).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.PEOPLE, "Tension");
    return pages.show(
        "tension/page",
        TensionView.of(
            frame,
            one,
            tensions().held(one.person().id(), pages.now()),
            desk.care().whole().channels(one.person().id(), pages.now()).richer().words(),
            received(one.person().id()),
            pages.now(),
            pages.say()));
  }

  /** What the owner wrote down of what came from somebody: it is easily forgotten in a quarrel. */
  private List<String> received(PersonId person) {
    List<String> received = new ArrayList<>();
    for (Outcome one : desk.growth().outcomes(pages.now()))
      if (one.person().equals(person)) received.add(one.what());
    for (Exchange one : desk.care().exchanges().with(person, pages.now()))
      if (!one.given()) received.add(one.what().isBlank() ? one.sort().words() : one.what());
    return received.stream().distinct().limit(FEW).toList();
  }

  @PostMapping("/people/{id}/tensions")
  View begin(@PathVariable long id) {
    long tension = tensions().begin(new PersonId(id), pages.now());
    return Pages.see(Said.TENSION.on("/tensions/" + tension, tension));
  }

  @PostMapping("/tensions/{id}")
  View write(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String story,
      @RequestParam(defaultValue = "") String readings,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String goal) {
    tensions().write(id, new Tension.Sheet(facts, story, readings, given, goal), pages.now());
    return Pages.see(Said.SAVED.on("/tensions/" + id));
  }

  @PostMapping("/tensions/{id}/repair")
  View repair(@PathVariable long id, @RequestParam(defaultValue = "") String how) {
    tensions().repair(id, how, pages.now());
    return Pages.see(Said.REPAIRED.on("/tensions/" + id, id));
  }

  @PostMapping("/repairs/{id}/withdrawal")
  View unrepair(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    tensions().unrepair(id, pages.now());
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/tensions/" + id)));
  }

  @PostMapping("/tensions/{id}/ending")
  View end(@PathVariable long id, @RequestParam(defaultValue = "") String how) {
    tensions().close(id, how, pages.now());
    return Pages.see(Said.TENSION_ENDED.on("/tensions", id));
  }

  @PostMapping("/tension-endings/{id}/withdrawal")
  View reopen(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    tensions().reopen(id, pages.now());
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/tensions")));
  }

  @PostMapping("/tensions/{id}/withdrawal")
  View forget(@PathVariable long id) {
    tensions().forget(id, pages.now());
    return Pages.see(Said.UNDONE.on("/tensions"));
  }

  @PostMapping("/people/{id}/commitment")
  View hold(@PathVariable long id, @RequestParam boolean held) {
    tensions().hold(new PersonId(id), held, pages.now());
    return Pages.see(Said.SAVED.on("/people/" + id));
  }
}
