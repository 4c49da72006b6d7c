package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.CheckBiases;
import rapport.desk.growth.GrowthChange.ForgetCheck;
import rapport.desk.growth.GrowthChange.PassStretch;
import rapport.desk.growth.Habits;
import rapport.desk.network.Landscape;
import rapport.growth.Metric;
import rapport.growth.Skill;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.network.SidesView;

/** Skills, stretch, mirror and diversity: what the owner's own timelines tell him. */
@Controller
public record SkillPages(Pages pages) {

  private static final int YEAR = 366;

  private Habits habits() {
    return Habits.of(pages.look());
  }

  @GetMapping("/grow/skills")
  View skills(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Seven skills");
    return pages.show("growth/skills", SkillsView.of(frame, habits(), pages.say()));
  }

  @GetMapping("/grow/skills/{name}")
  View events(
      HttpServletRequest request,
      @PathVariable String name,
      @RequestParam(defaultValue = "91") int days) {
    Skill found = Skill.of(name).orElseThrow(Missing::new);
    int span = Math.clamp(days, 1, YEAR);
    Habits habits = habits();
    Metric metric =
        habits.metric(found, habits.counted().minus(Duration.ofDays(span)), habits.counted());
    Landscape all = Landscape.of(pages.look());
    SkillsView.Teller teller =
        id -> {
          Person person = all.person(new PersonId(id));
          return person == null ? "somebody" : person.name();
        };
    Frame frame = pages.frame(request, Room.GROW, found.words());
    return pages.show(
        "growth/events",
        SkillsView.Events.of(frame, metric, pages.evidence(), teller, pages.say()));
  }

  @GetMapping("/grow/stretch")
  View stretch(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Beyond your own circle");
    return pages.show("growth/stretch", HabitsView.stretch(frame, habits(), pages.say()));
  }

  @PostMapping("/people/{id}/passing")
  View pass(@PathVariable long id) {
    return pages.done(Said.PASSED, "/grow/stretch", new PassStretch(new PersonId(id)));
  }

  @GetMapping("/grow/mirror")
  View mirror(
      HttpServletRequest request, @RequestParam(defaultValue = "SCOPE") Habits.Facet facet) {
    Growth growth = Growth.of(pages.look());
    Frame frame = pages.frame(request, Room.GROW, "Your habits by group");
    return pages.show(
        "growth/mirror",
        HabitsView.mirror(frame, facet, habits().mirror(facet), growth.checks(), pages.say()));
  }

  @PostMapping("/grow/checks")
  View check(HttpServletRequest request) {
    List<Integer> answers = new ArrayList<>();
    for (int n = 1; n <= Growth.CHECKS; n++) {
      String answer = request.getParameter("question" + n);
      answers.add(answer != null && answer.matches("[1-3]") ? Integer.parseInt(answer) : 0);
    }
    return pages.done(Said.CHECKED, "/grow/mirror", new CheckBiases(answers));
  }

  @PostMapping("/checks/{id}/withdrawal")
  View uncheck(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/mirror", new ForgetCheck(id));
  }

  @GetMapping("/grow/diversity")
  View diversity(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Diversity of thought");
    return pages.show("growth/diversity", SidesView.of(frame, Growth.of(pages.look()).sides()));
  }
}
