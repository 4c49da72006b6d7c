package rapport.web.ties;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.PersonPage;
import rapport.desk.ties.TieChange.EndContactPlan;
import rapport.desk.ties.TieChange.MakeStep;
import rapport.desk.ties.TieChange.PlanContact;
import rapport.interactions.Channel;
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.ties.Kind;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** How the owner means to communicate with one person, on one page. */
@Controller
public record ContactPlanPages(Pages pages) {

  @GetMapping("/people/{id}/contact-plan")
  View show(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id);
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    return pages.show(
        "ties/contactplan", ContactPlanView.of(frame, page, pages.look(), pages.say()));
  }

  @PostMapping("/people/{id}/contact-plan")
  View plan(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String aim,
      @RequestParam(defaultValue = "UNKNOWN") Kind.Value wanted,
      @RequestParam(defaultValue = "") String cares,
      @RequestParam(required = false) @Nullable Channel channel,
      @RequestParam(required = false) @Nullable Integer every,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day1,
      @RequestParam(defaultValue = "") String step1,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day2,
      @RequestParam(defaultValue = "") String step2,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day3,
      @RequestParam(defaultValue = "") String step3,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate review) {
    List<PlanContact.Step> steps = new ArrayList<>();
    step(day1, step1, steps);
    step(day2, step2, steps);
    step(day3, step3, steps);
    return pages.done(
        Said.SAVED,
        "/people/" + id + "/contact-plan",
        new PlanContact(new PersonId(id), aim, wanted, cares, channel, every, steps, review));
  }

  private static void step(@Nullable LocalDate day, String words, List<PlanContact.Step> steps) {
    if (words.isBlank()) return;
    if (day == null) throw new Misfit("say on which day this is", words);
    steps.add(new PlanContact.Step(day, words));
  }

  @PostMapping("/contact-steps/{id}/made")
  View made(
      @PathVariable long id,
      @RequestParam(defaultValue = "true") boolean made,
      @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.SAVED, Pages.back(back, "/"), new MakeStep(id, made));
  }

  @PostMapping("/people/{id}/contact-plan/withdrawal")
  View end(@PathVariable long id) {
    return pages.done(
        Said.UNDONE, "/people/" + id + "/contact-plan", new EndContactPlan(new PersonId(id)));
  }
}
