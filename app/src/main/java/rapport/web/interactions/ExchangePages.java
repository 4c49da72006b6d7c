package rapport.web.interactions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.interactions.Exchanges;
import rapport.desk.interactions.InteractionChange.AnswerFeedback;
import rapport.desk.interactions.InteractionChange.ForgetExchange;
import rapport.desk.interactions.InteractionChange.ForgetFeedback;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.interactions.InteractionChange.PassExchange;
import rapport.desk.interactions.InteractionChange.WriteFeedback;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Whole;
import rapport.interactions.Exchange;
import rapport.look.Change;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Value given and received, and feedback (I4, N6, N7, N12). */
@Controller
public record ExchangePages(Pages pages) {

  @GetMapping("/people/{id}/exchanges")
  View list(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id);
    PersonId person = page.standing().person().id();
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    return pages.show(
        "interactions/exchanges",
        ExchangeView.of(
            frame,
            page,
            Exchanges.of(pages.look()).balance(person),
            Exchanges.of(pages.look()).with(person),
            Exchanges.of(pages.look()).found(person),
            Whole.of(pages.look()).feedback(person),
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
    Change change = new GiveExchange(new PersonId(id), given, sort, what, at);
    return pages.done(Said.EXCHANGED, Pages.back(back, "/people/" + id + "/exchanges"), change);
  }

  @PostMapping("/people/{id}/passed-exchanges")
  View pass(@PathVariable long id, @RequestParam String letter) {
    return pages.done(
        Said.NO_EXCHANGE,
        "/people/" + id + "/exchanges",
        new PassExchange(new PersonId(id), letter));
  }

  @PostMapping("/exchanges/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new ForgetExchange(id));
  }

  @PostMapping("/people/{id}/feedback")
  View feedback(
      @PathVariable long id,
      @RequestParam String sort,
      @RequestParam(defaultValue = "false") boolean complaint,
      @RequestParam(defaultValue = "") String words) {
    return pages.done(
        Said.FEEDBACK,
        "/people/" + id + "/exchanges",
        new WriteFeedback(new PersonId(id), sort, complaint, words));
  }

  @PostMapping("/feedback/{id}/answer")
  View answer(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String followUp,
      @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.ANSWERED, Pages.back(back, "/people"), new AnswerFeedback(id, followUp));
  }

  @PostMapping("/feedback/{id}/withdrawal")
  View forgetFeedback(
      @PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new ForgetFeedback(id));
  }
}
