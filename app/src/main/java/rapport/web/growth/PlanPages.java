package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.GrowthChange.EndPlan;
import rapport.desk.growth.GrowthChange.ForgetReview;
import rapport.desk.growth.GrowthChange.ReviewPlan;
import rapport.desk.growth.Plans;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.look.Misfit;
import rapport.paper.PlanPaper;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** The plan of ninety days (G9). */
@Controller
public record PlanPages(Pages pages) {

  private Plans plans() {
    return Plans.of(pages.look());
  }

  @GetMapping("/grow/plan")
  View show(HttpServletRequest request) {
    Plan plan = plans().running().orElse(null);
    List<Plans.Evidence> evidence = plan == null ? List.of() : plans().evidence(plan);
    Frame frame = pages.frame(request, Room.GROW, "Your ninety days");
    return pages.show(
        "growth/plan", PlanView.of(frame, plans().all(), plan, evidence, pages.say()));
  }

  @PostMapping("/grow/plan")
  View create(
      @RequestParam(defaultValue = "") String aim,
      @RequestParam(name = "practice", required = false) List<Practice> practices) {
    List<Practice> chosen = practices == null ? List.of() : practices;
    if (plans().running().isPresent()) throw new Misfit("A plan is running already.", null);
    if (aim.isBlank() || aim.length() > Plan.LONGEST)
      throw new Misfit("Say in a few words what the plan is for.", aim);
    if (chosen.isEmpty() || chosen.size() > Plan.MOST)
      throw new Misfit("Choose one, two or three practices; more is not kept up.", null);
    return pages.done(Said.PLANNED, "/grow/plan", new BeginPlan(aim, chosen));
  }

  @PostMapping("/plans/{id}/ending")
  View end(@PathVariable long id) {
    return pages.done(Said.PLAN_ENDED, "/grow/plan", new EndPlan(id, true));
  }

  @PostMapping("/plans/{id}/reviews")
  View review(
      @PathVariable long id,
      @RequestParam(defaultValue = "3") int went,
      @RequestParam(defaultValue = "") String words) {
    return pages.done(Said.REVIEWED, "/grow/plan", new ReviewPlan(id, went, words));
  }

  @PostMapping("/reviews/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/plan", new ForgetReview(id));
  }

  @GetMapping("/grow/plan/examples")
  View examples(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Two plans worked out");
    boolean free = plans().running().isEmpty();
    return pages.show("growth/examples", PlanView.Examples.of(frame, free));
  }

  @GetMapping("/plans/{id}/copy.pdf")
  void copy(
      @PathVariable long id,
      @RequestParam(name = "part", required = false) List<PlanPaper.Part> ticked,
      HttpServletResponse response)
      throws IOException {
    Plan plan =
        plans().all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(Missing::new);
    Set<PlanPaper.Part> parts = EnumSet.noneOf(PlanPaper.Part.class);
    if (ticked != null) parts.addAll(ticked);
    byte[] paper = PlanPaper.of(pages.look(), plan, parts);
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"plan.pdf\"");
    response.setContentLength(paper.length);
    response.getOutputStream().write(paper);
  }
}
