package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.GrowthChange.ForgetTally;
import rapport.desk.growth.GrowthChange.TallyTalk;
import rapport.desk.growth.ListeningPractice;
import rapport.growth.Presence;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.WhomField;

/** What one counts in the minute after a talk (G1, G2). */
@Controller
public record TallyPages(Pages pages) {

  private static final int SHOWN = 30;

  @GetMapping("/grow/tally")
  View show(HttpServletRequest request, @RequestParam(defaultValue = "0") long person) {
    Frame frame = pages.frame(request, Room.GROW, "After a talk");
    List<ListeningPractice.Tally> tallies = ListeningPractice.of(pages.look()).tallies();
    return pages.show(
        "growth/tally",
        TallyView.of(
            frame,
            WhomField.of(pages.look(), person),
            tallies.subList(0, Math.min(SHOWN, tallies.size())),
            ListeningPractice.of(pages.look()).bodies(SHOWN),
            pages.say()));
  }

  @PostMapping("/grow/tally")
  View keep(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "0") int reflected,
      @RequestParam(defaultValue = "0") int asked,
      @RequestParam(defaultValue = "0") int advised,
      @RequestParam(defaultValue = "0") int deflected,
      @RequestParam(defaultValue = "false") boolean attentive,
      @RequestParam(defaultValue = "false") boolean judged,
      @RequestParam(defaultValue = "") List<Presence> body) {
    ListeningPractice.Counts counts =
        new ListeningPractice.Counts(reflected, asked, advised, deflected, attentive, judged, body);
    PersonId with = pages.whom(person);
    return pages.done(Said.TALLIED, "/grow/tally", new TallyTalk(with, counts));
  }

  @PostMapping("/tallies/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/grow/tally"), new ForgetTally(id));
  }
}
