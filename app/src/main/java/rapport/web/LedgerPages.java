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

/** All promises: those that were found and wait for a yes, and those that are open (N5). */
@Controller
class LedgerPages {

  private final Pages pages;
  private final Desk desk;

  LedgerPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/promises")
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.TODAY, "Promises");
    return pages.show(
        "care/promises",
        LedgerView.of(
            frame,
            desk.care().ledger().waiting(LedgerView.SHOWN + 1, pages.now()),
            desk.today(pages.now()).promises(),
            desk.care().ledger().kept(null, pages.now()),
            pages.say()));
  }

  @PostMapping("/found-promises/{id}/yes")
  View yes(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean kept,
      @RequestParam(required = false) @Nullable String back) {
    if (desk.care().ledger().yes(id, kept, pages.now()).isEmpty()) throw new Missing();
    return Pages.see(Said.PROMISE.on(Pages.back(back, "/promises"), id));
  }

  @PostMapping("/found-promises/{id}/no")
  View no(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.care().ledger().no(id);
    return Pages.see(Said.NO_PROMISE.on(Pages.back(back, "/promises"), id));
  }

  @PostMapping("/found-promises/{id}/withdrawal")
  View unanswer(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.care().ledger().unanswer(id, pages.now());
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/promises")));
  }
}
