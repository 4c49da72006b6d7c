package rapport.web;

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
import rapport.desk.Desk;
import rapport.desk.Plans;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.paper.PlanPaper;

/** The plan of ninety days (G9). */
@Controller
class PlanPages {

  private final Pages pages;
  private final Desk desk;

  PlanPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  private Plans plans() {
    return desk.growth().plans();
  }

  @GetMapping("/grow/plan")
  View show(HttpServletRequest request) {
    return page(request, "", "", 200);
  }

  private View page(HttpServletRequest request, String aim, String wrong, int status) {
    Plan plan = plans().running(pages.today()).orElse(null);
    List<Plans.Evidence> evidence = plan == null ? List.of() : plans().evidence(plan, pages.now());
    Frame frame = pages.frame(request, Room.GROW, "Your ninety days");
    return pages.show(
        "grow/plan",
        PlanView.of(frame, plans().all(), plan, evidence, wrong, aim, pages.say()),
        status);
  }

  @PostMapping("/grow/plan")
  View create(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String aim,
      @RequestParam(name = "practice", required = false) List<Practice> practices) {
    List<Practice> chosen = practices == null ? List.of() : practices;
    if (plans().running(pages.today()).isPresent())
      return page(request, aim, "A plan is running already.", 400);
    if (aim.isBlank() || aim.length() > Plan.LONGEST)
      return page(request, aim, "Say in a few words what the plan is for.", 400);
    if (chosen.isEmpty() || chosen.size() > Plan.MOST)
      return page(request, aim, "Choose one, two or three practices; more is not kept up.", 400);
    long id = plans().begin(aim, chosen, pages.today());
    return Pages.see(Said.PLANNED.on("/grow/plan", id));
  }

  @PostMapping("/plans/{id}/withdrawal")
  View withdraw(@PathVariable long id) {
    plans().forget(id);
    return Pages.see(Said.UNDONE.on("/grow/plan"));
  }

  @PostMapping("/plans/{id}/ending")
  View end(@PathVariable long id) {
    plans().end(id, pages.today());
    return Pages.see(Said.PLAN_ENDED.on("/grow/plan", id));
  }

  @PostMapping("/plan-endings/{id}/withdrawal")
  View resume(@PathVariable long id) {
    plans().end(id, null);
    return Pages.see(Said.UNDONE.on("/grow/plan"));
  }

  @PostMapping("/plans/{id}/reviews")
  View review(
      @PathVariable long id,
      @RequestParam(defaultValue = "3") int went,
      @RequestParam(defaultValue = "") String words) {
    long review = plans().review(id, pages.today(), went, words);
    return Pages.see(Said.REVIEWED.on("/grow/plan", review));
  }

  @PostMapping("/reviews/{id}/withdrawal")
  View forget(@PathVariable long id) {
    plans().forgetReview(id);
    return Pages.see(Said.UNDONE.on("/grow/plan"));
  }

  @GetMapping("/grow/plan/examples")
  View examples(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Two plans worked out");
    boolean free = plans().running(pages.today()).isEmpty();
    return pages.show("grow/examples", PlanView.Examples.of(frame, free));
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
    byte[] paper = PlanPaper.of(desk, plan, parts, pages.now());
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"plan.pdf\"");
    response.setContentLength(paper.length);
    response.getOutputStream().write(paper);
  }
}
