package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.PersonPage;
import rapport.interactions.Exchange;
import rapport.people.PersonId;

/** Value given and received, and feedback (I4, N6, N7, N12). */
@Controller
class ExchangePages {

  private final Pages pages;
  private final Desk desk;

  ExchangePages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/people/{id}/exchanges")
  View list(HttpServletRequest request, @PathVariable long id) {
    if (id <= 0) throw new Missing();
    PersonId person = new PersonId(id);
    PersonPage page = desk.person(person, pages.now(), 0, 1).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    return pages.show(
        "care/exchanges",
        ExchangeView.of(
            frame,
            page,
            desk.care().exchanges().balance(person, pages.now()),
            desk.care().exchanges().with(person, pages.now()),
            desk.care().exchanges().found(person, pages.now()),
            desk.care().whole().feedback(person, pages.now()),
            pages.say()));
  }

  @PostMapping("/people/{id}/exchanges")
  View add(
      @PathVariable long id,
      @RequestParam boolean given,
      @RequestParam Exchange.Sort sort,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable String back) {
    Instant when = at == null || at.isAfter(pages.now()) ? pages.now() : at;
    long exchange =
        desk.care().exchanges().add(new PersonId(id), given, sort, what, when, pages.now());
    return Pages.see(Said.EXCHANGED.on(Pages.back(back, "/people/" + id + "/exchanges"), exchange));
  }

  @PostMapping("/people/{id}/passed-exchanges")
  View pass(@PathVariable long id, @RequestParam String letter) {
    long word = desk.care().exchanges().pass(new PersonId(id), letter, pages.now());
    return Pages.see(Said.NO_EXCHANGE.on("/people/" + id + "/exchanges", word));
  }

  @PostMapping("/exchanges/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.care().exchanges().forget(id, pages.now());
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/people")));
  }

  @PostMapping("/people/{id}/feedback")
  View feedback(
      @PathVariable long id,
      @RequestParam String sort,
      @RequestParam(defaultValue = "false") boolean complaint,
      @RequestParam(defaultValue = "") String words) {
    long feedback =
        desk.care().whole().feedback(new PersonId(id), sort, complaint, words, pages.now());
    return Pages.see(Said.FEEDBACK.on("/people/" + id + "/exchanges", feedback));
  }

  @PostMapping("/feedback/{id}/answer")
  View answer(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String followUp,
      @RequestParam(required = false) @Nullable String back) {
    desk.care().whole().answer(id, followUp, pages.now());
    return Pages.see(Said.ANSWERED.on(Pages.back(back, "/people"), id));
  }

  @PostMapping("/feedback-answers/{id}/withdrawal")
  View reopen(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.care().whole().reopen(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/people")));
  }

  @PostMapping("/feedback/{id}/withdrawal")
  View forgetFeedback(
      @PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.care().whole().forgetFeedback(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/people")));
  }
}
