package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Today;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.people.PersonId;

/** What to do this week, and the answers to it. */
@Controller
class TodayPages {

  private static final int FOUND = 50;
  private static final int SOON = 14;

  private final Pages pages;
  private final Desk desk;

  TodayPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/")
  View today(HttpServletRequest request) {
    Today today = desk.today(pages.now());
    Frame frame = pages.frame(request, Room.TODAY, "Today");
    if (today.people() == 0) return pages.show("today/first", new FirstView(frame));
    int hour = pages.now().atZone(pages.zone()).getHour();
    return pages.show(
        "today/page",
        TodayView.of(frame, desk.owner(), today, aside(), hour, pages.say(), pages.evidence()));
  }

  private TodayAside aside() {
    return TodayAside.of(
        desk.care().ledger().waiting(FOUND, pages.now()),
        desk.care().tensions().all(pages.now()).stream()
            .filter(one -> one.tension().strains(pages.now()))
            .toList(),
        desk.care().whole().days(SOON, pages.now()),
        desk.care().plays().asked(pages.now()),
        pages.say());
  }

  @GetMapping("/moves")
  View order(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.TODAY, "Why this order");
    return pages.show(
        "today/order",
        OrderView.of(frame, desk.today(pages.now()).moves(), pages.say(), pages.evidence()));
  }

  @PostMapping("/people/{id}/answers")
  View answer(
      @PathVariable long id,
      @RequestParam Move.Cause cause,
      @RequestParam Answer.Reply reply,
      @RequestParam(required = false) @Nullable String back) {
    long answer = desk.answer(new PersonId(id), cause, reply, pages.now());
    Said said =
        switch (reply) {
          case DONE -> Said.DONE;
          case LATER -> Said.LATER;
          case NOT_THIS -> Said.NOT_THIS;
        };
    return Pages.see(said.on(Pages.back(back, "/"), answer));
  }

  @PostMapping("/answers/{id}/withdrawal")
  View withdraw(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.unanswer(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/")));
  }
}
