package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.ChangeMind;
import rapport.desk.growth.GrowthChange.ForgetMindChange;
import rapport.desk.growth.GrowthChange.ForgetOutcome;
import rapport.desk.growth.GrowthChange.PassOutcome;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.growth.Benefit;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** What came of relationships (G10), and what changed the owner's mind (G6). */
@Controller
public class OutcomePages {

  private final Pages pages;

  OutcomePages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/grow/outcomes")
  View list(HttpServletRequest request, @RequestParam(defaultValue = "") String person) {
    return outcomes(request, person, "", 200);
  }

  private View outcomes(HttpServletRequest request, String person, String wrong, int status) {
    Growth growth = Growth.of(pages.look());
    Frame frame = pages.frame(request, Room.GROW, "What your network gave you");
    return pages.show(
        "grow/outcomes",
        OutcomesView.of(
            frame,
            growth.outcomes(),
            growth.perhaps(),
            growth.years(),
            GrowPages.names(pages),
            GrowPages.choices(pages, person),
            wrong,
            pages.say()),
        status);
  }

  @PostMapping("/grow/outcomes")
  View create(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam Benefit benefit,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    LocalDate on = day == null ? pages.today() : day;
    if (person <= 0
        || what.isBlank()
        || what.length() > Outcome.LONGEST
        || on.isAfter(pages.today()))
      return outcomes(
          request, "" + person, "Say what it was, through whom, and on which day.", 400);
    return pages.done(
        Said.OUTCOME, "/grow/outcomes", new WriteOutcome(new PersonId(person), on, benefit, what));
  }

  @PostMapping("/grow/outcomes/passed")
  View pass(@RequestParam long exchange) {
    return pages.done(Said.NO_OUTCOME, "/grow/outcomes", new PassOutcome(exchange));
  }

  @PostMapping("/outcomes/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/outcomes", new ForgetOutcome(id));
  }

  @GetMapping("/grow/outcomes/{year:[0-9]{4}}")
  View story(HttpServletRequest request, @PathVariable int year) {
    Frame frame = pages.frame(request, Room.GROW, "The story of " + year);
    return pages.show(
        "grow/story",
        OutcomesView.Story.of(
            frame, Growth.of(pages.look()).year(year), GrowPages.names(pages), pages.say()));
  }

  @GetMapping("/grow/changes")
  View changes(HttpServletRequest request, @RequestParam(defaultValue = "") String person) {
    return changes(request, person, "", 200);
  }

  private View changes(HttpServletRequest request, String person, String wrong, int status) {
    Frame frame = pages.frame(request, Room.GROW, "What changed your mind");
    return pages.show(
        "grow/changes",
        ChangesView.of(
            frame,
            Growth.of(pages.look()).changes(),
            GrowPages.names(pages),
            GrowPages.choices(pages, person),
            wrong,
            pages.say()),
        status);
  }

  @PostMapping("/grow/changes")
  View change(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(defaultValue = "") String believed,
      @RequestParam(defaultValue = "") String thinks) {
    int longest = Math.max(believed.length(), thinks.length());
    if (person <= 0 || believed.isBlank() || thinks.isBlank() || longest > MindChange.LONGEST)
      return changes(request, "" + person, "Say who it was, and both beliefs.", 400);
    return pages.done(
        Said.CHANGED,
        "/grow/changes",
        new ChangeMind(new PersonId(person), pages.today(), believed, thinks));
  }

  @PostMapping("/changes/{id}/withdrawal")
  View unchange(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/changes", new ForgetMindChange(id));
  }
}
