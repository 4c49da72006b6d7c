package rapport.web.interactions;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.interactions.InteractionChange.AcceptPromise;
import rapport.desk.interactions.InteractionChange.RefuseOlderPromises;
import rapport.desk.interactions.InteractionChange.RefusePromise;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.nurture.Today;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** All promises: those that were found and wait for a yes, and those that are open (N5). */
@Controller
public record LedgerPages(Pages pages) {

  @GetMapping("/promises")
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Promises");
    return pages.show(
        "interactions/promises",
        LedgerView.of(
            frame,
            PromiseLedger.of(pages.look()).waiting(Integer.MAX_VALUE),
            Today.of(pages.look()).promises(),
            PromiseLedger.of(pages.look()).kept(null),
            pages.say()));
  }

  @PostMapping("/found-promises/{id}/yes")
  View yes(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean kept,
      @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.PROMISE, Pages.back(back, "/promises"), new AcceptPromise(id, kept));
  }

  @PostMapping("/found-promises/older/no")
  View noneOfThese() {
    return pages.done(Said.NO_PROMISES, "/promises", new RefuseOlderPromises());
  }

  @PostMapping("/found-promises/{id}/no")
  View no(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.NO_PROMISE, Pages.back(back, "/promises"), new RefusePromise(id));
  }
}
