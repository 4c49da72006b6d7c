package rapport.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Undo;
import rapport.desk.settings.DoneBefore;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** What was done, and the way back from it. */
@Controller
public record JournalPages(Pages pages) {

  @GetMapping("/journal")
  View journal(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.SETTINGS, "What I did");
    return pages.show(
        "settings/journal",
        JournalView.of(
            frame, DoneBefore.of(pages.journal(JournalView.SHOWN + 1), pages.look()), pages.say()));
  }

  @PostMapping("/journal/{id}/withdrawal")
  View undo(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/"), new Undo(id));
  }
}
