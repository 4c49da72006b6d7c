package rapport.web.interactions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.interactions.InteractionChange.DropPromise;
import rapport.desk.interactions.InteractionChange.KeepPromise;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.web.Pages;
import rapport.web.Said;

/** Promises: made, kept, open again, removed. */
@Controller
public record PromisePages(Pages pages) {

  private static final int LONGEST = 500;

  @PostMapping("/people/{id}/promises")
  View create(
      @PathVariable long id,
      @RequestParam String what,
      @RequestParam boolean mine,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn) {
    if (what.isBlank() || what.length() > LONGEST) {
      throw new Misfit("a promise has 1 to " + LONGEST + " letters", what);
    }
    return pages.done(
        Said.PROMISED,
        "/people/" + id + "/promises",
        new WritePromise(new PersonId(id), mine, what, dueOn));
  }

  @PostMapping("/promises/{id}/fulfilment")
  View keep(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.KEPT, Pages.back(back, "/"), new KeepPromise(id, true));
  }

  @PostMapping("/promises/{id}/withdrawal")
  View withdraw(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/"), new DropPromise(id));
  }
}
