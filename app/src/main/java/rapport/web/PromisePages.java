package rapport.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.people.PersonId;

/** Promises: made, kept, open again, removed. */
@Controller
class PromisePages {

  private static final int LONGEST = 500;

  private final Pages pages;
  private final Desk desk;

  PromisePages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @PostMapping("/people/{id}/promises")
  View create(
      @PathVariable long id,
      @RequestParam String what,
      @RequestParam boolean mine,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn) {
    if (what.isBlank() || what.length() > LONGEST) {
      throw new IllegalArgumentException("a promise has 1 to " + LONGEST + " characters");
    }
    long promise = desk.promise(new PersonId(id), mine, what.strip(), dueOn, pages.now());
    return Pages.see(Said.PROMISED.on("/people/" + id + "/promises", promise));
  }

  @PostMapping("/promises/{id}/fulfilment")
  View keep(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.keep(id, true, pages.now());
    return Pages.see(Said.KEPT.on(Pages.back(back, "/"), id));
  }

  @PostMapping("/fulfilments/{id}/withdrawal")
  View reopen(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.keep(id, false, pages.now());
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/")));
  }

  @PostMapping("/promises/{id}/withdrawal")
  View withdraw(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.dropPromise(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/")));
  }
}
