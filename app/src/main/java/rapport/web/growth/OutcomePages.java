package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
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
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.WhomField;

/** What came of relationships (G10), and what changed the owner's mind (G6). */
@Controller
public record OutcomePages(Pages pages) {

  @GetMapping("/grow/outcomes")
  View list(HttpServletRequest request, @RequestParam(defaultValue = "0") long person) {
    Growth growth = Growth.of(pages.look());
    Frame frame = pages.frame(request, Room.GROW, "What your network gave you");
    return pages.show(
        "growth/outcomes",
        OutcomesView.of(
            frame,
            growth.outcomes(),
            growth.perhaps(),
            growth.years(),
            GrowPages.names(pages),
            WhomField.of(pages.look(), person),
            pages.say()));
  }

  @PostMapping("/grow/outcomes")
  View create(
      @RequestParam(defaultValue = "") String person,
      @RequestParam Benefit benefit,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String back) {
    LocalDate on = day == null ? pages.today() : day;
    PersonId through = pages.whom(person, "Say through whom it was.");
    if (what.isBlank() || what.length() > Outcome.LONGEST)
      throw new Misfit("Say in a few words what it was.", what);
    if (on.isAfter(pages.today())) throw new Misfit("That day has not come yet.", on);
    return pages.done(
        Said.OUTCOME,
        Pages.back(back, "/grow/outcomes"),
        new WriteOutcome(through, on, benefit, what));
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
        "growth/story",
        OutcomesView.Story.of(
            frame, Growth.of(pages.look()).year(year), GrowPages.names(pages), pages.say()));
  }

  @GetMapping("/grow/changes")
  View changes(HttpServletRequest request, @RequestParam(defaultValue = "0") long person) {
    Frame frame = pages.frame(request, Room.GROW, "What changed your mind");
    return pages.show(
        "growth/changes",
        ChangesView.of(
            frame,
            Growth.of(pages.look()).changes(),
            GrowPages.names(pages),
            WhomField.of(pages.look(), person),
            pages.say()));
  }

  @PostMapping("/grow/changes")
  View change(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String believed,
      @RequestParam(defaultValue = "") String thinks,
      @RequestParam(required = false) @Nullable String back) {
    PersonId who = pages.whom(person, "Say who it was.");
    for (String belief : List.of(believed, thinks))
      if (belief.isBlank() || belief.length() > MindChange.LONGEST)
        throw new Misfit("Say in a few words both what you believed and what you think.", belief);
    return pages.done(
        Said.CHANGED,
        Pages.back(back, "/grow/changes"),
        new ChangeMind(who, pages.today(), believed, thinks));
  }

  @PostMapping("/changes/{id}/withdrawal")
  View unchange(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/changes", new ForgetMindChange(id));
  }
}
