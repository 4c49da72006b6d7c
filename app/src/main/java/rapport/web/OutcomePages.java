package rapport.web;

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
import rapport.desk.Desk;
import rapport.desk.Growth;
import rapport.growth.Benefit;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.people.PersonId;

/** What came of relationships (G10), and what changed the owner's mind (G6). */
@Controller
class OutcomePages {

  private final Pages pages;
  private final Desk desk;

  OutcomePages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/grow/outcomes")
  View list(HttpServletRequest request, @RequestParam(defaultValue = "") String person) {
    return outcomes(request, person, "", 200);
  }

  private View outcomes(HttpServletRequest request, String person, String wrong, int status) {
    Growth growth = desk.growth();
    Frame frame = pages.frame(request, Room.GROW, "What your network gave you");
    return pages.show(
        "grow/outcomes",
        OutcomesView.of(
            frame,
            growth.outcomes(pages.now()),
            growth.perhaps(pages.now()),
            growth.years(pages.now()),
            GrowPages.names(desk, pages),
            GrowPages.choices(desk, pages, person),
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
    long id = desk.growth().outcome(new PersonId(person), on, benefit, what, pages.now());
    return Pages.see(Said.OUTCOME.on("/grow/outcomes", id));
  }

  @PostMapping("/grow/outcomes/passed")
  View pass(@RequestParam long exchange) {
    long word = desk.growth().passOutcome(exchange, pages.now());
    return Pages.see(Said.NO_OUTCOME.on("/grow/outcomes", word));
  }

  @PostMapping("/outcomes/{id}/withdrawal")
  View forget(@PathVariable long id) {
    desk.growth().forgetOutcome(id);
    return Pages.see(Said.UNDONE.on("/grow/outcomes"));
  }

  @GetMapping("/grow/outcomes/{year:[0-9]{4}}")
  View story(HttpServletRequest request, @PathVariable int year) {
    Frame frame = pages.frame(request, Room.GROW, "The story of " + year);
    return pages.show(
        "grow/story",
        OutcomesView.Story.of(
            frame,
            desk.growth().year(year, pages.now()),
            GrowPages.names(desk, pages),
            pages.say()));
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
            desk.growth().changes(pages.now()),
            GrowPages.names(desk, pages),
            GrowPages.choices(desk, pages, person),
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
    long id =
        desk.growth().change(new PersonId(person), pages.today(), believed, thinks, pages.now());
    return Pages.see(Said.CHANGED.on("/grow/changes", id));
  }

  @PostMapping("/changes/{id}/withdrawal")
  View unchange(@PathVariable long id) {
    desk.growth().forgetChange(id);
    return Pages.see(Said.UNDONE.on("/grow/changes"));
  }
}
